"""What is done to an ask on its page, by whoever is asked and by care."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.ui.answers import tell

from .. import actions
from ..forms import AnswerForm, HandOnForm, InviteForm, TellForm
from .access import asked, asking, found
from .keeping import kept
from .lists import told

ANSWERS = {
    "answer": (actions.answer, gettext_lazy("Thank you. Care has your answer.")),
    "ask-back": (actions.ask_back, gettext_lazy("Asked back. Your clock stands still meanwhile.")),
    "decline": (actions.decline, gettext_lazy("Care knows why.")),
}
OVER = gettext_lazy("It is over: somebody was quicker.")


@require_POST
def taking(request, ask_id):
    ask = asked(request, ask_id)
    return _done(request, ask, _("Yours."), actions.take, by=request.user)


@require_POST
def answering(request, ask_id):
    ask, form = asked(request, ask_id), AnswerForm(request.POST, request.FILES)
    files = kept(form, clock.now())
    if files is None:
        return render(request, "asks/sheet.html", told(request, ask, form=form), status=422)
    act, toast = ANSWERS[form.cleaned_data["what"]]
    return _done(request, ask, toast, act, form.cleaned_data["words"], files=files, author=request.user)


@require_http_methods(["GET", "POST"])
def handing_on(request, ask_id):
    ask = asked(request, ask_id)
    unit = ask.department.unit if ask.department else ask.to.unit
    form = HandOnForm(request.POST or None, unit=unit, besides=request.user)
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "asks/handing_on.html", {"form": form, "ask": ask}, status=status)
    return _shut(request, ask, _("Handed on."), actions.hand_on, **form.cleaned_data, author=request.user)


@require_POST
def telling(request, ask_id):
    ask, form = asking(request, ask_id), TellForm(request.POST, request.FILES)
    files = kept(form, clock.now())
    if files is None:
        return render(request, "asks/sheet.html", told(request, ask, telling=form), status=422)
    return _done(
        request,
        ask,
        _("Told. Their clock goes on."),
        actions.tell,
        form.cleaned_data["words"],
        files=files,
        by=request.user,
    )


@require_POST
def withdrawal(request, ask_id):
    return _done(request, asking(request, ask_id), _("Withdrawn."), actions.withdraw, by=request.user)


@require_POST
def rating(request, ask_id):
    helped = request.POST.get("helped") == "yes"
    return _done(request, asking(request, ask_id), _("Said."), actions.rate, helped, by=request.user)


@require_http_methods(["GET", "POST"])
def inviting(request, ask_id):
    """Somebody without a sign-in: a link to hand on, or a letter that brings it."""
    ask = asking(request, ask_id)
    form = InviteForm(request.POST or None)
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "asks/inviting.html", {"form": form, "ask": ask}, status=status)
    if form.cleaned_data["address"]:
        return _shut(
            request, ask, _("A letter is on its way."), actions.invite, **form.cleaned_data, by=request.user
        )
    try:
        token = actions.make_link(ask, name=form.cleaned_data["name"], by=request.user, at=clock.now())
    except actions.AlreadyOver:
        return tell(HttpResponse(), toast=OVER, shut=True)
    address = request.build_absolute_uri(reverse("asked", args=[token]))
    return render(request, "asks/link.html", {"name": form.cleaned_data["name"], "address": address})


def _done(request, ask, toast, act, *given, **named):
    """The sheet as it is now; beside the thread, where there is none, only the word and the change are heard."""
    try:
        act(ask, *given, **named, at=clock.now())
    except actions.AlreadyOver:
        toast = OVER
    ask = found(request, ask.pk)
    sheet = render(request, "asks/sheet.html", told(request, ask))
    return tell(sheet, changed=[ask, ask.conversation, request.user], toast=toast)


def _shut(request, ask, toast, act, **named):
    """What a dialog did. Who handed it on may see it no more, and goes back to their queue."""
    try:
        act(ask, **named, at=clock.now())
    except actions.AlreadyOver:
        toast = OVER
    if act is not actions.hand_on:
        return tell(HttpResponse(), changed=[ask, ask.conversation], toast=toast, shut=True)
    messages.success(request, toast)
    return HttpResponse(headers={"HX-Redirect": reverse("asks")})
