"""A person of one unmistakable word, in every channel and every personal column. Run inside a home by `regard manage shell`.

It prints the person's number and, should a table of the registry have no row of theirs, the names of such tables.
"""

import json
from datetime import timedelta

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVectorField
from django.db.models import BinaryField, JSONField

from regard.asks import actions as asks
from regard.asks.testing import ask
from regard.channels.counter import actions as counters
from regard.channels.counter.testing import counter
from regard.channels.email import actions as email
from regard.channels.email import intake
from regard.channels.email.models import AutomaticAnswer
from regard.channels.email.testing import mail, mailbox
from regard.channels.form import actions as forms
from regard.channels.form.testing import form
from regard.complaints import actions as complaints
from regard.complaints.models import Rating
from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, View
from regard.foundation import clock, personal
from regard.foundation.accounts.testing import amara, kofi, unit
from regard.foundation.api.models import GivenAnswer, Token
from regard.foundation.files import store
from regard.foundation.jobs.testing import run_due
from regard.people import actions as people
from regard.people import sureness
from regard.people.models import Person
from regard.people.testing import maria
from regard.privacy.reach import reach
from regard.promises import actions as promises
from regard.proof import actions as proof
from regard.workspace.demo.models import Posted

WORD = "qzxjvk"
ADDRESS = f"{WORD}@{WORD}.example"
NAME = f"Ada {WORD.title()}"
KEY = "0" * 64


def plant(at):
    person = write_by_every_channel(at)
    tell_everything(person, at)
    missing = fill_every_column(person)
    print(json.dumps({"person": person.pk, "missing": missing}))


def write_by_every_channel(at):
    box = mailbox(acknowledgement="{greeting} we have it.")
    run_due(at)
    _arrives(
        mail(f"My serial number is {WORD}-7.", sender=f"{NAME} <{ADDRESS}>", at=at, subject=f"About {WORD}"),
        box,
        at,
    )
    _arrives(b"Subject: Nobody sent this\r\n\r\nI am " + ADDRESS.encode(), box, at)
    _arrives(mail(f"Ask {NAME} <{ADDRESS}>.", sender="Yusuf Demir <yusuf@example.org>", at=at), box, at)
    submission = forms.submit(
        form(),
        key=KEY,
        name=NAME,
        email=ADDRESS,
        subject=WORD,
        text=f"It is {WORD} again.",
        language="en",
        enclosures=((f"{WORD}.txt", "text/plain", f"enclosed {WORD}".encode()),),
        sent_from=WORD,
        at=at,
    )
    forms.take_in(submission)
    counters.write_down(
        counter(),
        counters.Heard(
            text=f"Heard of {WORD}.",
            customer=NAME,
            reach=ADDRESS,
            colleague=f"Told by {WORD}",
            email=ADDRESS,
        ),
        key=KEY,
        language="en",
        sent_from=WORD,
        at=at,
    )
    person = Person.objects.get(identities__value=ADDRESS)
    matter = Conversation.objects.filter(person=person).first()
    enclosed = (store.keep(f"attached {WORD}".encode(), at=at), f"{WORD}.txt", "text/plain", "")
    conversations.reply(matter, by=amara(), text=f"Dear {NAME}, so it is.", attachments=(enclosed,), at=at)
    conversations.note(matter, by=amara(), text=f"{WORD} rang as well", at=at)
    beside_somebody_else(person, at)
    drafts(matter, at)
    asked(matter, at)
    return person


def beside_somebody_else(person, at):
    theirs = conversations.open_conversation(
        subject=f"With {NAME}",
        unit_id=unit().pk,
        person=maria(at=at),
        channel="email",
        written=conversations.Written(text=f"{NAME} is my neighbour."),
        at=at,
    ).conversation
    conversations.receive(
        theirs, person=person, channel="email", written=conversations.Written(text=f"I am {WORD}."), at=at
    )
    quoting = conversations.Written(text="So it is.", quoted=f"> I am {WORD}.", html=f"<p>I am {WORD}.</p>")
    conversations.receive(theirs, person=maria(at=at), channel="email", written=quoting, at=at)
    conversations.note(theirs, by=amara(), text=f"Both, {NAME} too.", at=at)


def drafts(matter, at):
    view = View(name=f"From {WORD}", filter=f"from:{ADDRESS}", member=kofi())
    conversations.keep_view(view, by=kofi(), at=at)
    sheet = conversations.Sheet(text=f"Dear {WORD}", recipients=(("to", ADDRESS, NAME),))
    draft = conversations.save_reply_draft(matter, by=kofi(), sheet=sheet, version=0, at=at)
    conversations.save_note_draft(matter, by=kofi(), text=WORD, version=0, at=at)
    draft.files.create(
        file=store.keep(f"drafted {WORD}".encode(), at=at), name=f"{WORD}.txt", type="text/plain"
    )


