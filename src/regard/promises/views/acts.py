"""What a member does to promises: gives their word, keeps it, puts it off, lets it stand still, says why it was late."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.names import name_of
from regard.foundation.ui.answers import tell
from regard.people.models import Person

from .. import actions, queries
from ..forms.promising import DelayForm, LatenessForm, PauseForm, WordForm
from ..models import Promise
from .board import subject_of


@require_http_methods(["GET", "POST"])
@login_required
def giving(request, person_id):
    """A member gives a person their word, about a thing they may see or about nothing in particular."""
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    about = request.GET.get("about") or name_of(person)
    subject_of(request, about)
    at = clock.now()
    form = WordForm(request.POST or None, at=at)
    if not form.is_valid():
        context = {"form": form, "person": person, "about": about}
        return render(request, "promises/giving.html", context, status=422 if form.errors else 200)
    actions.promise_by_hand(
        Promise.Kind.BY_HAND,
        to=person,
        about=about,
        unit=queries.unit_for(person, about, request.user),
        by=request.user,
        at=at,
        **form.cleaned_data,
    )
    return tell(HttpResponse(), changed=[person, about], toast=_("Promised."), shut=True)


@require_http_methods(["POST"])
@login_required
def keeping(request, promise_id):
    promise = seen(request, promise_id)
    actions.keep_one(promise, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=shown_in(promise), toast=_("Kept. Well done."))


@require_http_methods(["GET", "POST"])
@login_required
def lateness(request, promise_id):
    promise = seen(request, promise_id)
    form = LatenessForm(request.POST or None)
    if not form.is_valid():
        context = {"form": form, "promise": promise}
        return render(request, "promises/lateness.html", context, status=422 if form.errors else 200)
    try:
        actions.give_reason(promise, by=request.user, at=clock.now(), **form.cleaned_data)
    except (actions.AlreadyExplained, actions.NotLate):
        return tell(HttpResponse(), changed=shown_in(promise), toast=_("The reason is known."), shut=True)
    return tell(HttpResponse(), changed=shown_in(promise), toast=_("Thank you for saying why."), shut=True)


@require_http_methods(["GET", "POST"])
@login_required
def putting_off(request, promise_id):
    promise = seen(request, promise_id)
    form = DelayForm(request.POST or None, promise=promise)
    if not form.is_valid():
        context = {"form": form, "promise": promise}
        return render(request, "promises/putting_off.html", context, status=422 if form.errors else 200)
    try:
        actions.put_off(promise, by=request.user, at=clock.now(), **form.cleaned_data)
    except actions.TooLateToPutOff:
        form.add_error(None, _("Its time has passed. Say why it is late, and tell them."))
        return render(request, "promises/putting_off.html", {"form": form, "promise": promise}, status=422)
    return tell(HttpResponse(), changed=shown_in(promise), toast=_("Put off. They read why."), shut=True)


@require_http_methods(["GET", "POST", "DELETE"])
@login_required
def pausing(request, promise_id):
    """A pause agreed with whoever it was promised to, and its end before its time."""
    promise, at = seen(request, promise_id), clock.now()
    if request.method == "DELETE":
        actions.end_agreed_pause(promise, by=request.user, at=at)
        return tell(HttpResponse(), changed=shown_in(promise), toast=_("Its time goes on."))
    form = PauseForm(request.POST or None, at=at)
    if form.is_valid():
        try:
            actions.agree_on_pause(promise, by=request.user, at=at, **form.cleaned_data)
            return tell(
                HttpResponse(), changed=shown_in(promise), toast=_("Its clock stands still."), shut=True
            )
        except actions.NothingToPause:
            form.add_error(None, _("It has ended, is late, or stands still already."))
    context = {"form": form, "promise": promise}
    return render(request, "promises/pausing.html", context, status=422 if form.errors else 200)


@require_http_methods(["POST"])
@login_required
def seeing(request):
    actions.see(request.user, at=clock.now())
    return tell(HttpResponse(), toast=_("Seen."))


def seen(request, promise_id):
    return get_object_or_404(Promise.objects.visible_to(request.user).select_related("to"), pk=promise_id)


def shown_in(promise):
    return [promise.about, f"unit-{promise.unit_id}", *([promise.to] if promise.to else [])]
