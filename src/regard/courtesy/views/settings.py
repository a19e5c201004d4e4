"""The words an organisation does not use, and how often each rule was overridden."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member

from .. import actions, queries
from ..check import RULES
from ..forms import LANGUAGES, StruckForm, WordingForm
from ..models import OwnWording

ADMIN = Member.Role.ADMIN


@only(ADMIN)
@require_http_methods(["GET", "POST"])
def wordings(request):
    form = WordingForm(request.POST or None)
    if form.is_valid():
        actions.keep_wording(**form.cleaned_data, by=request.user, at=clock.now())
        messages.success(request, _("Kept."))
        return redirect("courtesy-wordings")
    status = 422 if form.errors else 200
    return render(request, "courtesy/wordings.html", _page(request, form), status=status)


@only(ADMIN)
@require_POST
def striking(request):
    form = StruckForm(request.POST)
    if form.is_valid():
        actions.strike_wording(**form.cleaned_data, by=request.user, at=clock.now())
        messages.success(request, _("These words may be used."))
    return redirect("courtesy-wordings")


def _page(request, form):
    chosen = request.GET.get("language", "en")
    listed = [each for each in queries.wordings() if each.language == chosen]
    overridden = queries.overridden(request.user, at=clock.now())
    return {
        "form": form,
        "chosen": chosen,
        "languages": LANGUAGES,
        "kinds": [(kind, label, _of(listed, kind)) for kind, label in OwnWording.Kind.choices],
        "struck": [each for each in queries.struck_out() if each.language == chosen],
        "overridden": [(RULES[rule], number) for rule, number in overridden if rule in RULES],
    }


def _of(listed, kind):
    return sorted((each for each in listed if each.kind == kind), key=lambda each: each.words.casefold())
