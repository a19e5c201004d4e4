"""Where somebody can turn whom our answer does not satisfy."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Unit
from regard.foundation.personal import holds


class OutsideBody(models.Model):
    """An ombudsman or an authority, of a unit and of those below it that name none themselves; in answers only where the unit
    says so."""

    unit = models.OneToOneField(Unit, models.CASCADE, related_name="outside_body")
    name = models.CharField(_("Name"), max_length=200)
    address = models.TextField(_("Address"), blank=True, max_length=1000)
    page = models.URLField(_("Page"), blank=True)
    reach = models.CharField(_("How to reach it"), blank=True, max_length=300)
    in_letters = models.BooleanField(_("It stands in every answer to a complaint"), default=True)

    class Meta:
        verbose_name_plural = "outside bodies"

    def __str__(self):
        return self.name


holds(OutsideBody, plain=["name", "address", "page", "reach"])
