"""A server that speaks S3, in a process of its own, on a port of the system's choosing."""

import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress

import boto3

SECONDS_TO_START = 60
KEYS = {
    "AWS_ACCESS_KEY_ID": "regard",
    "AWS_SECRET_ACCESS_KEY": "open-sesame",
    "AWS_DEFAULT_REGION": "eu-west-1",
}


class Bucket:
    """What lies in the bucket `care` of a running server."""

    def __init__(self, port):
        self.surroundings = KEYS | {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}"}
        self.client = boto3.client(
            "s3",
            endpoint_url=self.surroundings["AWS_ENDPOINT_URL"],
            aws_access_key_id="regard",
            aws_secret_access_key="open-sesame",
            region_name="eu-west-1",
        )

    def make(self):
        self.client.create_bucket(
            Bucket="care", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}
        )

    def contents(self, prefix=""):
        listed = self.client.list_objects_v2(Bucket="care", Prefix=prefix).get("Contents", [])
        return {
            entry["Key"]: self.client.get_object(Bucket="care", Key=entry["Key"])["Body"].read()
            for entry in listed
        }

    def put(self, key, content):
        self.client.put_object(Bucket="care", Key=key, Body=content)


SERVE = """
import sys
from moto.server import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import make_server
app = DomainDispatcherApplication(create_backend_app)
make_server("127.0.0.1", 0, app, True, request_handler=MotoRequestHandler, fd=int(sys.argv[1])).serve_forever()
"""


@contextmanager
def s3_server():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        port = door.getsockname()[1]
        process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(door.fileno())],
            pass_fds=[door.fileno()],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    try:
        end = time.monotonic() + SECONDS_TO_START
        while not _answers(port):
            assert process.poll() is None, "the S3 server ended"
            assert time.monotonic() < end, "the S3 server did not start"
            time.sleep(0.1)
        bucket = Bucket(port)
        bucket.make()
        yield bucket
    finally:
        process.terminate()
        process.wait(10)


def _answers(port):
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False
