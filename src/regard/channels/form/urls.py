from django.urls import path

from .views import public, settings

urlpatterns = [
    path("form/<slug:slug>/", public.page, {"framed": False}, name="form"),
    path("form/<slug:slug>/frame/", public.page, {"framed": True}, name="form-framed"),
    path("form/<slug:slug>/embed.js", public.embed, name="form-embed"),
    path("form/<slug:slug>/sent/<str:token>/", public.sent, {"framed": False}, name="form-sent"),
    path("form/<slug:slug>/frame/sent/<str:token>/", public.sent, {"framed": True}, name="form-framed-sent"),
    path("settings/forms/", settings.listed, name="forms"),
    path("settings/forms/new/", settings.new, name="form-new"),
    path("settings/forms/<int:pk>/", settings.change, name="form-change"),
    path("settings/forms/<int:pk>/retirement/", settings.retirement, name="form-retirement"),
]
