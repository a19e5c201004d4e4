"""How a remark reads in its conversation: who wrote it down stands below it, for the customer did not.

The subject is that of our answer too, so nothing a colleague wrote is in it.
"""

from django.utils.translation import gettext as _


def subject_of(unit):
    return _("Told at the counter of %(unit)s") % {"unit": unit}


def as_heard(unit, heard):
    said_by = {"customer": heard.customer, "reach": heard.reach}
    if heard.customer and heard.reach:
        who = _("The customer: %(customer)s, %(reach)s.") % said_by
    elif heard.customer:
        who = _("The customer: %(customer)s, who left no way to be reached.") % said_by
    elif heard.reach:
        who = _("The customer gave no name and can be reached at %(reach)s.") % said_by
    else:
        who = _("The customer gave no name and left no way to be reached.")
    wrote = _("Written down by %(colleague)s at the counter of %(unit)s, not by the customer.") % {
        "colleague": heard.colleague,
        "unit": unit,
    }
    return f"{heard.text}\n\n{wrote} {who}"
