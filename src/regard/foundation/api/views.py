from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock

from . import actions, queries
from .forms import TokenForm
from .models import Token


@never_cache
@require_http_methods(["GET", "POST"])
def tokens(request):
    """The secret of a new token is in this one answer and nowhere else."""
    form, secret = TokenForm(request.POST or None), ""
    if form.is_valid():
        _token, secret = actions.make_token(
            request.user, **form.cleaned_data, by=request.user, at=clock.now()
        )
        form = TokenForm()
    shown = {"form": form, "secret": secret, "tokens": queries.tokens_seen_by(request.user)}
    return render(request, "api/tokens.html", shown)


@require_POST
def revocation(request, pk):
    token = get_object_or_404(Token.objects.visible_to(request.user), pk=pk)
    actions.revoke_token(token, by=request.user, at=clock.now())
    return redirect("tokens:tokens")
