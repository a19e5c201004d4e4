"""Every source and page keeps the rules, and every rule sees a breach of it."""

import pytest

from . import house, rules
from .house import Page, Source

SOURCES = house.sources()
PAGES = house.pages()

BREACHES = [
    (
        rules.entered_by_the_front_door,
        "regard.conversations.views",
        "from regard.people.identities import folded",
    ),
    (rules.entered_by_the_front_door, "regard.channels.email.jobs", "from regard.people import identities"),
    (rules.tests_help_only_tests, "regard.people.actions", "from .testing import maria"),
    (rules.tests_help_only_tests, "regard.people.views", "from regard.foundation.accounts import testing"),
    (rules.only_actions_write, "regard.people.views", "person.save()"),
    (rules.only_actions_write, "regard.people.queries", "Person.objects.filter(pk=1).update(name='')"),
    (rules.only_actions_write, "regard.people.jobs", "rows.update(name='')"),
    (rules.only_actions_write, "regard.people.queries", "FORGET = 'DELETE FROM people_fact WHERE id = %s'"),
    (
        rules.only_actions_say_what_happened,
        "regard.people.jobs",
        "happened(PersonMet(1, 2), on=person, at=at)",
    ),
    (
        rules.pages_fetch_only_what_their_member_may_see,
        "regard.people.views.page",
        "Person.objects.get(pk=1)",
    ),
    (
        rules.pages_fetch_only_what_their_member_may_see,
        "regard.people.views",
        "get_object_or_404(Person, pk=1)",
    ),
    (rules.errors_are_caught_by_name, "regard.people.views", "try:\n    act()\nexcept Exception:\n    pass"),
    (rules.errors_are_caught_by_name, "regard.people.views", "try:\n    act()\nexcept:\n    pass"),
    (
        rules.errors_are_caught_by_name,
        "regard.people.views",
        "try:\n    act()\nexcept (OSError, Exception):\n    pass",
    ),
    (rules.errors_are_caught_by_name, "regard.people.views", "with suppress(Exception):\n    act()"),
    (rules.modules_are_named_by_their_matter, "regard.people.utils", ""),
    (rules.modules_are_named_by_their_matter, "regard.people.helpers.__init__", ""),
    (rules.code_links_only_to_what_lies_below, "regard.foundation.ui.pages", "redirect('people')"),
    (
        rules.code_links_only_to_what_lies_below,
        "regard.foundation.ui.pages",
        "there = f'/people/{person.pk}/'",
    ),
]
HARMLESS = [
    (
        rules.entered_by_the_front_door,
        "regard.conversations.views",
        "from regard.people.models import Person",
    ),
    (rules.entered_by_the_front_door, "regard.people.views", "from .identities import folded"),
    (rules.only_actions_write, "regard.people.actions.meet", "person.save()"),
    (
        rules.only_actions_write,
        "regard.people.views",
        "environment.globals.update(now=now)\nseen.update(names)",
    ),
    (
        rules.pages_fetch_only_what_their_member_may_see,
        "regard.people.views",
        "Person.objects.visible_to(member)",
    ),
    (rules.errors_are_caught_by_name, "regard.people.views", "try:\n    act()\nexcept KeyError:\n    pass"),
]


@pytest.mark.parametrize("rule", rules.OF_SOURCES, ids=lambda rule: rule.__name__)
def test_sources_keep_the_rule(rule):
    found = [f"{source.module}:{line} {what}" for source in SOURCES for line, what in rule(source)]
    assert not found, "\n".join(found)


def test_pages_link_only_to_what_lies_below():
    rule = rules.pages_link_only_to_what_lies_below
    found = [f"{page.name}:{line} {what}" for page in PAGES for line, what in rule(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("rule", "module", "text"), BREACHES)
def test_a_breach_is_seen(rule, module, text):
    assert list(rule(Source(module, text)))


@pytest.mark.parametrize(("rule", "module", "text"), HARMLESS)
def test_what_is_right_is_let_pass(rule, module, text):
    assert list(rule(Source(module, text))) == []


@pytest.mark.parametrize(
    "text", ['<a href="/people/{{ person.pk }}/">', """<a href="{{ url('people') }}">"""]
)
def test_a_page_linking_upward_is_seen(text):
    assert list(rules.pages_link_only_to_what_lies_below(Page("ui/parts.html", "foundation.ui", text)))


def test_every_rule_is_known_to_see_a_breach():
    assert {rule for rule, _module, _text in BREACHES} == set(rules.OF_SOURCES)
