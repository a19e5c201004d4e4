from django.urls import path

from . import views

app_name = "tokens"
urlpatterns = [
    path("tokens/", views.tokens, name="tokens"),
    path("tokens/<int:pk>/revocation/", views.revocation, name="revocation"),
]
