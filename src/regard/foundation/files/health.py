from collections.abc import Iterator

from regard.foundation.env.health import Finding, checks, ill, well

from .store import storage


@checks
def files_are_in_reach() -> Iterator[Finding]:
    try:
        storage().listdir("")
    except FileNotFoundError:
        yield well("Files", "none kept yet.")
    except OSError as error:
        yield ill("Files", str(error), mend="Look at REGARD_FILES, and at the keys and address of the store.")
    else:
        yield well("Files", "in reach.")
