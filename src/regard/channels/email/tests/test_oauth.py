"""A mailbox opened by OAuth 2: a real issuer of tokens, a Dovecot and a post office that ask it whom to let in."""

import threading
from datetime import timedelta

import pytest
from django.core.mail import send_mail
from django.db import connection

from regard.channels.email import actions, imap
from regard.channels.email.models import Grant, Mailbox, RawMail
from regard.channels.email.testing import mail, mailbox
from regard.channels.email.testing_servers import dovecot, issuer, post_office
from regard.channels.email.tests.test_intake import arrive
from regard.channels.email.tests.test_mailbox_pages import TYPED, as_
from regard.channels.email.watch import Watchers
from regard.conversations import actions as conversations
from regard.conversations.models import Delivery
from regard.conversations.testing import TUESDAY
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, kofi, unit
from regard.foundation.events.journal import told

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=20)


@pytest.fixture(scope="module")
def given():
    with issuer(rotates=True) as given, dovecot(given) as server, post_office(given) as post:
        yield given, server, post


@pytest.fixture
def house(given):
    """The issuer, Dovecot, the post office, and a mailbox that may be opened."""
    giving, server, post = given
    giving.refresh, giving.access, giving.broken = {"refresh-0": "care"}, {}, ""
    giving.asked.clear()
    giving.lasts = 3600
    post.taken.clear()
    box = mailbox(
        imap=server,
        post=post,
        sign_in=Mailbox.SignIn.XOAUTH2,
        secret="refresh-0",
        token_url=giving.url,
        client_id="regard",
        client_secret="the client's secret",
    )
    return giving, server, post, box


def fetch(box):
    box.refresh_from_db()
    with imap.open_folder(box) as (client, uid_validity):
        return imap.fetch_new(client, uid_validity, box, now=clock.now)


def answered():
    taken = arrive(mail("One more question"))
    return conversations.reply(taken.conversation, by=amara(), text="It is in the post.", at=LATER)


def test_mail_is_fetched_and_sent_with_one_token_for_both(house):
    giving, server, post, box = house
    server.put(mail("One"))

    assert fetch(box) == 1
    actions.send(answered().pk, at=clock.now())

    assert len(post.taken) == 1
    assert len(giving.asked) == 1


def test_letters_of_the_house_leave_by_it_too(house, settings):
    settings.EMAIL_BACKEND = "regard.channels.email.house.Backend"
    _giving, _server, post, _box = house

    send_mail("Welcome", "Choose a password.", None, ["amara@harbour.example"])

    assert [envelope.rcpt_tos for envelope in post.taken] == [["amara@harbour.example"]]


def test_nothing_that_opens_the_mailbox_is_kept_as_it_is(house):
    _giving, _server, _post, box = house
    fetch(box)

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT row(g.*)::text || row(m.*)::text FROM email_grant g JOIN email_mailbox m ON true"
        )
        [kept] = cursor.fetchone()

    assert not [word for word in ("refresh-", "access-1", "client's secret") if word in kept]


def test_a_token_that_ran_out_is_renewed_before_it_is_used(house):
    giving, _server, _post, box = house
    giving.lasts = 60
    fetch(box)
    fetch(box)

    assert [form["refresh_token"] for form in giving.asked] == ["refresh-0", "refresh-1"]


def test_a_token_refused_before_its_time_is_renewed_once_and_the_mail_comes(house):
    giving, server, post, box = house
    fetch(box)
    giving.access.clear()
    server.put(mail("Two"))
    before = RawMail.objects.count()

    fetch(box)
    assert RawMail.objects.count() == before + 1

    giving.access.clear()
    message = answered()
    actions.send(message.pk, at=clock.now())
    assert Delivery.objects.get(message=message).state == "sent"
    assert (len(post.taken), len(giving.asked)) == (1, 3)


def test_a_permission_withdrawn_is_said_in_words_and_nothing_is_lost(house):
    giving, _server, post, box = house
    giving.refresh.clear()

    with pytest.raises(imap.Unreachable) as caught, imap.open_folder(box):
        pass
    assert "was withdrawn or has run out (Token has been revoked.)" in imap.why(caught.value, box)

    message = answered()
    with pytest.raises(actions.NoKey, match="withdrawn"):
        actions.send(message.pk, at=LATER)
    delivery = Delivery.objects.get(message=message)
    assert (delivery.state, "Give it anew" in delivery.reason) == ("queued", True)
    assert post.taken == []


