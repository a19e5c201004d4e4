"""Where admins make forms and take the lines that put one into a site of their own."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member
from regard.foundation.ui.answers import asking

from .. import actions, queries
from ..forms import FormForm
from ..models import Form

admin_only = only(Member.Role.ADMIN)


@require_safe
@admin_only
def listed(request):
    return render(request, "form/forms.html", {"forms": queries.forms_of(request.user)})


@require_http_methods(["GET", "POST"])
@admin_only
def new(request):
    described = FormForm(request.POST or None, member=request.user)
    if described.is_valid():
        try:
            form = actions.make_form(**described.cleaned_data, by=request.user, at=clock.now())
            return redirect("form-change", form.pk)
        except actions.SlugTaken:
            described.add_error("slug", _("Another form has this address already."))
    return asking(request, "form/new.html", described)


@require_http_methods(["GET", "POST"])
@admin_only
def change(request, pk):
    form = _found(request, pk)
    described = FormForm(request.POST or None, member=request.user, form=form)
    if described.is_valid():
        actions.change_form(form, **described.cleaned_data, by=request.user, at=clock.now())
        return redirect("form-change", form.pk)
    address = request.build_absolute_uri(f"/form/{form.slug}/")
    return asking(
        request, "form/change.html", described, form=form, address=address, script=f"{address}embed.js"
    )


@require_POST
@admin_only
def retirement(request, pk):
    actions.retire_form(_found(request, pk), by=request.user, at=clock.now())
    return redirect("forms")


def _found(request, pk):
    seen = Form.objects.visible_to(request.user).in_use().select_related("unit", "team")
    return get_object_or_404(seen, pk=pk)
