"""Stored counts of money are counted anew: what was let go and late fees are no promise, money paid over lies in the village's account."""

from typing import Any

from django.db import migrations


def count_anew(apps: Any, schema_editor: Any) -> None:
    """Without a day the first act counts everything with the new marks."""
    apps.get_model("records", "TallyDay").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0046_corrections_and_charges"),
    ]

    operations = [migrations.RunPython(count_anew, migrations.RunPython.noop)]
