"""`regard up` with real processes, really killed."""

import os
import signal
import time

import pytest

from .regard_command import Up, command, descendants, memory, regard, until

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def up(prepared_module_home):
    with Up(prepared_module_home) as running:
        yield running


def test_it_says_where_it_is_and_serves_pages_and_live_updates(up):
    assert f"Regard is at http://127.0.0.1:{up.port} " in "".join(up.words)
    assert up.answers() == 200
    port = up.live_port()
    until(lambda: up.answers("/live/ready", port) == 204, lambda: "the live process to listen")


def test_idle_it_takes_less_than_400_mib(up, prepared_module_home):
    until(lambda: up.part("worker") and up.part("live"), lambda: "all parts")
    time.sleep(5)
    server = int((prepared_module_home / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    taken = memory([up.process.pid, *descendants(up.process.pid), server, *descendants(server)])
    print(f"regard up, idle: {taken:.0f} MiB PSS")
    assert taken < 400


def test_a_second_one_beside_it_says_that_the_port_is_taken(up, prepared_module_home):
    second = regard("up", "--port", up.port, home=prepared_module_home)
    assert second.returncode == 1
    assert second.stderr.splitlines() == [
        f"regard: Port {up.port} on 127.0.0.1 cannot be used: Address already in use. Choose another with --port."
    ]
    assert up.answers() == 200


def test_a_killed_worker_and_killed_pages_come_back(up):
    for name in ("worker", "web"):
        before = up.part(name)
        os.kill(before, signal.SIGKILL)
        until(
            lambda name=name, before=before: up.part(name) not in (None, before),
            lambda name=name: f"a new {name}",
        )
    until(lambda: up.answers() == 200, lambda: "pages")


def test_a_killed_database_comes_back_under_the_same_pages(up, prepared_module_home):
    os.kill(
        int((prepared_module_home / "postgres" / "postmaster.pid").read_text().splitlines()[0]),
        signal.SIGKILL,
    )
    up.await_words("starting it again")
    until(lambda: up.answers() == 200, lambda: "pages")
    assert "Worker" in regard("doctor", home=prepared_module_home).stdout


def test_ctrl_c_stops_everything_within_seconds(up, prepared_module_home):
    below = list(descendants(up.process.pid))
    server = int((prepared_module_home / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    assert up.stop() < 20
    assert up.process.returncode == 0
    assert [command(pid) for pid in (*below, server) if command(pid)] == []
    assert "".join(up.words).endswith("stopped\n")


def test_killed_with_nine_it_leaves_nothing_that_hinders_the_next_start(prepared_module_home):
    with Up(prepared_module_home) as first:
        until(lambda: first.part("worker") and first.part("live"), lambda: "all parts")
        below = list(descendants(first.process.pid))
        first.process.kill()
        first.process.wait()
        until(lambda: not any(map(command, below)), lambda: [command(pid) for pid in below if command(pid)])
    assert not (prepared_module_home / "postgres" / "postmaster.pid").exists()
    with Up(prepared_module_home) as second:
        assert second.answers() == 200
