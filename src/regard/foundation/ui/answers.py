"""What an act tells the page that asked for it, besides the fragment itself."""

import json

from django.shortcuts import render
from django.utils.translation import gettext as _

from regard.foundation.names import name_of


def tell(response, *, changed=(), toast="", undo="", shut=False, heard=()):
    """Have the page fetch what shows these subjects, say a short word, offer a way back, shut its dialog.

    `heard` are further events its parts listen to; `undo` is a resource whose DELETE takes the act back.
    """
    events: dict[str, dict] = {}
    if changed:
        events["changed"] = {"subjects": [s if isinstance(s, str) else name_of(s) for s in changed]}
    if toast:
        events["toast"] = {"words": str(toast), "undo": undo, "undo_words": _("Undo")}
    if shut:
        events["shut"] = {}
    events |= {name: {} for name in heard}
    response["HX-Trigger"] = json.dumps(events)
    return response


def asking(request, template, described, **shown):
    """The page of a thing that is `described` by a form, or the page anew where something typed cannot be used."""
    return render(
        request, template, {"described": described, **shown}, status=422 if described.errors else 200
    )
