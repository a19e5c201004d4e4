from django.utils.module_loading import import_string

from regard.foundation.jobs.queue import job


@job("events.react")
def react(*, reaction, event, facts):
    import_string(reaction)(import_string(event)(**facts))
