from django.urls import path

from .views import beside, needs, public

urlpatterns = [
    path("people/<int:person_id>/proof/", beside.panel, name="person-proof"),
    path("people/<int:person_id>/proof/asking/", beside.asking, name="person-proof-asking"),
    path("people/<int:person_id>/proof/code/", beside.code, name="person-proof-code"),
    path("people/<int:person_id>/proof/waiver/", beside.waiver, name="person-proof-waiver"),
    path("settings/identity/", needs.page, name="needs"),
    path("confirm/<str:token>/", public.page, name="confirm"),
]
