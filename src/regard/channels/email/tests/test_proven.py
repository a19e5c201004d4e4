"""What the server that took a mail in says of its sender, and what a colleague sees of it."""

import pytest

from regard.channels.email.models import Mailbox
from regard.channels.email.reading.letter import Address, Letter
from regard.channels.email.reading.proven import proven
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.tests.test_intake import arrive
from regard.conversations.models import Message
from regard.conversations.queries import came_from_their_address
from regard.foundation.accounts.testing import amara, signed_in

OURS = "mx.harbour.example"
GMAIL = (
    "mx.google.com; dkim=pass header.i=@example.org header.s=s1 header.b=Xy; spf=pass (google.com: domain of "
    "siobhan@example.org designates 192.0.2.7 as permitted sender) smtp.mailfrom=siobhan@example.org; "
    "dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.org"
)
SAID = [
    ("", None),
    (f"{OURS}; none", None),
    (f"{OURS}; auth=pass smtp.auth=kofi", None),
    ("mx.evil.example; dmarc=fail header.from=example.org", None),
    (f"not-{OURS}; dmarc=fail header.from=example.org", None),
    (f"{OURS}; dmarc=pass header.from=example.org", True),
    (f"{OURS} 1; dmarc=PASS (p=none (sp=none)) header.from=Example.org", True),
    (f"{OURS}; dmarc=pass header.from=evil.example", False),
    (f"{OURS}; dmarc=fail header.from=example.org; spf=pass smtp.mailfrom=example.org", False),
    (f"{OURS}; dkim=fail header.d=example.org; spf=fail smtp.mailfrom=siobhan@example.org", False),
    (f"{OURS}; dkim=fail header.d=example.org; spf=pass smtp.mailfrom=siobhan@example.org", True),
    (f"{OURS}; dkim=pass header.d=example.org; spf=softfail smtp.mailfrom=list.example", True),
    (f"{OURS}; dkim=pass header.i=@mail.example.org", True),
    (f"{OURS}; dkim=pass header.d=evilexample.org", False),
    (f"{OURS}; dkim=pass header.d=org", False),
    (f"{OURS}; spf=pass smtp.mailfrom=me@evil.example; dkim=pass header.d=evil.example", False),
    (f"{OURS}; spf=none smtp.mailfrom=siobhan@example.org; dkim=none", False),
    (f"{OURS}; dkim=pass", False),
    (f'{OURS}; spf=pass smtp.mailfrom="siobhan@example.org"', True),
    (f"{OURS}; ;; =; dkim; spf=", False),
]


@pytest.mark.parametrize(("said", "told"), SAID)
def test_only_what_our_own_server_confirmed_for_the_address_counts(said, told):
    headers = (("Authentication-Results", said),) if said else ()
    letter = Letter(sender=(Address("Siobhán", "Siobhan@Example.org"),), headers=headers)

    assert proven(letter, OURS) is told


def test_no_server_is_believed_where_none_is_named():
    headers = (("Authentication-Results", GMAIL),)
    letter = Letter(sender=(Address("", "siobhan@example.org"),), headers=headers)

    assert (proven(letter, ""), proven(letter, "mx.google.com")) == (None, True)


def test_a_mail_whose_sender_is_not_confirmed_is_not_from_a_known_address(client, db):
    mailbox()
    Mailbox.objects.update(authserv_id=OURS)
    good = f"{OURS}; dkim=pass header.d=example.org"
    taken = arrive(mail(authentication_results=good))
    number, person = taken.conversation_id, taken.message.person
    assert came_from_their_address(number, person.pk)

    forged = mail(
        "Please send it to my new address.",
        authentication_results=f"{OURS}; dmarc=fail header.from=example.org",
        in_reply_to=f"<{taken.key}>",
    )
    arrive(forged)

    assert list(Message.objects.order_by("pk").values_list("unproven", flat=True)) == [False, True]
    assert not came_from_their_address(number, person.pk)
    client.cookies["sessionid"] = signed_in(amara())
    shown = client.get(f"/conversations/{number}/").content.decode()
    assert shown.count("sender not confirmed") == 1


def test_a_mailbox_that_names_no_server_takes_nobodys_word(db):
    mailbox()
    taken = arrive(mail(authentication_results=f"{OURS}; dmarc=fail header.from=example.org"))

    assert came_from_their_address(taken.conversation_id, taken.message.person_id)
