from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member

from .. import actions
from ..forms import NeedsForm


@require_http_methods(["GET", "POST"])
@only(Member.Role.ADMIN)
def page(request):
    form = NeedsForm(request.POST or None)
    if form.is_valid():
        actions.say_needs(form.cleaned_data, by=request.user, at=clock.now())
        messages.success(request, _("Kept."))
        return redirect("needs")
    return render(request, "proof/needs.html", {"form": form}, status=422 if form.errors else 200)
