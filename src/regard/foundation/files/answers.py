"""A file as an answer to whoever may see what it is attached to; that right is checked by the view which asks."""

from django.http import FileResponse

from .store import opened

SHOWN = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"}
HEARD = {"audio/webm", "audio/ogg", "audio/mp4", "audio/wav", "audio/mpeg", "audio/aac"}
A_YEAR = 365 * 24 * 3600


def answer(file, *, name, type):
    """A download. Pictures and sounds of kinds that can hold no script may be shown in place."""
    shown = type in SHOWN | HEARD
    response = FileResponse(
        opened(file),
        as_attachment=not shown,
        filename=name,
        content_type=type if shown else "application/octet-stream",
    )
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = f"private, max-age={A_YEAR}, immutable"
    return response