def test_given_anew_on_the_page_it_goes_on(house, client):
    giving, server, _post, box = house
    giving.refresh = {"refresh-new": "care"}
    server.put(mail("Three"))

    as_(client, kofi()).post(f"/settings/mailboxes/{box.pk}/secret/", {"secret": "refresh-new"})

    assert fetch(box) >= 1
    page = client.get(f"/settings/mailboxes/{box.pk}/").content.decode()
    assert "refresh-" not in page
    assert "MailboxSecretChanged" in [entry.name for entry in told(box)]


def test_who_is_no_admin_changes_nothing(house, client):
    _giving, _server, _post, box = house
    sealed = Grant.objects.get().refresh_token

    refused = as_(client, amara()).post(f"/settings/mailboxes/{box.pk}/secret/", {"secret": "mine"})

    assert (refused.status_code, Grant.objects.get().refresh_token) == (403, sealed)


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ("<html>we are down</html>", "gave no token: 503"),
        ('{"error": ["no", "word"]}', "gave no token"),
        ("[]", "gave no token: 503"),
    ],
)
def test_an_issuer_that_fails_is_asked_again_later(house, broken, words):
    giving, _server, _post, box = house
    giving.broken = broken

    with pytest.raises(actions.NoKey, match=words):
        actions.key_of(box, at=LATER)

    giving.broken = ""
    assert actions.key_of(box, at=LATER) in giving.access


def test_a_wrong_client_is_no_withdrawn_permission(house):
    _giving, _server, _post, box = house
    Grant.objects.update(client_id="somebody else")

    with pytest.raises(actions.NoKey, match="invalid_client"):
        actions.key_of(box, at=LATER)


def test_tried_on_the_page_it_says_how_it_went(house, client):
    giving, _server, _post, box = house

    well = as_(client, kofi()).post(f"/settings/mailboxes/{box.pk}/trial/").content.decode()
    assert ("We are in: INBOX" in well, "127.0.0.1 lets us in." in well) == (True, True)

    giving.refresh.clear()
    giving.access.clear()
    assert "withdrawn" in client.post(f"/settings/mailboxes/{box.pk}/trial/").content.decode()


OAUTH = {
    "sign_in": "xoauth2",
    "token_url": "https://login.harbour.example/token",
    "client_id": "regard",
    "client_secret": "hush",
}


def test_it_is_added_on_the_page(client):
    as_(client, kofi()).post("/settings/mailboxes/new/", {**TYPED, **OAUTH, "unit": unit().pk})

    grant = Grant.objects.get()
    assert (grant.mailbox.sign_in, grant.mailbox.secret, grant.client_id) == ("xoauth2", "", "regard")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"token_url": ""}, "OAuth 2 needs this."),
        ({"secret": ""}, "OAuth 2 needs this."),
        ({"token_url": "http://login.harbour.example/token"}, "It has to begin with https://."),
        ({"token_url": "http://169.254.169.254/latest"}, "It has to begin with https://."),
        ({"token_url": "file:///etc/passwd"}, "It has to begin with https://."),
        ({"token_url": "https://[::1"}, "Enter a valid URL."),
    ],
)
def test_what_could_not_be_asked_for_tokens_is_said_at_its_field(client, typed, words):
    answer = as_(client, kofi()).post(
        "/settings/mailboxes/new/", {**TYPED, **OAUTH, "unit": unit().pk, **typed}
    )

    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    assert not Mailbox.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_at_once_ask_for_one_token(house):
    giving, _server, _post, box = house
    keys = []

    def ask():
        keys.append(actions.key_of(box, at=LATER))
        connection.close()

    both = [threading.Thread(target=ask) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join(20)

    assert (keys, len(giving.asked)) == (["access-1"] * 2, 1)


@pytest.mark.django_db(transaction=True)
def test_the_watcher_goes_on_when_the_token_ends_and_the_line_breaks(house):
    giving, server, _post, _box = house
    watchers = Watchers()
    watching = threading.Thread(target=watchers.run)
    watching.start()
    try:
        server.put(mail("Before"))
        until(lambda: came(b"Before"))
        giving.access.clear()
        server.hang_up("care")
        server.put(mail("Afterwards"))
        until(lambda: came(b"Afterwards"))
        assert Mailbox.objects.get().trouble == ""
    finally:
        watchers.stop()
        server.hang_up("care")
        for thread in (watching, *watchers.threads.values()):
            thread.join(20)

    assert len(giving.asked) == 2


def came(words):
    return any(words in bytes(raw.content) for raw in RawMail.objects.all())


def until(true, seconds=90):
    waited = threading.Event()
    end = clock.now() + timedelta(seconds=seconds)
    while not true():
        assert clock.now() < end
        waited.wait(0.2)
