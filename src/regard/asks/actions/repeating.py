"""What is asked again and again: found by Regard, explained by who leads."""

from datetime import timedelta

from regard.foundation.accounts.models import Department
from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of

from ..alike import alike
from ..events import AskRepeated, RepeatExplained, RepeatOpenAgain
from ..models import Ask, Repeat

LATELY = timedelta(days=90)
FEWEST = 3
MOST_READ = 1000


@act
def find_repeat(ask, *, at):
    """Put an ask together with those of its department, of LATELY, that are of a kind with it; from FEWEST on that is a repeat.

    Reads the newest MOST_READ. Returns the repeat, or None; done again it changes nothing.
    """
    if ask.department_id is None or ask.repeat_id:
        return ask.repeat
    # NO KEY: asks name the department too, and need not wait for this.
    Department.objects.select_for_update(no_key=True).get(pk=ask.department_id)
    lately = Ask.objects.filter(department=ask.department_id, at__gt=at - LATELY).exclude(pk=ask.pk)
    asked = dict(lately.exclude(question="").order_by("-at").values_list("pk", "question")[:MOST_READ])
    kin = alike(ask.question, asked)
    known = dict(Ask.objects.filter(pk__in=kin, repeat__isnull=False).values_list("pk", "repeat"))
    number = next((known[one] for one in kin if one in known), None)
    if number is None and len(kin) + 1 < FEWEST:
        return None
    repeat = Repeat(pk=number) if number else Repeat.objects.create(department_id=ask.department_id, at=at)
    Ask.objects.filter(pk__in=[ask.pk, *kin], repeat=None).update(repeat=repeat)
    event = AskRepeated(ask.conversation_id, ask.pk, repeat.pk)
    happened(event, on=ask, at=at, refresh=(name_of(ask.conversation),))
    return repeat


@act
def explain(repeat, what, *, words, by, at):
    """Say what is behind it; said otherwise later, the last word counts."""
    repeat = _alone(repeat)
    said = (what, words.strip())
    if (repeat.what, repeat.words) == said:
        return
    repeat.what, repeat.words = said
    repeat.by, repeat.said_at = by, at
    repeat.save(update_fields=["what", "words", "by", "said_at"])
    event = RepeatExplained(repeat.pk, repeat.department_id, what)
    happened(event, on=repeat, by=by, at=at, refresh=(name_of(repeat),))


@act
def open_again(repeat, *, by, at):
    """Nothing was said about it."""
    repeat = _alone(repeat)
    if not repeat.what:
        return
    repeat.what, repeat.words, repeat.by, repeat.said_at = "", "", None, None
    repeat.save(update_fields=["what", "words", "by", "said_at"])
    event = RepeatOpenAgain(repeat.pk, repeat.department_id)
    happened(event, on=repeat, by=by, at=at, refresh=(name_of(repeat),))


def _alone(repeat):
    return Repeat.objects.select_for_update(of=["self"]).get(pk=repeat.pk)
