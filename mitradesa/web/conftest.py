"""Tests of the pages use plain static files, so that nothing needs to be collected first."""

import pytest


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """No manifest is asked for."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
