"""One watcher thread for each mailbox in use, inside the worker.

A mailbox is leased to one worker for some seconds and the lease renewed while the worker lives, so when it dies
another takes over. Should two ever watch the same mailbox, the same bytes still arrive once.
"""

import logging
import threading
import uuid

from django.db import InterfaceError, OperationalError, close_old_connections, connection

from regard.foundation import clock

from . import actions, imap
from .models import Mailbox

log = logging.getLogger(__name__)

LEASE_SECONDS = 20
RENEW_SECONDS = 5
POLL_SECONDS = 60
LONGEST_PAUSE = 300


class Watchers:
    """Threads that follow the mailboxes in use; new ones are found within seconds."""

    def __init__(self):
        self.name = uuid.uuid4().hex
        self.stopping = threading.Event()
        self.threads = {}

    def run(self):
        """Watch until `stop` is called from another thread."""
        while not self.stopping.is_set():
            close_old_connections()
            try:
                self._renew()
            except (OperationalError, InterfaceError):
                log.warning("The database does not answer; mailboxes are looked into again once it does.")
            self.stopping.wait(RENEW_SECONDS)
        actions.give_up_leases(self.name)
        connection.close()

    def stop(self):
        self.stopping.set()

    def _renew(self):
        for number in actions.lease_mailboxes(self.name, seconds=LEASE_SECONDS, at=clock.now()):
            if number not in self.threads or not self.threads[number].is_alive():
                self.threads[number] = threading.Thread(target=self._watch, args=[number], daemon=True)
                self.threads[number].start()

    def _watch(self, number):
        try:
            self._follow(number)
        finally:
            connection.close()

    def _follow(self, number):
        pause = 1
        while not self.stopping.is_set():
            mailbox = self._mailbox(number)
            if mailbox is None:
                return
            try:
                with imap.open_folder(mailbox) as (server, uid_validity):
                    pause = 1
                    self._stay(server, uid_validity, mailbox)
            except imap.Unreachable as error:
                actions.note_trouble(mailbox, trouble=imap.why(error, mailbox), at=clock.now())
            self.stopping.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _stay(self, server, uid_validity, mailbox):
        while not self.stopping.is_set():
            imap.fetch_new(server, uid_validity, mailbox, now=clock.now)
            try:
                imap.wait_for_mail(server)
            except imap.NoIdle:
                self.stopping.wait(POLL_SECONDS)
            current = self._mailbox(mailbox.pk)
            if current is None or current.changed_at != mailbox.changed_at:
                return

    def _mailbox(self, number):
        """The mailbox while it is to be looked into and leased to us."""
        return Mailbox.objects.to_fetch().select_related("unit").filter(pk=number, watcher=self.name).first()
