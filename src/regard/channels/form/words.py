"""What is said to somebody whose address has proved nothing: words of our own only."""

from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from regard.people.models import Person


def confirmation(unit, promised, link):
    """The text of the mail; its first line is its subject too. The name that was typed is greeted as little as it is repeated.
    Behind the link stands what was promised, and nothing that was typed either."""
    return "\n\n".join(
        [
            _("We have your message"),
            Person().salutation(get_language()),
            thanks(unit, promised),
            *([_("What we promised you, and how it stands: %(link)s") % {"link": link}] if promised else []),
            _("You can simply answer this mail if you want to add something."),
            _(
                "Somebody gave this address in our form. If that was not you, there is nothing you need to do: "
                "no account was made, and we will not write to you about anything else."
            ),
        ]
    )


def thanks(unit, promised):
    if promised is None:
        return _("Thank you for writing to %(unit)s. A colleague reads it and answers you.") % {"unit": unit}
    return _(
        "Thank you for writing to %(unit)s. A colleague reads it, and we promised you an answer by %(time)s."
    ) % {"unit": unit, "time": by_when(promised)}


def by_when(promise):
    """In the time zone of whoever promised: the one who wrote may be anywhere."""
    zone = ZoneInfo(promise.calendar.time_zone) if promise.calendar else None
    local = timezone.localtime(promise.due_at, zone)
    return f"{date_format(local, _('l j F, H:i'))} ({local:%Z})"


def clock(at):
    return f"{timezone.localtime(at):%H:%M}"


def zone(at):
    return f"{timezone.localtime(at):%Z}"
