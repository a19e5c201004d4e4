"""`Authorization: Bearer …`: a token, its member and their rights."""

from ninja.security import HttpBearer

from regard.foundation import clock

from .models import Token
from .problems import Refused
from .queries import token_of


class Bearer(HttpBearer):
    """A view names the scope it needs: `auth=Bearer(READ)`."""

    def __init__(self, scope):
        super().__init__()
        self.scope = scope

    def authenticate(self, request, token):
        at = clock.now()
        found = token_of(token, at=at)
        if found is None:
            return None
        if self.scope not in found.scopes:
            raise Refused(403, f"This token lacks the scope {self.scope}.")
        if found.used_on != at.date():
            Token.objects.filter(pk=found.pk).update(used_on=at.date())
        request.user = found.member
        return found
