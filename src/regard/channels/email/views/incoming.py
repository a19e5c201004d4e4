"""The door for providers that hand us mail over HTTP; each proves itself by the secret in its address."""

from django.http import Http404
from django.views.decorators.csrf import csrf_exempt

from regard.foundation.accounts.access import public

from ..webhooks import PROVIDERS

VIEWS = {name: view.as_view() for name, view in PROVIDERS.items()}


@public
@csrf_exempt
def post(request, provider):
    if provider not in VIEWS:
        raise Http404
    return VIEWS[provider](request)
