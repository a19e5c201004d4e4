"""What people live is readable, and every gap in it can be filled."""

from datetime import UTC, datetime
from random import Random

import pytest

from regard.workspace.demo import cast, letters, papers, script

STORIES = [story for told in script.stories().values() for story in told]
GAPS = "name first family title called city member product serial order amount phone day soon".split()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.language}-{story.name}")
def test_every_gap_is_filled(story):
    gaps = {gap: gap.upper() for gap in GAPS}
    words = [*story.subjects, *(step.text for step in story.steps)]

    filled = [script.fill_in(text, gaps, woman=True, dice=Random(1)) for text in words]

    assert not [text for text in filled if set("{}[]|") & set(text)]
    assert all(papers.paper(name) for step in story.steps for name in step.files)


def test_a_choice_and_a_gender_are_made():
    text = "{She/He} wrote [today|today]."

    assert script.fill_in(text, {}, woman=False, dice=Random(1)) == "He wrote today."


def test_everybody_can_write_in_a_language_of_theirs():
    told = set(script.stories())

    people = cast.everybody()

    assert len({someone.address for someone in people}) == len(people) == 148
    assert [someone.name for someone in people if not told & set(someone.languages)] == []


def test_somebody_is_called_as_they_wish():
    called = {someone.address.partition("@")[0]: someone.called for someone in cast.everybody()}

    assert called["siobhan.byrne"] == "Ms Byrne"
    assert called["giang.nguyen"] == "Giang"
    assert called["sean.collins"] == "Seán Collins"


def test_an_answer_quotes_what_it_answers():
    at = datetime(2026, 5, 12, 9, 48, tzinfo=UTC)

    said = letters.quoting("Danke.", who="Care", said="Es ist unterwegs.\nAmara", at=at, language="de")

    assert said == "Danke.\n\nAm 12.05.2026 um 09:48 schrieb Care:\n> Es ist unterwegs.\n> Amara"
