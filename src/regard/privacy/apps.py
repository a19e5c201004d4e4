from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Privacy(AppConfig):
    name = "regard.privacy"

    def ready(self):
        from regard.foundation.ui import panels

        from . import guarded  # noqa: F401

        panels.hang("person", title=_("Their data"), url_name="person-data-beside", order=95)
