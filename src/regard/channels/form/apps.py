from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


def is_admin(member):
    return member.role == "admin"


class Form(AppConfig):
    name = "regard.channels.form"
    label = "form"

    def ready(self):
        from regard.conversations import carriers
        from regard.foundation.ui import places
        from regard.promises import offered

        from . import reactions  # noqa: F401
        from .carrier import FormCarrier

        carriers.register("form", FormCarrier())
        offered.through("form", _("web form"))
        places.add("forms", label=_("Forms"), url="/settings/forms/", order=92, for_whom=is_admin)
