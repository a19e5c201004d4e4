"""Whatever an organisation holds, nobody is looked for by reading everybody."""

import pytest
from django.db import connection

from regard.people.models import Fact, Identity, Person

pytestmark = pytest.mark.django_db

ASKED = [
    (Person.objects.filter(name__icontains="byrne"), "person_by_part_of_name"),
    (Person.objects.filter(nicknames__icontains="shiv"), "person_by_part_of_name"),
    (Person.objects.filter(name__iexact="siobhán byrne"), "person_by_part_of_name"),
    (Person.objects.order_by("name", "pk")[:40], "person_by_name"),
    (Identity.objects.filter(value__startswith="siobhan@"), "identity_by_beginning"),
    (Fact.objects.filter(value__icontains="88213"), "fact_by_part_of_it"),
    (Fact.objects.filter(label__icontains="serial"), "fact_by_part_of_it"),
]


@pytest.mark.parametrize(("question", "index"), ASKED)
def test_what_a_page_asks_an_index_answers(question, index):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    assert index in question.all().explain()
