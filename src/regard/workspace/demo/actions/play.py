"""One story lived by one person: a generator that says when its next step is, and takes it when called again."""

from datetime import timedelta
from email.utils import parseaddr

from babel.dates import format_date

from regard.asks import actions as asks
from regard.asks.models import Ask, Step
from regard.channels.email import actions as email
from regard.channels.email import intake
from regard.channels.email.models import Outgoing
from regard.channels.form import actions as form
from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, Message
from regard.foundation.files import store as files
from regard.foundation.names import name_of
from regard.people.actions import describe, say, tell_fact
from regard.promises import actions as promises
from regard.promises.models import Lateness

from .. import letters, queries
from ..house import ANSWERS, PRODUCTS
from ..papers import paper
from ..script import fill_in, length
from .complain import Complaining
from .found import CLOSES, OPENS

MINUTE = timedelta(minutes=1)


class Play(Complaining):
    def __init__(self, story, someone, house, dice, number, *, starts_at, forgotten=False):
        self.story, self.someone, self.house, self.dice, self.number = story, someone, house, dice, number
        self.at, self.forgotten = starts_at, forgotten
        self.member = house.members[story.head.get("by") or dice.choice(ANSWERS[someone.place])]
        self.mailbox = house.mailboxes[someone.place]
        self.gaps = self._gaps()
        self.subject = fill_in(dice.choice(story.subjects), self.gaps, woman=someone.is_woman, dice=dice)
        self.by_form = someone.writes and dice.random() < 0.1
        self.matter: Conversation | None = None
        self.ask: Ask | None = None
        self.copied = parseaddr(story.head["copied"]) if "copied" in story.head else None
        self.last_reply: tuple[Message, Outgoing] | None = None
        self.mails = 0

    def __iter__(self):
        for number, step in enumerate(self.story.steps):
            self.at = self._when(step, first=number == 0)
            yield self.at
            text = fill_in(step.text, self.gaps, woman=self.someone.is_woman, dice=self.dice)
            getattr(self, f"_{step.who}")(step, text)

    def _when(self, step, first):
        if first:
            return self.at
        if step.after:
            more = self.dice.randint(0, 90) if step.after >= timedelta(hours=1) else 0
            return self.at + step.after + more * MINUTE
        if step.who == "customer":
            return (
                self.at
                + self.dice.choice((14, 40, 75, 190, 600, 1300)) * self.dice.uniform(0.6, 1.5) * MINUTE
            )
        if step.who in ("reply", "answers", "settled"):
            return _at_work(self.at + self._pace())
        return self.at + self.dice.randint(1, 9) * MINUTE

    def _pace(self):
        """Most answers come well within the promise; some do not."""
        if self.forgotten:
            return timedelta(days=30)
        luck = self.dice.random()
        if luck < 0.62:
            return self.dice.uniform(6, 75) * MINUTE
        if luck < 0.91:
            return self.dice.uniform(75, 220) * MINUTE
        return self.dice.uniform(5, 30) * 60 * MINUTE

    def _customer(self, step, text):
        self.told = self.told or text
        if self.by_form and not self.matter and not step.files:
            self._by_form(text)
        else:
            self._by_mail(step, text)
        if not self.someone.person:
            self._introduce()

    def _by_mail(self, step, text, **headers):
        answers = None
        if self.last_reply:
            message, sent = self.last_reply
            answers = sent.key
            if self.dice.random() < 0.6 and not headers:
                text = letters.quoting(
                    text,
                    who=self.mailbox.display_name,
                    said=message.text,
                    at=message.at,
                    language=self.story.language,
                )
        subject = f"Re: {self.subject}" if self.last_reply else self.subject
        self._take_in(
            letters.letter(
                text,
                sender=(self.someone.name, self.someone.address),
                to=self.mailbox.address,
                copied=self.copied,
                subject=subject,
                key=self._key(),
                at=self.at,
                answers=answers,
                files=step.files,
                **headers,
            )
        )

    def _copied(self, step, text):
        """Whoever was in copy answers to the address that our answer asks for, which says where it belongs."""
        assert self.copied is not None
        assert self.last_reply is not None
        _message, sent = self.last_reply
        self._take_in(
            letters.letter(
                text,
                sender=self.copied,
                to=sent.reply_address,
                copied=(self.someone.name, self.someone.address),
                subject=f"Re: {self.subject}",
                key=self._key(),
                at=self.at,
                answers=sent.key,
            )
        )

    def _nameless(self, step, text):
        """A machine that does not say who it is: nobody could be answered, so the mail is held for somebody to see."""
        content = letters.letter(
            text,
            to=self.mailbox.address,
            subject=self.subject,
            key=self._key(),
            at=self.at,
            files=step.files,
        )
        self._take_in(content)

    def _take_in(self, content):
        raw, _is_new = email.store(
            content, unit=self.mailbox.unit, mailbox=self.mailbox, arrived_at=self.at, at=self.at
        )
        self.matter = intake.read(raw.pk, at=self.at).conversation

    def _by_form(self, text):
        sent = form.submit(
            self.house.forms[self.someone.place],
            key=self._key(),
            name=self.someone.name,
            email=self.someone.address,
            subject=self.subject,
            text=text,
            language=self.story.language,
            sent_from=self.someone.address,
            at=self.at,
        )
        self.matter = form.take_in(sent)

    def _introduce(self):
        """What this person is called and how they are reached is learnt with their first message."""
        assert self.matter is not None
        self.someone.person = self.matter.person
        describe(self.matter.person, by=None, at=self.at, **self.someone.described)
        if self.someone.say_as:
            say(self.matter.person, respelling=self.someone.say_as, by=None, at=self.at)

    def _note(self, step, text):
        conversations.note(self.matter, by=self.member, text=text, at=self.at)

    def _billing(self, step, text):
        conversations.assign(self.matter, team=self.house.teams["billing"], by=self.member, at=self.at)

    def _asks(self, step, text):
        """A line that begins with a dash is a step of what has to be done; its first is done at once."""
        lines = text.splitlines()
        question = "\n".join(line for line in lines if not line.startswith("- "))
        steps = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
        asked = {"question": question, "steps": steps, "department": self._department()}
        self.ask = asks.ask(self.matter, **asked, by=self.member, at=self.at)
        asks.find_repeat(self.ask, at=self.at)
        self._tick(upto=1)

    def _department(self):
        return self.house.departments[self.story.head["asks"]]

    def _tick(self, *, upto):
        for step in Step.objects.filter(ask=self.ask, place__lte=upto).order_by("place"):
            asks.tick(step, done=True, author=self._department().head, at=self.at)

    def _answers(self, step, text):
        assert self.ask is not None
        head = self._department().head
        self._tick(upto=asks.MOST_STEPS)
        asks.answer(self.ask, text, author=head, at=self.at)
        for promise in queries.late_without_reason(self.ask):
            promises.give_reason(promise, reason=Lateness.Reason.WAITED, by=head, at=self.at)
        if self.number % 4:
            asks.rate(self.ask, self.number % 5 != 0, by=self.member, at=self.at)

    def _reply(self, step, text):
        self._learn()
        attached = [self._attached(name) for name in step.files]
        message = conversations.reply(
            self.matter, by=self.member, text=text, attachments=attached, at=self.at
        )
        sent = email.note_sent(message, at=self.at)
        self.last_reply = (message, sent)
        self._explain()

    def _attached(self, name):
        type_, content = paper(name)
        return files.keep(content, at=self.at), name, type_, ""

    def _learn(self):
        """What was told is put down once, so that nobody asks for it again."""
        source = name_of(self.matter)
        if self.story.tells("serial"):
            tell_fact(
                self.someone.person,
                label=f"Serial number of the {self.gaps['product']}",
                value=self.gaps["serial"],
                source=source,
                by=self.member,
                at=self.at,
            )
        if self.story.tells("product"):
            tell_fact(
                self.someone.person,
                label="Owns",
                value=self.gaps["product"],
                source=source,
                by=self.member,
                at=self.at,
            )

    def _explain(self):
        for promise in queries.late_without_reason(self.matter):
            if self.dice.random() < 0.7:
                reason = self.dice.choice(Lateness.Reason.values)
                promises.give_reason(promise, reason=reason, by=self.member, at=self.at)

    def _taken(self, step, text):
        conversations.assign(self.matter, to=self.member, by=self.member, at=self.at)

    def _handed(self, step, text):
        lead = self.house.members["ines"]
        conversations.hand_over(self.matter, to=self.member, team=None, told=text, by=lead, at=self.at)

    def _promised(self, step, text):
        assert self.matter is not None
        promises.promise_by_hand(
            "call_back",
            to=self.someone.person,
            about=name_of(self.matter),
            unit=self.matter.unit,
            by=self.member,
            words=text,
            due_at=self.at + length(self.story.head["due"]),
            at=self.at,
        )

    def _close(self, step, text):
        conversations.close(self.matter, by=self.member, at=self.at)

    def _away(self, step, text):
        self._by_mail(step, text, auto_submitted="auto-replied")

    def _bounce(self, step, text):
        assert self.last_reply is not None
        self._take_in(
            letters.returned(
                to=self.mailbox.address,
                recipient=self.someone.address,
                key=self.last_reply[1].key,
                report_key=self._key(),
                at=self.at,
            )
        )

    def _machine(self, step, text):
        headers = {
            "list": {"list_id": f"<{self.someone.address.replace('@', '.')}>"},
            "auto-reply": {"auto_submitted": "auto-replied"},
            "notification": {"auto_submitted": "auto-generated"},
        }
        self._by_mail(step, text, **headers[self.story.head["kind"]])

    def _key(self):
        self.mails += 1
        return f"{self.number}.{self.mails}.{self.dice.randrange(16**8):08x}@{self.someone.address.partition('@')[2]}"

    def _gaps(self):
        dice, someone, language = self.dice, self.someone, self.story.language
        return {
            "name": someone.name,
            "first": someone.described.get("preferred_name") or someone.name.split()[0],
            "family": someone.described.get("family_name") or someone.name,
            "title": someone.described.get("title", ""),
            "called": someone.called,
            "city": someone.city,
            "member": self.member.name.split()[0],
            "product": self.story.head.get("product") or dice.choice(PRODUCTS),
            "serial": f"{dice.randint(10000, 99999)}-{dice.choice('KLMRT')}",
            "order": f"F-{dice.randint(200000, 299999)}",
            "amount": f"€ {dice.choice((39, 54, 89, 119, 164))}.00",
            "phone": f"+353 21 555 {dice.randint(1000, 9999)}",
            "day": _day(self.at - timedelta(days=dice.randint(6, 34)), language),
            "soon": _day(self.at + timedelta(days=dice.randint(3, 9)), language),
        }


def _at_work(at):
    """The first moment from `at` on when somebody is there."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    opens, closes = midnight + OPENS * MINUTE, midnight + CLOSES * MINUTE
    if at < opens:
        return opens + (at - midnight) / 12
    return at if at < closes else opens + timedelta(days=1) + (at - closes)


def _day(at, language):
    pattern = {"ja": "M月d日", "zh": "M月d日"}.get(language, "d MMMM")
    return format_date(at.date(), pattern, locale=language)
