"""A sign that somebody was asked about stays where its facts change: when they did, and whether it is still seen."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0051_promised_money_counted_anew"),
    ]

    operations = [
        migrations.AddField(
            model_name="redflag",
            name="seen_now",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="redflag",
            name="shifted_on",
            field=models.DateField(null=True),
        ),
        migrations.AlterField(
            model_name="redflagentry",
            name="move",
            field=models.CharField(
                choices=[
                    ("ask", "ditanyakan"),
                    ("answer", "dijawab"),
                    ("decide", "diputus"),
                    ("change", "gugur karena faktanya berubah"),
                    ("return", "diangkat"),
                    ("shift", "faktanya berubah, tandanya tetap menunggu"),
                ],
                max_length=7,
            ),
        ),
    ]
