"""Real servers for tests: a Dovecot that keeps mailboxes, a post office that keeps what it is handed."""

import grp
import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from base64 import b64decode
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
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
BY_TOKEN = """
auth_mechanisms = plain xoauth2
auth_failure_delay = 0
login_trusted_networks = 127.0.0.0/8
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/oauth2.conf
}}
"""
ASKS = """
introspection_url = http://127.0.0.1:{port}/introspect?token=
introspection_mode = get
username_attribute = username
active_attribute = active
active_value = true
"""

# As systemd hands over a socket; see sd_listen_fds(3).
HAND_OVER = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.environ |= {"LISTEN_FDS": "1", "LISTEN_PID": str(os.getpid())}
os.execv(sys.argv[2], sys.argv[2:])
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

    def hang_up(self, user):
        """End every open connection of a user, as a server does when it likes."""
        subprocess.run(["doveadm", "-c", self.folder / "dovecot.conf", "kick", user], check=True)

    def flags(self, user="care"):
        client = self.client(user)
        found = client.get_flags(client.search())
        client.logout()
        return found


WITHOUT_IDLE = """
imap_capability = IMAP4rev1 LITERAL+ UIDPLUS
"""


@contextmanager
def dovecot(issuer=None, *, idle=True):
    """Start Dovecot in a folder of its own. Root hands it to `nobody`, whom Dovecot lets keep mail.

    With an issuer it also lets in whoever brings one of its tokens. Without `idle` it has to be asked for mail.
    """
    folder = Path(tempfile.mkdtemp(prefix="regard-dovecot-", dir="/tmp"))
    owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    group = grp.getgrgid(owner.pw_gid).gr_name
    for each in (folder, folder / "mail", folder / "state"):
        each.mkdir(exist_ok=True)
        shutil.chown(each, owner.pw_uid, owner.pw_gid)
    folder.chmod(0o755)
    conf = folder / "dovecot.conf"
    with bound() as door:
        port = door.getsockname()[1]
        written = DOVECOT.format(folder=folder, user=owner.pw_name, group=group, port=port)
        if issuer:
            (folder / "oauth2.conf").write_text(ASKS.format(port=issuer.port))
            written += BY_TOKEN.format(folder=folder)
        conf.write_text(written if idle else written + WITHOUT_IDLE)
        door.listen()
        program = shutil.which("dovecot") or "/usr/sbin/dovecot"
        call = [sys.executable, "-c", HAND_OVER, str(door.fileno()), program, "-F", "-c", str(conf)]
        process = subprocess.Popen(call, pass_fds=[door.fileno()])
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
    issuer: "Issuer | None" = None

    async def auth_XOAUTH2(self, server, args):
        said = await server.challenge_auth("") if len(args) == 1 else b64decode(args[1])
        user, token = said.decode().removeprefix("user=").split("\x01auth=Bearer ")
        assert self.issuer
        if self.issuer.user_of(token.rstrip("\x01")) == user:
            return AuthResult(success=True)
        return AuthResult(success=False, handled=False)

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
def post_office(issuer=None):
    """With an issuer it takes mail only from whoever brings one of its tokens."""
    with bound() as door:
        post = Post(port=door.getsockname()[1], issuer=issuer)
        controller = AtDoor(
            door,
            post,
            auth_required=issuer is not None,
            auth_require_tls=issuer is None,
            auth_exclude_mechanism=["LOGIN", "PLAIN"],
        )
        controller.start()
        try:
            yield post
        finally:
            controller.stop()


class AtDoor(Controller):
    """It listens on a socket that is bound already."""

    def __init__(self, door, handler, **more):
        host, port = door.getsockname()
        super().__init__(handler, hostname=host, port=port, enable_SMTPUTF8=True, **more)
        self.door = door

    def _create_server(self):
        return self.loop.create_server(self._factory_invoker, sock=self.door)


@dataclass
class Issuer:
    """Gives access tokens for refresh tokens (RFC 6749, 6) and says whose they are (RFC 7662).

    With `rotates` a refresh token is good for one answer, which brings the next.
    """

    port: int = 0
    client: tuple = ("regard", "the client's secret")
    rotates: bool = False
    lasts: int = 3600
    refresh: dict = field(default_factory=lambda: {"refresh-0": "care"})
    access: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)
    broken: str = ""

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/token"

    def user_of(self, token):
        return self.access.get(token, "")

    def answer(self, form):
        self.asked.append(form)
        if self.broken:
            return 503, self.broken
        if (form.get("client_id"), form.get("client_secret")) != self.client:
            return 401, {"error": "invalid_client"}
        user = self.refresh.get(form.get("refresh_token"))
        if form.get("grant_type") != "refresh_token" or not user:
            return 400, {"error": "invalid_grant", "error_description": "Token has been revoked."}
        number = len(self.asked)
        self.access[f"access-{number}"] = user
        given = {"access_token": f"access-{number}", "token_type": "Bearer", "expires_in": self.lasts}
        if self.rotates:
            del self.refresh[form["refresh_token"]]
            self.refresh[f"refresh-{number}"] = user
            given["refresh_token"] = f"refresh-{number}"
        return 200, given


@contextmanager
def issuer(**more):
    made = Issuer(**more)

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.say(*made.answer({name: value for name, [value] in parse_qs(body).items()}))

        def do_GET(self):
            [token] = parse_qs(urlsplit(self.path).query).get("token", [""])
            user = made.user_of(token)
            self.say(200, {"active": True, "username": user} if user else {"active": False})

        def say(self, status, said):
            body = said.encode() if isinstance(said, str) else json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said):
            """The tests' own output stays readable."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    made.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def bound():
    """A socket on a port of the system's choosing, nobody else's until the end of the block."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        yield door


def _wait_for(port, log):
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as client:
            if client.recv(100).startswith(b"* OK"):
                return
        time.sleep(0.05)
    raise TimeoutError(log.read_text() if log.exists() else "Dovecot did not start")
