"""Potentials with their scale, village assets with their parts and uses."""

import django.db.models.deletion
from django.db import migrations, models

import mitradesa.core.assets


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0018_cooperations"),
    ]

    operations = [
        migrations.AlterField(
            model_name="agreement",
            name="source",
            field=models.CharField(
                choices=[("import", "Import"), ("scan", "Scan"), ("typed", "Typed"), ("case", "Case")],
                max_length=8,
            ),
        ),
        migrations.CreateModel(
            name="Asset",
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
                            (mitradesa.core.assets.AssetKind["LAND"], "tanah"),
                            (mitradesa.core.assets.AssetKind["BUILDING"], "bangunan"),
                            (mitradesa.core.assets.AssetKind["VEHICLE"], "kendaraan bermotor"),
                            (mitradesa.core.assets.AssetKind["SPRING"], "mata air"),
                            (mitradesa.core.assets.AssetKind["EQUIPMENT"], "peralatan"),
                            (mitradesa.core.assets.AssetKind["OTHER"], "lainnya"),
                        ],
                        max_length=9,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("code", models.CharField(blank=True, max_length=60)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("outline", models.JSONField(default=list)),
                ("latitude", models.FloatField(null=True)),
                ("longitude", models.FloatField(null=True)),
                ("area", models.PositiveIntegerField(null=True)),
                (
                    "proof",
                    models.CharField(
                        choices=[
                            (
                                mitradesa.core.assets.Proof["VILLAGE_GOVERNMENT"],
                                "sertifikat atas nama pemerintah desa",
                            ),
                            (
                                mitradesa.core.assets.Proof["IN_PROCESS"],
                                "sertifikat atas nama pemerintah desa sedang diurus dan tercatat",
                            ),
                            (mitradesa.core.assets.Proof["OTHER_NAME"], "sertifikat atas nama lain"),
                            (mitradesa.core.assets.Proof["PAPER"], "surat bukti kepemilikan"),
                            (mitradesa.core.assets.Proof["NO_PAPER"], "belum ada surat"),
                        ],
                        default="no_paper",
                        max_length=18,
                    ),
                ),
                ("proof_number", models.CharField(blank=True, max_length=120)),
                ("proof_on", models.DateField(null=True)),
                ("proof_file_name", models.CharField(blank=True, max_length=200)),
                (
                    "current_use",
                    models.CharField(
                        choices=[
                            (
                                mitradesa.core.assets.CurrentUse["GOVERNMENT"],
                                "dipakai langsung untuk pemerintahan desa",
                            ),
                            (mitradesa.core.assets.CurrentUse["RESIDENTS"], "dipakai warga"),
                            (mitradesa.core.assets.CurrentUse["OTHER_PARTY"], "sudah dipakai pihak lain"),
                            (mitradesa.core.assets.CurrentUse["IDLE"], "tidak dipakai"),
                        ],
                        default="idle",
                        max_length=11,
                    ),
                ),
                ("search", models.TextField(blank=True)),
                ("sort", models.CharField(max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "proof_file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="asset_proofs",
                        to="records.storedfile",
                    ),
                ),
                (
                    "use_decree",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assets",
                        to="records.villagepaper",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assets",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["sort", "id"],
            },
        ),
        migrations.CreateModel(
            name="AssetPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("area", models.PositiveIntegerField(null=True)),
                (
                    "asset",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parts", to="records.asset"
                    ),
                ),
            ],
            options={
                "ordering": ["name", "id"],
            },
        ),
        migrations.CreateModel(
            name="AssetUse",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first_day", models.DateField(null=True)),
                ("last_day", models.DateField(null=True)),
                ("released_on", models.DateField(null=True)),
                ("release_reason", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "agreement",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="asset_uses",
                        to="records.agreement",
                    ),
                ),
                (
                    "asset",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="uses", to="records.asset"
                    ),
                ),
                (
                    "cooperation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="asset_uses",
                        to="records.cooperation",
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uses",
                        to="records.assetpart",
                    ),
                ),
            ],
            options={
                "ordering": ["first_day", "id"],
            },
        ),
        migrations.CreateModel(
            name="Potential",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("title", models.CharField(max_length=200)),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("government", "pemerintahan"),
                            ("development", "pembangunan"),
                            ("community", "pembinaan kemasyarakatan"),
                            ("empowerment", "pemberdayaan masyarakat"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "sector",
                    models.CharField(
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
                ("place", models.CharField(blank=True, max_length=200)),
                ("outline", models.JSONField(default=list)),
                ("latitude", models.FloatField(null=True)),
                ("longitude", models.FloatField(null=True)),
                ("size", models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ("unit", models.CharField(blank=True, max_length=30)),
                (
                    "condition",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unused", "belum digarap"),
                            ("partly", "digarap sebagian"),
                            ("used", "sudah digarap"),
                            ("damaged", "rusak atau menurun"),
                        ],
                        max_length=8,
                    ),
                ),
                ("evidence", models.CharField(blank=True, max_length=300)),
                ("need", models.TextField(blank=True)),
                ("challenge", models.TextField(blank=True)),
                (
                    "authority",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("perdes", "peraturan desa tentang kewenangan"),
                            ("perbup", "daftar dalam peraturan bupati"),
                            ("assigned", "penugasan tertulis"),
                            ("not_listed", "tidak tercantum di mana pun"),
                        ],
                        max_length=10,
                    ),
                ),
                ("inventoried_on", models.DateField()),
                ("search", models.TextField(blank=True)),
                ("sort", models.CharField(max_length=200)),
                ("withdrawn_on", models.DateField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "asset",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="potentials",
                        to="records.asset",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="potentials",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["sort", "id"],
            },
        ),
        migrations.AddField(
            model_name="cooperation",
            name="potential",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="cooperations",
                to="records.potential",
            ),
        ),
        migrations.CreateModel(
            name="PotentialPhoto",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file_name", models.CharField(max_length=200)),
                ("caption", models.CharField(blank=True, max_length=200)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.storedfile"
                    ),
                ),
                (
                    "potential",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photos",
                        to="records.potential",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="PriorityScale",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("made_on", models.DateField()),
                ("discussed_on", models.DateField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "minutes",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scales",
                        to="records.villagepaper",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scales",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["-year"],
            },
        ),
        migrations.CreateModel(
            name="PriorityLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rank", models.PositiveSmallIntegerField()),
                ("reason", models.CharField(max_length=300)),
                ("rpjmdes_entry", models.CharField(blank=True, max_length=120)),
                ("rkpdes_entry", models.CharField(blank=True, max_length=120)),
                (
                    "rkpdes_column",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("cooperation_column", "kolom kerja sama pihak ketiga"),
                            ("other_column", "kolom lain"),
                        ],
                        max_length=18,
                    ),
                ),
                (
                    "potential",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="records.potential",
                    ),
                ),
                (
                    "rkpdes",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="yearly_lines",
                        to="records.villagepaper",
                    ),
                ),
                (
                    "rpjmdes",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="medium_lines",
                        to="records.villagepaper",
                    ),
                ),
                (
                    "scale",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="records.priorityscale",
                    ),
                ),
            ],
            options={
                "ordering": ["rank"],
            },
        ),
        migrations.AddIndex(
            model_name="asset",
            index=models.Index(fields=["village", "sort", "id"], name="asset_by_village"),
        ),
        migrations.AddIndex(
            model_name="asset",
            index=models.Index(fields=["subdistrict", "sort", "id"], name="asset_by_subdistrict"),
        ),
        migrations.AddIndex(
            model_name="asset",
            index=models.Index(fields=["regency", "sort", "id"], name="asset_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="asset",
            constraint=models.UniqueConstraint(
                condition=models.Q(("code", ""), _negated=True),
                fields=("village", "code"),
                name="asset_code_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="assetpart",
            constraint=models.UniqueConstraint(fields=("asset", "name"), name="asset_part_once"),
        ),
        migrations.AddIndex(
            model_name="assetuse",
            index=models.Index(fields=["asset", "first_day", "last_day"], name="asset_use_days"),
        ),
        migrations.AddConstraint(
            model_name="assetuse",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("first_day__isnull", True), ("last_day__isnull", True)),
                    models.Q(
                        ("first_day__isnull", False),
                        ("last_day__gte", models.F("first_day")),
                        ("last_day__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="asset_use_days_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="assetuse",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agreement__isnull", False), ("cooperation__isnull", True)),
                    models.Q(("agreement__isnull", True), ("cooperation__isnull", False)),
                    _connector="OR",
                ),
                name="asset_use_of_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="assetuse",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("released_on__isnull", True),
                    ("first_day__isnull", True),
                    ("released_on__gte", models.F("first_day")),
                    _connector="OR",
                ),
                name="asset_use_released_in_order",
            ),
        ),
        migrations.AddIndex(
            model_name="potential",
            index=models.Index(fields=["village", "sort", "id"], name="pot_village_sort"),
        ),
        migrations.AddIndex(
            model_name="potential",
            index=models.Index(fields=["village", "inventoried_on", "id"], name="pot_village_inve"),
        ),
        migrations.AddIndex(
            model_name="potential",
            index=models.Index(fields=["subdistrict", "sort", "id"], name="pot_subdist_sort"),
        ),
        migrations.AddIndex(
            model_name="potential",
            index=models.Index(fields=["subdistrict", "inventoried_on", "id"], name="pot_subdist_inve"),
        ),
        migrations.AddIndex(
            model_name="potential",
            index=models.Index(fields=["regency", "sort", "id"], name="pot_regency_sort"),
        ),
        migrations.AddIndex(
            model_name="potential",
            index=models.Index(fields=["regency", "inventoried_on", "id"], name="pot_regency_inve"),
        ),
        migrations.AddConstraint(
            model_name="potentialphoto",
            constraint=models.UniqueConstraint(fields=("potential", "file"), name="potential_photo_once"),
        ),
        migrations.AddConstraint(
            model_name="priorityscale",
            constraint=models.UniqueConstraint(fields=("village", "year"), name="priority_scale_once"),
        ),
        migrations.AddConstraint(
            model_name="priorityscale",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("discussed_on__isnull", True),
                    ("discussed_on__gte", models.F("made_on")),
                    _connector="OR",
                ),
                name="priority_scale_made_before_it_is_discussed",
            ),
        ),
        migrations.AddConstraint(
            model_name="priorityline",
            constraint=models.UniqueConstraint(fields=("scale", "potential"), name="priority_line_once"),
        ),
        migrations.AddConstraint(
            model_name="priorityline",
            constraint=models.UniqueConstraint(fields=("scale", "rank"), name="priority_rank_once"),
        ),
        migrations.AddConstraint(
            model_name="priorityline",
            constraint=models.CheckConstraint(
                condition=models.Q(("rank__gte", 1)), name="priority_rank_from_one"
            ),
        ),
    ]
