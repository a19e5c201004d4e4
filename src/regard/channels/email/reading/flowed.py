"""Paragraphs of format=flowed put together again (RFC 3676)."""


def unflowed(text: str, delete_space: bool) -> str:
    """Lines that flow are joined where their depth of quoting is the same; quotes read as "> "."""
    out: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        bare = line.lstrip(">")
        depth = len(line) - len(bare)
        bare = bare.removeprefix(" ")
        flows = bare.endswith(" ") and bare != "-- "
        if depth == open_depth and bare != "-- ":
            out.append(bare)
        else:
            out.append(("\n" if out else "") + _mark(depth, bare) + bare)
        if flows and delete_space:
            out[-1] = out[-1][:-1]
        open_depth = depth if flows else -1
    return "".join(out)


def _mark(depth: int, bare: str) -> str:
    if not depth:
        return ""
    return ">" * depth + (" " if bare else "")
