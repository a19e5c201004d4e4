from django.urls import include, path

from regard.foundation.accounts.urls import sign_in

urlpatterns = [
    path("", include("regard.people.urls")),
    path("", include("regard.foundation.accounts.urls")),
    path("accounts/", include(sign_in)),
]
