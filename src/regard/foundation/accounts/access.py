"""Every view asks for a signed-in member unless it says otherwise: `@public`, or `@only(Role.ADMIN)` for more."""

from functools import wraps

from django.contrib.auth.decorators import login_not_required as public
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import resolve_url

__all__ = ["SignedInOnly", "only", "public"]


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


class SignedInOnly(LoginRequiredMiddleware):
    def handle_no_permission(self, request, view_func):
        """A fragment fetched after the session ended must not show the sign-in page in its own small place."""
        if "HX-Request" in request.headers:
            return HttpResponse(
                status=401, headers={"HX-Redirect": resolve_url(self.get_login_url(view_func))}
            )
        return super().handle_no_permission(request, view_func)
