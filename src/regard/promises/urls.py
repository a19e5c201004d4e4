from django.urls import path

from .views import board, calendars, policies, shown, standards

urlpatterns = [
    path("promises/", board.page, name="promises"),
    path("promises/beside/<slug:by>/", board.beside_each_other, name="promises-beside"),
    path("promises/forecast/", board.foreseen, name="promises-forecast"),
    path("promises/badge/", board.badge, name="promises-badge"),
    path("promises/about/<slug:about>/", board.about, name="promises-about"),
    path("promises/<int:promise_id>/keeping/", board.keeping, name="promise-keeping"),
    path("promises/<int:promise_id>/lateness/", board.lateness, name="promise-lateness"),
    path("promises/<int:promise_id>/putting-off/", board.putting_off, name="promise-putting-off"),
    path("promised/<str:token>/", shown.page, name="promised"),
    path("promises/notices/seeing/", board.seeing, name="promises-seeing"),
    path("promises/<slug:group>/", board.group, name="promises-group"),
    path("standards/<slug:slug>/", standards.page, name="standards"),
    path("settings/standards/<int:pk>/", standards.publishing, name="standards-publishing"),
    path("settings/standards/<int:pk>/withdrawal/", standards.withdrawal, name="standards-withdrawal"),
    path("settings/policies/", policies.listed, name="policies"),
    path("settings/policies/new/", policies.new, name="policy-new"),
    path("settings/policies/due/", policies.trial, name="policy-trial"),
    path("settings/policies/<int:pk>/", policies.page, name="policy"),
    path("settings/policies/<int:pk>/due/", policies.trial_of, name="policy-trial-of"),
    path("settings/policies/<int:pk>/retirement/", policies.retirement, name="policy-retirement"),
    path("settings/calendars/new/", calendars.new, name="calendar-new"),
    path("settings/calendars/hours/", calendars.trial, name="calendar-trial"),
    path("settings/calendars/regions/", calendars.regions, name="calendar-regions"),
    path("settings/calendars/<int:pk>/", calendars.page, name="calendar"),
    path("settings/calendars/<int:pk>/retirement/", calendars.retirement, name="calendar-retirement"),
    path("people/<int:person_id>/promises/", board.to_person, name="promises-to-person"),
    path("people/<int:person_id>/promises/giving/", board.giving, name="promise-giving"),
    path("people/<int:person_id>/promises/link/", shown.link, name="promise-link"),
]
