from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .models import Batch, Deed

DONE = {
    Batch.Act.SNOOZE: gettext_lazy("laid aside"),
    Batch.Act.FOLLOW: gettext_lazy("followed"),
    Batch.Act.UNFOLLOW: gettext_lazy("no longer followed"),
}


def said(batch, far):
    """How far a batch has come, in a line."""
    if batch.runs:
        return _("%(done)s of %(chosen)s…") % {"done": passed(batch, far), "chosen": far["chosen"]}
    if batch.undone_at:
        return ngettext(
            "%(num)s conversation is where it was.",
            "%(num)s conversations are where they were.",
            far["put_back"],
        ) % {"num": far["put_back"]}
    done = ngettext("%(num)s conversation: %(deed)s.", "%(num)s conversations: %(deed)s.", far["done"])
    return done % {"num": far["done"], "deed": _deed(batch)}


def not_done(deeds):
    """(conversation, why) for each that was not done, or was not put back."""
    return [
        (deed.conversation, _("changed since, so it stays") if deed.stayed else str(Deed.Why(deed.why).label))
        for deed in deeds
    ]


def passed(batch, far):
    """In how many conversations its turn is over."""
    return far["put_back"] + far["stayed"] if batch.undoing_at else far["done"] + far["refused"]


def _deed(batch):
    if batch.act == Batch.Act.ASSIGN:
        whom = ", ".join(str(each) for each in (batch.to, batch.team) if each)
        return _("given to %(whom)s") % {"whom": whom or _("nobody")}
    if batch.act in (Batch.Act.STATUS, Batch.Act.CLOSE):
        return _("now “%(status)s”") % {"status": batch.status}
    return str(DONE[batch.act])
