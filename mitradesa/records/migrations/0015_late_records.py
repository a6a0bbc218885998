"""What comes after a report was closed is marked with the supplementary report that tells of it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0014_erasing_participants"),
    ]

    operations = [
        migrations.AddField(
            model_name="checkin",
            name="late",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="eventpaper",
            name="number",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="participant",
            name="late",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="question",
            name="late",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="testanswer",
            name="late",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AlterField(
            model_name="eventpaper",
            name="kind",
            field=models.CharField(
                choices=[
                    ("report_pdf", "Report Pdf"),
                    ("report_docx", "Report Docx"),
                    ("certificates", "Certificates"),
                    ("cards", "Cards"),
                    ("attendance", "Attendance"),
                    ("annexes", "Annexes"),
                    ("addendum_pdf", "Addendum Pdf"),
                    ("addendum_docx", "Addendum Docx"),
                ],
                max_length=16,
            ),
        ),
        migrations.CreateModel(
            name="Addendum",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("note", models.TextField()),
                ("made_by_shown", models.CharField(max_length=250)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="addenda",
                        to="records.outreachevent",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "number"), name="addendum_number_once")
                ],
            },
        ),
    ]
