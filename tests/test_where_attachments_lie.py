import pytest

from regard.foundation import env


def test_in_the_home_when_nothing_is_said(monkeypatch):
    monkeypatch.delenv("REGARD_FILES", raising=False)
    assert env.attachments()["OPTIONS"]["location"] == env.home() / "files"


def test_in_a_folder(monkeypatch):
    monkeypatch.setenv("REGARD_FILES", "/srv/care files")
    assert env.attachments()["OPTIONS"]["location"] == "/srv/care files"


def test_in_a_bucket_below_a_prefix(monkeypatch):
    monkeypatch.setenv("REGARD_FILES", "s3://care/regard/files/")
    assert env.attachments() == {
        "BACKEND": "regard.foundation.files.bucket.Bucket",
        "OPTIONS": {
            "bucket_name": "care",
            "location": "regard/files",
            "file_overwrite": True,
            "default_acl": None,
        },
    }


@pytest.mark.parametrize("given", ["files", "./files", "s3:///prefix"])
def test_anything_else_is_said_in_one_line(monkeypatch, given):
    monkeypatch.setenv("REGARD_FILES", given)
    with pytest.raises(env.Misconfigured, match="s3://bucket/prefix"):
        env.attachments()
