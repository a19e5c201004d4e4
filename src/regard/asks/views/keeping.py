"""Files as they come in with a form."""

import logging

from django.utils.translation import gettext as _

from regard.foundation.files import store

log = logging.getLogger(__name__)


def kept(form, at):
    """The files of a form, kept, or None where something is wrong with it: the form says what."""
    if not form.is_valid():
        return None
    try:
        return [
            (store.keep(file.read(), at=at), file.name[:255], (file.content_type or "")[:127])
            for file in form.cleaned_data.pop("attached")
        ]
    except store.OutOfReach:
        log.exception("Files of an ask could not be kept.")
        form.add_error(
            "attached", _("The files cannot be kept just now, so nothing was sent. Try again soon.")
        )
        return None
