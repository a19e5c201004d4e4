"""Small real files for people to attach: a page of PDF, a picture."""

import struct
import zlib
from functools import cache
from pathlib import PurePath

TYPES = {".pdf": "application/pdf", ".png": "image/png"}


@cache
def paper(name):
    """The type and bytes of a file of this name."""
    kind = PurePath(name).suffix
    return TYPES[kind], _pdf(PurePath(name).stem) if kind == ".pdf" else _png()


def _pdf(words):
    drawn = f"BT /F1 24 Tf 60 760 Td ({words.replace('-', ' ')}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    page, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(page))
        page += b"%d 0 obj%s endobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        page
        + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            table,
            len(page),
        )
    )


def _png(width=320, height=200):
    """A wall in evening light."""
    rows = b"".join(
        b"\0" + b"".join(bytes((200 - y // 3, 180 - (x + y) // 5, 150 - y // 4)) for x in range(width))
        for y in range(height)
    )
    head = struct.pack("!IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def _chunk(name, content):
    return struct.pack("!I", len(content)) + name + content + struct.pack("!I", zlib.crc32(name + content))
