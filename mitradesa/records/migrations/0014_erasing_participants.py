"""What is personal of a participant goes when two people say so; his certificates say since when it is gone."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0013_pictures_in_quarantine"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="erasure",
            name="erasure_of_one_thing",
        ),
        migrations.AddField(
            model_name="certificate",
            name="erased_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="erasure",
            name="participant",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="erasures",
                to="records.participant",
            ),
        ),
        migrations.AddConstraint(
            model_name="erasure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("event__isnull", False), ("participant__isnull", True), ("person__isnull", True)
                    ),
                    models.Q(
                        ("event__isnull", True), ("participant__isnull", True), ("person__isnull", False)
                    ),
                    models.Q(
                        ("event__isnull", True), ("participant__isnull", False), ("person__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="erasure_of_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="erasure",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("approved_at__isnull", True),
                    ("participant__isnull", False),
                    ("refused_at__isnull", True),
                ),
                fields=("participant",),
                name="erasure_of_participant_open_once",
            ),
        ),
    ]
