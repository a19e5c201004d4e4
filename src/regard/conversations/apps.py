from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Conversations(AppConfig):
    name = "regard.conversations"

    def ready(self):
        from regard.foundation.live.rights import follow
        from regard.foundation.ui import panels, places
        from regard.people import timeline
        from regard.proof import arrivals

        from . import reactions  # noqa: F401
        from .queries import among, came_from_their_address
        from .timeline import written_with

        follow("conversation", among)
        arrivals.from_their_address("conversation", came_from_their_address)
        panels.hang("person", title=_("Their conversations"), url_name="conversations-of-person", order=60)
        panels.hang("organisation", title=_("Conversations"), url_name="conversations-of-organisation")
        timeline.register("message", label=_("Messages"), lines=written_with)
        places.lies_at("conversation", "/conversations/{}/")
        panels.hang(
            "me",
            title=_("How you write"),
            url_name="your-hand",
            order=40,
            for_whom=lambda member: member.works_the_desk,
        )
        panels.hang("commands", title=_("Conversations and people"), url_name="search-names")
        places.lies_at("message", "/messages/{}/")
        places.add(
            "desk",
            label=_("Desk"),
            url="/desk/",
            badge="/desk/badge/",
            order=10,
            for_whom=lambda member: member.works_the_desk,
        )
