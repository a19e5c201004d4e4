from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regard.foundation import clock

from .. import actions
from ..access import public
from ..forms import WelcomeForm


@public
@never_cache
@require_http_methods(["GET", "POST"])
def welcome(request, token):
    """An invited member chooses a password and is signed in. Opening the page uses nothing up."""
    try:
        member = actions.invited(token, at=clock.now())
        form = WelcomeForm(request.POST or None, member=member)
        if form.is_valid():
            member = actions.accept_invitation(token, password=form.cleaned_data["password"], at=clock.now())
            return perform_login(request, Login(user=member))
    except actions.InvitationOver:
        return render(request, "accounts/invitation_over.html", status=410)
    return render(request, "accounts/welcome.html", {"member": member, "form": form})
