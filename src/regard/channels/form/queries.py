from datetime import timedelta

from regard.foundation.names import name_of
from regard.promises.models import Promise
from regard.promises.queries import all_about

from .models import Form, Submission

WINDOW = timedelta(hours=1)
MOST_FROM_AN_ADDRESS = 5
MOST_FROM_A_NETWORK = 30


def forms_of(member):
    return (
        Form.objects.visible_to(member).in_use().select_related("unit", "team").order_by("unit__path", "pk")
    )


def may_send_again_at(*, email, sent_from, at):
    """When the next message of this address or network is taken; None when it is taken now."""
    waits = (
        _until(Submission.objects.filter(email=email), MOST_FROM_AN_ADDRESS, at),
        _until(Submission.objects.filter(sent_from=sent_from), MOST_FROM_A_NETWORK, at),
    )
    return max((until for until in waits if until), default=None)


def first_answer_promised(conversation):
    """The promise of a first answer; None where the unit promises none."""
    return next((p for p in all_about(name_of(conversation)) if p.kind == Promise.Kind.FIRST_REPLY), None)


def _until(submissions, most, at):
    since = submissions.filter(at__gt=at - WINDOW).order_by("-at").values_list("at", flat=True)
    counted = list(since[:most])
    return counted[-1] + WINDOW if len(counted) == most else None
