from regard.foundation.events.journal import act
from regard.foundation.live.streams import touch

from ..models import Posted

POST = "post-1"


@act
def post(content, *, to, at):
    """Put a mail into the postbox of invented people."""
    Posted.objects.bulk_create(Posted(to=address, content=content, at=at) for address in to)
    touch(POST)
