from django.urls import path

from . import views

urlpatterns = [
    path("promises/", views.page, name="promises"),
    path("promises/badge/", views.badge, name="promises-badge"),
    path("promises/about/<slug:about>/", views.about, name="promises-about"),
    path("promises/<int:promise_id>/keeping/", views.keeping, name="promise-keeping"),
    path("promises/<int:promise_id>/lateness/", views.lateness, name="promise-lateness"),
    path("promises/notices/seeing/", views.seeing, name="promises-seeing"),
    path("promises/<slug:group>/", views.group, name="promises-group"),
    path("people/<int:person_id>/promises/", views.to_person, name="promises-to-person"),
    path("people/<int:person_id>/promises/giving/", views.giving, name="promise-giving"),
]
