from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Asks(AppConfig):
    name = "regard.asks"

    def ready(self):
        from regard.foundation.live.rights import follow
        from regard.foundation.ui import panels, places

        from . import reactions  # noqa: F401
        from .queries import among

        follow("ask", among)
        places.lies_at("ask", "/asks/{}/")
        panels.hang("person", title=_("Asked of colleagues"), url_name="asks-beside", order=15)
        places.add("asks", label=_("Asks"), url="/asks/", badge="/asks/badge/", order=20)
