"""Reports of villages with who received them, yearly books, and stored counts of money, duties and partners; all is counted anew."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def count_anew(apps: Any, schema_editor: Any) -> None:
    """Without a day the first act counts everything with the new marks."""
    apps.get_model("records", "0036_benefit_ledgers").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0036_benefit_ledgers"),
    ]

    operations = [
        migrations.AlterField(
            model_name="tally",
            name="number",
            field=models.BigIntegerField(),
        ),
        migrations.CreateModel(
            name="TallyItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("region", models.CharField(max_length=8)),
                ("theme", models.CharField(max_length=20)),
                ("item", models.CharField(max_length=20)),
                ("number", models.BigIntegerField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["region", "theme", "-number", "item"], name="tally_item_largest")
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("region", "theme", "item"), name="tally_item_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="VillageReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=24, unique=True)),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("yearly", "laporan tahunan kerja sama"),
                            ("final", "laporan akhir kerja sama"),
                            ("assets", "laporan aset semester"),
                        ],
                        max_length=8,
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("half", models.PositiveSmallIntegerField(default=0)),
                ("content", models.JSONField(default=dict)),
                ("lacking", models.JSONField(default=list)),
                ("gathered_at", models.DateTimeField()),
                ("results", models.TextField(blank=True)),
                ("problems", models.TextField(blank=True)),
                ("follow_up", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "disusun"),
                            ("confirmed", "dibenarkan kepala desa"),
                            ("sent", "dikirim"),
                        ],
                        default="draft",
                        max_length=9,
                    ),
                ),
                ("confirmed_at", models.DateTimeField(null=True)),
                ("confirmed_by", models.CharField(blank=True, max_length=200)),
                ("number", models.CharField(blank=True, max_length=120)),
                ("sent_on", models.DateField(null=True)),
                ("sent_by", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "agreement",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="village_reports",
                        to="records.agreement",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["-year", "-half", "-id"],
            },
        ),
        migrations.CreateModel(
            name="ReportReceipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "desk",
                    models.CharField(
                        choices=[
                            ("bpd", "BPD"),
                            ("subdistrict", "kecamatan"),
                            ("regency", "bupati melalui Dinas PMD"),
                        ],
                        max_length=11,
                    ),
                ),
                ("received_on", models.DateField()),
                ("received_by", models.CharField(max_length=200)),
                ("note", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
                        to="records.villagereport",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="YearBook",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("as_known", models.BooleanField(default=False)),
                ("done", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
                ("finished_at", models.DateTimeField(null=True)),
                ("problem", models.CharField(blank=True, max_length=300)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                (
                    "asked_by",
                    models.ForeignKey(
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
                        related_name="+",
                        to="records.storedfile",
                    ),
                ),
                (
                    "regency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="year_books",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.AddIndex(
            model_name="villagereport",
            index=models.Index(
                fields=["subdistrict", "year", "kind", "village"], name="report_by_subdistrict"
            ),
        ),
        migrations.AddIndex(
            model_name="villagereport",
            index=models.Index(fields=["regency", "year", "kind", "village"], name="report_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="villagereport",
            constraint=models.UniqueConstraint(
                condition=models.Q(("agreement__isnull", True)),
                fields=("village", "kind", "year", "half"),
                name="village_report_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="villagereport",
            constraint=models.UniqueConstraint(
                condition=models.Q(("agreement__isnull", False)),
                fields=("agreement",),
                name="final_report_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="villagereport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agreement__isnull", False), ("kind", "final")),
                    models.Q(models.Q(("kind", "final"), _negated=True), ("agreement__isnull", True)),
                    _connector="OR",
                ),
                name="final_report_of_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="villagereport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("confirmed_at__isnull", True), ("state", "draft")),
                    models.Q(
                        ("confirmed_at__isnull", False), ("sent_on__isnull", True), ("state", "confirmed")
                    ),
                    models.Q(("confirmed_at__isnull", False), ("sent_on__isnull", False), ("state", "sent")),
                    _connector="OR",
                ),
                name="village_report_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportreceipt",
            constraint=models.UniqueConstraint(fields=("report", "desk"), name="report_received_once"),
        ),
        migrations.AddIndex(
            model_name="yearbook",
            index=models.Index(fields=["regency", "-id"], name="year_book_regency"),
        ),
        migrations.RunPython(count_anew, migrations.RunPython.noop),
    ]
