"""Sheets of paper on which the head of a village confirms a record."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0011_participants_apart"),
    ]

    operations = [
        migrations.CreateModel(
            name="ConfirmationSheet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=12, unique=True)),
                ("version", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("signer", models.CharField(max_length=300)),
                ("printed_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("printed", "Printed"),
                            ("brought", "Brought"),
                            ("accepted", "Accepted"),
                            ("sent_back", "Sent Back"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="printed",
                        max_length=9,
                    ),
                ),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("signed_on", models.DateField(null=True)),
                ("carried_at", models.DateTimeField(null=True)),
                ("checked_at", models.DateTimeField(null=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sheets",
                        to="records.agreement",
                    ),
                ),
                (
                    "carried_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "checked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmation_sheets",
                        to="records.storedfile",
                    ),
                ),
                (
                    "head",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "printed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [models.Index(fields=["state", "id"], name="sheet_state")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "brought")),
                        fields=("agreement",),
                        name="one_sheet_waits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("checked_by__isnull", True),
                            models.Q(
                                models.Q(("checked_by", models.F("carried_by")), _negated=True),
                                models.Q(("checked_by", models.F("head")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="sheet_checked_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "accepted"), _negated=True),
                            models.Q(
                                ("checked_by__isnull", False),
                                ("file__isnull", False),
                                ("signed_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="sheet_accepted_with_its_scan",
                    ),
                ],
            },
        ),
    ]
