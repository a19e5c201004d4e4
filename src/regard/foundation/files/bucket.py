"""An S3 bucket whose failures are OSErrors, as those of a disk are."""

from contextlib import contextmanager

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from storages.backends.s3 import S3Storage

# A page waits for a bucket that is away, so not for the minutes that boto3 has by itself.
IMPATIENT = Config(connect_timeout=5, read_timeout=30, retries={"total_max_attempts": 3})


class Bucket(S3Storage):
    def __init__(self, **options):
        super().__init__(client_config=IMPATIENT, **options)

    def _open(self, name, mode="rb"):
        """Fetched at once: a bucket that fails says so before the answer has begun."""
        with self._failing_as_disks_do():
            opened = super()._open(name, mode)
            opened.seek(0)
        return opened

    def _save(self, name, content):
        with self._failing_as_disks_do():
            return super()._save(name, content)

    def exists(self, name):
        with self._failing_as_disks_do():
            return super().exists(name)

    def delete(self, name):
        with self._failing_as_disks_do():
            super().delete(name)

    def listdir(self, name):
        with self._failing_as_disks_do():
            return super().listdir(name)

    def size(self, name):
        with self._failing_as_disks_do():
            return super().size(name)

    def get_modified_time(self, name):
        with self._failing_as_disks_do():
            return super().get_modified_time(name)

    @contextmanager
    def _failing_as_disks_do(self):
        try:
            yield
        except ClientError as error:
            told = error.response.get("Error", {})
            why = told.get("Message") or told.get("Code") or "it says no"
            raise OSError(f"The bucket {self.bucket_name} cannot be used: {why}.") from error
        except BotoCoreError as error:
            raise OSError(f"The bucket {self.bucket_name} cannot be used: {error}.") from error
