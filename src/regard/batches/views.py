"""The bar of acts, what an act asks, and how far a batch has come."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.conversations.actions.state import usual_status
from regard.conversations.later import follow_ups, later_times
from regard.conversations.models import Category
from regard.conversations.queries import among, left_open_among
from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell
from regard.foundation.ui.places import followed_by

from . import actions, queries
from .forms import ChosenForm, form_for
from .models import Batch
from .words import not_done, passed, said


@require_safe
@desk_only
def bar(request):
    return render(request, "batches/bar.html")


@require_safe
@desk_only
def asking(request, act):
    form = form_for(act, None, member=request.user, at=clock.now())
    if form is None:
        raise Http404
    return _dialog(request, act, form)


@require_POST
@desk_only
def batches(request):
    """Do an act to all that were chosen. What is missing is asked in the dialog; else the page is shown how far it is."""
    chosen, at = ChosenForm(request.POST), clock.now()
    if not chosen.is_valid():
        return HttpResponse(" ".join(map(str, chosen.non_field_errors())), status=422)
    act = chosen.cleaned_data["act"]
    form = form_for(act, request.POST, member=request.user, at=at)
    if form and not form.is_valid():
        return _dialog(request, act, form)
    wanted = _wanted(request, act, form)
    if _closes(wanted) and (asked := _asked_first(request, act, chosen.numbers, wanted)):
        return asked
    begun = actions.begin(chosen.numbers, by=request.user, at=at, act=act, **wanted)
    return tell(_shown(request, begun.pk), changed=_lists(request), shut=True, heard=["batch-begun"])


@require_http_methods(["GET", "DELETE"])
@desk_only
def batch(request, pk):
    """How far it has come; taken away, what it did is taken back."""
    own = get_object_or_404(Batch.objects.visible_to(request.user), pk=pk)
    if request.method == "GET":
        return _shown(request, pk)
    actions.take_back(own, at=clock.now())
    return tell(_shown(request, pk), changed=_lists(request))


@require_POST
@desk_only
def stopping(request, pk):
    own = get_object_or_404(Batch.objects.visible_to(request.user), pk=pk)
    actions.stop(own, at=clock.now())
    return tell(_shown(request, pk), changed=_lists(request))


def _closes(wanted):
    return "status" in wanted and wanted["status"].category == Category.CLOSED


def _asked_first(request, act, numbers, wanted):
    """One question for them all, where something is left open that was not said to be seen."""
    left = left_open_among(request.user, numbers)
    named = f"{left.unanswered} {left.begun}"
    if not (left.unanswered or left.begun) or request.POST.get("sure") == named:
        return None
    shown = {"act": act, "left": left, "named": named, "status": wanted["status"]}
    response = render(request, "batches/close.html", shown, status=422)
    response["HX-Retarget"], response["HX-Reswap"] = "#dialogs", "innerHTML"
    return response


def _wanted(request, act, form):
    if act == Batch.Act.CLOSE:
        return {"status": usual_status(Category.CLOSED)}
    if act == Batch.Act.ASSIGN and "myself" in request.POST:
        return form.cleaned_data | {"to": request.user}
    return form.cleaned_data if form else {}


def _dialog(request, act, form):
    at = clock.now()
    shown = {
        "act": act,
        "form": form,
        "at": at,
        "times": later_times(at, timezone.get_current_timezone()),
        "follow_ups": follow_ups(at),
    }
    response = render(request, f"batches/{act}.html", shown, status=422 if form.errors else 200)
    if form.errors:
        response["HX-Retarget"], response["HX-Reswap"] = "#dialogs dialog", "outerHTML"
    return response


def _shown(request, pk):
    of = Batch.objects.visible_to(request.user).select_related("to", "team", "status").get(pk=pk)
    far, told = queries.how_far(of), queries.not_done(of)
    context = {
        "batch": of,
        "far": far,
        "said": said(of, far),
        "passed": passed(of, far),
        "not_done": not_done(told),
        "seen": among(request.user, [deed.conversation_id for deed in told]),
    }
    return render(request, "batches/batch.html", context)


def _lists(request):
    return followed_by(request.user).split()
