"""Text signed in the clear (RFC 9580, 7): what the signature needs is folded, and the writer's lines are theirs again."""

from regard.channels.email.reading.lines import Line, line

SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
SIGNATURE = "-----BEGIN PGP SIGNATURE-----"
END = "-----END PGP SIGNATURE-----"
ESCAPE = "- "


def opened(mail: list[Line]) -> list[Line]:
    """The same lines; those of the armour count as blank and as quoted, those it had escaped are as they were signed."""
    begun = _first(mail, SIGNED, 0)
    signature = _first(mail, SIGNATURE, begun)
    if begun == len(mail) or signature == len(mail):
        return mail
    said = next((at + 1 for at in range(begun, signature) if mail[at].blank), signature)
    ended = _first(mail, END, signature) + 1
    return [
        *mail[:begun],
        *(Line(each.text, 0, "", "quoted") for each in mail[begun:said]),
        *map(_as_signed, mail[said:signature]),
        *(Line(each.text, 0, "", "quoted") for each in mail[signature:ended]),
        *mail[ended:],
    ]


def _first(mail: list[Line], words: str, start: int) -> int:
    return next((at for at in range(start, len(mail)) if mail[at].text.rstrip() == words), len(mail))


def _as_signed(escaped: Line) -> Line:
    return line(escaped.text.removeprefix(ESCAPE)) if escaped.text.startswith(ESCAPE) else escaped
