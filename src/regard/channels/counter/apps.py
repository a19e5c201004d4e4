from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


def is_admin(member):
    return member.role == "admin"


class Counter(AppConfig):
    name = "regard.channels.counter"
    label = "counter"

    def ready(self):
        from regard.conversations import carriers
        from regard.foundation.ui import places
        from regard.promises import offered

        from . import reactions  # noqa: F401
        from .carrier import CounterCarrier

        carriers.register("counter", CounterCarrier())
        offered.through("counter", _("counter"))
        places.add("counters", label=_("Counters"), url="/settings/counters/", order=93, for_whom=is_admin)
