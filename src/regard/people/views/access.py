from django.shortcuts import get_object_or_404

from ..models import Person


def known(request, person_id):
    """A person the member may see."""
    return get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
