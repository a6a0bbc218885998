"""Lets tests send papers of a few bytes: a PDF is opened before it is kept only where a test sets `settings.OPEN_PAPERS`."""

import pytest
from django.conf import settings


@pytest.fixture(scope="session", autouse=True)
def _papers_of_a_few_bytes() -> None:
    settings.OPEN_PAPERS = False
