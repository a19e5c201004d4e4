from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Asks(AppConfig):
    name = "regard.asks"

    def ready(self):
        from regard.channels.email.hearers import heard_by
        from regard.foundation.live.rights import follow
        from regard.foundation.ui import panels, places

        from . import reactions  # noqa: F401
        from .actions import answer_by_mail
        from .queries import among
        from .repeats import among as among_repeats

        follow("ask", among)
        follow("repeat", among_repeats)
        heard_by(answer_by_mail)
        places.lies_at("ask", "/asks/{}/")
        places.lies_at("repeat", "/asks/repeats/{}/")
        panels.hang("person", title=_("Asked of colleagues"), url_name="asks-beside", order=15)
        places.add("asks", label=_("Asks"), url="/asks/", badge="/asks/badge/", order=20)
