"""What a unit promises everyone and what came of it: an admin publishes it, strangers read it."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import only, public
from regard.foundation.accounts.models import Member, Unit

from .. import actions, queries, words
from ..forms.policies import PublishingForm
from ..models import Standards

admin_only = only(Member.Role.ADMIN)
TEN_MINUTES = 600


@public
@require_safe
@cache_control(public=True, max_age=TEN_MINUTES)
def page(request, slug):
    published = Standards.objects.filter(withdrawn_at=None).select_related("unit")
    standards = get_object_or_404(published, slug=slug)
    shown = {
        "standards": standards,
        "promised": queries.promised_to_all(standards.unit),
        "topics": {topic.pk: topic.name for topic in queries.topics_shown()},
        "days": queries.COUNTED.days,
        "words": words,
        "at": clock.now(),
    }
    return render(request, "promises/standards.html", shown)


@require_http_methods(["GET", "POST"])
@admin_only
def publishing(request, pk):
    unit = _found(request, pk)
    form = PublishingForm(request.POST or None, initial={"slug": slugify(unit.name)})
    if form.is_valid():
        try:
            actions.publish(unit, **form.cleaned_data, by=request.user, at=clock.now())
            return redirect("standards", form.cleaned_data["slug"])
        except actions.AddressTaken:
            form.add_error("slug", _("Another unit is published there. Choose another address."))
    shown = {"form": form, "unit": unit}
    return render(request, "promises/publishing.html", shown, status=422 if form.errors else 200)


@require_POST
@admin_only
def withdrawal(request, pk):
    actions.withdraw_standards(_found(request, pk), by=request.user, at=clock.now())
    return redirect("policies")


def _found(request, pk):
    return get_object_or_404(Unit.objects.visible_to(request.user).filter(retired_at=None), pk=pk)
