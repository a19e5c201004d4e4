from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Demo(AppConfig):
    name = "regard.workspace.demo"
    label = "demo"

    def ready(self):
        from regard.foundation.live.rights import follow

        follow("post", lambda member, ids: ids)


def show_the_way():
    """Called where the demo is started: other installations have the slice, but no place in their navigation."""
    from regard.foundation.ui import places

    places.add("demo", label=_("Demo"), url="/demo/live/", order=70)
