"""Signs raised of agreements with what was asked and decided of them, thresholds, runs, and audits."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0037_village_reports_and_items"),
    ]

    operations = [
        migrations.CreateModel(
            name="Audit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                (
                    "manner",
                    models.CharField(
                        choices=[
                            ("simple", "acak sederhana: setiap perjanjian berpeluang sama"),
                            ("weighted", "acak berbobot: yang bertanda lebih berpeluang"),
                        ],
                        max_length=8,
                    ),
                ),
                ("seed", models.CharField(max_length=60)),
                ("size", models.PositiveIntegerField()),
                ("population", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=16)),
                ("drawn_on", models.DateField()),
                ("drawn_by", models.CharField(max_length=200)),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="audits",
                        to="records.office",
                    ),
                ),
                (
                    "regency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="audits",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="RedFlag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("sign", models.CharField(max_length=32)),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("village", "pemerintah desa"),
                            ("partner", "pihak ketiga"),
                            ("subdistrict", "kecamatan"),
                            ("regency", "Dinas PMD"),
                        ],
                        max_length=11,
                    ),
                ),
                ("says", models.TextField()),
                ("seen", models.JSONField(default=dict)),
                ("digest", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("raised", "perlu ditanyakan"),
                            ("asked", "menunggu jawaban"),
                            ("answered", "dijawab, menunggu keputusan"),
                            ("decided", "diputus"),
                            ("changed", "faktanya berubah"),
                        ],
                        default="raised",
                        max_length=8,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("explained", "dijelaskan"),
                            ("corrected", "diperbaiki"),
                            ("rejected", "ditolak dengan alasan"),
                            ("referred", "diteruskan"),
                        ],
                        max_length=9,
                    ),
                ),
                ("pending", models.BooleanField(default=True)),
                ("raised_on", models.DateField()),
                ("due_on", models.DateField(null=True)),
                ("ended_on", models.DateField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="red_flags",
                        to="records.agreement",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.region"
                    ),
                ),
            ],
            options={
                "ordering": ["raised_on", "id"],
            },
        ),
        migrations.CreateModel(
            name="RedFlagEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "move",
                    models.CharField(
                        choices=[
                            ("ask", "ditanyakan"),
                            ("answer", "dijawab"),
                            ("decide", "diputus"),
                            ("change", "gugur karena faktanya berubah"),
                            ("return", "diangkat"),
                        ],
                        max_length=7,
                    ),
                ),
                ("text", models.TextField()),
                ("due_on", models.DateField(null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("explained", "dijelaskan"),
                            ("corrected", "diperbaiki"),
                            ("rejected", "ditolak dengan alasan"),
                            ("referred", "diteruskan"),
                        ],
                        max_length=9,
                    ),
                ),
                ("by", models.CharField(max_length=200)),
                ("on", models.DateField()),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("file_name", models.CharField(blank=True, max_length=200)),
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
                    "flag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="records.redflag",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.office",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="RedFlagRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("regency", models.CharField(blank=True, max_length=13)),
                ("day", models.DateField(null=True, unique=True)),
                ("by", models.CharField(max_length=200)),
                ("done", models.BooleanField(default=False)),
                ("last", models.BigIntegerField(default=0)),
                ("looked", models.PositiveIntegerField(default=0)),
                ("raised", models.PositiveIntegerField(default=0)),
                ("changed", models.PositiveIntegerField(default=0)),
                ("started_at", models.DateTimeField(auto_now_add=True)),
                ("moved_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["-id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("done", False)),
                        fields=("regency",),
                        name="red_flag_run_one_at_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RedFlagThreshold",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sign", models.CharField(max_length=32)),
                ("name", models.CharField(max_length=20)),
                ("value", models.PositiveIntegerField()),
                ("since", models.DateField()),
                ("reason", models.CharField(max_length=300)),
                ("by", models.CharField(max_length=200)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                (
                    "regency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.region"
                    ),
                ),
            ],
            options={
                "ordering": ["-since", "-id"],
            },
        ),
        migrations.CreateModel(
            name="AuditLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveIntegerField()),
                ("weight", models.PositiveIntegerField()),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("open", "belum diperiksa"),
                            ("in_order", "sesuai"),
                            ("to_mend", "ada yang perlu dibetulkan"),
                            ("referred", "diteruskan"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("noted_by", models.CharField(blank=True, max_length=200)),
                ("noted_on", models.DateField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="audit_lines",
                        to="records.agreement",
                    ),
                ),
                (
                    "audit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lines", to="records.audit"
                    ),
                ),
            ],
            options={
                "ordering": ["place"],
                "constraints": [
                    models.UniqueConstraint(fields=("audit", "agreement"), name="audit_line_once"),
                    models.CheckConstraint(
                        condition=models.Q(("result", "open"), ("noted_on__isnull", False), _connector="OR"),
                        name="audit_line_result_with_day",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="redflag",
            index=models.Index(fields=["village", "pending", "raised_on", "id"], name="red_flag_by_village"),
        ),
        migrations.AddIndex(
            model_name="redflag",
            index=models.Index(
                fields=["subdistrict", "pending", "raised_on", "id"], name="red_flag_by_subdistrict"
            ),
        ),
        migrations.AddIndex(
            model_name="redflag",
            index=models.Index(fields=["regency", "pending", "raised_on", "id"], name="red_flag_by_regency"),
        ),
        migrations.AddIndex(
            model_name="redflag",
            index=models.Index(fields=["regency", "sign", "raised_on", "id"], name="red_flag_by_sign"),
        ),
        migrations.AddConstraint(
            model_name="redflag",
            constraint=models.UniqueConstraint(fields=("agreement", "sign", "digest"), name="red_flag_once"),
        ),
        migrations.AddConstraint(
            model_name="redflag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("ended_on__isnull", True),
                        ("pending", True),
                        ("state__in", ["raised", "asked", "answered"]),
                    ),
                    models.Q(
                        ("ended_on__isnull", False), ("pending", False), ("state__in", ["decided", "changed"])
                    ),
                    _connector="OR",
                ),
                name="red_flag_open_or_ended",
            ),
        ),
        migrations.AddConstraint(
            model_name="redflag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "decided"), models.Q(("outcome", ""), _negated=True)),
                    models.Q(models.Q(("state", "decided"), _negated=True), ("outcome", "")),
                    _connector="OR",
                ),
                name="red_flag_decided_with_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="redflag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "asked"), _negated=True), ("due_on__isnull", False), _connector="OR"
                ),
                name="red_flag_asked_with_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="redflagentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("move", "decide"), models.Q(("outcome", ""), _negated=True)),
                    models.Q(models.Q(("move", "decide"), _negated=True), ("outcome", "")),
                    _connector="OR",
                ),
                name="red_flag_entry_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="redflagentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("move", "ask"), _negated=True), ("due_on__isnull", False), _connector="OR"
                ),
                name="red_flag_entry_day",
            ),
        ),
        migrations.AddIndex(
            model_name="redflagthreshold",
            index=models.Index(fields=["regency", "sign", "-since", "-id"], name="threshold_of_regency"),
        ),
    ]
