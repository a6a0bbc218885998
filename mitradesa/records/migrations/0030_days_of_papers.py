"""The day on a paper, and the day on which the office got it, beside the day on which it was put here."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0029_sheets_for_letters_and_handovers"),
    ]

    operations = [
        migrations.AddField(
            model_name="agreementfile",
            name="dated_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="agreementfile",
            name="received_on",
            field=models.DateField(null=True),
        ),
        migrations.AddConstraint(
            model_name="agreementfile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dated_on__isnull", True),
                    ("received_on__isnull", True),
                    ("received_on__gte", models.F("dated_on")),
                    _connector="OR",
                ),
                name="agreement_file_received_after_its_day",
            ),
        ),
    ]
