"""Django's settings; what an installation may change comes from MITRADESA_* variables."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF

from mitradesa.config.database import database
from mitradesa.config.oidc import providers
from mitradesa.config.secret import data_folder, secret_key

PACKAGE = Path(__file__).resolve().parent.parent
DATA = data_folder()
HTTPS = os.environ.get("MITRADESA_HTTPS", "") == "1"

DEBUG = os.environ.get("MITRADESA_DEBUG", "") == "1"
SECRET_KEY = secret_key(DATA)
ALLOWED_HOSTS = os.environ.get("MITRADESA_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ROOT_URLCONF = "mitradesa.config.urls"
WSGI_APPLICATION = "mitradesa.config.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "mitradesa.records",
]
AUTH_USER_MODEL = "records.Person"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "mitradesa.web.base.weight.RefuseHeavyUploads",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "mitradesa.web.base.kept.SayWhereTo",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "mitradesa.web.base.fresh_law.FreshLaw",
    "mitradesa.web.base.seats.Seats",
    "mitradesa.web.people.second_factor.SecondFactorDoor",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        # The pages of the sign-in library bear the names that it asks for.
        "DIRS": [PACKAGE, PACKAGE / "web" / "people" / "allauth"],
        "OPTIONS": {"environment": "mitradesa.web.base.templating.environment"},
    },
    # Only the short messages of that library are in Django's own language.
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]
DATABASES = {"default": database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Indonesia"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("MITRADESA_ZONE", "Asia/Jakarta")

STATIC_URL = "/aset/"
STATIC_ROOT = DATA / "aset"
STATICFILES_DIRS = [
    PACKAGE / "web" / "base" / "static",
    PACKAGE / "web" / "checking" / "static",
    PACKAGE / "web" / "agreements" / "static",
    PACKAGE / "web" / "deliberations" / "static",
    PACKAGE / "web" / "register" / "static",
    PACKAGE / "web" / "people" / "static",
    PACKAGE / "web" / "checkin" / "static",
    PACKAGE / "web" / "outreach" / "static",
    PACKAGE / "web" / "benefits" / "static",
    PACKAGE / "web" / "ledgers" / "static",
    PACKAGE / "web" / "evaluations" / "static",
    PACKAGE / "reports" / "draft_check" / "static",
]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    # The script that speaks with passkeys comes with the sign-in library.
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600

# A draft is confidential: it stays in memory and never becomes a temporary file.
LARGEST_UPLOAD = 20 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = LARGEST_UPLOAD + DATA_UPLOAD_MAX_MEMORY_SIZE
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 60
# Only this address takes many files at once; it keeps them in the installation's folder while the form is read.
HEAVY_UPLOADS = {"/ruang/register/pindaian/unggah/": 400 * 1024 * 1024}
FILE_UPLOAD_TEMP_DIR = DATA

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 14 * 24 * 3600
LOGIN_URL = "/masuk/"
LOGIN_REDIRECT_URL = "/meja/"
DEMO = os.environ.get("MITRADESA_DEMO", "") == "1"
SECOND_FACTOR_GRACE = int(os.environ.get("MITRADESA_SECOND_FACTOR_GRACE", "7"))
AUTHENTICATION_BACKENDS = ["mitradesa.web.people.backend.ByAnyName"]
PASSWORD_HASHERS = [
    "mitradesa.config.hashing.SmallServerArgon2",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_VALIDATION = "django.contrib.auth.password_validation."
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": f"{_VALIDATION}MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_VALIDATION}CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}NumericPasswordValidator"},
    {
        "NAME": f"{_VALIDATION}UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["username", "name", "nip", "phone"]},
    },
]
# Counts of tries are kept in the database, so that they hold however many workers there are.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kept_counts",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    },
    # Figures are kept under the state of the trail, so each process may keep its own.
    "figures": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "figures"},
}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("MITRADESA_PROXIES", "1" if HTTPS else "0"))
ACCOUNT_ADAPTER = "mitradesa.web.people.adapters.Accounts"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_FORMS = {"login": "mitradesa.web.people.signing_in.SignInForm"}
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_RATE_LIMITS = {
    "activate": "10/5m/ip",
    "invitation": "30/5m/key,600/5m/ip",
    "offer": "20/5m/ip",
    "invitation_guess": "20/5m/ip",
    "registration": "10/h/ip",
    "registration_guess": "20/5m/ip",
    "concern": "10/h/ip",
    "concern_reply": "20/h/ip",
    "concern_guess": "20/5m/ip",
}
MFA_ADAPTER = "mitradesa.web.people.adapters.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
# A passkey also confirms decisions, so it must know its owner by finger, face or code, not only be at hand.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
SOCIALACCOUNT_ADAPTER = "mitradesa.web.people.adapters.Providers"
SOCIALACCOUNT_PROVIDERS = providers()
# The policy of the pages lets no form leave the site, so the way to the provider is a link.
SOCIALACCOUNT_LOGIN_ON_GET = True
USERSESSIONS_TRACK_ACTIVITY = False
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
FILES = DATA / "berkas"
OPEN_PAPERS = True
"""Every PDF is opened in a bounded process before it is kept; tests, which send papers of a few bytes, turn it off."""

# Most offices have no mail; where MITRADESA_MAIL names a server, digests go through it.
MAIL = urlsplit(os.environ.get("MITRADESA_MAIL", ""))
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL.hostname else 'console'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = MAIL.hostname or "localhost", MAIL.port or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(MAIL.username or ""), unquote(MAIL.password or "")
EMAIL_USE_SSL = MAIL.scheme == "smtps"
EMAIL_TIMEOUT = 20
SITE_ADDRESS = os.environ.get("MITRADESA_ADDRESS", "").rstrip("/")
DEFAULT_FROM_EMAIL = os.environ.get("MITRADESA_MAIL_FROM", "mitradesa@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Wrong addresses and refused uploads are answered on the page; only faults of the program are worth a line.
    "loggers": {
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["console"], "level": "CRITICAL", "propagate": False},
    },
}
