from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock

from .. import actions
from ..forms import HandForm
from ..models import Hand


@require_http_methods(["GET", "POST"])
def page(request):
    """How a member writes: the pause before an answer leaves, and their signature."""
    hand = Hand.objects.visible_to(request.user).first() or Hand(member=request.user)
    form = HandForm(request.POST or None, instance=hand)
    if form.is_valid():
        actions.write_so(request.user, **form.cleaned_data, at=clock.now())
        messages.success(request, _("Kept."))
        return redirect("your-hand")
    context = {"form": form, "unit": request.user.unit}
    return render(request, "conversations/hand.html", context, status=422 if form.errors else 200)
