"""What a person sees where there is no page for them. It asks neither the database nor the session, which may be the fault."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

FAULTS = {
    400: (_("That could not be read"), _("Go back, reload the page and try again.")),
    403: (_("This is not open to you"), _("A lead or an admin can open it, if your work needs it.")),
    404: (_("There is nothing here"), _("The link may be old, or what it led to is not shown to you.")),
    500: (
        _("This was our fault"),
        _("It is written down for those who look after Regard. Try again in a moment."),
    ),
}
STALE = (
    _("This page was open for too long"),
    _("Go back, reload it, and send it again; what you had typed may have to be copied first."),
)


def bad_request(request, exception):
    return _fault(request, 400)


def not_open(request, exception):
    return _fault(request, 403)


def not_found(request, exception):
    return _fault(request, 404)


def broken(request):
    return _fault(request, 500)


def stale(request, reason=""):
    return _fault(request, 403, STALE)


def _fault(request, status, said=None):
    heading, words = said or FAULTS[status]
    return render(request, "ui/fault.html", {"heading": heading, "words": words}, status=status)
