"""The one Django app of the project; as it starts, the words of Django's own number fields become ours, once for all forms."""

from django import forms
from django.apps import AppConfig
from django.utils.functional import lazy

from mitradesa.core.language import number_wanted, whole_number_wanted

NUMBERS = (
    (forms.IntegerField, whole_number_wanted),
    (forms.DecimalField, number_wanted),
    (forms.FloatField, number_wanted),
)


class Records(AppConfig):
    """All models under the label `records`."""

    name = "mitradesa.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Before any form is made: what is said of letters where a number is asked, in the language of the page."""
        for field, says in NUMBERS:
            field.default_error_messages = {**field.default_error_messages, "invalid": lazy(says, str)()}
