from django.urls import path

from .views import apology, approvals, beside, discretion, one, outside, proposed, register, remedies

urlpatterns = [
    path("complaints/", register.page, name="complaints"),
    path("complaints/rows/", register.rows, name="complaints-rows"),
    path("complaints/badge/", register.badge, name="complaints-badge"),
    path("complaints/export/", register.export, name="complaints-export"),
    path("complaints/proposals/", proposed.page, name="complaints-proposed"),
    path("complaints/proposals/rows/", proposed.rows, name="complaints-proposed-rows"),
    path("complaints/proposals/<int:proposal_id>/declining/", proposed.declining, name="proposal-declining"),
    path("complaints/<int:complaint_id>/", one.page, name="complaint"),
    path("complaints/<int:complaint_id>/acknowledging/", one.acknowledging, name="complaint-acknowledging"),
    path("complaints/<int:complaint_id>/answering/", one.answering, name="complaint-answering"),
    path("complaints/<int:complaint_id>/withdrawal/", one.withdrawal, name="complaint-withdrawal"),
    path("complaints/<int:complaint_id>/assessment/", apology.assessing, name="complaint-assessing"),
    path("complaints/<int:complaint_id>/apology/", apology.drafting, name="complaint-apology"),
    path("complaints/<int:complaint_id>/remedies/", remedies.offering, name="remedy-offering"),
    path("remedies/", approvals.page, name="remedies-waiting"),
    path("remedies/<int:remedy_id>/approval/", approvals.approving, name="remedy-approving"),
    path("remedies/<int:remedy_id>/decline/", approvals.declining, name="remedy-declining"),
    path("settings/discretion/", discretion.page, name="discretion"),
    path("settings/discretion/<int:pk>/removal/", discretion.removal, name="discretion-removal"),
    path("remedies/<int:remedy_id>/", remedies.page, name="remedy"),
    path("remedies/<int:remedy_id>/answer/", remedies.answering, name="remedy-answering"),
    path("remedies/<int:remedy_id>/doing/", remedies.doing, name="remedy-doing"),
    path("people/<int:person_id>/complaint/", beside.panel, name="complaint-beside"),
    path("conversations/<int:number>/complaint/", beside.registering, name="complaint-registering"),
    path("put-right/<str:token>/", outside.page, name="put-right"),
    path("put-right/<str:token>/remedies/<int:remedy_id>/", outside.remedy, name="put-right-remedy"),
]
