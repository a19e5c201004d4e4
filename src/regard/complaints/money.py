"""Amounts of money, in the currencies of ISO 4217."""

import re
from decimal import Decimal

from babel.numbers import format_currency, get_currency_precision, list_currencies
from django.utils.translation import get_language, to_locale

# CLDR sets letters apart from the number that begins at them, which Babel leaves out: €7.00, but KWD 7.000.
LETTERS_AT_THE_NUMBER = re.compile(r"(?<=[^\W\d_])(?=\d)")


def said(amount, currency):
    """As the language of the page writes it."""
    written = format_currency(amount, currency, locale=to_locale(get_language()))
    return LETTERS_AT_THE_NUMBER.sub("\xa0", written)


def plain(amount, currency):
    """With as many places as the currency has coins, in the digits that every program reads."""
    return f"{amount:.{get_currency_precision(currency)}f}"


def exists(currency):
    return currency in list_currencies()


def is_whole(amount, currency):
    """Whether the currency has coins so small: no yen is divided, a dinar of Kuwait is in a thousand."""
    return amount == amount.quantize(Decimal(1).scaleb(-get_currency_precision(currency)))
