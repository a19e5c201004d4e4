from django.urls import include, path

urlpatterns = [
    path("", include("regard.people.urls")),
    path("accounts/", include("allauth.urls")),
]
