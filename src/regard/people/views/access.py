from django.http import Http404

from .. import queries


def known(request, person_id):
    """A person the member may see."""
    person = queries.known(request.user, person_id)
    if person is None:
        raise Http404
    return person
