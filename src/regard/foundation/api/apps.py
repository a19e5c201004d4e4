from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from regard.foundation.ui import panels


class Api(AppConfig):
    name = "regard.foundation.api"

    def ready(self):
        panels.hang("me", title=_("Tokens for programs"), url_name="tokens:tokens")
