"""Where attachments lie, as Django wants it said."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from regard.foundation.env.home import home
from regard.foundation.env.names import Misconfigured, text


def attachments() -> dict[str, Any]:
    """A folder, or an S3 bucket; keys, region and AWS_ENDPOINT_URL are read by boto3 as everywhere else."""
    given = text("REGARD_FILES")
    if given.startswith("s3://"):
        return _bucket(given)
    if given and not Path(given).is_absolute():
        raise Misconfigured(
            f"REGARD_FILES is {given!r}; it must be a full path or look like s3://bucket/prefix."
        )
    return {
        "BACKEND": "regard.foundation.files.folder.Folder",
        "OPTIONS": {"location": given or home() / "files", "file_permissions_mode": 0o600},
    }


def _bucket(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    if not parts.netloc:
        raise Misconfigured(f"REGARD_FILES is {address!r}; the bucket is missing: s3://bucket/prefix.")
    options = {"bucket_name": parts.netloc, "location": parts.path.strip("/"), "file_overwrite": True}
    return {"BACKEND": "regard.foundation.files.bucket.Bucket", "OPTIONS": options | {"default_acl": None}}
