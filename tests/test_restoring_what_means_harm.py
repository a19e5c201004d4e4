"""A backup somebody has tampered with: nothing of it is written anywhere, least of all outside the home."""

import hashlib
import io
import json
import tarfile

import pytest

from regard.config.keeping.read import verified

from .regard_command import regard

pytestmark = pytest.mark.timeout(300)

CONTENT = b"* * * * * root true\n"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def a_file(name):
    entry = tarfile.TarInfo(name)
    entry.size = len(CONTENT)
    return entry


def a_link(name, to, kind=tarfile.SYMTYPE):
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, to
    return entry


def a_folder(name):
    entry = tarfile.TarInfo(name)
    entry.type = tarfile.DIRTYPE
    return entry


def tampered(whole, target, entry):
    """The same backup with one entry more, and a manifest that counts it."""
    with tarfile.open(whole) as old, tarfile.open(target, "w") as new:
        for member in old:
            content = old.extractfile(member).read()
            if member.name == "manifest.json":
                told = json.loads(content)
                told["files"] += entry.name.startswith("files/")
                content = json.dumps(told).encode()
                member.size = len(content)
            new.addfile(member, io.BytesIO(content))
        new.addfile(entry, io.BytesIO(CONTENT) if entry.isfile() else None)
    return target


ENTRIES = {
    "absolute": a_file("/tmp/outside"),
    "absolute among the files": a_file("files//tmp/outside"),
    "upwards": a_file("../outside"),
    "upwards among the files": a_file("files/../../outside"),
    "a link outwards": a_link(f"files/{SHA256}", "/etc/hostname"),
    "a hard link": a_link(f"files/{SHA256}", "manifest.json", tarfile.LNKTYPE),
    "a folder": a_folder(f"files/{SHA256}"),
}


@pytest.fixture(scope="module")
def whole(prepared_module_home):
    file = prepared_module_home / "whole.regard"
    assert regard("backup", file, home=prepared_module_home).returncode == 0
    return file


@pytest.mark.parametrize("way", ENTRIES)
def test_an_entry_that_leads_elsewhere_makes_it_no_backup(whole, tmp_path, way):
    with pytest.raises((ValueError, KeyError)):
        verified(tampered(whole, tmp_path / "tampered.regard", ENTRIES[way]))


def test_restore_says_so_in_one_line_and_writes_nothing(whole, home, tmp_path):
    entry = a_folder(f"files/{SHA256}")
    done = regard("restore", tampered(whole, tmp_path / "tampered.regard", entry), home=home)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "is not a whole backup of Regard" in done.stderr.splitlines()[-1]
    assert not (home / "files").exists()


def test_a_file_that_is_no_backup_is_said_in_words(home, tmp_path):
    (tmp_path / "letter").write_text("Dear Regard,")
    done = regard("restore", tmp_path / "letter", home=home)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith(
        "letter is not a whole backup of Regard: it cannot be read as one, or was cut off."
    )
