from django.db import models

from regard.foundation.accounts.models import Member
from regard.foundation.personal import TOLD, Whose, holds
from regard.people.models import Identity, OfPerson, Person
from regard.people.sureness import Level

TRIES = 5


class Need(models.Model):
    """How sure we have to be for an act, where the organisation says it otherwise than as shipped."""

    act = models.CharField(max_length=80, unique=True)
    level = models.PositiveSmallIntegerField(choices=Level)

    def __str__(self):
        return f"{self.act}: {self.get_level_display()}"


class ChallengeQuerySet(OfPerson):
    def open_at(self, at):
        return self.filter(used_at=None, denied_at=None, expires_at__gt=at, tries__lt=TRIES)


class Challenge(models.Model):
    """A link and a six-digit code, mailed to an address of a person, good once and not for long.

    `about` is the conversation it is for. Only keyed hashes are kept, and none before the letter is written.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    identity = models.ForeignKey(Identity, models.CASCADE, related_name="+")
    about = models.CharField(max_length=80)
    code_hash = models.CharField(max_length=64, blank=True)
    token_hash = models.CharField(max_length=64, blank=True, db_index=True)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)
    denied_at = models.DateTimeField(null=True, blank=True)

    objects = ChallengeQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "-asked_at"], name="challenge_of_person")]
        constraints = [
            models.CheckConstraint(condition=models.Q(tries__lte=TRIES), name="no_more_than_five_tries"),
            models.CheckConstraint(
                condition=models.Q(used_at=None) | models.Q(denied_at=None), name="not_used_and_denied"
            ),
        ]

    def __str__(self):
        return f"challenge of {self.person_id}"

    def is_open(self, at):
        answered = self.used_at or self.denied_at
        return not answered and self.tries < TRIES and self.expires_at > at


class Proof(models.Model):
    """That whoever writes in a conversation is this person: asked once a visit, for whoever answers and by whatever channel."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    about = models.CharField(max_length=80)
    challenge = models.OneToOneField(Challenge, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    until = models.DateTimeField()

    objects = OfPerson.as_manager()

    class Meta:
        indexes = [models.Index(fields=["about", "person", "-until"], name="proof_about")]
        constraints = [
            models.CheckConstraint(condition=models.Q(until__gt=models.F("at")), name="proof_lasts_a_while")
        ]

    def __str__(self):
        return f"proof of {self.person_id} in {self.about}"


class Waiver(models.Model):
    """That a lead has an act done for a person without the proof it needs, and why: for the rest of a visit."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    act = models.CharField(max_length=80)
    why = models.CharField(max_length=200)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    until = models.DateTimeField()

    objects = OfPerson.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "act", "-until"], name="waiver_of_person")]
        constraints = [
            models.CheckConstraint(condition=models.Q(until__gt=models.F("at")), name="waiver_lasts_a_while")
        ]

    def __str__(self):
        return f"{self.act} of {self.person_id}"


holds(Need, plain=["act"])
holds(Challenge, plain=["about", "code_hash", "token_hash"])
holds(Proof, plain=["about"])
holds(Waiver, personal=["why"], plain=["act"], whose=Whose(shown=TOLD, of=("person",)))
