"""What came with a message: its HTML in a frame that can do nothing, its files as downloads."""

from base64 import b64encode
from contextlib import suppress

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.clickjacking import xframe_options_sameorigin

from regard.foundation.files.answers import answer
from regard.foundation.files.store import OutOfReach, content_of

from .. import queries
from ..carriers import carrier_of
from ..models import Attachment, Message

FRAME = "default-src 'none'; style-src 'unsafe-inline'; img-src data: {images}; frame-ancestors 'self'; sandbox {doors}"
DOORS = "allow-popups allow-popups-to-escape-sandbox"
LARGEST_INLINE = 4 * 1024 * 1024


def place(request, message_id):
    """Where a message stands in its thread, or in the one its matter goes on in if the member may open that."""
    messages = Message.objects.visible_to(request.user).select_related("conversation")
    message = get_object_or_404(messages, pk=message_id)
    matter = message.conversation
    while matter.merged_into_id in queries.among(request.user, [matter.merged_into_id]):
        matter = matter.merged_into
    return redirect(f"/conversations/{matter.pk}/#message-{message.pk}")


def frame(request, message_id):
    """The frame, with what it withholds beside it: a link inside would be followed without the member's cookie."""
    message = get_object_or_404(Message.objects.visible_to(request.user), pk=message_id)
    withheld = carrier_of(message.channel).remote_images(message.html)
    return render(request, "conversations/frame.html", {"message": message, "withheld": withheld})


@xframe_options_sameorigin
def original(request, message_id):
    """The HTML as it came, cleaned. Pictures from elsewhere tell their sender who looked: a member asks for them, and no
    link can do it in their place."""
    message = get_object_or_404(Message.objects.visible_to(request.user), pk=message_id)
    carrier = carrier_of(message.channel)
    remote = request.method == "POST"
    shown = {
        "html": carrier.harmless(message.html, remote_images=remote, inline=_inline(message)),
    }
    response = render(request, "conversations/original.html", shown)
    response["Content-Security-Policy"] = FRAME.format(images="https: http:" if remote else "", doors=DOORS)
    response["Referrer-Policy"] = "no-referrer"
    return response


def attachment(request, attachment_id):
    seen = Attachment.objects.visible_to(request.user).select_related("file")
    found = get_object_or_404(seen, pk=attachment_id)
    return answer(found.file, name=found.name, type=found.type)


def _inline(message):
    """Pictures the mail shows in place, as data: the frame has no cookie to fetch them with. The words stand without
    a picture that is out of reach."""
    parts = message.attachments.exclude(content_id="").filter(
        type__startswith="image/", file__size__lte=LARGEST_INLINE
    )
    shown = {}
    for part in parts.select_related("file"):
        with suppress(OutOfReach):
            content = content_of(part.file)
            shown[part.content_id] = f"data:{part.type};base64,{b64encode(content).decode()}"
    return shown