def asked(matter, at):
    angry = conversations.Written(text=f"This is unacceptable. I want to complain about {WORD}.")
    conversations.receive(matter, person=matter.person, channel="email", written=angry, at=at)
    complaints.name_guardian(unit(), kofi(), by=kofi(), at=at)
    complaint = complaints.register(
        matter, happened_so=WORD, wished=WORD, safety=True, product=WORD, on_behalf_of=NAME, by=kofi(), at=at
    )
    complaints.assess(complaint, "mistake", f"{NAME} was not asked.", by=kofi(), at=at)
    remedy = complaints.offer_remedy(
        complaint, kind="gift", words=WORD, cost=7, currency="EUR", days=3, by=kofi(), at=at
    )
    complaints.answer_remedy(remedy, "accepted", f"{NAME} is glad.", at=at)
    complaints.withdraw(complaint, f"{NAME} meant no harm.", by=kofi(), at=at)
    Rating.objects.create(
        complaint=complaint, digest=KEY, asked_at=at, expires_at=at, score=3, words=WORD, rated_at=at
    )
    complaints.leave_unasked(matter.person, by=kofi(), at=at)
    paper = (store.keep(f"asked {WORD}".encode(), at=at), f"{WORD}.txt", "text/plain")
    put = ask(
        f"Where is {NAME}?",
        matter=matter,
        to=kofi(),
        needed=WORD,
        told=WORD,
        steps=(WORD,),
        files=(paper,),
        at=at,
    )
    asks.answer(put, f"{NAME} is here.", author=kofi(), at=at)


def tell_everything(person, at):
    by = amara()
    people.tell_fact(person, label="Serial number", value=f"{WORD}-7", by=by, at=at)
    people.keep_holding(person, what=f"Heater {WORD}", stage="using", details={"Colour": WORD}, by=by, at=at)
    people.relate(person, kind="acts-for", to=maria(at=at), words=WORD, by=by, at=at)
    people.keep_occasion(person, name=WORD, month=2, day=3, consented=True, by=by, at=at)
    people.wish(
        person,
        channel="email",
        never_by="",
        hours_from=None,
        hours_until=None,
        access_needs=WORD,
        by=by,
        at=at,
    )
    proof.waive(person, guarded=sureness.acts()[0], why=f"{WORD} stands here", by=by, at=at)
    people.say(person, respelling=WORD, by=by, at=at)
    people.invite_to_say(person, by=by, at=at)
    people.look_for_duplicates([person.pk], at=at)
    promise = promises.promise_by_hand(
        "by_hand",
        to=person,
        about="thing-1",
        unit=unit(),
        by=by,
        words=f"Call {WORD}",
        due_at=at + timedelta(hours=1),
        at=at,
    )
    promises.agree_on_pause(promise, until=at + timedelta(minutes=10), words=WORD, by=by, at=at)
    promises.end_agreed_pause(promise, by=by, at=at)
    promises.put_off(promise, due_at=at + timedelta(minutes=90), words=WORD, by=by, at=at)
    promises.watch(at=at + timedelta(hours=2))
    promises.make_link(person, about="thing-1", by=by, at=at)
    promise.refresh_from_db()
    promises.give_reason(promise, reason="load", words=f"{WORD} was away", by=by, at=at + timedelta(hours=3))
    token = Token.objects.create(
        member=by, name="n", digest=KEY, hint="h", scopes=[], made_at=at, expires_at=at + timedelta(days=1)
    )
    GivenAnswer.objects.create(
        token=token, key="k", digest=KEY, body=json.dumps({"name": NAME}).encode(), at=at
    )
    Posted.objects.create(to=ADDRESS, content=WORD.encode(), at=at)
    AutomaticAnswer.objects.create(mailbox=mailbox(), address=ADDRESS, at=at)


def fill_every_column(person):
    """Each personal column of one row of theirs in each table holds the word; returns the tables without such a row."""
    reached = {each.model: each for each in reach(person)}
    owned = [model for model in apps.get_models() if personal.whose(model) not in (None, personal.MEMBERS)]
    missing = [model._meta.label for model in owned if model not in reached or not reached[model].theirs]
    for model, each in reached.items():
        for number in sorted(each.theirs)[:1]:
            row = model._base_manager.get(pk=number)
            for place, name in enumerate(sorted(personal.personal_columns(model))):
                fill(row, model._meta.get_field(name), f"{WORD}{place}")
            row.save()
    return missing


def fill(row, field, word):
    value = getattr(row, field.name)
    if isinstance(field, SearchVectorField) or WORD.encode() in str(value).lower().encode():
        return
    if isinstance(field, BinaryField):
        value = bytes(value) + word.encode()
    elif isinstance(field, ArrayField):
        value = [word]
    elif isinstance(field, JSONField):
        value = {"said": word} if isinstance(value, dict) else [word]
    else:
        value = f"{value} {word}".strip()[-(field.max_length or 400) :]
    setattr(row, field.name, value)


def _arrives(content, box, at):
    raw, _is_new = email.store(content, unit=box.unit, mailbox=box, arrived_at=at, at=at)
    intake.read(raw.pk, at=at)


if __name__ == "__main__":
    plant(clock.now())
