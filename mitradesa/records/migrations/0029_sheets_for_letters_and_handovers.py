"""Sheets on which a letter, or a handover of an office, is signed by hand."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0027_disputes_endings_receipts_interests"),
    ]

    operations = [
        migrations.CreateModel(
            name="SignatureSheet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=12, unique=True)),
                ("digest", models.CharField(max_length=64)),
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
                ("signed_as", models.CharField(max_length=300)),
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
                        related_name="signature_sheets",
                        to="records.storedfile",
                    ),
                ),
                (
                    "handover",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signature_sheets",
                        to="records.handover",
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signature_sheets",
                        to="records.letter",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signature_sheets",
                        to="records.office",
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
                (
                    "signer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [models.Index(fields=["state", "office", "id"], name="signature_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("handover__isnull", False), ("letter__isnull", True)),
                            models.Q(("handover__isnull", True), ("letter__isnull", False)),
                            _connector="OR",
                        ),
                        name="signature_of_one_thing",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "brought")),
                        fields=("letter",),
                        name="one_letter_sheet_waits",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "brought")),
                        fields=("handover", "signer"),
                        name="one_handover_sheet_waits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("carried_by__isnull", True),
                            models.Q(("carried_by", models.F("signer")), _negated=True),
                            _connector="OR",
                        ),
                        name="signature_carried_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("checked_by__isnull", True),
                            models.Q(
                                models.Q(("checked_by", models.F("carried_by")), _negated=True),
                                models.Q(("checked_by", models.F("signer")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="signature_checked_by_another",
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
                        name="signature_accepted_with_its_scan",
                    ),
                ],
            },
        ),
    ]
