"""What a person told us, so that nobody asks again."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.ui.answers import tell

from .. import actions
from ..forms import FactForm
from ..models import Fact
from .access import known


@require_http_methods(["GET", "POST"])
def facts(request, person_id):
    person = known(request, person_id)
    form = FactForm(request.POST or None)
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "people/fact.html", {"person": person, "form": form}, status=status)
    actions.tell_fact(person, by=request.user, at=clock.now(), **form.cleaned_data)
    return tell(HttpResponse(), changed=[person], toast=_("Kept. Nobody needs to ask again."), shut=True)


@require_http_methods(["DELETE"])
def fact(request, fact_id):
    told = get_object_or_404(Fact.objects.visible_to(request.user).select_related("person"), pk=fact_id)
    actions.withdraw_fact(told, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=[told.person], toast=_("Taken away."))
