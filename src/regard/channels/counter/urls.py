from django.urls import path

from .views import public, settings

urlpatterns = [
    path("counter/<str:key>/", public.page, name="counter"),
    path("counter/<str:key>/kept/", public.kept, name="counter-kept"),
    path("settings/counters/", settings.listed, name="counters"),
    path("settings/counters/new/", settings.new, name="counter-new"),
    path("settings/counters/<int:pk>/", settings.change, name="counter-change"),
    path("settings/counters/<int:pk>/sheet/", settings.sheet, name="counter-sheet"),
    path("settings/counters/<int:pk>/renewal/", settings.renewal, name="counter-renewal"),
    path("settings/counters/<int:pk>/retirement/", settings.retirement, name="counter-retirement"),
]
