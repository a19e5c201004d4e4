import pytest
from django.conf import settings

from regard.conversations.testing import conversation, maria
from regard.foundation.accounts.testing import amara, bea, signed_in, unit
from regard.people.actions import keep_organisation, work_at
from regard.people.testing import TUESDAY, siobhan

pytestmark = pytest.mark.django_db


def test_the_matters_of_those_who_work_there_that_a_member_may_see(client, django_assert_num_queries):
    work_at(siobhan(), where="Acme", by=amara(), at=TUESDAY)
    acme = keep_organisation("Acme", by=amara(), at=TUESDAY)
    conversation()
    conversation(subject="Of somebody else", person=maria())
    conversation(subject="At the lake", unit=unit("Lakeside"))
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())

    with django_assert_num_queries(4):
        shown = client.get(f"/organisations/{acme.pk}/conversations/").content.decode()

    assert "The warranty card never came" in shown
    assert "Of somebody else" not in shown
    assert "At the lake" not in shown
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(bea())
    assert "The warranty card" not in client.get(f"/organisations/{acme.pk}/conversations/").content.decode()
