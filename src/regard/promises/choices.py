from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .models import Topic

NONE = _("no topic")


def topic_field(*, standing=None, label, empty_label=NONE):
    """One of the topics in use, or the one of this number, which stands there already."""
    offered = Topic.objects.filter(Q(retired_at=None) | Q(pk=standing)).order_by("name")
    return forms.ModelChoiceField(offered, label=label, empty_label=empty_label, required=False)
