from django.urls import path

from .views import data

urlpatterns = [
    path("people/<int:person_id>/data/", data.page, name="person-data"),
    path("people/<int:person_id>/data/beside/", data.beside, name="person-data-beside"),
    path("people/<int:person_id>/data/copy/", data.copy, name="person-data-copy"),
    path("people/<int:person_id>/restriction/", data.restriction, name="person-restriction"),
    path("people/<int:person_id>/erasure/", data.erasure, name="person-erasure"),
]
