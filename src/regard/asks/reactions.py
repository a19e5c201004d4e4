from regard.foundation.events.journal import reacts_to

from . import actions, letters
from .events import Asked, AskInvited
from .models import Ask, AskLink


@reacts_to(AskInvited)
def send_the_ask(event):
    """Should it run twice, the link of the second letter is the one that opens."""
    link = AskLink.objects.select_related("ask__by", "by").filter(pk=event.link_id, ask__end="").first()
    if link:
        letters.send_ask(link, *actions.make_tokens(link))


@reacts_to(Asked)
def find_what_is_asked_again(event):
    asked = Ask.objects.select_related("conversation").get(pk=event.ask_id)
    actions.find_repeat(asked, at=asked.at)
