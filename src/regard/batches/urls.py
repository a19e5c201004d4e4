from django.urls import path

from . import views

urlpatterns = [
    path("batches/", views.batches, name="batches"),
    path("batches/bar/", views.bar, name="batch-bar"),
    path("batches/asking/<slug:act>/", views.asking, name="batch-asking"),
    path("batches/<int:pk>/", views.batch, name="batch"),
    path("batches/<int:pk>/stopping/", views.stopping, name="batch-stopping"),
]
