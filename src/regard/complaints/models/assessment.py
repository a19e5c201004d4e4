from django.db import models
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member
from regard.foundation.personal import WRITTEN, Whose, holds

from .complaint import Complaint


class Assessment(models.Model):
    """Why it happened, as we found it: in words that whoever complained may read, and by kind for the register."""

    class Kind(models.TextChoices):
        MISTAKE = "mistake", _("A mistake of ours")
        DELAY = "delay", _("We took too long")
        PRODUCT = "product", _("A fault of the product")
        WORDS = "words", _("We were not clear")
        CONDUCT = "conduct", _("How somebody was treated")
        RULE = "rule", _("A rule of ours")
        OTHERS = "others", _("Somebody we rely on")
        NONE = "none", _("Nothing of ours went wrong")

    complaint = models.OneToOneField(Complaint, models.CASCADE, related_name="assessment")
    kind = models.CharField(max_length=8, choices=Kind)
    words = models.TextField()
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self):
        return f"why of {self.complaint_id}"


holds(
    Assessment,
    personal=["words"],
    plain=["kind"],
    whose=Whose(shown=WRITTEN, of=("complaint__person",), within=("complaint__conversation",)),
)
