"""Benefit ledgers of agreements with their indicators and yearly figures, and how many people live in a village."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0035_money_files"),
    ]

    operations = [
        migrations.CreateModel(
            name="Ledger",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sector",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("farming", "pertanian pangan"),
                            ("plantation", "perkebunan"),
                            ("livestock", "peternakan"),
                            ("fishery", "perikanan"),
                            ("forestry", "kehutanan"),
                            ("tourism", "wisata"),
                            ("water", "air bersih dan irigasi"),
                            ("energy", "energi"),
                            ("mining", "tambang dan galian"),
                            ("crafts", "kerajinan dan industri rumahan"),
                            ("trade", "pasar dan perdagangan"),
                            ("services", "jasa dan digital"),
                            ("health", "kesehatan"),
                            ("education", "pendidikan"),
                            ("culture", "adat dan budaya"),
                            ("waste", "sampah dan lingkungan"),
                            ("other", "lainnya"),
                        ],
                        max_length=10,
                    ),
                ),
                ("dimensions", models.JSONField(default=list)),
                ("goals", models.JSONField(default=list)),
                ("sorted_by_hand", models.BooleanField(default=False)),
                ("opened_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "agreement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ledger",
                        to="records.agreement",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ledgers",
                        to="records.region",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Indicator",
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
                            ("income", "pendapatan"),
                            ("jobs", "pekerjaan"),
                            ("services", "layanan"),
                            ("training", "pelatihan"),
                            ("assets", "barang dan bangunan"),
                            ("other", "manfaat lain"),
                            ("land", "tanah atau bangunan desa"),
                            ("labour", "tenaga warga"),
                            ("cash", "uang desa"),
                            ("waived", "pungutan yang dibebaskan"),
                        ],
                        max_length=10,
                    ),
                ),
                ("title", models.CharField(max_length=120)),
                ("unit", models.CharField(max_length=30)),
                ("baseline", models.BigIntegerField(null=True)),
                ("baseline_year", models.PositiveSmallIntegerField(null=True)),
                ("target", models.BigIntegerField(null=True)),
                ("target_source", models.CharField(blank=True, max_length=160)),
                ("withdrawn_on", models.DateField(null=True)),
                ("withdrawn_because", models.CharField(blank=True, max_length=300)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "ledger",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to="records.ledger",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="LedgerYear",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("year", models.PositiveSmallIntegerField()),
                ("hamlets", models.PositiveIntegerField(null=True)),
                ("beneficiaries", models.PositiveIntegerField(null=True)),
                ("women", models.PositiveIntegerField(null=True)),
                ("poor_households", models.PositiveIntegerField(null=True)),
                ("people_source", models.CharField(blank=True, max_length=160)),
                ("gained", models.BigIntegerField(default=0)),
                ("gained_unknown", models.PositiveSmallIntegerField(default=0)),
                ("given", models.BigIntegerField(default=0)),
                ("given_unknown", models.PositiveSmallIntegerField(default=0)),
                ("net", models.BigIntegerField(null=True)),
                ("confirmed_at", models.DateTimeField(null=True)),
                ("confirmed_by", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "kept_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ledger",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="years", to="records.ledger"
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
                "ordering": ["-year"],
            },
        ),
        migrations.CreateModel(
            name="IndicatorFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("amount", models.BigIntegerField(null=True)),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("receipts", "penerimaan yang tercatat"),
                            ("book", "buku atau dokumen desa"),
                            ("count", "pendataan"),
                            ("partner", "laporan pihak ketiga"),
                            ("told", "keterangan lisan"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "sureness",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("proved", "ada buktinya"),
                            ("counted", "dihitung, bukti belum lengkap"),
                            ("estimated", "taksiran"),
                        ],
                        max_length=10,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
                ("inventoried", models.BigIntegerField(null=True)),
                ("counted", models.BooleanField(default=True)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("reported", models.BigIntegerField(null=True)),
                ("reported_on", models.DateField(null=True)),
                ("reported_by", models.CharField(blank=True, max_length=200)),
                ("reported_note", models.CharField(blank=True, max_length=300)),
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
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="records.indicator",
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="records.ledgeryear",
                    ),
                ),
            ],
            options={
                "ordering": ["indicator_id"],
            },
        ),
        migrations.CreateModel(
            name="VillagePopulation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("people", models.PositiveIntegerField()),
                ("source", models.CharField(blank=True, max_length=160)),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="populations",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["-year"],
            },
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("baseline__isnull", True), ("baseline__gte", 0), _connector="OR"),
                    models.Q(("target__isnull", True), ("target__gte", 0), _connector="OR"),
                ),
                name="indicator_not_negative",
            ),
        ),
        migrations.AddIndex(
            model_name="ledgeryear",
            index=models.Index(fields=["village", "year", "net", "id"], name="ledger_year_by_village"),
        ),
        migrations.AddIndex(
            model_name="ledgeryear",
            index=models.Index(
                fields=["subdistrict", "year", "net", "id"], name="ledger_year_by_subdistrict"
            ),
        ),
        migrations.AddIndex(
            model_name="ledgeryear",
            index=models.Index(fields=["regency", "year", "net", "id"], name="ledger_year_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="ledgeryear",
            constraint=models.UniqueConstraint(fields=("ledger", "year"), name="ledger_year_once"),
        ),
        migrations.AddConstraint(
            model_name="ledgeryear",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("women__isnull", True),
                    ("beneficiaries__isnull", True),
                    ("women__lte", models.F("beneficiaries")),
                    _connector="OR",
                ),
                name="ledger_women_among_people",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorfigure",
            constraint=models.UniqueConstraint(fields=("indicator", "year"), name="indicator_figure_once"),
        ),
        migrations.AddConstraint(
            model_name="indicatorfigure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("amount__isnull", True), ("amount__gte", 0), _connector="OR"),
                    models.Q(("reported__isnull", True), ("reported__gte", 0), _connector="OR"),
                ),
                name="indicator_figure_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="villagepopulation",
            constraint=models.UniqueConstraint(fields=("village", "year"), name="population_once"),
        ),
    ]
