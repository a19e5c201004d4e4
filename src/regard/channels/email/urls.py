from django.urls import path

from .views import held, incoming, mailboxes

urlpatterns = [
    path("settings/mailboxes/", mailboxes.listed, name="mailboxes"),
    path("settings/mailboxes/new/", mailboxes.new, name="mailbox-new"),
    path("settings/mailboxes/<int:pk>/", mailboxes.page, name="mailbox"),
    path("settings/mailboxes/<int:pk>/servers/", mailboxes.servers, name="mailbox-servers"),
    path("settings/mailboxes/<int:pk>/pause/", mailboxes.pause, name="mailbox-pause"),
    path("settings/mailboxes/<int:pk>/trial/", mailboxes.tried, name="mailbox-trial"),
    path("settings/mailboxes/<int:pk>/secret/", mailboxes.secret, name="mailbox-secret"),
    path("settings/mailboxes/<int:pk>/retirement/", mailboxes.retirement, name="mailbox-retirement"),
    path("settings/mail/held/", held.held, name="mail-held"),
    path("settings/mail/held/<int:pk>/again/", held.again, name="mail-again"),
    path("settings/mail/held/<int:pk>/aside/", held.aside, name="mail-aside"),
    path("settings/mail/doubts/", held.doubts, name="mail-doubts"),
    path("settings/mail/doubts/<int:pk>/", held.settled, name="mail-settled"),
    path("incoming/<slug:provider>/", incoming.post, name="incoming"),
]
