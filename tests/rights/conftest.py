"""One country for all tests of the matrix of a module, made once and gone at its end."""

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.test import override_settings

from tests.own_law import own_folder
from tests.rights import places


@pytest.fixture(scope="module")
def country(django_db_setup, django_db_blocker, tmp_path_factory):
    """The country, in a transaction that is taken back when the module is through."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    changed = override_settings(
        STORAGES={**settings.STORAGES, "staticfiles": plain},
        TASKS={"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}},
        FILES=tmp_path_factory.mktemp("berkas"),
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    )
    law = own_folder(tmp_path_factory.mktemp("hukum"))
    with changed, law, django_db_blocker.unblock(), transaction.atomic():
        caches["figures"].clear()
        yield places.build()
        transaction.set_rollback(True)
    caches["figures"].clear()


@pytest.fixture(autouse=True)
def light(settings):
    """Plain static files, a fast hash, background work laid aside."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
