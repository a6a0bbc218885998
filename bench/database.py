"""A database of its own for benchmarks, made when this module is imported: it must be imported before any model."""

import os
import tempfile

import django
from django.core.management import call_command

os.environ["MITRADESA_DATA"] = tempfile.mkdtemp(prefix="mitradesa-bench-")
os.environ["DJANGO_SETTINGS_MODULE"] = "mitradesa.config.settings"
django.setup()


def ready() -> None:
    """Makes the tables."""
    call_command("migrate", verbosity=0)
