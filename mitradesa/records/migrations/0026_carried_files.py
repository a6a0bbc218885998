"""Cases and answers carried as one file."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0025_offers"),
    ]

    operations = [
        migrations.CreateModel(
            name="CarriedFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("way", models.CharField(choices=[("out", "Out"), ("in", "In")], max_length=3)),
                (
                    "kind",
                    models.CharField(
                        choices=[("case", "berkas perkara"), ("answer", "berkas jawaban meja")], max_length=6
                    ),
                ),
                ("case_key", models.CharField(max_length=24)),
                ("digest", models.CharField(max_length=64)),
                ("draft_name", models.CharField(blank=True, max_length=200)),
                ("letter_number", models.CharField(blank=True, max_length=120)),
                ("letter_on", models.DateField(null=True)),
                ("on", models.DateField()),
                ("by", models.CharField(max_length=200)),
                (
                    "draft",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="carried_files",
                        to="records.storedfile",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="carried_files",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [models.Index(fields=["case_key", "kind", "-id"], name="carried_by_case")],
                "constraints": [models.UniqueConstraint(fields=("way", "digest"), name="carried_once")],
            },
        ),
    ]
