"""The steps of a story in which somebody complains, from the register to how they found the handling."""

from datetime import datetime
from decimal import Decimal

from regard.channels.email import actions as email
from regard.complaints import actions as complaints
from regard.complaints.models import Complaint
from regard.conversations.models import Conversation, Message
from regard.foundation.accounts.models import Member

DAYS = 5


class Complaining:
    at: datetime
    member: Member
    matter: Conversation | None
    complaint: Complaint
    told = asked = ""

    def _complained(self, step, text):
        assert self.matter is not None
        bad = Complaint.Severity.SERIOUS
        said = {"happened_so": self.told, "wished": text, "severity": bad}
        self.complaint = complaints.register(self.matter, **said, by=self.member, at=self.at)
        complaints.acknowledge(self.complaint, by=self.member, at=self.at)

    def _why(self, step, text):
        kind, words = text.split(": ", 1)
        complaints.assess(self.complaint, kind, words, by=self.member, at=self.at)

    def _offered(self, step, text):
        """`refund 60 EUR: your two mornings`; what costs nothing names no amount."""
        what, words = text.split(": ", 1)
        kind, cost, currency = [*what.split(), "0", ""][:3]
        offered = {"kind": kind, "words": words, "cost": Decimal(cost), "currency": currency, "days": DAYS}
        complaints.offer_remedy(self.complaint, **offered, by=self.member, at=self.at)

    def _settled(self, step, text):
        """The answer asks by a link, which the customer keeps, whether it is put right."""
        message = complaints.answer(self.complaint, text, by=self.member, at=self.at)
        email.note_sent(message, at=self.at)
        self.asked = message.text.rpartition("/put-right/")[2].strip("/\n ")

    def _accepted(self, step, text):
        for remedy in self.complaint.remedies.offered().filter(answer=""):
            complaints.answer_remedy(remedy, "accepted", text, at=self.at)

    def _content(self, step, text):
        complaints.say(self.asked, "yes", text, at=self.at)

    def _done(self, step, text):
        for remedy in self.complaint.remedies.filter(answer="accepted", done_at=None):
            complaints.do_remedy(remedy, by=self.member, at=self.at)

    def _rated(self, step, text):
        """`5: in their words`, some days after it was closed."""
        score, words = text.split(": ", 1)
        complaints.ask_for_ratings(at=self.at)
        asked = Message.objects.filter(
            conversation=self.complaint.conversation, text__contains="/how-it-went/"
        )
        if letter := asked.order_by("pk").last():
            token = letter.text.rpartition("/how-it-went/")[2].partition("/")[0]
            email.note_sent(letter, at=self.at)
            complaints.rate(token, int(score), words, at=self.at)
