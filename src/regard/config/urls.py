from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.generic import RedirectView

from regard.config import api
from regard.foundation.accounts.urls import sign_in

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="desk"), name="home"),
    path("favicon.ico", login_not_required(RedirectView.as_view(url="/static/ui/icon.svg")), name="icon"),
    path("", include("regard.conversations.urls")),
    path("", include("regard.channels.email.urls")),
    path("", include("regard.channels.form.urls")),
    path("", include("regard.channels.counter.urls")),
    path("", include("regard.courtesy.urls")),
    path("", include("regard.macros.urls")),
    path("", include("regard.batches.urls")),
    path("", include("regard.asks.urls")),
    path("", include("regard.complaints.urls")),
    path("", include("regard.promises.urls")),
    path("", include("regard.workspace.demo.urls")),
    path("", include("regard.workspace.today.urls")),
    path("", include("regard.privacy.urls")),
    path("", include("regard.proof.urls")),
    path("", include("regard.people.urls")),
    path("", include("regard.foundation.accounts.urls")),
    path("", include("regard.foundation.api.urls")),
    path("accounts/", include(sign_in)),
    path("api/v1/", api.urls),
]

handler400 = "regard.foundation.ui.faults.bad_request"
handler403 = "regard.foundation.ui.faults.not_open"
handler404 = "regard.foundation.ui.faults.not_found"
handler500 = "regard.foundation.ui.faults.broken"
