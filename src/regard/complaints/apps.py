from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Complaints(AppConfig):
    name = "regard.complaints"

    def ready(self):
        from regard.conversations.hearers import heard_by
        from regard.foundation.live.rights import follow
        from regard.foundation.ui import panels, places

        from . import reactions, remedies  # noqa: F401
        from .actions import propose
        from .queries import among

        follow("complaint", among)
        follow("remedy", remedies.among)
        heard_by(propose)
        places.lies_at("complaint", "/complaints/{}/")
        places.lies_at("remedy", "/remedies/{}/")
        panels.hang("person", title=_("Complaint"), url_name="complaint-beside", order=17)
        places.add(
            "complaints",
            label=_("Complaints"),
            url="/complaints/",
            badge="/complaints/badge/",
            order=35,
            for_whom=lambda member: member.works_the_desk,
        )
        places.add(
            "discretion",
            label=_("Discretion"),
            url="/settings/discretion/",
            order=93,
            for_whom=lambda member: member.role == "admin",
        )
