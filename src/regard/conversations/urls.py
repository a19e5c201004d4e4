from django.urls import path

from .views import desk, mail, matter, move, search, write

urlpatterns = [
    path("desk/", desk.home, name="desk"),
    path("desk/counts/", desk.counts, name="desk-counts"),
    path("desk/badge/", desk.badge, name="desk-badge"),
    path("desk/<slug:queue>/", desk.queue, name="desk-queue"),
    path("desk/<slug:queue>/list/", desk.pane, name="desk-list"),
    path("desk/<slug:queue>/rows/", desk.rows, name="desk-rows"),
    path("search/", search.page, name="search"),
    path("search/rows/", search.rows, name="search-rows"),
    path("conversations/<int:number>/", matter.page, name="conversation"),
    path("conversations/<int:number>/header/", matter.header, name="conversation-header"),
    path("conversations/<int:number>/thread/", matter.thread, name="conversation-thread"),
    path("conversations/<int:number>/history/", matter.history, name="conversation-history"),
    path("conversations/<int:number>/recipients/", write.to_whom, name="conversation-recipients"),
    path("conversations/<int:number>/presence/", matter.presence, name="conversation-presence"),
    path("conversations/<int:number>/reply/", write.reply, name="conversation-reply"),
    path("conversations/<int:number>/note/", write.note, name="conversation-note"),
    path("conversations/<int:number>/assignment/", move.assignment, name="conversation-assignment"),
    path("conversations/<int:number>/status/", move.status, name="conversation-status"),
    path("conversations/<int:number>/closing/", move.closing, name="conversation-closing"),
    path("conversations/<int:number>/following/", move.following, name="conversation-following"),
    path("conversations/<int:number>/merging/", move.merging, name="conversation-merging"),
    path("people/<int:person_id>/conversations/", matter.of_person, name="conversations-of-person"),
    path("messages/<int:message_id>/", mail.place, name="message"),
    path("messages/<int:message_id>/frame/", mail.frame, name="message-frame"),
    path("messages/<int:message_id>/original/", mail.original, name="message-original"),
    path("attachments/<int:attachment_id>/", mail.attachment, name="attachment"),
]
