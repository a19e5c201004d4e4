from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Courtesy(AppConfig):
    name = "regard.courtesy"

    def ready(self):
        from regard.foundation.ui import panels, places

        from . import reactions  # noqa: F401

        panels.hang("composer", title=_("Courtesy"), url_name="courtesy", order=10)
        places.add(
            "wordings",
            label=_("Wordings"),
            url="/settings/wordings/",
            order=93,
            for_whom=lambda member: member.role == "admin",
        )
