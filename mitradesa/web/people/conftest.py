"""A world with people, and a fast hash, since these tests sign in many times."""

import pytest

from mitradesa.web.conftest import plain_static_files
from tests import world

__all__ = ["plain_static_files"]


@pytest.fixture(autouse=True)
def fast_hash(settings, db):
    """No test here is about the strength of the hash."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    world.regions()
