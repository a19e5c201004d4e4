import hashlib

from django.contrib.postgres.fields import ArrayField
from django.db import models

from regard.foundation.accounts.models import Member
from regard.foundation.personal import WAITING, Whose, holds


def digest_of(secret):
    return hashlib.sha256(secret.encode()).hexdigest()


class TokenQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self if member.role == Member.Role.ADMIN else self.filter(member=member)

    def good_at(self, at):
        return self.filter(revoked_at=None, expires_at__gt=at, member__is_active=True)


class Token(models.Model):
    """A program's key: it may do what its scopes and its member may. Only the SHA-256 of the secret is kept."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=120)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=8)
    scopes = ArrayField(models.CharField(max_length=40))
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    used_on = models.DateField(null=True, blank=True)

    objects = TokenQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at")), name="token_expires_after_it_is_made"
            )
        ]

    def __str__(self):
        return self.name


class GivenAnswer(models.Model):
    """The answer a request with an Idempotency-Key was given, to be given again when it is repeated."""

    token = models.ForeignKey(Token, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    body = models.BinaryField(default=b"")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "key"], name="answered_once_a_key")]

    def __str__(self):
        return self.key


holds(Token, plain=["name", "digest", "hint", "scopes"])
holds(
    GivenAnswer,
    personal=["body"],
    plain=["key", "digest"],
    whose=Whose(shown=WAITING, mentioned=("body",)),
)
