from django.db import transaction
from django.utils.module_loading import import_string

from regard.foundation.jobs.queue import job
from regard.foundation.jobs.together import take_along


@job("events.react")
def react(*, reaction, event, facts):
    import_string(reaction)(import_string(event)(**facts))


@job("events.react_together")
@transaction.atomic
def react_together(*, reaction, event, facts):
    said = [{"event": event, "facts": facts}, *take_along(react_together, "reaction", reaction)]
    import_string(reaction)([import_string(each["event"])(**each["facts"]) for each in said])
