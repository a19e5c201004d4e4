from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Email(AppConfig):
    name = "regard.channels.email"
    label = "email"

    def ready(self):
        from regard.conversations import carriers
        from regard.foundation.ui import places
        from regard.promises import offered

        from . import reactions as reactions
        from .carrier import EmailCarrier

        carriers.register("email", EmailCarrier())
        offered.through("email", _("e-mail"))
        places.add(
            "mailboxes", label=_("Mailboxes"), url="/settings/mailboxes/", order=91, for_whom=administers
        )


def administers(member):
    return member.role == "admin"
