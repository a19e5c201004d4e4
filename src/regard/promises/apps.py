from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Promises(AppConfig):
    name = "regard.promises"

    def ready(self):
        from regard.foundation.ui import panels, places
        from regard.people import timeline

        from . import reactions  # noqa: F401
        from .timeline import promised_to

        panels.hang("person", title=_("Promises"), url_name="promises-to-person", order=10)
        timeline.register("promise", label=_("Promises"), lines=promised_to)
        places.add("promises", label=_("Promises"), url="/promises/", badge="/promises/badge/", order=30)
        places.add(
            "policies",
            label=_("Policies"),
            url="/settings/policies/",
            order=89,
            for_whom=lambda member: member.leads,
        )
