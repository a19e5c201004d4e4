"""The link that asks how they found the handling: opening it says nothing. And a member's word that somebody is not to be asked."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only, public
from regard.people.outside import answer

from .. import actions
from ..forms import RatingForm
from . import one


@public
@csrf_exempt
@require_http_methods(["GET", "POST"])
def page(request, token):
    at = clock.now()
    try:
        rating = actions.rating_asked(token, at=at)
        to, form = rating.complaint.person, RatingForm(request.POST or None)
        if not form.is_valid():
            shown = {"complaint": rating.complaint, "form": form, "token": token}
            status = 422 if form.errors else 200
            return answer(request, "complaints/how_it_went.html", shown, to=to, status=status)
        actions.rate(token, form.cleaned_data["score"], form.cleaned_data["words"], at=at)
        return answer(request, "complaints/rated.html", to=to)
    except actions.RatingOver:
        return answer(request, "complaints/over.html", status=404)


@public
@csrf_exempt
@require_POST
def unasked(request, token):
    at = clock.now()
    try:
        to = actions.rating_asked(token, at=at).complaint.person
    except actions.RatingOver:
        return answer(request, "complaints/over.html", status=404)
    actions.leave_unasked(to, at=at)
    return answer(request, "complaints/rated.html", to=to)


@require_POST
@desk_only
def leaving_unasked(request, complaint_id):
    complaint = one.found(request, complaint_id)
    actions.leave_unasked(complaint.person, by=request.user, at=clock.now())
    messages.success(request, _("They are not asked how they found us."))
    return redirect("complaint", complaint.pk)
