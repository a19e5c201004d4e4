"""What an amount of money looks like in each language."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from .. import money


@pytest.mark.parametrize(
    ("language", "currency", "said"),
    [
        ("en", "EUR", "€7.00"),
        ("en", "JPY", "¥7"),
        ("en", "KWD", "KWD\xa07.000"),
        ("en", "CHF", "CHF\xa07.00"),
        ("de", "KWD", "7,000\xa0KWD"),
        ("ar", "KWD", "\u200f7.000\xa0د.ك.\u200f"),
    ],
)
def test_letters_stand_apart_from_the_number(language, currency, said):
    with override(language):
        assert money.said(Decimal(7), currency) == said
