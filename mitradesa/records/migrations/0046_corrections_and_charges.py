"""A village report that was sent is corrected by a later edition of it; a claim says which side it is against; lists of a year have an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0045_mergers")]

    operations = [
        migrations.AddIndex(
            "due",
            models.Index(fields=["subdistrict", "due_on", "id"], name="due_in_order_subdistrict"),
        ),
        migrations.AddIndex(
            "due", models.Index(fields=["regency", "due_on", "id"], name="due_in_order_regency")
        ),
        migrations.AddField(
            "sanction",
            "against",
            models.CharField(
                choices=[("village", "desa"), ("partner", "pihak ketiga")], default="partner", max_length=10
            ),
        ),
        migrations.RemoveConstraint(model_name="villagereport", name="village_report_once"),
        migrations.RemoveConstraint(model_name="villagereport", name="final_report_once"),
        migrations.AddField("villagereport", "edition", models.PositiveSmallIntegerField(default=1)),
        migrations.AddField(
            "villagereport",
            "corrects",
            models.OneToOneField(
                null=True,
                on_delete=models.deletion.PROTECT,
                related_name="corrected_by",
                to="records.villagereport",
            ),
        ),
        migrations.AddField(
            "villagereport", "because", models.CharField(blank=True, default="", max_length=600)
        ),
        migrations.AlterField("villagereport", "because", models.CharField(blank=True, max_length=600)),
        migrations.AddConstraint(
            "villagereport",
            models.UniqueConstraint(
                fields=["village", "kind", "year", "half", "edition"],
                condition=models.Q(agreement__isnull=True),
                name="village_report_once",
            ),
        ),
        migrations.AddConstraint(
            "villagereport",
            models.UniqueConstraint(
                fields=["agreement", "edition"],
                condition=models.Q(agreement__isnull=False),
                name="final_report_once",
            ),
        ),
        migrations.AddConstraint(
            "villagereport",
            models.CheckConstraint(
                condition=models.Q(edition=1, corrects__isnull=True, because="")
                | models.Q(("corrects__isnull", False), ("edition__gt", 1), ~models.Q(because="")),
                name="correction_names_what_and_why",
            ),
        ),
    ]
