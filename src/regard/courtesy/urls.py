from django.urls import path

from .views import composer, settings

urlpatterns = [
    path("courtesy/conversations/<int:number>/", composer.beside, name="courtesy"),
    path("courtesy/conversations/<int:number>/promises/", composer.promises, name="courtesy-promises"),
    path("courtesy/promises/<int:pk>/", composer.promised, name="courtesy-promised"),
    path("courtesy/conversations/<int:number>/overrides/", composer.overrides, name="courtesy-overrides"),
    path("settings/wordings/", settings.wordings, name="courtesy-wordings"),
    path("settings/wordings/striking/", settings.striking, name="courtesy-striking"),
]
