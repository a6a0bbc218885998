"""Disputes with their stages, closing statements, receipts, what third parties look for, and until when a case is suspended."""

import django.db.models.deletion
from django.db import migrations, models

import mitradesa.core.disputes
import mitradesa.core.endings
import mitradesa.core.receipts


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0026_carried_files"),
    ]

    operations = [
        migrations.AddField(
            model_name="step",
            name="until",
            field=models.DateField(null=True),
        ),
        migrations.CreateModel(
            name="Closing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_on", models.DateField()),
                ("money_unsettled", models.BigIntegerField(null=True)),
                ("money_note", models.CharField(blank=True, max_length=400)),
                ("remaining", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "cooperation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="closing",
                        to="records.cooperation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Dispute",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject", models.TextField()),
                ("clause", models.CharField(blank=True, max_length=200)),
                (
                    "raised_by",
                    models.CharField(
                        choices=[
                            ("village", "pemerintah desa"),
                            ("partner", "pihak ketiga"),
                            ("residents", "warga atau BPD"),
                            ("both", "kedua pihak"),
                        ],
                        max_length=9,
                    ),
                ),
                ("opened_on", models.DateField()),
                ("subdistricts", models.PositiveSmallIntegerField(default=1)),
                ("settled_on", models.DateField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "cooperation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disputes",
                        to="records.cooperation",
                    ),
                ),
            ],
            options={
                "ordering": ["-opened_on", "-id"],
            },
        ),
        migrations.CreateModel(
            name="DisputeStage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "rung",
                    models.CharField(
                        choices=[
                            (mitradesa.core.disputes.Rung["DELIBERATION"], "Musyawarah para pihak"),
                            (mitradesa.core.disputes.Rung["FACILITATION"], "Fasilitasi camat atau bupati"),
                            (mitradesa.core.disputes.Rung["COURT"], "Jalur hukum"),
                        ],
                        max_length=12,
                    ),
                ),
                ("held_on", models.DateField()),
                ("parties", models.PositiveSmallIntegerField(default=0)),
                (
                    "facilitator",
                    models.CharField(
                        choices=[
                            (mitradesa.core.disputes.Facilitator["NONE"], "tidak ada"),
                            (mitradesa.core.disputes.Facilitator["CAMAT"], "camat"),
                            (mitradesa.core.disputes.Facilitator["REGENT"], "bupati/wali kota"),
                            (mitradesa.core.disputes.Facilitator["OTHER"], "pejabat lain"),
                        ],
                        default="none",
                        max_length=6,
                    ),
                ),
                ("minutes_number", models.CharField(blank=True, max_length=120)),
                ("minutes_on", models.DateField(null=True)),
                ("signed_parties", models.PositiveSmallIntegerField(default=0)),
                ("signed_officials", models.JSONField(default=list)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("settled", models.BooleanField(default=False)),
                ("outcome", models.TextField()),
                ("early_reason", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                (
                    "dispute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stages",
                        to="records.dispute",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.storedfile",
                    ),
                ),
            ],
            options={
                "ordering": ["held_on", "id"],
            },
        ),
        migrations.CreateModel(
            name="HandBack",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("what", models.CharField(max_length=200)),
                (
                    "condition",
                    models.CharField(
                        blank=True,
                        choices=[
                            (mitradesa.core.endings.Condition["GOOD"], "baik"),
                            (mitradesa.core.endings.Condition["WORN"], "rusak ringan"),
                            (mitradesa.core.endings.Condition["DAMAGED"], "rusak berat"),
                            (mitradesa.core.endings.Condition["LOST"], "hilang"),
                        ],
                        max_length=7,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
                ("returned_on", models.DateField(null=True)),
                (
                    "asset",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hand_backs",
                        to="records.asset",
                    ),
                ),
                (
                    "closing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="records.closing",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="PartnerInterest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("fields", models.JSONField(default=list)),
                ("sectors", models.JSONField(default=list)),
                ("uses", models.JSONField(default=list)),
                ("subdistricts", models.JSONField(default=list)),
                ("least_size", models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ("unit", models.CharField(blank=True, max_length=30)),
                ("note", models.CharField(blank=True, max_length=400)),
                ("kept_on", models.DateField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "partner",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="interest",
                        to="records.partner",
                    ),
                ),
            ],
            options={
                "ordering": ["-kept_on", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("received_on", models.DateField()),
                ("amount", models.BigIntegerField()),
                ("payer", models.CharField(max_length=200)),
                (
                    "account",
                    models.CharField(
                        choices=[
                            (mitradesa.core.receipts.Account["VILLAGE_CASH"], "rekening kas desa"),
                            (mitradesa.core.receipts.Account["IN_HAND"], "tunai, belum disetor"),
                            (mitradesa.core.receipts.Account["BUMDES"], "rekening BUM Desa"),
                            (mitradesa.core.receipts.Account["PERSON"], "rekening perorangan"),
                            (mitradesa.core.receipts.Account["OTHER"], "rekening lain"),
                        ],
                        max_length=12,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_why", models.CharField(blank=True, max_length=300)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
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
                "ordering": ["-received_on", "-id"],
            },
        ),
        migrations.AddConstraint(
            model_name="closing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("money_unsettled__isnull", True), ("money_unsettled__gte", 0), _connector="OR"
                ),
                name="closing_money_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="dispute",
            constraint=models.UniqueConstraint(
                condition=models.Q(("settled_on__isnull", True)),
                fields=("cooperation",),
                name="dispute_open_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="dispute",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("settled_on__isnull", True), ("settled_on__gte", models.F("opened_on")), _connector="OR"
                ),
                name="dispute_settled_after_it_opened",
            ),
        ),
        migrations.AddConstraint(
            model_name="disputestage",
            constraint=models.CheckConstraint(
                condition=models.Q(("settled", False), ("minutes_on__isnull", False), _connector="OR"),
                name="settlement_has_minutes",
            ),
        ),
        migrations.AddConstraint(
            model_name="handback",
            constraint=models.UniqueConstraint(
                condition=models.Q(("asset__isnull", False)),
                fields=("closing", "asset"),
                name="handed_back_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="handback",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("returned_on__isnull", True), models.Q(("condition", ""), _negated=True), _connector="OR"
                ),
                name="handed_back_in_a_condition",
            ),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(fields=["village", "-received_on", "-id"], name="receipt_by_village"),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(fields=["subdistrict", "-received_on", "-id"], name="receipt_by_subdistrict"),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(fields=["regency", "-received_on", "-id"], name="receipt_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="receipt",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gt", 0)), name="receipt_of_something"
            ),
        ),
    ]
