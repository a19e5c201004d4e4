"""Who has a conversation, where it stands, what it is part of. Each is a resource: put there, or taken away."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..actions.state import shown_in
from ..already_told import already_told
from ..closing import left_open
from ..forms import AssignmentForm, HandOverForm, MergingForm, StatusForm, TopicForm
from ..models import Category
from .access import desk_only, found


@require_http_methods(["GET", "POST"])
@desk_only
def assignment(request, number):
    conversation = found(request.user, number)
    form = AssignmentForm(request.POST or None, conversation=conversation)
    if not form.is_valid():
        return _dialog(request, "assignment", conversation, form)
    to = request.user if "myself" in request.POST else form.cleaned_data["to"]
    try:
        actions.assign(conversation, to=to, team=form.cleaned_data["team"], by=request.user, at=clock.now())
    except actions.NotOfThisUnit:
        form.add_error("team", _("They cannot see conversations of this unit."))
        return _dialog(request, "assignment", conversation, form)
    words = _("%(name)s has it now.") % {"name": to.name} if to else _("Nobody has it now.")
    return _done(conversation, words)


@require_http_methods(["GET", "POST", "DELETE"])
@desk_only
def handing_over(request, number):
    conversation, at = found(request.user, number), clock.now()
    if request.method == "DELETE":
        try:
            actions.take_back_hand_over(conversation, by=request.user, at=at)
        except actions.WentFurther:
            return _done(conversation, _("It went further since, so it stays there."))
        return _done(conversation, _("It is where it was."))
    told = "" if request.method == "POST" else already_told(conversation, request.user, at=at)
    form = HandOverForm(request.POST or None, conversation=conversation, told=told)
    if not form.is_valid():
        return _dialog(request, "handing_over", conversation, form)
    try:
        handed = actions.hand_over(conversation, **form.cleaned_data, by=request.user, at=at)
    except actions.NotOfThisUnit:
        form.add_error("team", _("They cannot see conversations of this unit."))
        return _dialog(request, "handing_over", conversation, form)
    except actions.MayNotSee as error:
        form.add_error(
            "told", _("%(names)s may not see this conversation, so nothing was kept yet.") % {"names": error}
        )
        return _dialog(request, "handing_over", conversation, form)
    words = _("%(name)s has it now.") % {"name": handed.to or handed.team}
    return _done(conversation, words, undo=f"/conversations/{number}/handing-over/")


@require_http_methods(["GET", "POST", "DELETE"])
@desk_only
def status(request, number):
    """Where it stands; taken away, what this member last set is undone."""
    conversation = found(request.user, number)
    if request.method == "DELETE":
        return _back(request, conversation)
    form = StatusForm(request.POST or None, initial={"status": conversation.status_id})
    if not form.is_valid():
        return _dialog(request, "status", conversation, form)
    status, at = form.cleaned_data["status"], clock.now()
    closes = status.category == Category.CLOSED and conversation.category != Category.CLOSED
    if closes and (asked := _asked_first(request, conversation, at, status=status)):
        return asked
    actions.change_status(conversation, status=status, by=request.user, at=at)
    return _done(conversation, _("Now: %(status)s.") % {"status": status}, undo=_back_at(number))


@require_http_methods(["GET", "POST"])
@desk_only
def topic(request, number):
    conversation = found(request.user, number)
    form = TopicForm(request.POST or None, conversation=conversation)
    if not form.is_valid():
        return _dialog(request, "topic", conversation, form)
    topic = form.cleaned_data["topic"]
    actions.set_topic(conversation, topic=topic, by=request.user, at=clock.now())
    return _done(conversation, _("It is about: %(topic)s.") % {"topic": topic or _("no topic")})


@require_http_methods(["POST", "DELETE"])
@desk_only
def closing(request, number):
    conversation, at = found(request.user, number), clock.now()
    if request.method == "DELETE":
        actions.reopen(conversation, by=request.user, at=at)
        return _done(conversation, _("Open again."))
    if conversation.category != Category.CLOSED and (asked := _asked_first(request, conversation, at)):
        return asked
    actions.close(conversation, by=request.user, at=at)
    return _done(conversation, _("Closed."), undo=_back_at(number))


@require_http_methods(["POST", "DELETE"])
def following(request, number):
    conversation = found(request.user, number)
    act = actions.unfollow if request.method == "DELETE" else actions.follow
    act(conversation, member=request.user, by=request.user, at=clock.now())
    return _done(conversation)


@require_http_methods(["GET", "POST", "DELETE"])
@desk_only
def merging(request, number):
    conversation = found(request.user, number)
    if request.method == "DELETE":
        actions.unmerge(conversation, by=request.user, at=clock.now())
        return _done(conversation, _("Apart again."), heard=["one-or-two"])
    form = MergingForm(request.POST or None, conversation=conversation, member=request.user)
    if not form.is_valid():
        return _dialog(request, "merging", conversation, form)
    try:
        into = actions.merge(conversation, into=form.cleaned_data["into"], by=request.user, at=clock.now())
    except actions.MergedIntoItself:
        form.add_error("into", _("That one was itself merged; choose the one it went into."))
        return _dialog(request, "merging", conversation, form)
    words = _("Goes on in %(number)s.") % {"number": into.number}
    return _done(conversation, words, undo=f"/conversations/{number}/merging/", heard=["one-or-two"])


def _back_at(number):
    return f"/conversations/{number}/status/"


def _back(request, conversation):
    try:
        actions.take_status_back(conversation, by=request.user, at=clock.now())
    except actions.WentFurther:
        return _done(conversation, _("It went further since, so it stays there."))
    return _done(conversation, _("It is where it was."))


def _asked_first(request, conversation, at, status=None):
    """The question whether to close all the same, where something is left open that the form does not say was seen."""
    left = left_open(conversation, by=request.user, typed=request.POST.get("text", ""))
    if left.was_seen(request.POST.get("sure", "")):
        return None
    shown = {"left": left, "status": status, "address": request.path, "at": at}
    return render(request, "conversations/closing.html", shown, status=422)


def _dialog(request, name, conversation, form):
    shown = {"conversation": conversation, "form": form}
    if name == "merging":
        same_person = queries.of_person(request.user, conversation.person_id)
        shown["others"] = [
            other for other in same_person if other.pk != conversation.pk and not other.merged_into_id
        ]
    return render(request, f"conversations/{name}.html", shown, status=422 if form.errors else 200)


def _done(conversation, toast="", undo="", heard=()):
    """No fragment of its own: the parts of the page that show the conversation fetch themselves."""
    changed = [conversation, *shown_in(conversation)]
    return tell(HttpResponse(status=200), changed=changed, toast=toast, undo=undo, shut=True, heard=heard)
