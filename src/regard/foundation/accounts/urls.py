"""Two sets: our own pages, and those of django-allauth's pages that members use, under the names it knows."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import path, re_path

from .access import public
from .views import keys, language, members, units, welcome
from .views.sign_in import SignIn

app_name = "accounts"
urlpatterns = [
    path("welcome/<str:token>/", welcome.welcome, name="welcome"),
    path("members/", members.members, name="members"),
    path("members/new/", members.new_member, name="new_member"),
    path("members/<int:pk>/", members.member, name="member"),
    path("members/<int:pk>/role/", members.role, name="role"),
    path("members/<int:pk>/unit/", members.place, name="place"),
    path("members/<int:pk>/teams/", members.teams, name="teams"),
    path("members/<int:pk>/teams/<int:team>/leave/", members.leave_team, name="leave_team"),
    path("members/<int:pk>/retirement/", members.retirement, name="retirement"),
    path("members/<int:pk>/return/", members.come_back, name="come_back"),
    path("members/<int:pk>/invitation/", members.invitation, name="invitation"),
    path("your-keys/", keys.keys, name="keys"),
    path("your-language/", language.language, name="language"),
    path("units/", units.units, name="units"),
    path("units/<int:pk>/", units.unit, name="unit"),
    path("units/<int:pk>/parent/", units.parent, name="parent"),
    path("units/<int:pk>/name/", units.name, name="name"),
    path("units/<int:pk>/time-zone/", units.zone, name="zone"),
    path("units/<int:pk>/signature/", units.signature, name="signature"),
    path("units/<int:pk>/teams/", units.teams, name="new_team"),
    path("units/<int:pk>/departments/", units.departments, name="new_department"),
    path("teams/<int:pk>/retirement/", units.retire_team, name="retire_team"),
    path("departments/<int:pk>/retirement/", units.retire_department, name="retire_department"),
]

sign_in = [
    path("login/", SignIn.as_view(), name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("password/reset/", account.password_reset, name="account_reset_password"),
    path("password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("2fa/", mfa.index, name="mfa_index"),
    path("2fa/authenticate/", public(mfa.authenticate), name="mfa_authenticate"),
    path("2fa/reauthenticate/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("2fa/totp/activate/", totp.activate_totp, name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("2fa/recovery-codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("2fa/recovery-codes/generate/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("2fa/recovery-codes/download/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("2fa/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("2fa/passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("2fa/passkeys/login/", public(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path(
        "2fa/passkeys/reauthenticate/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"
    ),
    path("2fa/passkeys/<int:pk>/remove/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("2fa/passkeys/<int:pk>/edit/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
]
