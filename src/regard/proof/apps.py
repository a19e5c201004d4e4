from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Proof(AppConfig):
    name = "regard.proof"

    def ready(self):
        from regard.foundation.accounts.models import Member
        from regard.foundation.ui import panels, places
        from regard.people import sureness

        from . import reactions  # noqa: F401
        from .queries import is_sure

        sureness.answered_by(is_sure)
        panels.hang("person-data", title=_("Identity"), url_name="person-proof")

        panels.hang("person", title=_("Identity"), url_name="person-proof", order=55)
        places.add(
            "needs",
            label=_("Identity"),
            url="/settings/identity/",
            order=93,
            for_whom=lambda member: member.role == Member.Role.ADMIN,
        )
