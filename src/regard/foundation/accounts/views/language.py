from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock

from .. import actions
from ..forms import LanguageForm


@require_http_methods(["GET", "POST"])
def language(request):
    """In which language a member reads every page, and in which zone its times."""
    form = LanguageForm(request.POST or None, member=request.user)
    if form.is_valid():
        actions.choose_language(request.user, **form.cleaned_data, at=clock.now())
        with translation.override(form.cleaned_data["language"]):
            messages.success(request, _("Kept."))
        return redirect("accounts:language")
    return render(request, "accounts/language.html", {"form": form}, status=422 if form.errors else 200)
