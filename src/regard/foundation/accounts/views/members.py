from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from regard.foundation import clock

from .. import actions, letters, queries
from ..access import only
from ..forms import MemberForm, PlaceForm, RoleForm, TeamsForm
from ..models import Member, Team

ADMIN = Member.Role.ADMIN


@only(ADMIN)
@require_GET
def members(request):
    return render(request, "accounts/members.html", {"members": queries.members_by_name()})


@only(ADMIN)
@require_http_methods(["GET", "POST"])
def new_member(request):
    form = MemberForm(request.POST or None, initial={"unit": request.user.unit_id})
    if form.is_valid():
        member = actions.invite(**form.cleaned_data, by=request.user, at=clock.now())
        messages.success(request, _("%(name)s is invited by mail.") % {"name": member.name})
        return redirect("accounts:member", member.pk)
    return render(request, "accounts/new_member.html", {"form": form})


@only(ADMIN)
@require_GET
def member(request, pk):
    return _page(request, get_object_or_404(Member, pk=pk))


@only(ADMIN)
@require_POST
def role(request, pk):
    member, form = get_object_or_404(Member, pk=pk), RoleForm(request.POST)
    if form.is_valid():
        return _unless_last(
            request, member, actions.change_role, role=form.cleaned_data["role"], by=request.user
        )
    return _page(request, member, role_form=form)


@only(ADMIN)
@require_POST
def place(request, pk):
    member, form = get_object_or_404(Member, pk=pk), PlaceForm(request.POST)
    if form.is_valid():
        actions.move_member(member, unit=form.cleaned_data["unit"], by=request.user, at=clock.now())
        return redirect("accounts:member", pk)
    return _page(request, member, place_form=form)


@only(ADMIN)
@require_POST
def teams(request, pk):
    member, form = get_object_or_404(Member, pk=pk), TeamsForm(request.POST)
    if form.is_valid():
        actions.put_in_team(member, team=form.cleaned_data["team"], by=request.user, at=clock.now())
        return redirect("accounts:member", pk)
    return _page(request, member)


@only(ADMIN)
@require_POST
def leave_team(request, pk, team):
    member, team = get_object_or_404(Member, pk=pk), get_object_or_404(Team, pk=team)
    actions.take_out_of_team(member, team=team, by=request.user, at=clock.now())
    return redirect("accounts:member", pk)


@only(ADMIN)
@require_POST
def retirement(request, pk):
    return _unless_last(request, get_object_or_404(Member, pk=pk), actions.retire_member, by=request.user)


@only(ADMIN)
@require_POST
def come_back(request, pk):
    actions.return_member(get_object_or_404(Member, pk=pk), by=request.user, at=clock.now())
    return redirect("accounts:member", pk)


@only(ADMIN)
@require_POST
def invitation(request, pk):
    """The link itself, for whoever cannot be reached by mail yet; it is shown this once."""
    member = get_object_or_404(Member, pk=pk, is_active=True)
    token = actions.make_invitation(member, by=request.user, at=clock.now())
    return _page(request, member, link=letters.link_of(token))


def _unless_last(request, member, action, **facts):
    try:
        action(member, at=clock.now(), **facts)
    except actions.LastAdmin:
        messages.error(request, _("Somebody has to administer: make another member an admin first."))
    return redirect("accounts:member", member.pk)


def _page(request, member, *, role_form=None, place_form=None, link=""):
    context = {
        "member": member,
        "role_form": role_form or RoleForm(initial={"role": member.role}),
        "place_form": place_form or PlaceForm(initial={"unit": member.unit_id}),
        "teams": member.teams.order_by("name"),
        "further_teams": queries.teams_beyond(member),
        "departments": queries.departments_led_by(member),
        "link": link,
    }
    return render(request, "accounts/member.html", context)
