from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock

from .. import actions
from ..forms import KeysForm


@require_http_methods(["GET", "POST"])
def keys(request):
    """Whether one letter alone is a key on a member's pages (WCAG 2.2, 2.1.4)."""
    said = request.POST if request.method == "POST" else None
    form = KeysForm(said, initial={"single_keys": request.user.single_keys})
    if form.is_valid():
        actions.choose_keys(request.user, **form.cleaned_data, at=clock.now())
        messages.success(request, _("Kept."))
        return redirect("accounts:keys")
    return render(request, "accounts/keys.html", {"form": form})
