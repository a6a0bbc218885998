"""A picture lies in quarantine until it was written anew in the background."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0012_confirmation_sheets"),
    ]

    operations = [
        migrations.AddField(
            model_name="scan",
            name="raw",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AlterField(
            model_name="scan",
            name="file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="scans",
                to="records.storedfile",
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("state__in", ["waiting", "read", "unreadable"]), models.Q(("raw", ""), _negated=True)
                ),
                fields=("office", "raw"),
                name="picture_waits_once",
            ),
        ),
    ]
