"""Stored counts of the register, and indexes by which what is rare is found however large the register and the trail are."""

import django.db.models.deletion
from django.db import migrations, models

from mitradesa.records.trigrams import build


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0009_outreach"),
    ]

    operations = [
        migrations.CreateModel(
            name="Counted",
            fields=[
                ("agreement", models.BigIntegerField(primary_key=True, serialize=False)),
                ("village", models.CharField(max_length=13)),
                ("marks", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("region", models.CharField(max_length=13)),
                ("level", models.PositiveSmallIntegerField()),
                ("mark", models.CharField(max_length=90)),
                ("number", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="TallyDay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
            ],
        ),
        # SQLite makes the table of agreements anew for the next line, forwards and back, and loses the triggers of its search.
        migrations.RunPython(migrations.RunPython.noop, build),
        migrations.AlterField(
            model_name="agreement",
            name="renews",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="renewals",
                to="records.agreement",
            ),
        ),
        migrations.RunPython(build, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["regency", "regime"], name="by_regency_regime"),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["regency", "document_kind"], name="by_regency_document_kind"),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["regency", "field"], name="by_regency_field"),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["regency", "source"], name="by_regency_source"),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["regency", "confirmed_at"], name="by_regency_confirmed_at"),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["regency", "ended_on"], name="by_regency_ended_on"),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(
                condition=models.Q(("renews__isnull", False)), fields=["renews"], name="renewing_agreement"
            ),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["kind"], name="event_kind", opclasses=["varchar_pattern_ops"]),
        ),
        migrations.AddIndex(
            model_name="tally",
            index=models.Index(fields=["mark", "level", "region", "number"], name="tally_mark"),
        ),
        migrations.AddConstraint(
            model_name="tally",
            constraint=models.UniqueConstraint(fields=("region", "mark"), name="tally_once"),
        ),
        migrations.AddConstraint(
            model_name="tallyday",
            constraint=models.CheckConstraint(condition=models.Q(("id", 1)), name="tally_day_alone"),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["actor"], name="event_actor"),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["acts_for"], name="event_acts_for"),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["actor_title"], name="event_actor_title"),
        ),
    ]
