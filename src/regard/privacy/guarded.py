"""What is done to all that is known of a person is done for that person alone."""

from django.utils.translation import gettext_lazy as _

from regard.people.sureness import Level, guarded

HAND_OUT = guarded("hand-out", label=_("Hand out what we know about them"), usual=Level.CONFIRMED)
ERASE = guarded("erase", label=_("Erase them"), usual=Level.CONFIRMED)
