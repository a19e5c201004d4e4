from django.urls import path

from .views import belonging, facts, person, say, saying, timeline

urlpatterns = [
    path("people/", person.people, name="people"),
    path("people/rows/", person.rows, name="people-rows"),
    path("people/<int:person_id>/", person.page, name="person"),
    path("people/<int:person_id>/beside/", person.beside, name="person-beside"),
    path("people/<int:person_id>/timeline/", timeline.whole, name="person-timeline"),
    path("people/<int:person_id>/timeline/rows/", timeline.rows, name="person-timeline-rows"),
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
    path("people/<int:person_id>/holdings/", belonging.holdings, name="person-holdings"),
    path("people/<int:person_id>/relations/", belonging.relations, name="person-relations"),
    path("people/<int:person_id>/wishes/", belonging.wishes, name="person-wishes"),
    path("people/<int:person_id>/occasions/", belonging.occasions, name="person-occasions"),
    path("holdings/<int:holding_id>/", belonging.holding, name="holding"),
    path("relations/<int:relation_id>/", belonging.relation, name="relation"),
    path("occasions/<int:occasion_id>/", belonging.occasion, name="occasion"),
    path("sayings/<int:saying_id>/", saying.one, name="saying"),
    path("say/<str:token>/", say.page, name="say"),
]
