"""A complaint from its first angry mail to the customer's yes: an ask that is late, its escalation, the answer, a remedy that is refused,
a second look, one that is accepted, and how they found it. Only the clock is helped along."""

import re
from contextlib import contextmanager
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from playwright.sync_api import expect

from regard.channels.email.testing import mail
from tests.journeys.conftest import PASSWORD
from tests.regard_command import regard, until

pytestmark = pytest.mark.timeout(400)

ANGRY = """I am furious. Three times I took a day off, and three times nobody came to mend my heater. This is unacceptable, and nobody
even called to apologise. I want to complain: I want a date that holds, and my money back for the days I lost.

Maria Lopez"""

CAST = """
from regard.foundation import clock
from regard.foundation.accounts.actions import add_member
from regard.foundation.accounts.models import Department, Member, Unit
from regard.complaints.actions import set_discretion
unit, now, kofi = Unit.objects.get(), clock.now(), Member.objects.get(name="Kofi Mensah")
for name, role in (("Ines Duarte", "lead"), ("Ravi Menon", "colleague")):
    address = name.split()[0].lower() + "@harbour.example"
    add_member(name=name, email=address, role=role, unit=unit, password={password!r}, at=now)
visits = Department.objects.create(unit=unit, name="Field visits", head=kofi)
Member.objects.get(name="Ravi Menon").departments.add(visits)
for role in ("agent", "lead"):
    set_discretion(unit, role, 100, "EUR", by=kofi, at=now)
"""
THREE_HOURS_LATER = """
from datetime import timedelta
from django.db.models import F
from regard.foundation import clock
from regard.promises.actions import watch
from regard.promises.models import Promise
asked = Promise.objects.running().get(about__startswith="ask-")
gone = asked.due_at - clock.now() + timedelta(hours=3)
Promise.objects.filter(pk=asked.pk).update(made_at=F("made_at") - gone, due_at=F("due_at") - gone, look_at=F("look_at") - gone)
watch(at=clock.now())
"""
FIVE_DAYS_LATER = """
from datetime import timedelta
from django.db.models import F
from regard.complaints.actions import ask_for_ratings
from regard.complaints.models import Complaint
from regard.foundation import clock
Complaint.objects.update(closed_at=F("closed_at") - timedelta(days=5), received_at=F("received_at") - timedelta(days=5),
                         answered_at=F("answered_at") - timedelta(days=5))
ask_for_ratings(at=clock.now())
"""


@pytest.fixture
def desk_of(chromium, house):
    """A page of the browser in which somebody of the house is signed in, or somebody from outside if no name is said."""

    @contextmanager
    def opened(name=""):
        context = chromium.new_context(
            base_url=f"http://127.0.0.1:{house.port}", viewport={"width": 1440, "height": 900}
        )
        context.set_default_timeout(30_000)
        page = context.new_page()
        if name:
            page.goto("/accounts/login/")
            page.get_by_label("Email").fill(f"{name}@harbour.example")
            page.get_by_label("Password", exact=True).fill(PASSWORD)
            page.keyboard.press("Enter")
            page.wait_for_url(re.compile("/(desk|today)/"))
        yield page
        context.close()

    return opened


def run(house, script):
    done = regard("manage", "shell", "-c", script.format(password=PASSWORD), home=house.home)
    assert done.returncode == 0, done.stderr


def letters_to_maria(post):
    to_her = [envelope for envelope in post.taken if envelope.rcpt_tos == ["maria@example.org"]]
    return [
        message_from_bytes(each.content, policy=policy.default).get_body(("plain",)).get_content()
        for each in to_her
    ]


def link_in_letter(post, number, path):
    until(lambda: len(letters_to_maria(post)) >= number, lambda: f"letter {number} at the post office")
    return re.search(rf"/{path}/[^/\s]+/", letters_to_maria(post)[number - 1])[0]


def offer(page, kind, words, cost):
    page.get_by_text("Offer something…").click()
    page.get_by_label("What do you offer?").select_option(kind)
    page.get_by_label("In words they read").fill(words)
    page.get_by_label("What does it cost us?").fill(cost)
    page.get_by_label("In which currency?").fill("EUR")
    page.get_by_role("button", name="Offer it").click()
    expect(page.locator("#remedies")).to_contain_text(words)


def answer(page, words):
    page.get_by_label("Your answer").fill(words)
    page.get_by_role("button", name="Answer it").click()
    expect(page.locator("main")).to_contain_text("their word is awaited")


