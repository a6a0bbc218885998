"""Personal data of an offer can be erased."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0038_red_flags"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="erasure",
            name="erasure_of_one_thing",
        ),
        migrations.AddField(
            model_name="erasure",
            name="offer",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="erasures",
                to="records.offer",
            ),
        ),
        migrations.AddField(
            model_name="offer",
            name="erased_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddConstraint(
            model_name="erasure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("deliberation__isnull", True),
                        ("event__isnull", True),
                        ("offer__isnull", True),
                        ("participant__isnull", True),
                        ("person__isnull", False),
                    ),
                    models.Q(
                        ("deliberation__isnull", True),
                        ("event__isnull", False),
                        ("offer__isnull", True),
                        ("participant__isnull", True),
                        ("person__isnull", True),
                    ),
                    models.Q(
                        ("deliberation__isnull", True),
                        ("event__isnull", True),
                        ("offer__isnull", True),
                        ("participant__isnull", False),
                        ("person__isnull", True),
                    ),
                    models.Q(
                        ("deliberation__isnull", False),
                        ("event__isnull", True),
                        ("offer__isnull", True),
                        ("participant__isnull", True),
                        ("person__isnull", True),
                    ),
                    models.Q(
                        ("deliberation__isnull", True),
                        ("event__isnull", True),
                        ("offer__isnull", False),
                        ("participant__isnull", True),
                        ("person__isnull", True),
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
                    ("approved_at__isnull", True), ("offer__isnull", False), ("refused_at__isnull", True)
                ),
                fields=("offer",),
                name="erasure_of_offer_open_once",
            ),
        ),
    ]
