"""Every view asks for a signed-in member unless it says otherwise: `@public`, or `@only(Role.ADMIN)` for more."""

from functools import wraps

from django.conf import settings
from django.contrib.auth.decorators import login_not_required as public
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.utils.deprecation import MiddlewareMixin

from .models import Member

__all__ = ["SignedInOnly", "desk_only", "only", "public"]


def only(*roles):
    """Let nobody but members in one of these roles use the view."""

    def guard(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if request.user.role not in roles:
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return guard


desk_only = only(Member.Role.ADMIN, Member.Role.LEAD, Member.Role.AGENT)


class SignedInOnly(MiddlewareMixin):
    def process_view(self, request, view, args, kwargs):
        """A fragment fetched after the session ended must not show the sign-in page in its own small place."""
        if request.user.is_authenticated or not getattr(view, "login_required", True):
            return None
        if "HX-Request" in request.headers:
            return HttpResponse(status=401, headers={"HX-Redirect": resolve_url(settings.LOGIN_URL)})
        # Whoever signs in comes back by a GET, which what was posted to has no page for.
        return redirect_to_login(request.get_full_path() if request.method in ("GET", "HEAD") else "/")
