from django.urls import path

from .views import facts, person, say, saying

urlpatterns = [
    path("people/", person.people, name="people"),
    path("people/rows/", person.rows, name="people-rows"),
    path("people/<int:person_id>/", person.page, name="person"),
    path("people/<int:person_id>/beside/", person.beside, name="person-beside"),
    path("people/<int:person_id>/description/", person.description, name="person-description"),
    path("people/<int:person_id>/facts/", facts.facts, name="person-facts"),
    path("facts/", facts.found, name="facts"),
    path("facts/rows/", facts.rows, name="facts-rows"),
    path("facts/<int:fact_id>/", facts.fact, name="fact"),
    path("facts/<int:fact_id>/confirmation/", facts.confirmation, name="fact-confirmation"),
    path("facts/<int:fact_id>/refusal/", facts.refusal, name="fact-refusal"),
    path("people/<int:person_id>/saying/", saying.dialog, name="person-saying"),
    path("people/<int:person_id>/saying/line/", saying.line, name="person-saying-line"),
    path("people/<int:person_id>/saying/sound/", saying.sound, name="person-saying-sound"),
    path("people/<int:person_id>/saying/invitation/", saying.invitation, name="person-saying-invitation"),
    path("sayings/<int:saying_id>/", saying.one, name="saying"),
    path("say/<str:token>/", say.page, name="say"),
]
