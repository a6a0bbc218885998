"""Late fees and other sanctions, shares of turnovers, and contributions in kind."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0033_money"),
    ]

    operations = [
        migrations.CreateModel(
            name="LateFeeTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "per",
                    models.CharField(
                        choices=[
                            ("day", "tiap hari"),
                            ("month", "tiap bulan yang dimulai"),
                            ("once", "sekali saja"),
                        ],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("points", models.PositiveIntegerField(default=0)),
                ("fixed", models.BigIntegerField(default=0)),
                ("grace", models.PositiveSmallIntegerField(default=0)),
                ("from_due", models.BooleanField(default=True)),
                ("cap_points", models.PositiveIntegerField(default=0)),
                ("cap", models.BigIntegerField(default=0)),
                ("clause", models.CharField(max_length=120)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "obligation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="late_fee_term",
                        to="records.obligation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cap__gte", 0),
                            ("fixed__gte", 0),
                            models.Q(("points__gt", 0), ("fixed__gt", 0), _connector="OR"),
                        ),
                        name="late_fee_of_something",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Sanction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("late_fee", "denda keterlambatan"),
                            ("fine", "denda atau ganti rugi lain"),
                            ("warning", "teguran tertulis"),
                            ("other", "sanksi lain menurut perjanjian"),
                        ],
                        max_length=8,
                    ),
                ),
                ("clause", models.CharField(max_length=120)),
                ("charged_on", models.DateField()),
                ("counted_to", models.DateField(null=True)),
                ("formula", models.JSONField(default=dict)),
                ("stretches", models.JSONField(default=list)),
                ("counted", models.BigIntegerField(default=0)),
                ("amount", models.BigIntegerField(default=0)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("charged", "ditagih"),
                            ("disputed", "disanggah"),
                            ("imposed", "dikenakan"),
                            ("reduced", "dikurangi"),
                            ("waived", "dibebaskan"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sanctions",
                        to="records.agreement",
                    ),
                ),
                (
                    "due",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sanctions",
                        to="records.due",
                    ),
                ),
                (
                    "owed",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sanction",
                        to="records.obligation",
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
                "ordering": ["-charged_on", "-id"],
                "indexes": [
                    models.Index(fields=["village", "-charged_on", "-id"], name="sanction_village"),
                    models.Index(fields=["subdistrict", "-charged_on", "-id"], name="sanction_subdist"),
                    models.Index(fields=["regency", "-charged_on", "-id"], name="sanction_regency"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0), ("amount__lte", models.F("counted"))),
                        name="sanction_within_count",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "waived"), _negated=True), ("amount", 0), _connector="OR"
                        ),
                        name="sanction_waived_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SanctionStep",
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
                            ("charged", "ditagih"),
                            ("disputed", "disanggah"),
                            ("imposed", "dikenakan"),
                            ("reduced", "dikurangi"),
                            ("waived", "dibebaskan"),
                        ],
                        max_length=8,
                    ),
                ),
                ("on", models.DateField()),
                ("amount", models.BigIntegerField(default=0)),
                ("reason", models.CharField(blank=True, max_length=600)),
                ("by", models.CharField(max_length=200)),
                ("by_partner", models.BooleanField(default=False)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
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
                    "sanction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="records.sanction",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="ShareTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tiers", models.JSONField()),
                ("least", models.BigIntegerField(default=0)),
                ("most", models.BigIntegerField(default=0)),
                ("guarantee", models.BigIntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "obligation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="share_term",
                        to="records.obligation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("guarantee__gte", 0),
                            ("least__gte", 0),
                            models.Q(("most", 0), ("most__gte", models.F("least")), _connector="OR"),
                        ),
                        name="share_bounds_in_order",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TurnoverReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("handed_in", "menunggu pemeriksaan desa"),
                            ("asked_back", "ditanyakan kembali"),
                            ("confirmed", "dibenarkan desa"),
                            ("taken_back", "dicabut"),
                        ],
                        max_length=10,
                    ),
                ),
                ("period_from", models.DateField()),
                ("period_to", models.DateField()),
                ("turnover", models.BigIntegerField()),
                ("note", models.CharField(blank=True, max_length=300)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("reported_on", models.DateField()),
                ("reported_by", models.CharField(max_length=200)),
                ("by_partner", models.BooleanField(default=False)),
                ("question", models.CharField(blank=True, max_length=300)),
                ("looked_on", models.DateField(null=True)),
                ("looked_by", models.CharField(blank=True, max_length=200)),
                ("formula", models.JSONField(default=dict)),
                ("earlier", models.BigIntegerField(null=True)),
                ("share", models.BigIntegerField(null=True)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="turnover_reports",
                        to="records.agreement",
                    ),
                ),
                (
                    "due",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="turnover_reports",
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
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.region"
                    ),
                ),
            ],
            options={
                "ordering": ["-reported_on", "-id"],
                "indexes": [
                    models.Index(fields=["village", "-reported_on", "-id"], name="turnover_village"),
                    models.Index(fields=["subdistrict", "-reported_on", "-id"], name="turnover_subdist"),
                    models.Index(fields=["regency", "-reported_on", "-id"], name="turnover_regency"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["handed_in", "confirmed"])),
                        fields=("due",),
                        name="turnover_report_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("period_to__gte", models.F("period_from")), ("turnover__gte", 0)),
                        name="turnover_of_a_period",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "confirmed"), _negated=True),
                            ("share__isnull", False),
                            _connector="OR",
                        ),
                        name="turnover_confirmed_with_share",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                (
                    "given_by",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("land", "tanah atau pemakaiannya"),
                            ("building", "bangunan atau pemakaiannya"),
                            ("goods", "barang"),
                            ("labour", "tenaga kerja"),
                            ("service", "jasa atau pelatihan"),
                            ("waived", "pungutan yang dibebaskan"),
                            ("other", "lainnya"),
                        ],
                        max_length=8,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("quantity", models.CharField(blank=True, max_length=80)),
                ("value", models.BigIntegerField(null=True)),
                (
                    "value_source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("invoice", "faktur atau kuitansi"),
                            ("appraisal", "penilai"),
                            ("njop", "NJOP"),
                            ("market", "harga setempat"),
                            ("wage", "hari kerja kali upah setempat"),
                            ("tariff", "tarif peraturan desa"),
                            ("agreement", "disebut dalam perjanjian"),
                            ("estimate", "taksiran bersama"),
                        ],
                        max_length=9,
                    ),
                ),
                ("value_note", models.CharField(blank=True, max_length=200)),
                (
                    "belongs",
                    models.CharField(
                        choices=[
                            ("village", "menjadi milik desa"),
                            ("village_at_end", "menjadi milik desa pada akhir kerja sama"),
                            ("giver", "tetap milik yang memberi"),
                            ("spent", "habis dipakai"),
                        ],
                        max_length=14,
                    ),
                ),
                ("clause", models.CharField(blank=True, max_length=120)),
                ("given_on", models.DateField()),
                ("until", models.DateField(null=True)),
                ("minutes_number", models.CharField(blank=True, max_length=80)),
                ("minutes_on", models.DateField(null=True)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                ("withdrawn_on", models.DateField(null=True)),
                ("withdrawn_because", models.CharField(blank=True, max_length=300)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contributions",
                        to="records.agreement",
                    ),
                ),
                (
                    "asset",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="came_from",
                        to="records.asset",
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
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.region"
                    ),
                ),
            ],
            options={
                "ordering": ["-given_on", "-id"],
                "indexes": [
                    models.Index(fields=["village", "-given_on", "-id"], name="contributed_village"),
                    models.Index(fields=["subdistrict", "-given_on", "-id"], name="contributed_subdist"),
                    models.Index(fields=["regency", "-given_on", "-id"], name="contributed_regency"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__isnull", True),
                            models.Q(("value__gt", 0), models.Q(("value_source", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="in_kind_value_with_source",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("given_on")), _connector="OR"
                        ),
                        name="in_kind_days_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("asset__isnull", True), ("minutes_on__isnull", False), _connector="OR"
                        ),
                        name="in_kind_asset_handed_over",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("given_by", "authority"), _negated=True),
                        name="in_kind_of_a_party",
                    ),
                ],
            },
        ),
    ]
