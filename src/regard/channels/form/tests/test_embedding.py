"""A form lives inside the sites its admin named, and in no others."""

import pytest

from regard.channels.form.models import Form
from regard.channels.form.testing import form
from regard.foundation.accounts.testing import amara, bea, kofi, signed_in, unit
from regard.foundation.events.journal import told

pytestmark = pytest.mark.django_db


def as_(client, someone):
    client.cookies["sessionid"] = signed_in(someone)
    return client


def policy_of(response):
    return response["Content-Security-Policy"]


def test_the_frame_may_be_shown_by_the_sites_of_the_form_only(client):
    form(sites=["https://shop.example"])

    framed = client.get("/form/write-to-us/frame/")

    assert policy_of(framed).endswith("frame-ancestors 'self' https://shop.example")
    assert "X-Frame-Options" not in framed


def test_the_page_itself_is_framed_by_nobody(client):
    form(sites=["https://shop.example"])

    page = client.get("/form/write-to-us/")

    assert policy_of(page).endswith("frame-ancestors 'none'")
    assert page["X-Frame-Options"] == "DENY"


def test_the_script_makes_a_frame_of_the_right_form(client):
    form(title='</script>"Write"')

    script = client.get("/form/write-to-us/embed.js")

    assert script["Content-Type"] == "text/javascript; charset=utf-8"
    assert 'frame.src = "http://testserver/form/write-to-us/frame/"' in script.content.decode()
    assert b"</script>" not in script.content


def test_an_admin_makes_a_form_whose_address_nobody_guesses(client):
    answer = as_(client, kofi()).post(
        "/settings/forms/new/",
        {"unit": unit().pk, "title": "Write to us", "sites": "https://Shop.example/\n"},
    )

    made = Form.objects.get()
    assert answer["Location"] == f"/settings/forms/{made.pk}/"
    assert (len(made.slug), made.sites) == (16, ["https://shop.example"])
    assert [(entry.name, entry.by) for entry in told(made)] == [("FormMade", kofi())]
    shown = client.get(answer["Location"]).content.decode()
    assert f"http://testserver/form/{made.slug}/embed.js" in shown


@pytest.mark.parametrize(
    "site", ["shop.example", "https://shop.example/path", "*", "https://a.example; script-src *"]
)
def test_only_origins_are_sites(client, site):
    answer = as_(client, kofi()).post(
        "/settings/forms/new/", {"unit": unit().pk, "title": "Write", "sites": site}
    )

    assert answer.status_code == 422
    assert not Form.objects.exists()


def test_an_address_is_given_once(client):
    form()

    answer = as_(client, kofi()).post(
        "/settings/forms/new/", {"unit": unit().pk, "title": "Write", "slug": "write-to-us"}
    )

    assert "Another form has this address already." in answer.content.decode()


def test_an_admin_changes_and_retires_a_form(client):
    made = form()
    page = f"/settings/forms/{made.pk}/"

    as_(client, kofi()).post(page, {"title": "Talk to us", "sites": ""})
    assert client.get("/form/write-to-us/").content.decode().count("Talk to us") >= 1

    client.post(f"{page}retirement/")
    assert client.get("/form/write-to-us/").status_code == 410
    assert [entry.name for entry in told(made)] == ["FormMade", "FormChanged", "FormRetired"]


def test_forms_are_the_admins_business(client):
    page = f"/settings/forms/{form().pk}/"

    assert client.get(page).status_code == 302
    for someone in (amara(), bea()):
        assert as_(client, someone).get(page).status_code == 403
        assert client.post(f"{page}retirement/").status_code == 403
    assert Form.objects.get().retired_at is None
