from django.urls import path

from . import views

urlpatterns = [
    path("demo/", views.cast, name="demo"),
    path("demo/sign-in/<int:pk>/", views.sign_in, name="demo-sign-in"),
    path("demo/live/", views.live, name="demo-live"),
    path("demo/live/<int:raw_id>/", views.arrived, name="demo-arrived"),
    path("demo/post/", views.post, name="demo-post"),
]
