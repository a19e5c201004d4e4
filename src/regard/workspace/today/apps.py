from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Today(AppConfig):
    name = "regard.workspace.today"
    label = "today"

    def ready(self):
        from regard.foundation.ui import places

        places.add("today", label=_("Today"), url="/today/", badge="/today/badge/", order=5)
