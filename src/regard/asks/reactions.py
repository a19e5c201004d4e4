from regard.foundation.events.journal import reacts_to

from . import actions, letters
from .events import AskInvited
from .models import AskLink


@reacts_to(AskInvited)
def send_the_ask(event):
    """Should it run twice, the link of the second letter is the one that opens."""
    link = AskLink.objects.select_related("ask__by", "by").filter(pk=event.link_id, ask__end="").first()
    if link:
        letters.send_ask(link, *actions.make_tokens(link))