def test_from_the_first_angry_mail_to_the_customers_yes(house, imap, post, desk_of):
    run(house, CAST)
    with (
        desk_of("amara") as amaras,
        desk_of("kofi") as kofis,
        desk_of("ravi") as ravis,
        desk_of("ines") as ineses,
        desk_of() as marias,
    ):
        # She writes; it reads like a complaint, and is registered with what she wishes.
        amaras.goto("/desk/unassigned/")
        angry = mail(
            ANGRY, sender="Maria Lopez <maria@example.org>", subject="Nobody came, again",
            at=datetime.now(UTC), message_id="<third@example.org>",
        )  # fmt: skip
        imap.put(angry)
        amaras.locator("a.row", has_text="Maria Lopez").click()
        expect(amaras.locator("#beside")).to_contain_text("Reads like a complaint: register it?")
        amaras.keyboard.press("=")
        dialog = amaras.get_by_role("dialog", name="Register a complaint")
        dialog.get_by_label("Which outcome do they wish, in their words?").fill("A date that holds.")
        amaras.keyboard.press("Control+Enter")
        expect(dialog).to_be_hidden()

        # Field visits are asked what happened, and are late; their head hears of it.
        amaras.keyboard.press("!")
        dialog = amaras.get_by_role("dialog", name="Ask a department or a colleague")
        dialog.get_by_label("Department").select_option("Field visits")
        dialog.get_by_label("What do you ask?").fill("Why did nobody come to Ms Lopez three times?")
        amaras.keyboard.press("Control+Enter")
        expect(dialog).to_be_hidden()
        run(house, THREE_HOURS_LATER)
        kofis.goto("/promises/")
        expect(kofis.locator("#notices")).to_contain_text("still late")
        kofis.goto("/asks/")
        expect(kofis.locator("main")).to_contain_text("Why did nobody come")
        expect(kofis.locator("main")).to_contain_text("late")

        # They answer, and it stands in the conversation.
        ravis.goto("/asks/")
        ravis.get_by_role("link", name="Amara Okafor").click()
        ravis.get_by_label("Your answer").fill("The van broke down. Wednesday at 8 holds, I drive myself.")
        ravis.get_by_role("button", name="Answer", exact=True).click()
        expect(ravis.locator("#turns")).to_contain_text("Wednesday at 8 holds")
        expect(amaras.locator("#thread")).to_contain_text("Wednesday at 8 holds")

        # A lamp does not put it right.
        amaras.locator("#beside a[href^='/complaints/']").first.click()
        amaras.wait_for_url(re.compile(r"/complaints/\d+/"))
        complaint = amaras.url
        offer(amaras, "gift", "A lamp", "8")
        answer(amaras, "We are sorry. The van broke down; we come on Wednesday at 8.")
        marias.goto(link_in_letter(post, 1, "put-right"))
        marias.get_by_role("button", name="No, thank you").click()
        expect(marias.locator("main")).to_contain_text("you refused it")
        marias.get_by_label("In your words").fill("A lamp does not heat my flat, and I lost three days.")
        marias.get_by_role("button", name="No", exact=True).click()
        expect(marias.get_by_role("button", name="No", exact=True)).to_have_count(0)

        # Another pair of eyes: whoever answered cannot answer it again.
        amaras.goto(complaint)
        expect(amaras.locator("main")).to_contain_text("Another pair of eyes")
        expect(amaras.get_by_role("button", name="Answer it")).to_have_count(0)
        ineses.goto(complaint)
        expect(ineses.locator("main")).to_contain_text("I lost three days")
        offer(ineses, "refund", "Your three days", "90")
        answer(ineses, "I read it all anew. Three days of yours are lost, and we pay them.")

        # She accepts, and says that it is put right; what was accepted is done.
        marias.goto(link_in_letter(post, 2, "put-right"))
        marias.get_by_role("button", name="I accept it").click()
        expect(marias.locator("main")).to_contain_text("you accepted it")
        marias.get_by_role("button", name="Yes, it is put right").click()
        expect(marias.locator("main")).to_contain_text("We are glad")
        ineses.reload()
        ineses.get_by_role("button", name="It is done").click()
        expect(ineses.locator("main")).to_contain_text("Done, and the promise kept.")

        # Days later she says how she found it, and the register tells it all.
        run(house, FIVE_DAYS_LATER)
        marias.goto(link_in_letter(post, 3, "how-it-went"))
        marias.get_by_label("4: well").check()
        marias.get_by_role("button", name="Send").click()
        expect(marias.locator("main")).to_contain_text("once and no more")
        ineses.goto("/complaints/?standing=all")
        for told in ("put right, they say", "4.0", "of 5 for the handling", "€90.00"):
            expect(ineses.locator("main")).to_contain_text(told)
