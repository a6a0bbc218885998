"""Comparisons of deals before one is signed."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0030_days_of_papers"),
    ]

    operations = [
        migrations.CreateModel(
            name="Comparison",
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
                ("title", models.CharField(max_length=200)),
                (
                    "field",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("government", "pemerintahan"),
                            ("development", "pembangunan"),
                            ("community", "pembinaan kemasyarakatan"),
                            ("empowerment", "pemberdayaan masyarakat"),
                        ],
                        max_length=12,
                    ),
                ),
                ("assumptions", models.JSONField()),
                ("deals", models.JSONField(default=list)),
                ("chosen", models.PositiveSmallIntegerField(null=True)),
                ("chosen_on", models.DateField(null=True)),
                ("chosen_because", models.TextField(blank=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "cooperation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comparisons",
                        to="records.cooperation",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comparisons",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [
                    models.Index(fields=["village", "-id"], name="comparison_village"),
                    models.Index(fields=["subdistrict", "-id"], name="comparison_subdist"),
                    models.Index(fields=["regency", "-id"], name="comparison_regency"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("chosen__isnull", True), ("chosen_on__isnull", False), _connector="OR"
                        ),
                        name="chosen_on_a_day",
                    )
                ],
            },
        ),
    ]
