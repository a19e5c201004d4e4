from django.urls import path

from .views import acts, asking, enclosed, league, lists, outside, repeats, ticking

urlpatterns = [
    path("asks/", lists.page, name="asks"),
    path("asks/badge/", lists.badge, name="asks-badge"),
    path("asks/groups/<slug:name>/", lists.group, name="asks-group"),
    path("asks/departments/", league.page, name="asks-league"),
    path("asks/departments/<int:pk>/<slug:figure>/", league.behind, name="asks-behind"),
    path("asks/repeats/", repeats.page, name="asks-repeats"),
    path("asks/repeats/<int:pk>/", repeats.one, name="asks-repeat"),
    path("asks/repeats/<int:pk>/explaining/", repeats.explaining, name="asks-repeat-explaining"),
    path("asks/files/<int:pk>/", enclosed.file, name="ask-file"),
    path("asks/steps/<int:step_id>/ticking/", ticking.ticking, name="ask-ticking"),
    path("asks/<int:ask_id>/", lists.one, name="ask"),
    path("asks/<int:ask_id>/turns/", lists.turns, name="ask-turns"),
    path("asks/<int:ask_id>/taking/", acts.taking, name="ask-taking"),
    path("asks/<int:ask_id>/answering/", acts.answering, name="ask-answering"),
    path("asks/<int:ask_id>/handing-on/", acts.handing_on, name="ask-handing-on"),
    path("asks/<int:ask_id>/telling/", acts.telling, name="ask-telling"),
    path("asks/<int:ask_id>/withdrawal/", acts.withdrawal, name="ask-withdrawal"),
    path("asks/<int:ask_id>/rating/", acts.rating, name="ask-rating"),
    path("asks/<int:ask_id>/inviting/", acts.inviting, name="ask-inviting"),
    path("conversations/<int:number>/asking/", asking.asking, name="asking"),
    path("people/<int:person_id>/asks/", asking.beside, name="asks-beside"),
    path("asked/<str:token>/", outside.page, name="asked"),
    path("asked/<str:token>/files/<int:pk>/", enclosed.outside, name="asked-file"),
    path("asked/<str:token>/steps/<int:step_id>/", ticking.outside, name="asked-step"),
]
