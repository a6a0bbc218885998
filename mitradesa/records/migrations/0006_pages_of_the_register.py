"""Saved views, pairs declared different, duplicates and second spellings that were merged, and the trigram index of the search."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from mitradesa.records.trigrams import build, drop


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0005_register_import"),
    ]

    operations = [
        migrations.CreateModel(
            name="SavedView",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("query", models.CharField(max_length=600)),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Unlike",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="agreement",
            name="merged_into",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="duplicates",
                to="records.agreement",
            ),
        ),
        migrations.AddField(
            model_name="agreement",
            name="partner_sort",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="partner",
            name="merged_into",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="spellings",
                to="records.partner",
            ),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["regency", "partner_sort", "id"], name="by_regency_partner"),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(
                condition=models.Q(("merged_into__isnull", False)),
                fields=["merged_into"],
                name="merged_agreement",
            ),
        ),
        migrations.AddField(
            model_name="savedview",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="saved_views",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="unlike",
            name="first",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.agreement"
            ),
        ),
        migrations.AddField(
            model_name="unlike",
            name="second",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.agreement"
            ),
        ),
        migrations.AddConstraint(
            model_name="savedview",
            constraint=models.UniqueConstraint(fields=("person", "name"), name="saved_view_once"),
        ),
        migrations.AddConstraint(
            model_name="unlike",
            constraint=models.UniqueConstraint(fields=("first", "second"), name="unlike_once"),
        ),
        migrations.AddConstraint(
            model_name="unlike",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lt", models.F("second"))), name="unlike_in_order"
            ),
        ),
        migrations.RunPython(build, drop),
    ]
