"""Who is erased is nobody; what others wrote beside them stays, without their name."""

import io
import json
import zipfile

import pytest
from django.test import Client

from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, Message
from regard.conversations.testing import conversation, written
from regard.foundation.accounts.testing import amara, ines, kofi, signed_in
from regard.foundation.events.journal import told as journal_of
from regard.foundation.events.models import Entry
from regard.foundation.files import store
from regard.foundation.files.models import File
from regard.foundation.jobs.testing import run_due
from regard.foundation.search.models import Document
from regard.people.actions import describe, invite_to_say, meet, say_the_same
from regard.people.models import Duplicate, Fact, Identity, Person
from regard.people.testing import TUESDAY, maria, siobhan, told
from regard.privacy import actions, queries, tombstones
from regard.privacy.reach import reach, summed
from regard.promises.models import Promise
from regard.proof.testing import proved

pytestmark = pytest.mark.django_db


def as_(someone):
    client = Client()
    client.cookies["sessionid"] = signed_in(someone)
    return client


def test_words_go_and_numbers_stay():
    card = conversation()
    told("Serial number", "88213-K")
    conversations.note(card, by=amara(), text="Siobhán rang.", at=TUESDAY)
    messages, promises = Message.objects.count(), Promise.objects.count()
    person = card.person
    actions.erase(person, by=kofi(), at=TUESDAY)
    person.refresh_from_db()
    card.refresh_from_db()
    assert (person.name, person.languages, person.say_as) == ("—", [], "")
    assert (card.subject, card.excerpt) == ("", "")
    assert [message.text for message in card.messages.all()] == [""]
    assert [note.text for note in card.notes.all()] == [""]
    assert (Message.objects.count(), Promise.objects.count()) == (messages, promises)
    assert not Fact.objects.exists()
    assert not Identity.objects.exists()
    assert not Document.objects.exists()


def test_who_writes_again_later_is_somebody_new():
    before = siobhan()
    actions.erase(before, by=kofi(), at=TUESDAY)
    assert siobhan() != before


def test_what_another_wrote_stays_without_their_name():
    card = conversation("Siobhán Byrne lives next door.", subject="For Siobhan and me", person=maria())
    conversations.receive(
        card, person=siobhan(), channel="email", written=written("I am here too."), at=TUESDAY
    )
    answer = written("So is she.", quoted="> I am here too.", html="<p>I am here too.</p>")
    conversations.receive(card, person=maria(), channel="email", written=answer, at=TUESDAY)
    actions.erase(siobhan(), by=kofi(), at=TUESDAY)
    said = [(m.text, m.quoted, m.html) for m in card.messages.order_by("pk")]
    assert said == [("… lives next door.", "", ""), ("", "", ""), ("So is she.", "", "")]
    run_due(TUESDAY)
    assert "next door" in Document.objects.get().text
    assert "here too" not in Document.objects.get().text
    assert Identity.objects.get().value == "maria@example.org"


def test_who_is_only_named_elsewhere_is_struck_out_there_and_nobody_else_is_touched():
    told("Serial number", "88213-K")
    named = conversation("Ask siobhan@example.org, not me.", person=maria())
    other = conversation("Siobhan is a lovely name.", person=maria())
    actions.erase(siobhan(), by=kofi(), at=TUESDAY)
    assert named.messages.get().text == "Ask …, not me."
    assert other.messages.get().text == "Siobhan is a lovely name."


@pytest.mark.parametrize(
    ("name", "wrote", "stays"),
    [
        ("Will May", "Will will come, WILL MAY may not.", "… will come, … may not."),
        ("will may", "I will, he may. Will? Ask May.", "I will, he may. …? Ask …."),
        ("Lucia d'Angelo", "lucia said d'Angelo. D'Angelo!", "lucia said …. …!"),
        ("Ίρις", "Η Ίρις είδε ίριδα, ίρις.", "Η … είδε ίριδα, ίρις."),
        ("გიორგი", "აქ გიორგი წერს.", "აქ … წერს."),
        ("田中一", "こんにちは 田中一 です。", "こんにちは … です。"),
        ("محمد", "قال محمد نعم.", "قال … نعم."),
    ],
)
def test_a_single_name_that_is_a_word_too_is_struck_only_where_it_is_a_name(name, wrote, stays):
    card = conversation(wrote, person=maria())
    neighbour = meet(kind="email", value="w@example.org", name=name, unit_id=amara().unit_id, at=TUESDAY)
    describe(neighbour, by=None, at=TUESDAY, **split(name))
    card.participants.create(person=neighbour, since=TUESDAY)

    actions.erase(neighbour, by=kofi(), at=TUESDAY)

    assert card.messages.get().text == stays


