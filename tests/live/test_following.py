"""A real live process over the test's own database; every change is committed for it to see."""

from datetime import UTC, datetime, timedelta
from itertools import takewhile
from signal import SIGTERM

import httpx
import pytest
from django.db import connection, transaction

from regard.conversations.testing import conversation
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.actions import add_unit, change_role, move_unit
from regard.foundation.accounts.models import Session
from regard.foundation.live.streams import touch
from regard.foundation.live.testing import PATIENCE, live_process

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def live(django_db_setup):
    with live_process() as live:
        yield live


def test_a_page_hears_of_what_it_follows_and_of_nothing_else(live):
    amara = cast.amara()
    with live.stream(f"unit-{amara.unit_id}", session=cast.signed_in(amara)) as events:
        touch("unit-987", f"member-{amara.pk}")
        touch(amara.unit)
        assert next(events) == ("changed", f"unit-{amara.unit_id}")


def test_what_is_rolled_back_is_never_heard(live):
    amara = cast.amara()
    unit, herself = f"unit-{amara.unit_id}", f"member-{amara.pk}"
    with live.stream(unit, herself, session=cast.signed_in(amara)) as events:
        with transaction.atomic():
            touch(unit)
            transaction.set_rollback(True)
        touch(herself)
        assert next(events) == ("changed", herself)


def test_a_subject_of_another_unit_is_refused_while_the_rest_is_followed(live):
    amara, bea = cast.amara(), cast.bea()
    with live.stream(f"unit-{amara.unit_id}", f"unit-{bea.unit_id}", session=cast.signed_in(amara)) as events:
        assert next(events) == ("refused", f"unit-{bea.unit_id}")
        touch(bea.unit)
        touch(amara.unit)
        assert next(events) == ("changed", f"unit-{amara.unit_id}")


def test_nobody_follows_another_member_or_a_kind_nobody_registered(live):
    amara, ines = cast.amara(), cast.ines()
    session = cast.signed_in(amara)
    assert live.get(f"member-{ines.pk}", session=session).status_code == 403
    assert live.get("entry-1", session=session).status_code == 403


def test_the_signed_out_are_sent_away(live):
    amara = cast.amara()
    assert live.get(f"unit-{amara.unit_id}").status_code == 401
    assert live.get(f"unit-{amara.unit_id}", session="made-up").status_code == 401


def test_an_expired_session_follows_nothing(live):
    amara = cast.amara()
    session = cast.signed_in(amara)
    Session.objects.update(expire_date=datetime.now(UTC) - timedelta(seconds=1))
    assert live.get(f"unit-{amara.unit_id}", session=session).status_code == 401


def test_a_stream_ends_when_its_member_retires(live):
    amara = cast.amara()
    with live.stream(f"unit-{amara.unit_id}", session=cast.signed_in(amara)) as events:
        type(amara).objects.filter(pk=amara.pk).update(is_active=False)
        touch(amara)
        touch(amara.unit)
        assert list(events) == []


def test_a_member_moved_away_hears_of_the_old_unit_no_more(live):
    amara, lakeside = cast.amara(), cast.unit("Lakeside")
    old, herself = f"unit-{amara.unit_id}", f"member-{amara.pk}"
    with live.stream(old, herself, session=cast.signed_in(amara)) as events:
        type(amara).objects.filter(pk=amara.pk).update(unit=lakeside)
        touch(amara)
        assert next(events) == ("changed", herself)
        touch(old)
        touch(amara)
        assert next(events) == ("changed", herself)


def test_a_unit_hung_elsewhere_is_heard_of_no_more(live):
    ines, now = cast.ines(), datetime.now(UTC)
    kiosk = add_unit(name="Harbour kiosk", kind="outlet", parent=ines.unit, at=now)
    below, herself = f"unit-{kiosk.pk}", f"member-{ines.pk}"
    with live.stream(below, herself, session=cast.signed_in(ines)) as events:
        touch(kiosk)
        assert next(events) == ("changed", below)
        move_unit(kiosk, parent=cast.unit("Lakeside"), by=cast.kofi(), at=now)
        assert set(takewhile(lambda event: event != ("changed", herself), events)) <= {("changed", below)}
        touch(kiosk)
        touch(ines)
        assert next(events) == ("changed", herself)


