from django.db import models

from regard.foundation.accounts.models import Member
from regard.foundation.files.models import File
from regard.foundation.personal import WHO, Whose, holds

from .person import OfPerson, Person


class SayingQuerySet(OfPerson):
    def standing(self):
        """What was said of the name they have now, the newest first."""
        of_this_name = self.filter(taken_back_at=None, name=models.F("person__name"))
        return of_this_name.order_by("-at", "-pk")


class Saying(models.Model):
    """How a name is said, as a colleague heard it or as its owner recorded it; a guess is never written down.

    `Person.say_as` repeats the respelling that stands, for lists and headers.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="sayings")
    name = models.CharField(max_length=200, help_text="The name as it was then")
    respelling = models.CharField(max_length=200, blank=True, help_text="shi-VAWN BURN")
    ipa = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=35, blank=True, help_text="Whose readers the respelling is for")
    recording = models.ForeignKey(File, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_as = models.CharField(max_length=20, blank=True, help_text="audio/ogg")
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    objects = SayingQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="saying_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(respelling="", ipa="", recording=None), name="saying_says_something"
            ),
            models.CheckConstraint(
                condition=models.Q(recording=None, recorded_as="")
                | (models.Q(recording__isnull=False) & ~models.Q(recorded_as="")),
                name="recording_has_a_kind",
            ),
        ]

    def __str__(self):
        return self.respelling or self.ipa or f"recording {self.pk}"


class SayingLink(models.Model):
    """A way for a person to say their own name, once, without signing in; only the SHA-256 of its token is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at")), name="saying_link_is_open_for_a_while"
            )
        ]

    def __str__(self):
        return f"link of {self.person_id}"


holds(
    Saying,
    personal=["name", "respelling", "ipa"],
    plain=["language", "recorded_as"],
    whose=Whose(shown=WHO, of=("person",), goes=True),
)
holds(SayingLink, plain=["digest"], whose=Whose(shown=WHO, of=("person",), goes=True))