def split(name):
    given, _space, family = name.partition(" ")
    return {"name": name, "given_name": given, "family_name": family}


def test_who_has_no_address_and_hardly_a_name_takes_nobodys_words_along():
    card = conversation("She lives next door.", person=maria())
    neighbour = Person.objects.create(name="Li", since=TUESDAY)
    card.participants.create(person=neighbour, since=TUESDAY)
    actions.erase(neighbour, by=kofi(), at=TUESDAY)
    assert card.messages.get().text == "She lives next door."


def test_a_link_that_was_open_for_them_is_open_no_longer():
    token = invite_to_say(siobhan(), by=amara(), at=TUESDAY)
    actions.erase(siobhan(), by=kofi(), at=TUESDAY)
    assert Client().get(f"/say/{token}/").status_code == 404


def test_files_of_theirs_alone_are_forgotten(django_capture_on_commit_callbacks):
    theirs, shared = store.keep(b"her card", at=TUESDAY), store.keep(b"our catalogue", at=TUESDAY)
    named = [(file, "card.pdf", "application/pdf", "") for file in (theirs, shared)]
    conversation(attachments=named)
    conversation("Which heater?", person=maria(), attachments=named[1:])
    with django_capture_on_commit_callbacks(execute=True):
        erasure = actions.erase(siobhan(), by=kofi(), at=TUESDAY)
    assert erasure.files == 1
    assert list(File.objects.all()) == [shared]
    assert not store.storage().exists(store.path_of(theirs.sha256))
    assert store.content_of(shared) == b"our catalogue"


def test_the_journal_says_that_it_was_done_and_not_to_whom():
    person = siobhan()
    actions.erase(person, by=kofi(), at=TUESDAY)
    actions.erase(person, by=kofi(), at=TUESDAY)
    [entry] = [entry for entry in journal_of(person) if entry.name == "PersonErased"]
    assert entry.by == kofi()
    assert entry.facts == {"person_id": person.pk, "beside": [], "rows": 2, "files": 0}
    assert "Siobh" not in json.dumps(list(Entry.objects.values_list("facts", flat=True)))


def test_before_anything_goes_it_is_said_what_would():
    conversation()
    told("Serial number", "88213-K")
    assert {str(what): theirs for what, theirs, _beside in summed(reach(siobhan()))} == {
        "Words they are found by": 1,
        "Who they are": 2,
        "What they told us": 1,
        "Promises": 2,
        "Messages and notes": 2,
    }
    assert Person.objects.get().name == "Siobhán Byrne"


def test_all_of_it_is_handed_out_as_one_file_for_people_and_machines():
    file = store.keep(b"her card", at=TUESDAY)
    conversation(attachments=((file, "../card.pdf", "application/pdf", ""),))
    told("Serial number", "88213-K")
    proved(siobhan())
    answer = as_(kofi()).post(f"/people/{siobhan().pk}/data/copy/")
    made = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    said = json.loads(made.read("data.json"))
    assert said["tables"]["people.Identity"][0]["value"] == "siobhan@example.org"
    assert said["tables"]["people.Fact"][0]["value"] == "88213-K"
    assert "warranty card" in said["tables"]["conversations.Message"][0]["text"]
    [kept] = [name for name in made.namelist() if name.startswith("files/")]
    assert made.read(kept) == b"her card"
    assert kept.endswith("-card.pdf")
    assert "88213-K" in made.read("index.html").decode()
    assert [entry.name for entry in journal_of(siobhan())][-1] == "PersonHandedOut"


def test_what_another_wrote_beside_them_is_not_theirs_to_get():
    card = conversation("My own secret.", person=maria())
    conversations.receive(card, person=siobhan(), channel="email", written=written("Mine."), at=TUESDAY)
    made = zipfile.ZipFile(actions.hand_out(siobhan(), by=kofi(), at=TUESDAY))
    told_all = made.read("data.json").decode()
    assert "Mine." in told_all
    assert "My own secret." not in told_all


