from django.apps import AppConfig


class Email(AppConfig):
    name = "regard.channels.email"
    label = "email"

    def ready(self):
        from regard.conversations import carriers

        from . import reactions  # noqa: F401
        from .carrier import EmailCarrier

        carriers.register("email", EmailCarrier())
