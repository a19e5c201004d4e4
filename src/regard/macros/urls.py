from django.urls import path

from .views import composer, own

urlpatterns = [
    path("macros/", own.listed, name="macros"),
    path("macros/new/", own.new, name="macro-new"),
    path("macros/<int:pk>/", own.page, name="macro"),
    path("macros/<int:pk>/retiring/", own.retiring, name="macro-retiring"),
    path("macros/conversations/<int:number>/", composer.offered, name="macros-for"),
    path("macros/conversations/<int:number>/rows/", composer.rows, name="macro-rows"),
    path("macros/conversations/<int:number>/waiting/", composer.waiting, name="macros-waiting"),
    path("macros/conversations/<int:number>/<int:pk>/", composer.using, name="macro-using"),
    path("macros/uses/<int:pk>/", composer.use, name="macro-use"),
    path("macros/uses/<int:pk>/dropping/", composer.dropping, name="macro-dropping"),
]
