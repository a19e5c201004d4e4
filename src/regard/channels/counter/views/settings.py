"""Where admins make the page of a unit's counter, print it, renew its link and retire it."""

import segno
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from markupsafe import Markup

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member
from regard.foundation.ui.answers import asking

from .. import actions, queries
from ..forms import CounterForm
from ..models import Counter

admin_only = only(Member.Role.ADMIN)


@require_safe
@admin_only
def listed(request):
    return render(request, "counter/counters.html", {"counters": queries.counters_of(request.user)})


@require_http_methods(["GET", "POST"])
@admin_only
def new(request):
    described = CounterForm(request.POST or None, member=request.user)
    if described.is_valid():
        try:
            counter = actions.make_counter(**described.cleaned_data, by=request.user, at=clock.now())
            return redirect("counter-change", counter.pk)
        except actions.OneAlready:
            described.add_error("unit", _("This unit has a counter already."))
    return asking(request, "counter/new.html", described)


@require_http_methods(["GET", "POST"])
@admin_only
def change(request, pk):
    counter = _found(request, pk)
    described = CounterForm(request.POST or None, member=request.user, counter=counter)
    if described.is_valid():
        actions.hand_counter(counter, **described.cleaned_data, by=request.user, at=clock.now())
        return redirect("counter-change", counter.pk)
    return asking(
        request, "counter/change.html", described, counter=counter, address=_address(request, counter)
    )


@require_safe
@admin_only
def sheet(request, pk):
    counter = _found(request, pk)
    address = _address(request, counter)
    shown = {"counter": counter, "address": address, "code": _code(address)}
    return render(request, "counter/sheet.html", shown)


@require_POST
@admin_only
def renewal(request, pk):
    counter = _found(request, pk)
    actions.renew_counter(counter, by=request.user, at=clock.now())
    return redirect("counter-change", counter.pk)


@require_POST
@admin_only
def retirement(request, pk):
    actions.retire_counter(_found(request, pk), by=request.user, at=clock.now())
    return redirect("counters")


def _found(request, pk):
    seen = Counter.objects.visible_to(request.user).in_use().select_related("unit", "team")
    return get_object_or_404(seen, pk=pk)


def _address(request, counter):
    return request.build_absolute_uri(f"/counter/{counter.key}/")


def _code(address):
    """Dark on light whatever the colours of the page: that is what cameras read."""
    code = segno.make(address, error="q", micro=False)
    return Markup(code.svg_inline(dark="#000", light="#fff", omitsize=True))
