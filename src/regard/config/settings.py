"""Everything an installation may set comes from `regard.foundation.env`; all else is decided here."""

import hmac
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from regard.foundation import env

HERE = Path(__file__).parents[1]

SECRET_KEY = env.secret_key()
DEBUG = False
ALLOWED_HOSTS = ["*"]
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("de", _("German")), ("ar", _("Arabic"))]
LOCALE_PATHS = [HERE / "locale"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "regard.config.urls"
WSGI_APPLICATION = "regard.config.wsgi.application"

DATABASES = {"default": env.database()}

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    "regard.foundation.jobs",
    "regard.foundation.events",
    "regard.foundation.files",
    "regard.foundation.search",
    "regard.foundation.ui",
    "regard.foundation.accounts",
    "regard.foundation.api",
    "regard.people",
    "regard.privacy",
    "regard.proof",
    "regard.promises",
    "regard.conversations",
    "regard.channels.email",
    "regard.channels.form",
    "regard.channels.counter",
    "regard.courtesy",
    "regard.macros",
    "regard.batches",
    "regard.asks",
    "regard.complaints",
    "regard.workspace.demo",
    "regard.workspace.today",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "regard.foundation.ui.statics.Statics",
    "regard.foundation.api.problems.as_problems",
    "regard.foundation.ui.middleware.content_policy",
    "regard.foundation.ui.middleware.at_a_name",
    "regard.foundation.accounts.middleware.MemberMiddleware",
    "regard.foundation.ui.middleware.in_their_words",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "regard.foundation.accounts.access.SignedInOnly",
    "regard.foundation.ui.middleware.FilesOutOfReach",
    "regard.proof.refusal.Refusal",
]

# An e-mail address is unique by a constraint on lower(email), and MemberMiddleware says who is asking; the checks see
# neither.
SILENCED_SYSTEM_CHECKS = ["auth.W004", "auth.E013"]

AUTH_USER_MODEL = "accounts.Member"
SESSION_ENGINE = "regard.foundation.accounts.sessions"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name", "email"]},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.web_address("REGARD_URL").startswith("https://")
CSRF_FAILURE_VIEW = "regard.foundation.ui.faults.stale"
CSRF_TRUSTED_ORIGINS = [origin for origin in [env.web_address("REGARD_URL")] if origin]

EMAIL_BACKEND = "regard.channels.email.house.Backend"

ACCOUNT_ADAPTER = "regard.foundation.accounts.adapters.Accounts"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_DISPLAY = str
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ALLAUTH_TRUSTED_PROXY_COUNT = int(env.flag("REGARD_TRUSTED_PROXY", default=False))
MFA_ADAPTER = "regard.foundation.accounts.adapters.SecondFactors"
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Regard"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SESSION_COOKIE_SECURE

# Rate limits count over all processes, so they are kept where all of them look.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "accounts_limits"}
}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": False,
        "DIRS": sorted(HERE.glob("**/templates")),
        "OPTIONS": {"environment": "regard.foundation.ui.pages.environment"},
    },
]

STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "attachments": env.attachments(),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

# Without DEBUG Django mails errors to nobody; here a page that fails says why on the terminal and in the service's log.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "loggers": {"django": {"handlers": ["terminal"]}},
}

# A provider that hands us mail proves itself by this, in the address it posts to.
INCOMING_SECRET = hmac.digest(SECRET_KEY.encode(), b"mail that providers hand us", "sha256").hex()[:40]
ANYMAIL = {"WEBHOOK_SECRET": f"regard:{INCOMING_SECRET}"}

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
