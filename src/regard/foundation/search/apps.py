from django.apps import AppConfig


class Search(AppConfig):
    name = "regard.foundation.search"
