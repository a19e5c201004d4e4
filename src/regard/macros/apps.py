from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Macros(AppConfig):
    name = "regard.macros"

    def ready(self):
        from regard.foundation.ui import panels

        from . import reactions  # noqa: F401

        panels.hang("tools", title=_("Macros"), url_name="macros-for", key="x")
        panels.hang("composer", title=_("When it leaves"), url_name="macros-waiting", order=5)
        panels.hang(
            "me",
            title=_("Macros"),
            url_name="macros",
            order=41,
            for_whom=lambda member: member.works_the_desk,
        )
