"""Whatever a stranger can fill in holds a script; in a real browser, on every page that shows it, nothing runs."""

from email.message import EmailMessage

import pytest
from django.utils import timezone

from regard.channels.email import actions as mails
from regard.channels.email.intake import read
from regard.channels.email.testing import mailbox
from regard.channels.form import actions as forms
from regard.channels.form.testing import form
from regard.conversations.models import Conversation
from regard.foundation.accounts.testing import amara, ines, kofi, signed_in

RUNS = [
    "<script>{}</script>",
    "<img src=x onerror={}>",
    '"><svg onload={}>',
    "' onmouseover={} autofocus onfocus={} x='",
    "javascript:{}",
    "</textarea></title></script><script>{}</script>",
    "{{{{ 7*7 }}}}${{{}}}",
]
DEED = "document.documentElement.dataset.ran=1"
HARM = " ".join(way.format(*[DEED] * way.count("{}")) for way in RUNS)
REPORTS = """
    window.refused = []
    document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.violatedDirective))
"""


def hostile_mail(now):
    letter = EmailMessage()
    letter["From"] = f'"{HARM[:150].replace(chr(34), "")}" <mallory@evil.example>'
    letter["To"], letter["Message-ID"] = "care@harbour.example", "<harm@evil.example>"
    letter["Subject"] = HARM[:180]
    letter.set_content(f"{HARM}\nhttps://evil.example/{HARM}\n> {HARM}")
    page = f"<p>{HARM}</p><a href='javascript:{DEED}'>press</a><style>@import 'x'</style><form action='x'><button>x</button></form>"
    letter.add_alternative(page, subtype="html")
    letter.add_attachment(
        b"<script>1</script>", maintype="text", subtype="html", filename=f"{HARM[:90]}.html"
    )
    box = mailbox()
    raw, _new = mails.store(letter.as_bytes(), unit=box.unit, mailbox=box, arrived_at=now, at=now)
    taken = read(raw.pk, at=now)
    assert taken.fate == "new", taken.why
    return taken.conversation


def hostile_form(now):
    sent = forms.submit(
        form(), key="harm", name=HARM[:190], email="mallory@evil.example", subject=HARM[:190], text=HARM,
        language="en", enclosures=[(f"{HARM[:80]}.txt", "text/plain", b"x")], sent_from="n", at=now,
    )  # fmt: skip
    return forms.take_in(sent)


@pytest.fixture
def shown(site):
    """Where a colleague, a lead and an admin meet what the stranger wrote."""
    now = timezone.now()
    matters = [hostile_mail(now), hostile_form(now)]
    box = mailbox()
    nobody = b"Subject: " + HARM.encode()[:200] + b"\r\n\r\n" + HARM.encode()
    raw, _new = mails.store(nobody, unit=box.unit, mailbox=box, arrived_at=now, at=now)
    assert read(raw.pk, at=now).fate == "held"
    person = Conversation.objects.first().person_id
    of_matters = [f"/conversations/{matter.pk}/" for matter in matters]
    return {
        amara: [
            *of_matters,
            "/desk/unassigned/",
            "/search/?q=script",
            "/promises/",
            "/people/",
            f"/people/{person}/",
        ],
        ines: ["/settings/mail/held/"],
        kofi: [f"/people/{person}/data/"],
    }


def test_no_field_of_a_stranger_runs_anywhere(browse, shown):
    for who, urls in shown.items():
        with browse(signed_in(who())) as page:
            page.add_init_script(REPORTS)
            page.on("dialog", lambda dialog: pytest.fail(dialog.message))
            for url in urls:
                page.goto(url)
                page.wait_for_load_state("networkidle", timeout=30_000)
                for original in page.locator("details.original summary").all():
                    original.click()
                    page.locator("details.original iframe").first.wait_for()
                page.wait_for_load_state("networkidle", timeout=30_000)
                assert [frame.evaluate("document.documentElement.dataset.ran") for frame in page.frames] == [
                    None for _frame in page.frames
                ], url
                assert page.evaluate("window.refused") == [], url
                assert "49" not in page.locator("h1, h2, .row .subject").all_inner_texts(), url


def test_what_was_typed_comes_back_into_the_form_as_words(browse, site):
    form()
    with browse() as page:
        page.add_init_script(REPORTS)
        page.goto("/form/write-to-us/", wait_until="networkidle")
        page.fill("[name=name]", HARM[:190])
        page.fill("[name=subject]", HARM[:190])
        page.fill("[name=text]", HARM)
        page.fill("[name=email]", "<script>@evil")
        page.get_by_role("button", name="Send").click()
        page.locator("[role=alert]").wait_for()

        assert page.input_value("[name=text]") == HARM
        assert page.input_value("[name=name]") == HARM[:190]
        assert page.evaluate("[document.documentElement.dataset.ran ?? null, window.refused]") == [None, []]
