from django.urls import path

from . import views

urlpatterns = [
    path("today/", views.page, name="today"),
    path("today/badge/", views.badge, name="today-badge"),
]