def test_what_is_restricted_is_kept_and_no_longer_read():
    person = siobhan()
    admin = as_(kofi())
    assert admin.post(f"/people/{person.pk}/restriction/").status_code == 200
    conversation("My serial number is 88213-K.")
    run_due(TUESDAY)
    assert not Fact.objects.exists()
    assert "kept, not used" in as_(amara()).get(f"/people/{person.pk}/data/beside/").content.decode()
    admin.delete(f"/people/{person.pk}/restriction/")
    assert queries.restriction_of(person) is None
    conversation("My serial number is 88213-K.")
    run_due(TUESDAY)
    assert Fact.objects.get().value == "88213-K"


@pytest.mark.parametrize("someone", [amara, ines])
@pytest.mark.parametrize("address", ["data/", "data/copy/", "restriction/", "erasure/"])
def test_only_an_admin_does_it(someone, address):
    person = siobhan()
    client = as_(someone())
    assert client.get(f"/people/{person.pk}/{address}").status_code in (403, 405)
    assert client.post(f"/people/{person.pk}/{address}", {"sure": "on"}).status_code in (403, 405)
    assert Person.objects.get().name == "Siobhán Byrne"


def test_the_page_erases_only_after_the_box_is_ticked():
    conversation()
    client, address = as_(kofi()), f"/people/{siobhan().pk}/"
    page = client.get(f"{address}data/").content.decode()
    assert "Messages and notes" in page
    assert client.post(f"{address}erasure/").status_code == 422
    assert Conversation.objects.get().subject == "The warranty card never came"
    proved(siobhan())
    page = client.post(f"{address}erasure/", {"sure": "on"}, follow=True).content.decode()
    assert "Nobody any more" in page
    assert Conversation.objects.get().subject == ""


def test_what_it_costs_to_look_does_not_grow_with_others(django_assert_max_num_queries):
    conversation()
    for number in range(20):
        meet(kind="email", value=f"other{number}@example.org", unit_id=amara().unit_id, at=TUESDAY)
    with django_assert_max_num_queries(75):
        reach(siobhan())


def test_a_tombstone_erases_whom_it_is_of_and_nobody_of_the_same_number_elsewhere():
    hers = {"person": siobhan().pk, "is": tombstones.shortened(tombstones.hash_of(siobhan()))}
    elsewhere = hers | {"is": "0" * 16}
    assert actions.erase_again([elsewhere], at=TUESDAY) == 0
    assert Person.objects.get().name == "Siobhán Byrne"
    assert actions.erase_again([hers, elsewhere], at=TUESDAY) == 1
    assert actions.erase_again([hers], at=TUESDAY) == 0
    assert Person.objects.get().name == "—"


def test_a_tombstone_cut_short_by_a_full_disk_still_says_who_was_erased(tmp_path):
    path, words = tombstones.words_of(siobhan(), at=TUESDAY)
    (tmp_path / path.rpartition("/")[2]).write_bytes(words[:20])
    (tmp_path / "notes.txt").write_text("Not one of ours.")

    assert actions.erase_again(tombstones.standing_in(tmp_path), at=TUESDAY) == 1
    assert Person.objects.get().name == "—"


def test_who_was_said_to_be_one_person_is_erased_and_handed_out_as_one():
    siobhan()
    other = meet(
        kind="email", value="s.byrne@work.example", name="S. Byrne", unit_id=amara().unit_id, at=TUESDAY
    )
    pair = Duplicate.objects.create(one=siobhan(), other=other, reasons=["number"], found_at=TUESDAY)
    told("Serial number", "88213-K")
    say_the_same(pair, by=amara(), at=TUESDAY)
    made = zipfile.ZipFile(actions.hand_out(other, by=kofi(), at=TUESDAY))
    values = {row["value"] for row in json.loads(made.read("data.json"))["tables"]["people.Identity"]}
    assert values == {"siobhan@example.org", "s.byrne@work.example"}
    actions.erase(other, by=kofi(), at=TUESDAY)
    assert [person.name for person in Person.objects.all()] == ["—", "—"]
    assert not Identity.objects.exists()
