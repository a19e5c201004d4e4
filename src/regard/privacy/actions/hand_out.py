import tempfile

from regard.foundation.events.journal import act, happened

from .. import export
from ..events import PersonHandedOut

IN_MEMORY = 4 * 1024 * 1024


@act
def hand_out(person, *, by=None, at):
    """All that is known of a person as one zip (GDPR 15 and 20), at its beginning. The journal says that it was made."""
    made = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  # the caller reads and closes it
    export.write(person, made, at=at)
    made.seek(0)
    happened(PersonHandedOut(person.pk), on=person, by=by, at=at)
    return made
