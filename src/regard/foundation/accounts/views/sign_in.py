from http import HTTPStatus

from allauth.account.views import LoginView


class SignIn(LoginView):
    """Who guesses too often is told so in words and in the status of the answer (RFC 6585)."""

    def form_invalid(self, form):
        response = super().form_invalid(form)
        if form.has_error("__all__", "too_many_login_attempts"):
            response.status_code = HTTPStatus.TOO_MANY_REQUESTS
        return response
