"""Papers come with an ask and with its answer, by whichever door."""

import re
from email import message_from_bytes, policy

import pytest
from django.core import mail as post
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from regard.asks import actions
from regard.asks.models import Ask, AskFile
from regard.asks.testing import QUESTION, ask
from regard.channels.email import actions as email
from regard.channels.email import intake
from regard.channels.email.testing import mail, mailbox
from regard.conversations.models import Conversation, Note
from regard.conversations.testing import conversation
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, as_, bea, ravi
from regard.foundation.files import store
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7 the packing list"
PNG = b"\x89PNG\r\n\x1a\n the box"


def pages(member):
    client = Client()
    as_(client, member)
    return client


def paper(name="packing list.pdf", content=PDF, type="application/pdf"):
    return SimpleUploadedFile(name, content, type)


def text(response):
    return " ".join(response.content.decode().split())


def content(response):
    return b"".join(response.streaming_content)


@pytest.fixture
def asked():
    return ask(at=clock.now())


@pytest.fixture
def page(asked):
    token = actions.make_link(asked, name="Dana", by=amara(), at=clock.now())
    return f"/asked/{token}/"


def test_care_asks_with_a_file_and_who_is_asked_reads_it():
    matter = conversation(at=clock.now())
    given = {"question": "Is this ours?", "to": ravi().pk, "attached": [paper("box.png", PNG, "image/png")]}
    assert pages(amara()).post(f"/conversations/{matter.pk}/asking/", given).status_code == 200
    enclosed = AskFile.objects.get()
    address = f"/asks/files/{enclosed.pk}/"
    assert address in text(pages(ravi()).get(f"/asks/{enclosed.ask_id}/"))
    shown = pages(ravi()).get(address)
    assert (content(shown), shown["Content-Type"]) == (PNG, "image/png")


def test_an_answer_in_the_queue_brings_its_file_beside_the_thread(asked):
    given = {"what": "answer", "words": "Here.", "attached": [paper()]}
    pages(ravi()).post(f"/asks/{asked.pk}/answering/", given)
    enclosed = AskFile.objects.get()
    assert enclosed.turn.words == "Here."
    assert Note.objects.get().text == f"Ravi Shah, asked: “{QUESTION}”\n\nHere.\n\nWith it: packing list.pdf"
    person = asked.conversation.person_id
    beside = pages(amara()).get(f"/people/{person}/asks/?about=conversation-{asked.conversation_id}")
    assert f'href="/asks/files/{enclosed.pk}/"' in text(beside)
    assert content(pages(amara()).get(f"/asks/files/{enclosed.pk}/")) == PDF


def test_a_file_alone_is_an_answer_and_nothing_at_all_is_none(asked):
    address = f"/asks/{asked.pk}/answering/"
    assert pages(ravi()).post(address, {"what": "answer", "words": " "}).status_code == 422
    pages(ravi()).post(address, {"what": "answer", "words": "", "attached": [paper()]})
    asked.refresh_from_db()
    assert asked.end == "answered"


def test_whoever_does_not_see_the_ask_gets_no_file_of_it(asked):
    actions.tell(asked, "See there.", files=[kept()], by=amara(), at=clock.now())
    address = f"/asks/files/{AskFile.objects.get().pk}/"
    assert pages(bea()).get(address).status_code == 404
    assert Client().get(address).status_code == 302


def test_a_page_is_a_download_and_never_runs(asked):
    actions.tell(
        asked, "", files=[kept("evil.html", b"<script>1</script>", "text/html")], by=amara(), at=clock.now()
    )
    shown = pages(ravi()).get(f"/asks/files/{AskFile.objects.get().pk}/")
    assert (shown["Content-Type"], shown["X-Content-Type-Options"]) == ("application/octet-stream", "nosniff")
    assert shown["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("door", ["queue", "link"])
def test_a_program_is_refused_in_words_and_what_was_typed_stays(asked, page, door):
    client, address = (pages(ravi()), f"/asks/{asked.pk}/answering/") if door == "queue" else (Client(), page)
    given = {"what": "answer", "words": "Run this.", "attached": [paper("fix.exe", b"MZ", "image/png")]}
    refused = client.post(address, given)
    assert refused.status_code == 422
    assert "“fix.exe” is a program" in text(refused)
    assert "Run this." in text(refused)
    assert not AskFile.objects.exists()


def test_the_link_without_a_sign_in_gives_and_takes_files_of_its_ask_alone(asked, page):
    other = ask("Another?", at=clock.now(), files=[kept("other.pdf")])
    actions.tell(asked, "The box.", files=[kept("box.png", PNG, "image/png")], by=amara(), at=clock.now())
    shown = text(Client().get(page))
    (address,) = re.findall(rf"{page}files/[0-9]+/", shown)
    downloaded = Client().get(address)
    assert (content(downloaded), downloaded["Cache-Control"]) == (PNG, "no-store")
    assert Client().get(f"{page}files/{other.files.get().pk}/").status_code == 404
    assert Client().get(address.replace("/asked/", "/asked/x")).status_code == 404
    Client().post(page, {"what": "answer", "words": "", "attached": [paper()]})
    answered = AskFile.objects.get(turn__what="answered")
    assert (answered.name, answered.turn.author) == ("packing list.pdf", "Dana")


def test_a_reply_by_mail_brings_its_file(asked):
    box, at = mailbox(smtp_host="smtp.harbour.example"), clock.now()
    actions.tell(asked, "The box.", files=[kept()], by=amara(), at=at)
    actions.invite(asked, name="Dana", address="dana@dispatch.example", by=amara(), at=at)
    run_due(at)
    assert "One file lies behind the link." in post.outbox[-1].body
    (answered_to,) = post.outbox[-1].reply_to
    became = arrives(box, with_file("", to=answered_to))
    assert (became.fate, became.conversation) == ("joined", asked.conversation)
    answered = AskFile.objects.get(turn__what="answered")
    assert (answered.name, store.content_of(answered.file)) == ("packing list.pdf", PDF)
    assert Conversation.objects.count() == 1


def test_files_out_of_reach_are_said_and_nothing_is_answered(asked, settings, tmp_path):
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("no folder")
    settings.STORAGES = settings.STORAGES | {
        "attachments": settings.STORAGES["attachments"] | {"OPTIONS": {"location": in_the_way}}
    }
    given = {"what": "answer", "words": "Here.", "attached": [paper()]}
    refused = pages(ravi()).post(f"/asks/{asked.pk}/answering/", given)
    assert refused.status_code == 422
    assert "cannot be kept just now" in text(refused)
    assert Ask.objects.get().end == ""


def kept(name="packing list.pdf", content=PDF, type="application/pdf"):
    return store.keep(content, at=clock.now()), name, type


def with_file(words, *, to):
    raw = mail(words, to=to, sender="Dana Reyes <dana@dispatch.example>", at=clock.now())
    made = message_from_bytes(raw, policy=policy.SMTP)
    made.add_attachment(PDF, maintype="application", subtype="pdf", filename="packing list.pdf")
    return made.as_bytes()


def arrives(box, raw):
    at = clock.now()
    raw, _is_new = email.store(raw, unit=box.unit, mailbox=box, arrived_at=at, at=at)
    return intake.read(raw.pk, at=at)
