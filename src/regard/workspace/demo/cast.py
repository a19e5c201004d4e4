"""Who writes to Fennimoor: people of many countries, and a few machines."""

from dataclasses import dataclass, field
from email.utils import parseaddr

from .house import PROVIDERS, WOMEN
from .script import people, stories


@dataclass
class Someone:
    name: str
    address: str
    city: str
    place: str
    languages: list[str]
    say_as: str = ""
    described: dict[str, object] = field(default_factory=dict)
    writes: bool = True
    person: object = None
    """The Person they became with their first message."""

    @property
    def is_woman(self):
        return self.described.get("title") in WOMEN

    @property
    def called(self):
        """As `Person.addressed_as` has it, known here before the person is."""
        title, family = self.described.get("title"), self.described.get("family_name")
        if self.described.get("formality") == "formal" and title and family:
            return f"{title} {family}"
        return self.described.get("preferred_name") or self.name


def everybody():
    return [_someone(number, row) for number, row in enumerate(people())]


def machines():
    """A machine for each story of one, and the story."""
    return [(_of_a_story(story, writes=False), story) for story in stories()["machines"]]


def once():
    """What happens a single time, and whom it happens to."""
    return [(_of_a_story(story, writes=True), story) for story in stories()["once"]]


def _someone(number, row):
    name, local, languages, zone, city, place, title, family, preferred, formality, say_as, wish = row
    known = {
        "name": name,
        "preferred_name": preferred,
        "title": title,
        "family_name": family,
        "formality": formality,
        "languages": languages.split(","),
        "time_zone": zone,
        "wish": wish,
    }
    address = f"{local}@{PROVIDERS[number % len(PROVIDERS)]}"
    return Someone(
        name, address, city, place, known["languages"], say_as, {k: v for k, v in known.items() if v}
    )


def _of_a_story(story, *, writes):
    name, address = parseaddr(story.head["sender"])
    place = story.head.get("place", "brand")
    return Someone(name, address, "", place, [story.language], "", {"name": name}, writes)