def test_who_no_longer_works_the_desk_hears_of_its_conversations_no_more(live):
    amara, matter = cast.amara(), conversation()
    about, herself = f"conversation-{matter.pk}", f"member-{amara.pk}"
    with live.stream(about, herself, session=cast.signed_in(amara)) as events:
        touch(matter)
        assert next(events) == ("changed", about)
        change_role(amara, role="colleague", by=cast.kofi(), at=datetime.now(UTC))
        assert next(events) == ("changed", herself)
        touch(matter)
        touch(amara)
        assert next(events) == ("changed", herself)


def test_after_a_lost_connection_it_listens_again_and_every_page_fetches_once(live):
    amara = cast.amara()
    unit = f"unit-{amara.unit_id}"
    with live.stream(unit, session=cast.signed_in(amara)) as events:
        assert _end_the_listener() == 1
        assert next(events) == ("changed", unit)
        live.wait_until_ready()
        touch(unit)
        assert next(events) == ("changed", unit)


def test_open_streams_hold_no_database_connection(live):
    amara = cast.amara()
    session = cast.signed_in(amara)
    unit = f"unit-{amara.unit_id}"
    before = _connections()
    with live.stream(unit, session=session), live.stream(unit, session=session) as events:
        with live.stream(unit, session=session), live.stream(unit, session=session):
            assert _connections() <= before + 2
        touch(unit)
        assert next(events) == ("changed", unit)


@pytest.mark.parametrize("subject", ["", "unit", "unit-", "unit-1\nevent: x", "unit-" + "9" * 30, "Unit-1"])
def test_a_malformed_name_is_a_bad_request(live, subject):
    assert live.get(subject, session=cast.signed_in(cast.amara())).status_code == 400


def test_only_our_own_pages_may_listen(live):
    amara = cast.amara()
    unit, session = f"unit-{amara.unit_id}", cast.signed_in(amara)
    assert live.get(unit, session=session, headers={"origin": "https://evil.example"}).status_code == 403
    ours = live.get("member-0", session=session, headers={"origin": live.web_origin})
    assert ours.headers["access-control-allow-origin"] == live.web_origin
    assert ours.headers["access-control-allow-credentials"] == "true"


def test_behind_a_proxy_only_the_public_address_may_listen(transactional_db):
    amara = cast.amara()
    session = cast.signed_in(amara)
    with live_process(REGARD_URL="https://care.example") as live:
        public = live.get("member-0", session=session, headers={"origin": "https://care.example"})
        assert public.headers["access-control-allow-origin"] == "https://care.example"
        beside = live.get("member-0", session=session, headers={"origin": live.web_origin})
        assert (beside.status_code, "access-control-allow-origin" in beside.headers) == (403, False)


def test_one_session_cannot_open_streams_without_end(live):
    amara = cast.amara()
    unit, session = f"unit-{amara.unit_id}", cast.signed_in(amara)
    with httpx.Client() as client:
        opened = [
            client.send(
                client.build_request(
                    "GET", f"{live.url}/live/?subject={unit}", headers={"cookie": f"sessionid={session}"}
                ),
                stream=True,
            )
            for _ in range(31)
        ]
        assert [response.status_code for response in opened] == [200] * 30 + [429]
        for response in opened:
            response.close()


def test_a_stopping_process_ends_its_streams_in_good_order(transactional_db):
    amara = cast.amara()
    with (
        live_process() as live,
        live.stream(f"unit-{amara.unit_id}", session=cast.signed_in(amara)) as events,
    ):
        live.process.terminate()
        assert list(events) == []
        assert live.process.wait(PATIENCE) in (0, -SIGTERM)


def _end_the_listener():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE application_name = 'regard live' AND datname = current_database()"
        )
        return cursor.fetchone()[0]


def _connections():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND backend_type = 'client backend'"
        )
        return cursor.fetchone()[0]
