"""Matters that came one after another, to be chosen together."""

from datetime import timedelta

from regard.conversations.testing import TUESDAY, conversation


def several(number, **more):
    """So many of Siobhán's, each a minute after the one before."""
    return [
        conversation(f"Matter {n}", subject=f"Matter {n}", at=TUESDAY + timedelta(minutes=n), **more)
        for n in range(number)
    ]
