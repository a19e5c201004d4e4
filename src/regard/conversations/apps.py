from django.apps import AppConfig


class Conversations(AppConfig):
    name = "regard.conversations"

    def ready(self):
        from regard.foundation.live.rights import follow

        from .queries import among

        follow("conversation", among)
