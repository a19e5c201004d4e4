from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions, letters
from .events import ProofAsked
from .models import Challenge


@reacts_to(ProofAsked)
def send_a_code(event):
    """Should it run twice, the second letter's code is the one that works."""
    challenge = Challenge.objects.select_related("person", "identity").filter(pk=event.challenge_id).first()
    made = challenge and actions.make_code(challenge, at=clock.now())
    if made:
        letters.send_code(challenge, *made)
