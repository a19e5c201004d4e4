from django.apps import AppConfig


class Ui(AppConfig):
    name = "regard.foundation.ui"
