"""What care asks a department or a colleague, what was said about it since, the files with it, and the links to answer by."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regard.conversations.models import Conversation
from regard.foundation.accounts.models import Department, Member
from regard.foundation.files.models import File
from regard.foundation.personal import ENCLOSED, MEMBERS, WRITTEN, Whose, holds


class AskQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Whoever is asked, or asked it themselves, sees it; so does the desk, where it sees the conversation."""
        seen = Q(by=member) | asked_of(member)
        if member.works_the_desk:
            seen |= Q(conversation__unit__in=member.unit_ids)
        return self.filter(seen)

    def running(self):
        return self.filter(end="")


def asked_of(member):
    """That it is asked of this member by name, or of a department of theirs."""
    return Q(to=member) | Q(department__in=departments_of(member))


def departments_of(member):
    """Those a member belongs to, or heads."""
    return Department.objects.filter(Q(members=member) | Q(head=member))


class RepeatQuerySet(models.QuerySet):
    def visible_to(self, member):
        seen = Q(department__in=departments_of(member))
        if member.works_the_desk:
            seen |= Q(department__unit__in=member.unit_ids)
        return self.filter(seen)


class Repeat(models.Model):
    """Asks of one department that are of a kind: Regard proposes it, and who leads says what is behind it. What is asked after
    that is counted with it."""

    class What(models.TextChoices):
        CAUSE = "cause", _("has a cause to be mended")
        LESSON = "lesson", _("is a lesson to be taught")
        NEITHER = "neither", _("neither")

    department = models.ForeignKey(Department, models.PROTECT, related_name="repeats")
    at = models.DateTimeField()
    what = models.CharField(max_length=7, choices=What, blank=True)
    words = models.CharField(max_length=300, blank=True, help_text="What is behind it")
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    said_at = models.DateTimeField(null=True, blank=True)

    objects = RepeatQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["department", "what"], name="repeats_of_department")]
        constraints = [
            models.CheckConstraint(
                condition=Q(what="", words="", by=None, said_at=None)
                | (~Q(what="") & Q(by__isnull=False, said_at__isnull=False)),
                name="repeat_is_explained_by_somebody",
            )
        ]

    def __str__(self):
        return f"repeat {self.pk} of {self.department_id}"


class Ask(models.Model):
    """A question or task from care, out of a conversation. What runs about it is promised under `ask-12`."""

    class End(models.TextChoices):
        ANSWERED = "answered", _("answered")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="asks")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="asks")
    to = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    question = models.TextField()
    needed = models.CharField(max_length=200, blank=True, help_text="What care needs in hand, such as a date")
    told = models.TextField(blank=True, help_text="What the customer was told meanwhile")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    end = models.CharField(max_length=9, choices=End, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    helped = models.BooleanField(null=True, help_text="Whether the answer helped, as care says")
    repeat = models.ForeignKey(Repeat, models.PROTECT, null=True, blank=True, related_name="asks")

    objects = AskQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["conversation", "id"], name="ask_of_conversation"),
            models.Index(fields=["department", "id"], name="ask_of_department_open", condition=Q(end="")),
            models.Index(fields=["to", "id"], name="ask_of_member_open", condition=Q(end="")),
            models.Index(fields=["by", "-id"], name="ask_by_member"),
            models.Index(fields=["department", "-at"], name="ask_of_department_lately"),
            models.Index(fields=["department", "-ended_at"], name="ask_of_department_ended"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(department__isnull=False) | Q(to__isnull=False), name="ask_is_asked_of_somebody"
            ),
            models.CheckConstraint(
                condition=Q(end="", ended_at=None) | (~Q(end="") & Q(ended_at__isnull=False)),
                name="ask_ends_in_one_way",
            ),
            models.CheckConstraint(condition=Q(helped=None) | Q(end="answered"), name="only_an_answer_helps"),
        ]

    def __str__(self):
        return f"ask {self.pk} in {self.conversation_id}"

    @property
    def of(self):
        """Whom care asks, by name."""
        return str(self.to or self.department)


