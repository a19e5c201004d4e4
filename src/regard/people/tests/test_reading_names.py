"""What a From header says of a name, and what it does not."""

import pytest

from regard.people.naming.header import Read, read

CASES = [
    ("Siobhán Byrne", "", Read("Siobhán Byrne")),
    ("LOPEZ, Maria", "", Read("Maria Lopez", given="Maria", family="Lopez")),
    ("DE LA CRUZ, MARIA", "", Read("Maria de la Cruz", given="Maria", family="de la Cruz")),
    ('"Byrne, Siobhán"', "", Read("Siobhán Byrne", given="Siobhán", family="Byrne")),
    ("Maria LOPEZ GARCIA", "", Read("Maria Lopez Garcia", given="Maria", family="Lopez Garcia")),
    ("KOVÁCS Éva", "", Read("Kovács Éva", given="Éva", family="Kovács")),
    ("MARIA LOPEZ", "", Read("Maria Lopez")),
    ("maria lopez", "", Read("Maria Lopez")),
    ("Dr. Siobhán O'Brien (Acme)", "", Read("Siobhán O'Brien", title="Dr.", organisation="Acme")),
    ("Frau Dr. Anna Weber", "", Read("Anna Weber", title="Frau Dr.")),
    ("Siobhán Byrne | Acme Ltd", "", Read("Siobhán Byrne", organisation="Acme Ltd")),
    ("Siobhán Byrne - Acme", "", Read("Siobhán Byrne", organisation="Acme")),
    ("Jean-Luc Picard", "", Read("Jean-Luc Picard")),
    ("Siobhán Byrne via Acme Portal", "", Read("Siobhán Byrne")),
    ('William "Bill" Adama', "", Read("William Adama", nickname="Bill")),
    ("William (Bill) Adama", "", Read("William Adama", nickname="Bill")),
    ("Siobhán Byrne, PhD", "", Read("Siobhán Byrne")),
    ("Acme, Inc.", "", Read("Acme")),
    ("Support, Acme", "", Read("Support, Acme")),
    ("DHL Paket", "", Read("DHL Paket")),
    ("IBM", "", Read("IBM")),
    ("M. Dupont", "", Read("M. Dupont")),
    ("Don Draper", "", Read("Don Draper")),
    ("山田太郎", "", Read("山田太郎")),
    ("Nguyễn Thị Giang", "", Read("Nguyễn Thị Giang")),
    ("Customer Service", "", Read("Customer Service")),
    ("", "maria.lopez@example.org", Read("Maria Lopez", given="Maria", family="Lopez", guessed=True)),
    ("maria.lopez@example.org", "Maria.Lopez@example.org", Read("Maria Lopez", given="Maria", family="Lopez", guessed=True)),
    ("", "siobhan@example.org", Read()),
    ("", "m.lopez@example.org", Read()),
    ("", "customer.service@example.org", Read()),
    ("", "accounts.payable@example.org", Read()),
    ("", "maria.lopez82@example.org", Read()),
    ("", "a.b.c@example.org", Read()),
]  # fmt: skip


@pytest.mark.parametrize(("written", "address", "found"), CASES)
def test_a_name_is_read_in_parts(written, address, found):
    assert read(written, address) == found


@pytest.mark.parametrize(
    "hostile", ["(" * 5000, "a" * 100_000, '"' * 999, "x " * 5000, "\x00\r\nBcc: x", "(((((a)))))"]
)
def test_whatever_is_written_is_read_at_once(hostile):
    assert len(read(hostile).name) <= 200
