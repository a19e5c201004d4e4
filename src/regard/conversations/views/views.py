"""Views: filters kept under a name, of a member or of a team."""

from urllib.parse import parse_qs, urlencode, urlsplit

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regard.foundation import clock
from regard.foundation.ui.answers import tell

from .. import actions, filtered
from ..filters import read
from ..forms import ViewForm, whole
from ..models import View
from .access import desk_only
from .desk import capped

MOST_VIEWS = 20


@require_safe
@desk_only
def listed(request):
    """Beside the queues: each with how many it finds; the one that is open is known by the page that asks."""
    at, member = clock.now(), request.user
    shown = View.objects.visible_to(member).filter(retired_at=None).order_by("team", "name")[:MOST_VIEWS]
    views = list(shown.select_related("team"))
    today = timezone.localtime(at).date()
    filters = {str(view.pk): read(view.filter, today=today) for view in views}
    numbers = filtered.counted(member, filters, at=at)
    page = urlsplit(request.headers.get("HX-Current-URL", ""))
    return render(
        request,
        "conversations/views.html",
        {
            "views": [(view, address(view), _capped(numbers.get(str(view.pk)))) for view in views],
            "here": whole(parse_qs(page.query).get("view", [""])[0]),
        },
    )


@require_http_methods(["GET", "POST"])
@desk_only
def new(request):
    return _kept(request, View(filter=request.GET.get("q", ""), order=request.GET.get("order", "due")))


@require_http_methods(["GET", "POST"])
@desk_only
def view(request, pk):
    return _kept(request, get_object_or_404(_changeable(request).filter(retired_at=None), pk=pk))


@require_http_methods(["POST", "DELETE"])
@desk_only
def retiring(request, pk):
    at = clock.now()
    if request.method == "POST":
        kept = get_object_or_404(_changeable(request).filter(retired_at=None), pk=pk)
        actions.retire_view(kept, by=request.user, at=at)
        undo = f"/desk/views/{pk}/retiring/"
        return tell(HttpResponse(), changed=[request.user], toast=_("Taken away."), undo=undo, shut=True)
    kept = get_object_or_404(_changeable(request), pk=pk)
    try:
        actions.bring_back_view(kept, by=request.user, at=at)
    except actions.ViewNameTaken:
        return tell(HttpResponse(), toast=_("Another view has its name by now."))
    return tell(HttpResponse(), changed=[request.user], toast=_("Here it is again."))


def address(view):
    """Where its list stands, with the whole filter in it: the address can be given to anybody, kept or not."""
    return f"/desk/filtered/?{urlencode({'q': view.filter, 'order': view.order, 'view': view.pk})}"


def _capped(number):
    """None where it was not counted."""
    return None if number is None else capped(number)


def _changeable(request):
    return View.objects.visible_to(request.user).changed_by(request.user)


def _kept(request, view):
    form = ViewForm(request.POST or None, instance=view, member=request.user)
    if form.is_valid():
        try:
            kept = actions.keep_view(form.instance, by=request.user, at=clock.now())
        except actions.ViewNameTaken:
            form.add_error("name", _("There is one of this name already."))
        else:
            return HttpResponse(headers={"HX-Redirect": address(kept)})
    shown = {"form": form, "view": view}
    return render(request, "conversations/view.html", shown, status=422 if form.errors else 200)
