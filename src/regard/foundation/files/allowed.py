"""What a member may send along. What customers send us is kept whatever it is."""

from pathlib import PurePath

from .store import LARGEST

# What Windows runs on a double click, as the large mail providers refuse it.
RUNS = frozenset(
    ".ade .adp .app .apk .bat .chm .cmd .com .cpl .dll .exe .hta .ins .iso .isp .jar .js .jse .lnk .mde .msc"
    " .msi .msp .mst .ps1 .reg .scr .sct .shb .sys .vb .vbe .vbs .vhd .vxd .wsc .wsf .wsh".split()
)


class NotAllowed(ValueError):
    """`why` is empty, too-large or program."""

    def __init__(self, why):
        super().__init__(why)
        self.why = why


def check_allowed(name, size):
    """Raises NotAllowed."""
    if size == 0:
        raise NotAllowed("empty")
    if size > LARGEST:
        raise NotAllowed("too-large")
    if any(suffix.lower() in RUNS for suffix in PurePath(name.rstrip(". ")).suffixes[-1:]):
        raise NotAllowed("program")
