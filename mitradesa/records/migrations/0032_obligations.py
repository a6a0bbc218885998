"""Duties of agreements with their due days and what was brought."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0031_comparisons"),
    ]

    operations = [
        migrations.CreateModel(
            name="Obligation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("money", "uang"),
                            ("service", "jasa atau pekerjaan"),
                            ("goods", "barang"),
                            ("report", "laporan"),
                            ("permit", "izin"),
                            ("insurance", "asuransi"),
                            ("hand_back", "penyerahan kembali"),
                            ("other", "lainnya"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "owed_by",
                    models.CharField(
                        choices=[
                            ("village", "desa"),
                            ("partner", "pihak ketiga"),
                            ("authority", "BPD, camat atau bupati"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "owed_to",
                    models.CharField(
                        choices=[
                            ("village", "desa"),
                            ("partner", "pihak ketiga"),
                            ("authority", "BPD, camat atau bupati"),
                        ],
                        max_length=10,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("clause", models.CharField(blank=True, max_length=120)),
                ("proof", models.CharField(blank=True, max_length=200)),
                ("amount", models.BigIntegerField(null=True)),
                ("whole", models.BooleanField(default=False)),
                ("first_due", models.DateField()),
                ("last_due", models.DateField()),
                ("rule", models.CharField(blank=True, max_length=120)),
                ("withdrawn_on", models.DateField(null=True)),
                ("withdrawn_because", models.CharField(blank=True, max_length=300)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="obligations",
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
                "ordering": ["first_due", "id"],
            },
        ),
        migrations.CreateModel(
            name="Due",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("due_on", models.DateField()),
                ("amount", models.BigIntegerField(null=True)),
                ("brought", models.BigIntegerField(default=0)),
                ("met_on", models.DateField(null=True)),
                ("partly", models.BooleanField(default=False)),
                ("claimed", models.BooleanField(default=False)),
                ("settled", models.BooleanField(default=False)),
                ("waived_on", models.DateField(null=True)),
                ("waived_by", models.CharField(blank=True, max_length=200)),
                ("waived_because", models.CharField(blank=True, max_length=300)),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.region"
                    ),
                ),
                (
                    "obligation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dues",
                        to="records.obligation",
                    ),
                ),
            ],
            options={
                "ordering": ["due_on", "id"],
            },
        ),
        migrations.CreateModel(
            name="Fulfilment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("amount", models.BigIntegerField(null=True)),
                ("whole", models.BooleanField(default=False)),
                ("happened_on", models.DateField()),
                ("received_on", models.DateField(null=True)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                ("recorded_by", models.CharField(max_length=200)),
                ("by_partner", models.BooleanField(default=False)),
                ("note", models.CharField(blank=True, max_length=300)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_because", models.CharField(blank=True, max_length=300)),
                (
                    "due",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fulfilments",
                        to="records.due",
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
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("received_on__isnull", True),
                            ("received_on__gte", models.F("happened_on")),
                            _connector="OR",
                        ),
                        name="fulfilment_received_after",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="obligation",
            constraint=models.CheckConstraint(
                condition=models.Q(("owed_by", models.F("owed_to")), _negated=True),
                name="obligation_between_two",
            ),
        ),
        migrations.AddConstraint(
            model_name="obligation",
            constraint=models.CheckConstraint(
                condition=models.Q(("owed_by", "authority"), _negated=True), name="obligation_of_a_party"
            ),
        ),
        migrations.AddConstraint(
            model_name="obligation",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__isnull", True), ("amount__gt", 0), _connector="OR"),
                name="obligation_amount",
            ),
        ),
        migrations.AddConstraint(
            model_name="obligation",
            constraint=models.CheckConstraint(
                condition=models.Q(("last_due__gte", models.F("first_due"))), name="obligation_days_in_order"
            ),
        ),
        migrations.AddIndex(
            model_name="due",
            index=models.Index(fields=["village", "settled", "due_on", "id"], name="due_by_village"),
        ),
        migrations.AddIndex(
            model_name="due",
            index=models.Index(fields=["subdistrict", "settled", "due_on", "id"], name="due_by_subdistrict"),
        ),
        migrations.AddIndex(
            model_name="due",
            index=models.Index(fields=["regency", "settled", "due_on", "id"], name="due_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="due",
            constraint=models.UniqueConstraint(fields=("obligation", "due_on"), name="due_once"),
        ),
        migrations.AddConstraint(
            model_name="due",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("met_on__isnull", False), ("settled", True)),
                    models.Q(("settled", True), ("waived_on__isnull", False)),
                    models.Q(("met_on__isnull", True), ("settled", False), ("waived_on__isnull", True)),
                    _connector="OR",
                ),
                name="due_settled",
            ),
        ),
    ]
