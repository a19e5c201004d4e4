"""Mails on disk: single files, folders of them, mbox files (RFC 4155) and Maildirs."""

import mailbox
from pathlib import Path

NOT_MAIL = {".json", ".jsonl", ".md", ".py", ".html"}


def mails_in(paths):
    """Yield (label, read) for each mail; `read()` gives its bytes, so nothing is held before it is wanted."""
    for path in paths:
        yield from _mails_of(Path(path))


def _mails_of(path):
    if path.is_dir():
        yield from _maildir(path) if (path / "cur").is_dir() and (path / "new").is_dir() else _folder(path)
    elif not path.is_file():
        yield str(path), _no_mail("neither a file nor a folder")
    elif _is_mbox(path):
        yield from _mbox(path)
    else:
        yield str(path), path.read_bytes


def _no_mail(why):
    def read():
        raise OSError(0, why)

    return read


def _folder(path):
    for child in sorted(path.iterdir()):
        if child.is_symlink() and child.is_dir():
            yield str(child), _no_mail("a link to a folder, which may lead round in a circle")
        elif child.is_dir() or (child.suffix.lower() not in NOT_MAIL and not child.name.startswith(".")):
            yield from _mails_of(child)


def _maildir(path):
    for part in ("cur", "new"):
        for child in sorted((path / part).iterdir()):
            yield str(child), child.read_bytes if child.is_file() else _no_mail("no file")


def _mbox(path):
    box = mailbox.mbox(path, create=False)
    for number, key in enumerate(box.iterkeys(), 1):
        yield f"{path}#{number}", lambda key=key: box.get_bytes(key)


def _is_mbox(path):
    """A single mail may begin with a "From " line too; an mbox holds at least two, or says so by its name."""
    try:
        with path.open("rb") as file:
            begins = file.read(5) == b"From "
    except OSError:
        return False
    if not begins:
        return False
    if path.suffix.lower() in {".mbox", ".mbx"}:
        return True
    with path.open("rb") as file:
        return any(line.startswith(b"From ") and before.strip() == b"" for before, line in _pairs(file))


def _pairs(file):
    before = file.readline()
    for line in file:
        yield before, line
        before = line
