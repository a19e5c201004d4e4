"""What kind of sound a file is, by its own first bytes; what its sender calls it proves nothing."""

_OPENING = (
    (0, b"\x1aE\xdf\xa3", "audio/webm"),
    (0, b"OggS", "audio/ogg"),
    (4, b"ftyp", "audio/mp4"),
    (8, b"WAVE", "audio/wav"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xff\xf3", "audio/mpeg"),
    (0, b"\xff\xf1", "audio/aac"),
)
LARGEST = 2 * 1024 * 1024


def kind_of(content):
    """`audio/ogg` and the like, or nothing for what no browser records."""
    return next((kind for at, mark, kind in _OPENING if content[at : at + len(mark)] == mark), "")