class AskLink(models.Model):
    """By which somebody without a sign-in answers one ask; only the SHA-256 of its token is kept."""

    ask = models.ForeignKey(Ask, models.CASCADE, related_name="links")
    name = models.CharField(max_length=200)
    address = models.EmailField(max_length=254, blank=True)
    digest = models.CharField(max_length=64, unique=True)
    mail_digest = models.CharField(
        max_length=64, blank=True, db_index=True, help_text="Of where its letter is answered"
    )
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(expires_at__gt=models.F("at")), name="link_lasts_a_while")
        ]

    def __str__(self):
        return self.name


class Turn(models.Model):
    """What was said about an ask after it was put, by a member or by a link."""

    class What(models.TextChoices):
        ASKED_BACK = "asked-back", _("asked back")
        TOLD = "told", _("told them")
        HANDED_ON = "handed-on", _("handed it on")
        ANSWERED = "answered", _("answered")
        DECLINED = "declined", _("declined")

    ask = models.ForeignKey(Ask, models.CASCADE, related_name="turns")
    what = models.CharField(max_length=10, choices=What)
    words = models.TextField(blank=True)
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    link = models.ForeignKey(AskLink, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(by=None, link__isnull=False) | Q(by__isnull=False, link=None),
                name="turn_has_one_author",
            )
        ]

    def __str__(self):
        return f"{self.what} about ask {self.ask_id}"

    @property
    def author(self):
        return str(self.by or self.link)


class OfAsk(models.QuerySet):
    """Rows that are seen by whoever sees their ask."""

    def visible_to(self, member):
        return self.filter(ask__in=Ask.objects.visible_to(member))


class Step(models.Model):
    """One thing to be done for an ask, in its order; who is asked ticks it off, signed in or by a link."""

    ask = models.ForeignKey(Ask, models.CASCADE, related_name="steps")
    place = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=200)
    done_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    link = models.ForeignKey(AskLink, models.PROTECT, null=True, blank=True, related_name="+")

    objects = OfAsk.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ask", "place"], name="one_step_in_a_place"),
            models.CheckConstraint(
                condition=Q(done_at=None, by=None, link=None)
                | Q(done_at__isnull=False, by=None, link__isnull=False)
                | Q(done_at__isnull=False, by__isnull=False, link=None),
                name="step_is_done_by_somebody",
            ),
        ]

    def __str__(self):
        return self.words

    @property
    def author(self):
        return str(self.by or self.link)


class AskFile(models.Model):
    """A file that goes with an ask or, with a `turn`, with what was said about it since."""

    ask = models.ForeignKey(Ask, models.CASCADE, related_name="files")
    turn = models.ForeignKey(Turn, models.CASCADE, null=True, blank=True, related_name="files")
    file = models.ForeignKey(File, models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    type = models.CharField(max_length=127)

    objects = OfAsk.as_manager()

    def __str__(self):
        return self.name


holds(
    Ask,
    personal=["question", "needed", "told"],
    plain=["end"],
    whose=Whose(shown=WRITTEN, of=("conversation__person",), within=("conversation",)),
)
holds(Repeat, plain=["what", "words"])
holds(AskLink, personal=["name", "address"], plain=["digest", "mail_digest"], whose=MEMBERS)
holds(
    Turn,
    personal=["words"],
    plain=["what"],
    whose=Whose(shown=WRITTEN, of=("ask__conversation__person",), within=("ask__conversation",)),
)
holds(
    AskFile,
    personal=["name"],
    plain=["type"],
    whose=Whose(shown=ENCLOSED, of=("ask__conversation__person",), goes=True),
)
holds(
    Step,
    personal=["words"],
    whose=Whose(shown=WRITTEN, of=("ask__conversation__person",), within=("ask__conversation",)),
)
