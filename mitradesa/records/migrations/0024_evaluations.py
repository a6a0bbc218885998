"""The desks: sheets with their lines and initials, and the regent's permit with its file."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import mitradesa.core.evaluations


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0022_deliberations"),
    ]

    operations = [
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=24, unique=True)),
                ("case_key", models.CharField(max_length=24)),
                ("title", models.CharField(max_length=300)),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            (mitradesa.core.evaluations.Desk["SUBDISTRICT"], "meja kecamatan"),
                            (mitradesa.core.evaluations.Desk["REGENCY"], "meja kabupaten"),
                        ],
                        max_length=11,
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(default=1)),
                ("sent_on", models.DateField()),
                ("sent_by", models.CharField(max_length=200)),
                ("letter_number", models.CharField(blank=True, max_length=120)),
                ("letter_on", models.DateField(null=True)),
                ("facts", models.JSONField(default=dict)),
                ("draft_name", models.CharField(max_length=200)),
                ("book", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (mitradesa.core.evaluations.SheetState["WAITING"], "menunggu pemeriksaan"),
                            (mitradesa.core.evaluations.SheetState["PREPARED"], "siap diputuskan"),
                            (mitradesa.core.evaluations.SheetState["DONE"], "selesai"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                (
                    "ending",
                    models.CharField(
                        blank=True,
                        choices=[
                            (mitradesa.core.evaluations.Ending["NOTES"], "dengan catatan"),
                            (mitradesa.core.evaluations.Ending["NO_NOTES"], "tanpa catatan"),
                        ],
                        max_length=8,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("number", models.CharField(blank=True, max_length=120)),
                ("prepared_by", models.CharField(blank=True, max_length=200)),
                ("finished_on", models.DateField(null=True)),
                ("finished_by", models.CharField(blank=True, max_length=200)),
                ("carried", models.CharField(blank=True, max_length=64)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "cooperation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluations",
                        to="records.cooperation",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluations",
                        to="records.storedfile",
                    ),
                ),
                (
                    "passed_from",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passed_on",
                        to="records.evaluation",
                    ),
                ),
                (
                    "preparer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sender",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluations",
                        to="records.region",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EvaluationInitial",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("role", models.CharField(max_length=20)),
                ("by", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField(null=True)),
                (
                    "evaluation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="initials",
                        to="records.evaluation",
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
                "ordering": ["place"],
            },
        ),
        migrations.CreateModel(
            name="EvaluationItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                (
                    "part",
                    models.CharField(
                        choices=[
                            (mitradesa.core.evaluations.LinePart["FILE"], "A. Kelengkapan berkas"),
                            (mitradesa.core.evaluations.LinePart["CONTENTS"], "B. Isi minimal rancangan"),
                            (
                                mitradesa.core.evaluations.LinePart["FINDING"],
                                "C. Temuan buku aturan pada rancangan",
                            ),
                            (mitradesa.core.evaluations.LinePart["ADDED"], "D. Butir tambahan pemeriksa"),
                        ],
                        max_length=8,
                    ),
                ),
                ("says", models.TextField()),
                ("clause", models.CharField(blank=True, max_length=200)),
                ("articles", models.CharField(blank=True, max_length=400)),
                ("rule", models.CharField(blank=True, max_length=120)),
                (
                    "mark",
                    models.CharField(
                        blank=True,
                        choices=[
                            (mitradesa.core.evaluations.Mark["OPEN"], "belum diperiksa"),
                            (mitradesa.core.evaluations.Mark["GOOD"], "√ ada, sesuai"),
                            (mitradesa.core.evaluations.Mark["LACKING"], "– belum ada, belum sesuai"),
                            (mitradesa.core.evaluations.Mark["BESIDE"], "tidak berlaku di sini"),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
                (
                    "proposed",
                    models.CharField(
                        blank=True,
                        choices=[
                            (mitradesa.core.evaluations.Mark["OPEN"], "belum diperiksa"),
                            (mitradesa.core.evaluations.Mark["GOOD"], "√ ada, sesuai"),
                            (mitradesa.core.evaluations.Mark["LACKING"], "– belum ada, belum sesuai"),
                            (mitradesa.core.evaluations.Mark["BESIDE"], "tidak berlaku di sini"),
                        ],
                        max_length=8,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("reply", models.TextField(blank=True)),
                ("replied_by", models.CharField(blank=True, max_length=200)),
                ("replied_on", models.DateField(null=True)),
                (
                    "evaluation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="records.evaluation",
                    ),
                ),
            ],
            options={
                "ordering": ["place"],
            },
        ),
        migrations.CreateModel(
            name="RegentPermit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (
                                mitradesa.core.evaluations.PermitState["COLLECTING"],
                                "berkasnya sedang dikumpulkan",
                            ),
                            (mitradesa.core.evaluations.PermitState["ASKED"], "sudah dimohonkan"),
                            (mitradesa.core.evaluations.PermitState["GRANTED"], "diberikan"),
                            (mitradesa.core.evaluations.PermitState["REFUSED"], "ditolak"),
                        ],
                        default="collecting",
                        max_length=10,
                    ),
                ),
                ("asked_on", models.DateField(null=True)),
                ("request_number", models.CharField(blank=True, max_length=120)),
                ("number", models.CharField(blank=True, max_length=120)),
                ("decided_on", models.DateField(null=True)),
                ("decided_by", models.CharField(blank=True, max_length=200)),
                ("reason", models.TextField(blank=True)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "cooperation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="permits",
                        to="records.cooperation",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="permits",
                        to="records.storedfile",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="PermitItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("says", models.CharField(max_length=120)),
                ("present", models.BooleanField(default=False)),
                ("note", models.CharField(blank=True, max_length=300)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="permit_items",
                        to="records.storedfile",
                    ),
                ),
                (
                    "permit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="records.regentpermit",
                    ),
                ),
            ],
            options={
                "ordering": ["place"],
            },
        ),
        migrations.AddIndex(
            model_name="evaluation",
            index=models.Index(
                fields=["village", "level", "state", "sent_on", "id"], name="sheet_by_village"
            ),
        ),
        migrations.AddIndex(
            model_name="evaluation",
            index=models.Index(
                fields=["subdistrict", "level", "state", "sent_on", "id"], name="sheet_by_subdistrict"
            ),
        ),
        migrations.AddIndex(
            model_name="evaluation",
            index=models.Index(
                fields=["regency", "level", "state", "sent_on", "id"], name="sheet_by_regency"
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "done"), _negated=True),
                fields=("case_key", "level"),
                name="sheet_open_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluation",
            constraint=models.UniqueConstraint(
                fields=("case_key", "level", "round"), name="sheet_round_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("finished_on__isnull", False),
                        ("state", "done"),
                        models.Q(("ending", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("state", "done"), _negated=True),
                        ("ending", ""),
                        ("finished_on__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="sheet_done_with_ending",
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluationinitial",
            constraint=models.UniqueConstraint(fields=("evaluation", "place"), name="sheet_initial_once"),
        ),
        migrations.AddConstraint(
            model_name="evaluationitem",
            constraint=models.UniqueConstraint(fields=("evaluation", "place"), name="sheet_line_once"),
        ),
        migrations.AddConstraint(
            model_name="regentpermit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "refused"), _negated=True),
                fields=("cooperation",),
                name="permit_open_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="regentpermit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "granted"), _negated=True),
                    models.Q(("decided_on__isnull", False), models.Q(("number", ""), _negated=True)),
                    _connector="OR",
                ),
                name="permit_granted_with_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="permititem",
            constraint=models.UniqueConstraint(fields=("permit", "place"), name="permit_item_once"),
        ),
    ]
