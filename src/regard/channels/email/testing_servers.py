"""Real servers for tests: a Dovecot that keeps mailboxes, a post office that keeps what it is handed."""

import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from aiosmtpd.controller import Controller
from imapclient import IMAPClient

SECONDS_TO_START = 15

DOVECOT = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail/%u
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mailbox_idle_check_interval = 1s
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
passdb {{
  driver = static
  args = password=open-sesame
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
"""


@dataclass
class Imap:
    """A running Dovecot on loopback; every user exists, with the password open-sesame."""

    port: int
    folder: Path

    def client(self, user="care"):
        client = IMAPClient("127.0.0.1", self.port, ssl=False)
        client.login(user, "open-sesame")
        client.select_folder("INBOX")
        return client

    def put(self, *contents, user="care", at=None):
        client = self.client(user)
        for content in contents:
            client.append("INBOX", content, msg_time=at)
        client.logout()

    def flags(self, user="care"):
        client = self.client(user)
        found = client.get_flags(client.search())
        client.logout()
        return found


@contextmanager
def dovecot():
    """Start Dovecot in a folder of its own. Root hands it to `nobody`, whom Dovecot lets keep mail."""
    folder = Path(tempfile.mkdtemp(prefix="regard-dovecot-", dir="/tmp"))
    owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    group = grp.getgrgid(owner.pw_gid).gr_name
    for each in (folder, folder / "mail", folder / "state"):
        each.mkdir(exist_ok=True)
        shutil.chown(each, owner.pw_uid, owner.pw_gid)
    folder.chmod(0o755)
    port = free_port()
    conf = folder / "dovecot.conf"
    conf.write_text(DOVECOT.format(folder=folder, user=owner.pw_name, group=group, port=port))
    process = subprocess.Popen([shutil.which("dovecot") or "/usr/sbin/dovecot", "-F", "-c", conf])
    try:
        _wait_for(port, folder / "log")
        yield Imap(port, folder)
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(folder, ignore_errors=True)


@dataclass
class Post:
    """What an SMTP server was handed; `answers` are said, in turn, in place of taking a mail; `unknown` are addresses
    it takes nothing for."""

    port: int = 0
    taken: list = field(default_factory=list)
    answers: list = field(default_factory=list)
    unknown: list = field(default_factory=list)

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in self.unknown:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        answer = self.answers.pop(0) if self.answers else None
        if answer == "vanish":
            self.taken.append(envelope)
            server.transport.abort()
            return "250 OK"
        if answer:
            return answer
        self.taken.append(envelope)
        return "250 OK"


@contextmanager
def post_office():
    post = Post(port=free_port())
    controller = Controller(post, hostname="127.0.0.1", port=post.port, enable_SMTPUTF8=True)
    controller.start()
    try:
        yield post
    finally:
        controller.stop()


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _wait_for(port, log):
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as client:
            if client.recv(100).startswith(b"* OK"):
                return
        time.sleep(0.05)
    raise TimeoutError(log.read_text() if log.exists() else "Dovecot did not start")
