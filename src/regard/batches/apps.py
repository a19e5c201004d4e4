from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Batches(AppConfig):
    name = "regard.batches"

    def ready(self):
        from regard.foundation.live.rights import follow
        from regard.foundation.ui import panels

        from .queries import mine

        follow("batch", mine)
        panels.hang("chosen", title=_("What to do with them"), url_name="batch-bar")
