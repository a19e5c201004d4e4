import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail

from regard.foundation import clock
from regard.foundation.accounts import actions
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Member, Session
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db
PASSWORD = "a long pass phrase"
HERE = "/accounts/2fa/"


def sign_in(client, member, password=PASSWORD):
    return client.post("/accounts/login/", {"login": member.email, "password": password})


def is_in(client):
    return client.get(HERE).status_code == 200


def test_an_address_and_its_password_open_the_door(client):
    assert sign_in(client, cast.amara()).headers["Location"] == "/"
    assert is_in(client)
    assert Session.objects.get().member == cast.amara()


def test_the_address_may_be_typed_in_capitals(client):
    amara = cast.amara()
    client.post("/accounts/login/", {"login": amara.email.upper(), "password": PASSWORD})
    assert is_in(client)


def test_a_wrong_password_and_an_unknown_address_look_the_same(client):
    amara = cast.amara()
    wrong = sign_in(client, amara, "something else").content.decode()
    amara.email = "nobody@harbour.example"
    unknown = sign_in(client, amara).content.decode()
    told = re.compile(r'role="alert">([^<]+)<')
    assert told.search(wrong)[1] == told.search(unknown)[1]
    assert not is_in(client)


def test_the_way_to_a_new_password_is_shown_once(client):
    wrong = {"login": "amara@harbour.example", "password": "not it at all"}
    for page in (client.get("/accounts/login/"), client.post("/accounts/login/", wrong)):
        assert page.content.decode().count("/accounts/password/reset/") == 1


def test_guessing_is_slowed_down(client):
    amara = cast.amara()
    for _ in range(10):
        sign_in(client, amara, "a guess")
    refused = sign_in(client, amara)
    assert (refused.status_code, "oo many" in refused.content.decode()) == (429, True)
    assert not is_in(client)


def test_who_is_asking_costs_one_query(client, django_assert_num_queries):
    sign_in(client, cast.amara())
    with django_assert_num_queries(1):
        assert client.get("/accounts/logout/").status_code == 200


def test_an_expired_session_is_signed_out(client):
    sign_in(client, cast.amara())
    Session.objects.update(expire_date=clock.now() - timedelta(seconds=1))
    assert not is_in(client)


def test_a_retired_member_is_out_at_once_and_cannot_come_back(client):
    amara = cast.amara()
    sign_in(client, amara)
    actions.retire_member(amara, by=cast.kofi(), at=clock.now())
    assert not is_in(client)
    sign_in(client, amara)
    assert not is_in(client)


def test_a_password_changed_elsewhere_signs_out_here_but_not_there(client, django_client):
    amara = cast.amara()
    sign_in(client, amara)
    sign_in(django_client, amara)
    django_client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": "quite another phrase", "password2": "quite another phrase"},
    )
    assert (is_in(client), is_in(django_client)) == (False, True)


def test_a_weak_password_is_not_taken(client):
    sign_in(client, cast.amara())
    client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": "password12", "password2": "password12"},
    )
    assert Member.objects.get(pk=cast.amara().pk).check_password(PASSWORD)


def test_signing_out_ends_the_session(client):
    sign_in(client, cast.amara())
    client.get("/accounts/logout/")
    assert is_in(client)
    client.post("/accounts/logout/")
    assert not is_in(client)
    assert Session.objects.filter(member__isnull=False).count() == 0


def test_nobody_signs_up_by_themselves(client):
    assert client.get("/accounts/signup/").status_code == 404


def test_a_forgotten_password_is_chosen_anew_by_mail(client, django_client):
    amara = cast.amara()
    client.post("/accounts/password/reset/", {"email": amara.email})
    assert run_due(clock.now()) == ["accounts.send_password_reset"]
    [letter] = mail.outbox
    assert letter.to == [amara.email]
    link = re.search(r"http://127.0.0.1:8000(/\S+)", letter.body)[1]
    page = client.get(link, follow=True)
    client.post(
        page.redirect_chain[-1][0], {"password1": "quite another phrase", "password2": "quite another phrase"}
    )
    sign_in(client, amara, "quite another phrase")
    assert is_in(client)
    assert "no longer good" in django_client.get(link, follow=True).content.decode()


def test_the_link_never_names_a_host_of_the_asker_s(client):
    client.post("/accounts/password/reset/", {"email": cast.amara().email}, headers={"host": "evil.example"})
    run_due(clock.now())
    assert "evil" not in mail.outbox[0].body


def test_an_unknown_address_gets_no_mail_and_the_same_answer(client):
    known = client.post("/accounts/password/reset/", {"email": cast.amara().email})
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@harbour.example"})
    assert (known.status_code, known.headers["Location"]) == (
        unknown.status_code,
        unknown.headers["Location"],
    )
    assert run_due(clock.now()) == ["accounts.send_password_reset"]


def test_an_authenticator_app_is_asked_for_after_the_password(client, django_client):
    amara = cast.amara()
    sign_in(client, amara)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = client.get("/accounts/2fa/totp/activate/").content.decode()
    secret = re.search(r"<code>(\w+)</code>", page)[1]
    client.post("/accounts/2fa/totp/activate/", {"code": code_now(secret)})
    kept = Authenticator.objects.get(user=amara, type="totp")
    assert secret not in str(kept.data)

    sign_in(django_client, amara)
    assert not is_in(django_client)
    django_client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert not is_in(django_client)
    recovery = re.search(r"^\w+", client.get("/accounts/2fa/recovery-codes/download/").content.decode())[0]
    django_client.post("/accounts/2fa/authenticate/", {"code": recovery})
    assert is_in(django_client)


def test_the_safety_of_the_account_asks_for_the_password_again(client):
    sign_in(client, cast.amara())
    answer = client.get("/accounts/2fa/totp/activate/")
    assert answer.headers["Location"].startswith("/accounts/reauthenticate/")


def code_now(secret):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


@pytest.fixture
def django_client():
    """The same member on another device."""
    from django.test import Client

    return Client()
