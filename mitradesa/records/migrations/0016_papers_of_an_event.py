"""Terms of reference, minutes and news text of an event are papers of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0015_late_records"),
    ]

    operations = [
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
                    ("tor_pdf", "Tor Pdf"),
                    ("tor_docx", "Tor Docx"),
                    ("minutes_pdf", "Minutes Pdf"),
                    ("minutes_docx", "Minutes Docx"),
                    ("news_pdf", "News Pdf"),
                    ("news_docx", "News Docx"),
                    ("addendum_pdf", "Addendum Pdf"),
                    ("addendum_docx", "Addendum Docx"),
                ],
                max_length=16,
            ),
        ),
    ]
