"""The demonstration with something on every page: every page of it fetched once, and every paper made once, for all tests here."""

import random

import pytest
from django.conf import settings
from django.db import transaction
from django.test import override_settings

from tests.gate.seed import run_whole
from tests.pages.filling import fill
from tests.pages.papers import papers_made
from tests.pages.visiting import ALWAYS, OTHERS, USERS, places, visit


@pytest.fixture(scope="session")
def demonstration(django_db_setup, django_db_blocker, tmp_path_factory, seed):
    """Every address that answers to looking, each page as two users and one drawn by the seed got it, and the papers in both prints.

    Nothing of it stays.
    """
    users = USERS if run_whole() else (*ALWAYS, *random.Random(seed).sample(OTHERS, 1))
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    changed = {
        "STORAGES": {**settings.STORAGES, "staticfiles": plain},
        "FILES": tmp_path_factory.mktemp("berkas"),
        "DEMO": True,
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    }
    with django_db_blocker.unblock(), override_settings(**changed), transaction.atomic():
        fill()
        found = list(places())
        pages = [one for user in users for one in visit(user, found)]
        papers = papers_made(found)
        transaction.set_rollback(True)
    return found, pages, papers


@pytest.fixture(scope="session")
def visited(demonstration):
    """The addresses, and the pages."""
    return demonstration[:2]


@pytest.fixture(scope="session")
def papers(demonstration):
    """Every paper by its name, in its usual and its large print."""
    return demonstration[2]
