"""Two systems that answer by themselves end within three mails."""

import pytest

from regard.channels.email.models import Mailbox
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import post_office
from regard.channels.email.tests.test_intake import arrive
from regard.conversations.models import Message
from regard.conversations.testing import TUESDAY
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db
ROUNDS = 6


@pytest.mark.parametrize("marked", [{}, {"auto_submitted": "auto-replied"}])
def test_a_machine_that_answers_all_we_write_hears_from_us_once(marked):
    with post_office() as post:
        mailbox(post=post)
        Mailbox.objects.update(acknowledgement="It arrived.")
        arrive(mail("I want to know more.", sender="hans@machine.example"))

        for turn in range(ROUNDS):
            run_due(TUESDAY)
            if len(post.taken) == turn:
                break
            keys = message_id_of(post.taken[-1])
            arrive(
                mail(
                    f"Thank you for your mail. Number {turn}.",
                    sender="hans@machine.example",
                    message_id=f"<{turn}@machine.example>",
                    in_reply_to=keys,
                    **marked,
                )
            )

        assert len(post.taken) == 1
        assert Message.objects.filter(member=None, person=None).count() == 1


def message_id_of(envelope):
    head = envelope.content.decode().partition("\r\n\r\n")[0]
    return next(line for line in head.splitlines() if line.startswith("Message-ID:")).partition(": ")[2]
