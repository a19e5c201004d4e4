"""How a person comes to read what was promised to them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from regard.foundation.accounts.models import Member
from regard.foundation.personal import PROMISED, Whose, holds
from regard.people.models import Person


class PromiseLink(models.Model):
    """A way for a person to read what was promised to them about one thing, without signing in; only the SHA-256 of its token
    is kept. Without a member it left by itself. `came_from` names the things it was about before they became one with others."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    about = models.CharField(max_length=80)
    came_from = ArrayField(models.CharField(max_length=80), default=list)
    digest = models.CharField(max_length=64, unique=True)
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["about"], name="promise_link_about")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at")),
                name="promise_link_is_open_for_a_while",
            )
        ]

    def __str__(self):
        return f"{self.about} for {self.person_id}"


holds(
    PromiseLink,
    plain=["about", "came_from", "digest"],
    whose=Whose(shown=PROMISED, of=("person",), about=("about",), goes=True),
)
