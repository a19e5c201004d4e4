from django.apps import AppConfig


class Files(AppConfig):
    name = "regard.foundation.files"
