"""The one Django app of the project."""

from django.apps import AppConfig


class Records(AppConfig):
    """All models under the label `records`."""

    name = "mitradesa.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
