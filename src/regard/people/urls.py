from django.urls import path

from . import views

urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/rows/", views.rows, name="people-rows"),
    path("people/<int:person_id>/", views.page, name="person"),
    path("people/<int:person_id>/beside/", views.beside, name="person-beside"),
    path("people/<int:person_id>/description/", views.description, name="person-description"),
    path("people/<int:person_id>/facts/", views.facts, name="person-facts"),
    path("facts/<int:fact_id>/", views.fact, name="fact"),
]
