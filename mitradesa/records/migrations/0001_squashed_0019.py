"""The whole database at once, for a new installation; an older one has come here by the migrations that this one stands for."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from mitradesa.records import guards
from mitradesa.records.tries import make_counts
from mitradesa.records.trigrams import build, drop
from mitradesa.records.whole import CreateModels


class Migration(migrations.Migration):
    replaces = [
        ("records", "0001_initial"),
        ("records", "0002_handovers"),
        ("records", "0003_letters_and_desk"),
        ("records", "0004_plans"),
        ("records", "0005_register_import"),
        ("records", "0006_pages_of_the_register"),
        ("records", "0007_trail_integrity"),
        ("records", "0008_getting_in"),
        ("records", "0009_outreach"),
        ("records", "0010_tallies"),
        ("records", "0011_participants_apart"),
        ("records", "0012_confirmation_sheets"),
        ("records", "0013_pictures_in_quarantine"),
        ("records", "0014_erasing_participants"),
        ("records", "0015_late_records"),
        ("records", "0016_papers_of_an_event"),
        ("records", "0017_legal_desk"),
        ("records", "0018_cooperations"),
        ("records", "0019_potentials_and_assets"),
    ]

    initial = True

    dependencies = []

    operations = [
        CreateModels(
            [
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
                                    ("land", "tanah"),
                                    ("building", "bangunan"),
                                    ("vehicle", "kendaraan bermotor"),
                                    ("spring", "mata air"),
                                    ("equipment", "peralatan"),
                                    ("other", "lainnya"),
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
                                    ("village_government", "sertifikat atas nama pemerintah desa"),
                                    (
                                        "in_process",
                                        "sertifikat atas nama pemerintah desa sedang diurus dan tercatat",
                                    ),
                                    ("other_name", "sertifikat atas nama lain"),
                                    ("paper", "surat bukti kepemilikan"),
                                    ("no_paper", "belum ada surat"),
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
                                    ("government", "dipakai langsung untuk pemerintahan desa"),
                                    ("residents", "dipakai warga"),
                                    ("other_party", "sudah dipakai pihak lain"),
                                    ("idle", "tidak dipakai"),
                                ],
                                default="idle",
                                max_length=11,
                            ),
                        ),
                        ("search", models.TextField(blank=True)),
                        ("sort", models.CharField(max_length=200)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "village",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assets",
                                to="records.region",
                            ),
                        ),
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
                    ],
                    options={
                        "ordering": ["sort", "id"],
                        "indexes": [
                            models.Index(fields=["village", "sort", "id"], name="asset_by_village"),
                            models.Index(fields=["subdistrict", "sort", "id"], name="asset_by_subdistrict"),
                            models.Index(fields=["regency", "sort", "id"], name="asset_by_regency"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("code", ""), _negated=True),
                                fields=("village", "code"),
                                name="asset_code_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Counted",
                    fields=[
                        ("agreement", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("village", models.CharField(max_length=13)),
                        ("marks", models.TextField()),
                    ],
                ),
                migrations.CreateModel(
                    name="DailyRoot",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("day", models.DateField(unique=True)),
                        ("size", models.PositiveBigIntegerField(unique=True)),
                        ("root", models.CharField(max_length=64)),
                        ("chain", models.CharField(max_length=64)),
                        ("peaks", models.JSONField(default=list)),
                        ("written_at", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "ordering": ["day"],
                    },
                ),
                migrations.CreateModel(
                    name="Material",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("regency", models.CharField(db_index=True, max_length=13)),
                        ("title", models.CharField(max_length=200)),
                        ("edition", models.CharField(blank=True, max_length=40)),
                        ("summary", models.TextField(blank=True)),
                        ("file_name", models.CharField(blank=True, max_length=200)),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
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
                        "ordering": ["title", "edition", "id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("regency", "title", "edition"), name="material_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Office",
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
                                    ("village", "village"),
                                    ("bpd", "bpd"),
                                    ("bkad", "bkad"),
                                    ("subdistrict", "subdistrict"),
                                    ("dpmd", "dpmd"),
                                    ("legal_bureau", "legal_bureau"),
                                    ("inspectorate", "inspectorate"),
                                    ("bupati", "bupati"),
                                    ("province", "province"),
                                    ("facilitator", "facilitator"),
                                    ("third_party", "third_party"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        (
                            "partner",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offices",
                                to="records.partner",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offices",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["region_id", "kind"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "village",
                                            "bpd",
                                            "bkad",
                                            "subdistrict",
                                            "dpmd",
                                            "legal_bureau",
                                            "inspectorate",
                                            "bupati",
                                            "province",
                                            "facilitator",
                                            "third_party",
                                        ],
                                    )
                                ),
                                name="office_kind_known",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("partner__isnull", True)),
                                fields=("kind", "region"),
                                name="office_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("partner__isnull", False)),
                                fields=("partner", "region"),
                                name="partner_office_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "third_party"), ("partner__isnull", False)),
                                    models.Q(
                                        models.Q(("kind", "third_party"), _negated=True),
                                        ("partner__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="office_partner_where_third_party",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Speaker",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("regency", models.CharField(db_index=True, max_length=13)),
                        ("name", models.CharField(max_length=120)),
                        ("institution", models.CharField(blank=True, max_length=200)),
                        ("position", models.CharField(blank=True, max_length=120)),
                        ("phone", models.CharField(blank=True, max_length=20)),
                        ("cv", models.TextField(blank=True)),
                        ("cv_name", models.CharField(blank=True, max_length=200)),
                        (
                            "cv_file",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name", "id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("regency", "name", "institution"), name="speaker_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StoredFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64, unique=True)),
                        ("size", models.PositiveBigIntegerField()),
                        ("content_type", models.CharField(max_length=100)),
                        ("pages", models.PositiveIntegerField(null=True)),
                        ("text", models.TextField(null=True)),
                        ("stored_at", models.DateTimeField(auto_now_add=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="Person",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        (
                            "last_login",
                            models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                        ),
                        ("username", models.CharField(max_length=60, unique=True)),
                        ("name", models.CharField(max_length=120)),
                        ("nip", models.CharField(blank=True, max_length=18)),
                        ("phone", models.CharField(blank=True, max_length=20)),
                        ("email", models.EmailField(blank=True, max_length=254)),
                        ("is_active", models.BooleanField(default=True)),
                        ("pin", models.CharField(blank=True, max_length=160)),
                        ("pin_misses", models.PositiveSmallIntegerField(default=0)),
                        ("pin_locked_until", models.DateTimeField(null=True)),
                        ("joined_at", models.DateTimeField(auto_now_add=True)),
                        ("activated_at", models.DateTimeField(null=True)),
                        ("erased_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "indexes": [models.Index(fields=["phone"], name="person_phone")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("nip", ""), _negated=True),
                                fields=("nip",),
                                name="person_nip_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Agreement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=24, unique=True)),
                        ("subdistrict", models.CharField(max_length=13)),
                        ("regency", models.CharField(max_length=13)),
                        ("title", models.CharField(blank=True, max_length=400)),
                        ("document_kind", models.CharField(blank=True, max_length=40)),
                        (
                            "regime",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("third_party", "Third Party"),
                                    ("inter_village", "Inter Village"),
                                    ("asset_use", "Asset Use"),
                                    ("procurement", "Procurement"),
                                    ("bumdes_contract", "Bumdes Contract"),
                                    ("grant_or_aid", "Grant Or Aid"),
                                    ("kelurahan", "Kelurahan"),
                                    ("no_village", "No Village"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("field", models.CharField(blank=True, max_length=40)),
                        ("scope", models.TextField(blank=True)),
                        ("signed_on", models.DateField(null=True)),
                        ("starts_on", models.DateField(null=True)),
                        ("ends_on", models.DateField(null=True)),
                        ("open_ended", models.BooleanField(default=False)),
                        ("amount_total", models.BigIntegerField(null=True)),
                        ("ended_on", models.DateField(null=True)),
                        ("end_reason", models.CharField(blank=True, max_length=200)),
                        ("partner_sort", models.CharField(blank=True, max_length=200)),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("import", "Import"),
                                    ("scan", "Scan"),
                                    ("typed", "Typed"),
                                    ("case", "Case"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("note", models.TextField(blank=True)),
                        ("search", models.TextField(blank=True)),
                        ("recorded_at", models.DateTimeField(auto_now_add=True)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("confirmed_at", models.DateTimeField(null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "merged_into",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="duplicates",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "renews",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="renewals",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="records.partner",
                            ),
                        ),
                        (
                            "village",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["village", "ends_on", "id"], name="by_village_ends_on"),
                            models.Index(fields=["village", "signed_on", "id"], name="by_village_signed_on"),
                            models.Index(
                                fields=["subdistrict", "ends_on", "id"], name="by_subdistrict_ends_on"
                            ),
                            models.Index(
                                fields=["subdistrict", "signed_on", "id"], name="by_subdistrict_signed_on"
                            ),
                            models.Index(fields=["regency", "ends_on", "id"], name="by_regency_ends_on"),
                            models.Index(fields=["regency", "signed_on", "id"], name="by_regency_signed_on"),
                            models.Index(fields=["regency", "partner_sort", "id"], name="by_regency_partner"),
                            models.Index(fields=["regency", "regime"], name="by_regency_regime"),
                            models.Index(
                                fields=["regency", "document_kind"], name="by_regency_document_kind"
                            ),
                            models.Index(fields=["regency", "field"], name="by_regency_field"),
                            models.Index(fields=["regency", "source"], name="by_regency_source"),
                            models.Index(fields=["regency", "confirmed_at"], name="by_regency_confirmed_at"),
                            models.Index(fields=["regency", "ended_on"], name="by_regency_ended_on"),
                            models.Index(
                                condition=models.Q(("renews__isnull", False)),
                                fields=["renews"],
                                name="renewing_agreement",
                            ),
                            models.Index(
                                condition=models.Q(("merged_into__isnull", False)),
                                fields=["merged_into"],
                                name="merged_agreement",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount_total__isnull", True), ("amount_total__gte", 0), _connector="OR"
                                ),
                                name="agreement_amount_not_negative",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementNumber",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("side", models.PositiveSmallIntegerField()),
                        ("number", models.CharField(max_length=120)),
                        ("plain", models.CharField(db_index=True, max_length=120)),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="numbers",
                                to="records.agreement",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["side", "id"],
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parts",
                                to="records.asset",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name", "id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("asset", "name"), name="asset_part_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Cooperation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=24, unique=True)),
                        ("subdistrict", models.CharField(max_length=13)),
                        ("regency", models.CharField(max_length=13)),
                        (
                            "track",
                            models.CharField(
                                choices=[
                                    ("village_initiative", "village_initiative"),
                                    ("partner_initiative", "partner_initiative"),
                                    ("asset_use", "asset_use"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("opened", "Baru dibuka"),
                                    ("inventory", "Inventarisasi"),
                                    ("prioritised", "Masuk skala prioritas"),
                                    ("approved", "Disepakati musyawarah desa"),
                                    ("plan_amendment", "Rencana desa sedang diubah"),
                                    ("planned", "Termuat dalam rencana desa"),
                                    ("ready", "Siap ditawarkan"),
                                    ("offer_open", "Penawaran dibuka"),
                                    ("offers_in", "Penawaran ditutup dan dibuka"),
                                    ("proposal_in", "Rencana pihak ketiga diterima"),
                                    ("screened", "Rencana sudah diperiksa"),
                                    ("in_musdes", "Dibahas musyawarah desa"),
                                    ("accepted", "Rencana diterima"),
                                    ("asset_named", "Aset dipilih"),
                                    ("asset_agreed", "Pemakaian aset disepakati"),
                                    ("partner_chosen", "Mitra dipilih"),
                                    ("draft", "Rancangan lengkap"),
                                    ("draft_agreed", "Rancangan disepakati musyawarah desa"),
                                    ("permit_asked", "Izin bupati dimohonkan"),
                                    ("permitted", "Izin bupati terbit"),
                                    ("cleared", "Siap ditandatangani"),
                                    ("signed", "Ditandatangani"),
                                    ("running", "Berjalan"),
                                    ("amending", "Sedang diubah"),
                                    ("suspended", "Ditunda"),
                                    ("disputed", "Dalam perselisihan"),
                                    ("ended", "Berakhir, belum ditutup"),
                                    ("closed", "Ditutup"),
                                    ("rejected", "Tidak disepakati"),
                                    ("cancelled", "Dibatalkan"),
                                    ("redirected", "Dialihkan ke aturan lain"),
                                ],
                                default="opened",
                                max_length=16,
                            ),
                        ),
                        ("status_on", models.DateField()),
                        ("title", models.CharField(max_length=300)),
                        ("purpose", models.TextField(blank=True)),
                        ("field", models.CharField(blank=True, max_length=40)),
                        ("regime", models.CharField(blank=True, max_length=16)),
                        ("asset_use", models.CharField(blank=True, max_length=16)),
                        ("yearly_lease", models.BooleanField(default=False)),
                        ("search", models.TextField(blank=True)),
                        ("opened_at", models.DateTimeField(auto_now_add=True)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "agreement",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cooperation",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "renews",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="renewal_cases",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cooperations",
                                to="records.partner",
                            ),
                        ),
                        (
                            "potential",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cooperations",
                                to="records.potential",
                            ),
                        ),
                        (
                            "village",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cooperations",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["village", "-status_on", "-id"], name="coop_by_village"),
                            models.Index(
                                fields=["subdistrict", "-status_on", "-id"], name="coop_by_subdistrict"
                            ),
                            models.Index(fields=["regency", "-status_on", "-id"], name="coop_by_regency"),
                            models.Index(
                                fields=["regency", "status", "-status_on", "-id"],
                                name="coop_by_regency_status",
                            ),
                            models.Index(
                                fields=["subdistrict", "status", "-status_on", "-id"],
                                name="coop_by_subdistrict_status",
                            ),
                        ],
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="uses",
                                to="records.asset",
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
                        (
                            "cooperation",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="asset_uses",
                                to="records.cooperation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["first_day", "id"],
                        "indexes": [
                            models.Index(fields=["asset", "first_day", "last_day"], name="asset_use_days")
                        ],
                        "constraints": [
                            models.CheckConstraint(
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
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("agreement__isnull", False), ("cooperation__isnull", True)),
                                    models.Q(("agreement__isnull", True), ("cooperation__isnull", False)),
                                    _connector="OR",
                                ),
                                name="asset_use_of_one",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("released_on__isnull", True),
                                    ("first_day__isnull", True),
                                    ("released_on__gte", models.F("first_day")),
                                    _connector="OR",
                                ),
                                name="asset_use_released_in_order",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CooperationFact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=60)),
                        ("value", models.JSONField()),
                        ("origin", models.CharField(max_length=200)),
                        ("stated", models.BooleanField(default=True)),
                        (
                            "cooperation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="facts",
                                to="records.cooperation",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("cooperation", "name", "stated"), name="cooperation_fact_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DeskSetting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("by_mail", models.BooleanField(default=False)),
                        ("by_chat", models.BooleanField(default=False)),
                        ("calendar", models.CharField(blank=True, db_index=True, max_length=43)),
                        (
                            "person",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="desk_setting",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Digest",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("day", models.DateField()),
                        ("items", models.PositiveIntegerField()),
                        ("sent_at", models.DateTimeField(null=True)),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="digests",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("person", "day"), name="digest_once_a_day")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Event",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("position", models.PositiveBigIntegerField(unique=True)),
                        ("at", models.DateTimeField()),
                        ("kind", models.CharField(max_length=60)),
                        ("says", models.TextField()),
                        ("subject", models.CharField(max_length=60)),
                        ("region", models.CharField(max_length=13)),
                        ("actor", models.CharField(max_length=120)),
                        ("actor_title", models.CharField(max_length=120)),
                        ("actor_office", models.CharField(max_length=120)),
                        ("actor_decree", models.CharField(blank=True, max_length=120)),
                        ("acts_for", models.CharField(blank=True, max_length=200)),
                        ("rule", models.CharField(blank=True, max_length=120)),
                        ("values", models.JSONField(default=dict)),
                        ("personal", models.JSONField(null=True)),
                        ("salt", models.CharField(blank=True, max_length=64)),
                        ("personal_digest", models.CharField(blank=True, max_length=64)),
                        ("digest", models.CharField(max_length=64)),
                        ("chain", models.CharField(max_length=64)),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "indexes": [
                            models.Index(fields=["subject", "position"], name="event_subject"),
                            models.Index(fields=["region", "position"], name="event_region"),
                            models.Index(fields=["person", "position"], name="event_person"),
                            models.Index(fields=["actor_office", "position"], name="event_office"),
                            models.Index(fields=["at"], name="event_at"),
                            models.Index(fields=["actor"], name="event_actor"),
                            models.Index(fields=["acts_for"], name="event_acts_for"),
                            models.Index(fields=["actor_title"], name="event_actor_title"),
                            models.Index(
                                fields=["kind"], name="event_kind", opclasses=["varchar_pattern_ops"]
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Holding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("village_head", "village_head"),
                                    ("village_secretary", "village_secretary"),
                                    ("finance_officer", "finance_officer"),
                                    ("section_head", "section_head"),
                                    ("village_operator", "village_operator"),
                                    ("bpd_chair", "bpd_chair"),
                                    ("bpd_member", "bpd_member"),
                                    ("bkad_chair", "bkad_chair"),
                                    ("camat", "camat"),
                                    ("subdistrict_staff", "subdistrict_staff"),
                                    ("dpmd_head", "dpmd_head"),
                                    ("dpmd_secretary", "dpmd_secretary"),
                                    ("dpmd_division_head", "dpmd_division_head"),
                                    ("dpmd_staff", "dpmd_staff"),
                                    ("legal_officer", "legal_officer"),
                                    ("inspector", "inspector"),
                                    ("bupati", "bupati"),
                                    ("province_officer", "province_officer"),
                                    ("facilitator", "facilitator"),
                                    ("third_party", "third_party"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("since", models.DateField()),
                        ("until", models.DateField(null=True)),
                        ("suspended_since", models.DateField(null=True)),
                        ("decree", models.CharField(blank=True, max_length=120)),
                        ("decree_on", models.DateField(null=True)),
                        ("end_reason", models.CharField(blank=True, max_length=200)),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="holdings",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="holdings",
                                to="records.office",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-since", "-id"],
                        "indexes": [models.Index(fields=["office", "role"], name="holding_office_role")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "role__in",
                                        [
                                            "village_head",
                                            "village_secretary",
                                            "finance_officer",
                                            "section_head",
                                            "village_operator",
                                            "bpd_chair",
                                            "bpd_member",
                                            "bkad_chair",
                                            "camat",
                                            "subdistrict_staff",
                                            "dpmd_head",
                                            "dpmd_secretary",
                                            "dpmd_division_head",
                                            "dpmd_staff",
                                            "legal_officer",
                                            "inspector",
                                            "bupati",
                                            "province_officer",
                                            "facilitator",
                                            "third_party",
                                        ],
                                    )
                                ),
                                name="holding_role_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until__isnull", True),
                                    ("until__gte", models.F("since")),
                                    _connector="OR",
                                ),
                                name="holding_ends_after_it_begins",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportBatch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=24, unique=True)),
                        ("seat", models.CharField(max_length=60)),
                        ("region", models.CharField(max_length=13)),
                        ("name", models.CharField(max_length=200)),
                        ("sheets", models.JSONField(default=list)),
                        ("sheet", models.PositiveSmallIntegerField(default=0)),
                        ("header_row", models.PositiveIntegerField(default=1)),
                        ("headers", models.JSONField(default=list)),
                        ("signature", models.CharField(max_length=64)),
                        ("mapping", models.JSONField(default=list)),
                        ("answers", models.JSONField(default=dict)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("mapping", "Mapping"),
                                    ("checking", "Checking"),
                                    ("checked", "Checked"),
                                    ("recording", "Recording"),
                                    ("recorded", "Recorded"),
                                    ("undoing", "Undoing"),
                                    ("undone", "Undone"),
                                ],
                                default="mapping",
                                max_length=10,
                            ),
                        ),
                        ("done", models.PositiveIntegerField(default=0)),
                        ("total", models.PositiveIntegerField(default=0)),
                        ("cursor", models.PositiveIntegerField(default=0)),
                        ("trouble", models.CharField(blank=True, max_length=300)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("moved_at", models.DateTimeField()),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="imports",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="imports",
                                to="records.office",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="imports",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "indexes": [models.Index(fields=["office", "id"], name="import_office")],
                    },
                ),
                migrations.CreateModel(
                    name="ImportRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row", models.PositiveIntegerField()),
                        ("cells", models.JSONField()),
                        ("group", models.CharField(blank=True, max_length=80)),
                        ("mended", models.JSONField(default=dict)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("unread", "Unread"),
                                    ("ready", "Ready"),
                                    ("asked", "Asked"),
                                    ("wrong", "Wrong"),
                                    ("skipped", "Skipped"),
                                    ("recorded", "Recorded"),
                                    ("undone", "Undone"),
                                ],
                                default="unread",
                                max_length=8,
                            ),
                        ),
                        ("village_key", models.CharField(blank=True, max_length=200)),
                        ("twin", models.CharField(blank=True, max_length=64)),
                        ("wrong", models.JSONField(default=list)),
                        ("doubts", models.JSONField(default=list)),
                        ("why_skipped", models.CharField(blank=True, max_length=80)),
                        (
                            "agreement",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="import_rows",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "batch",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="records.importbatch",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["row"],
                        "indexes": [
                            models.Index(fields=["batch", "state", "row"], name="import_row_state"),
                            models.Index(fields=["batch", "twin"], name="import_row_twin"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("batch", "row"), name="import_row_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LawChange",
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
                                    ("verification", "Verification"),
                                    ("correction", "Correction"),
                                    ("local", "Local"),
                                    ("withdrawal", "Withdrawal"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("file", models.CharField(max_length=200)),
                        ("about", models.CharField(max_length=200)),
                        ("says", models.TextField()),
                        ("entry", models.JSONField(default=dict)),
                        ("effects", models.JSONField(default=list)),
                        ("region", models.CharField(max_length=13)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting"),
                                    ("applied", "Applied"),
                                    ("refused", "Refused"),
                                ],
                                default="waiting",
                                max_length=8,
                            ),
                        ),
                        ("proposed_title", models.CharField(max_length=240)),
                        ("proposed_at", models.DateTimeField(auto_now_add=True)),
                        ("decided_title", models.CharField(blank=True, max_length=240)),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("text_before", models.TextField(blank=True)),
                        ("text_after", models.TextField(blank=True)),
                        ("book_before", models.CharField(blank=True, max_length=16)),
                        ("book_after", models.CharField(blank=True, max_length=16)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "waiting")),
                                fields=("about",),
                                name="law_change_open_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("decided_at__isnull", True), ("state", "waiting")),
                                    models.Q(
                                        ("decided_at__isnull", False), ("state__in", ["applied", "refused"])
                                    ),
                                    _connector="OR",
                                ),
                                name="law_change_decided_or_waiting",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decided_by__isnull", True),
                                    models.Q(("state", "applied"), _negated=True),
                                    models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                                    _connector="OR",
                                ),
                                name="law_change_second_person",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Letter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("direction", models.CharField(choices=[("in", "In"), ("out", "Out")], max_length=3)),
                        ("year", models.PositiveSmallIntegerField()),
                        ("agenda", models.PositiveIntegerField()),
                        ("number", models.CharField(blank=True, max_length=120)),
                        ("dated", models.DateField(null=True)),
                        ("entered_on", models.DateField()),
                        ("other_side", models.CharField(max_length=200)),
                        ("subject", models.CharField(max_length=300)),
                        ("archive_class", models.CharField(blank=True, max_length=20)),
                        ("note", models.TextField(blank=True)),
                        ("file_name", models.CharField(blank=True, max_length=200)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("signed", "Signed"),
                                    ("sent", "Sent"),
                                    ("received", "Received"),
                                    ("done", "Done"),
                                    ("cancelled", "Cancelled"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("signed_by", models.CharField(blank=True, max_length=200)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "agreement",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="letters",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "answers",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answered_by",
                                to="records.letter",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="records.office",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-year", "-agenda"],
                        "indexes": [
                            models.Index(
                                fields=["office", "direction", "year", "agenda"], name="letter_agenda"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("office", "direction", "year", "agenda"), name="letter_agenda_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("direction", "out"),
                                    models.Q(("number", ""), _negated=True),
                                    models.Q(("state", "cancelled"), _negated=True),
                                ),
                                fields=("office", "number"),
                                name="letter_number_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Initial",
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
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "letter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="initials",
                                to="records.letter",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place"],
                        "constraints": [
                            models.UniqueConstraint(fields=("letter", "place"), name="initial_place_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Disposition",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("role", models.CharField(max_length=20)),
                        ("instruction", models.CharField(max_length=300)),
                        ("due", models.DateField(null=True)),
                        ("given_by", models.CharField(max_length=200)),
                        ("given_at", models.DateTimeField(auto_now_add=True)),
                        ("done_at", models.DateTimeField(null=True)),
                        ("done_by", models.CharField(blank=True, max_length=200)),
                        ("result", models.CharField(blank=True, max_length=300)),
                        (
                            "letter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="dispositions",
                                to="records.letter",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="MaterialCitation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("instrument", models.CharField(blank=True, max_length=60)),
                        ("article", models.CharField(blank=True, max_length=40)),
                        ("rule", models.CharField(blank=True, max_length=60)),
                        (
                            "material",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="citations",
                                to="records.material",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "indexes": [models.Index(fields=["rule"], name="material_rule")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("material", "instrument", "article", "rule"),
                                name="material_citation_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("instrument", ""), ("rule", ""), _negated=True),
                                name="material_citation_not_empty",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LetterBook",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("pattern", models.CharField(max_length=80)),
                        (
                            "office",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letter_book",
                                to="records.office",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ImportMapping",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("signature", models.CharField(max_length=64)),
                        ("mapping", models.JSONField()),
                        ("used_at", models.DateTimeField(auto_now=True)),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="import_mappings",
                                to="records.office",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("office", "signature"), name="import_mapping_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Handover",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("village_head", "village_head"),
                                    ("village_secretary", "village_secretary"),
                                    ("finance_officer", "finance_officer"),
                                    ("section_head", "section_head"),
                                    ("village_operator", "village_operator"),
                                    ("bpd_chair", "bpd_chair"),
                                    ("bpd_member", "bpd_member"),
                                    ("bkad_chair", "bkad_chair"),
                                    ("camat", "camat"),
                                    ("subdistrict_staff", "subdistrict_staff"),
                                    ("dpmd_head", "dpmd_head"),
                                    ("dpmd_secretary", "dpmd_secretary"),
                                    ("dpmd_division_head", "dpmd_division_head"),
                                    ("dpmd_staff", "dpmd_staff"),
                                    ("legal_officer", "legal_officer"),
                                    ("inspector", "inspector"),
                                    ("bupati", "bupati"),
                                    ("province_officer", "province_officer"),
                                    ("facilitator", "facilitator"),
                                    ("third_party", "third_party"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "capacity",
                            models.CharField(
                                choices=[
                                    ("holder", "holder"),
                                    ("pj", "pj"),
                                    ("plt", "plt"),
                                    ("plh", "plh"),
                                    ("an", "an"),
                                    ("mandate", "mandate"),
                                    ("duty_letter", "duty_letter"),
                                ],
                                default="holder",
                                max_length=12,
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("term_ended", "Term Ended"),
                                    ("resigned", "Resigned"),
                                    ("moved", "Moved"),
                                    ("suspended", "Suspended"),
                                    ("dismissed", "Dismissed"),
                                    ("died", "Died"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("since", models.DateField()),
                        ("until", models.DateField(null=True)),
                        ("decree", models.CharField(max_length=120)),
                        ("decree_on", models.DateField(null=True)),
                        ("items", models.JSONField(default=list)),
                        ("note", models.TextField(blank=True)),
                        ("opened_at", models.DateTimeField(auto_now_add=True)),
                        ("signed_at", models.DateTimeField(null=True)),
                        ("received_at", models.DateTimeField(null=True)),
                        ("approved_at", models.DateTimeField(null=True)),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                        (
                            "approved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "incoming",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="takeovers",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "opened_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "outgoing",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="handovers",
                                to="records.holding",
                            ),
                        ),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="handovers",
                                to="records.office",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "role__in",
                                        [
                                            "village_head",
                                            "village_secretary",
                                            "finance_officer",
                                            "section_head",
                                            "village_operator",
                                            "bpd_chair",
                                            "bpd_member",
                                            "bkad_chair",
                                            "camat",
                                            "subdistrict_staff",
                                            "dpmd_head",
                                            "dpmd_secretary",
                                            "dpmd_division_head",
                                            "dpmd_staff",
                                            "legal_officer",
                                            "inspector",
                                            "bupati",
                                            "province_officer",
                                            "facilitator",
                                            "third_party",
                                        ],
                                    )
                                ),
                                name="handover_role_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("decree", ""), _negated=True), name="handover_has_decree"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("approved_at__isnull", True), ("withdrawn_at__isnull", True)
                                ),
                                fields=("office", "role"),
                                name="handover_open_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetCode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("code", models.CharField(max_length=60)),
                        ("name", models.CharField(max_length=300)),
                        ("ceiling", models.BigIntegerField(null=True)),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="budget_codes",
                                to="records.office",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-year", "code"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("office", "year", "code"), name="budget_code_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ceiling__isnull", True), ("ceiling__gte", 0), _connector="OR"
                                ),
                                name="budget_code_ceiling",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Acting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("village_head", "village_head"),
                                    ("village_secretary", "village_secretary"),
                                    ("finance_officer", "finance_officer"),
                                    ("section_head", "section_head"),
                                    ("village_operator", "village_operator"),
                                    ("bpd_chair", "bpd_chair"),
                                    ("bpd_member", "bpd_member"),
                                    ("bkad_chair", "bkad_chair"),
                                    ("camat", "camat"),
                                    ("subdistrict_staff", "subdistrict_staff"),
                                    ("dpmd_head", "dpmd_head"),
                                    ("dpmd_secretary", "dpmd_secretary"),
                                    ("dpmd_division_head", "dpmd_division_head"),
                                    ("dpmd_staff", "dpmd_staff"),
                                    ("legal_officer", "legal_officer"),
                                    ("inspector", "inspector"),
                                    ("bupati", "bupati"),
                                    ("province_officer", "province_officer"),
                                    ("facilitator", "facilitator"),
                                    ("third_party", "third_party"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "capacity",
                            models.CharField(
                                choices=[
                                    ("holder", "holder"),
                                    ("pj", "pj"),
                                    ("plt", "plt"),
                                    ("plh", "plh"),
                                    ("an", "an"),
                                    ("mandate", "mandate"),
                                    ("duty_letter", "duty_letter"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("since", models.DateField()),
                        ("until", models.DateField(null=True)),
                        ("decree", models.CharField(max_length=120)),
                        ("decree_on", models.DateField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=200)),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actings",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "acts_for",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actings",
                                to="records.holding",
                            ),
                        ),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actings",
                                to="records.office",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-since", "-id"],
                        "indexes": [models.Index(fields=["office", "role"], name="acting_office_role")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "role__in",
                                        [
                                            "village_head",
                                            "village_secretary",
                                            "finance_officer",
                                            "section_head",
                                            "village_operator",
                                            "bpd_chair",
                                            "bpd_member",
                                            "bkad_chair",
                                            "camat",
                                            "subdistrict_staff",
                                            "dpmd_head",
                                            "dpmd_secretary",
                                            "dpmd_division_head",
                                            "dpmd_staff",
                                            "legal_officer",
                                            "inspector",
                                            "bupati",
                                            "province_officer",
                                            "facilitator",
                                            "third_party",
                                        ],
                                    )
                                ),
                                name="acting_role_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("capacity__in", ["pj", "plt", "plh", "an", "mandate", "duty_letter"])
                                ),
                                name="acting_capacity_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("decree", ""), _negated=True), name="acting_has_decree"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until__isnull", True),
                                    ("until__gte", models.F("since")),
                                    _connector="OR",
                                ),
                                name="acting_ends_after_it_begins",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OutreachEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=24, unique=True)),
                        ("regency", models.CharField(max_length=13)),
                        ("theme", models.CharField(max_length=300)),
                        (
                            "mode",
                            models.CharField(
                                choices=[("on_site", "on_site"), ("online", "online"), ("hybrid", "hybrid")],
                                default="on_site",
                                max_length=8,
                            ),
                        ),
                        ("venue", models.CharField(blank=True, max_length=200)),
                        ("address", models.CharField(blank=True, max_length=300)),
                        ("online_link", models.URLField(blank=True, max_length=300)),
                        ("starts_on", models.DateField(null=True)),
                        ("ends_on", models.DateField(null=True)),
                        ("starts_time", models.TimeField(null=True)),
                        ("ends_time", models.TimeField(null=True)),
                        ("opener_name", models.CharField(blank=True, max_length=120)),
                        ("opener_title", models.CharField(blank=True, max_length=120)),
                        ("opens_for", models.CharField(blank=True, max_length=120)),
                        ("audience", models.CharField(blank=True, max_length=300)),
                        ("subdistrict_quota", models.PositiveSmallIntegerField(default=1)),
                        ("village_quota", models.PositiveSmallIntegerField(default=1)),
                        ("hours", models.PositiveSmallIntegerField(null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("inviting", "inviting"),
                                    ("running", "running"),
                                    ("held", "held"),
                                    ("closed", "closed"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=9,
                            ),
                        ),
                        ("cancel_reason", models.CharField(blank=True, max_length=300)),
                        ("written_at", models.DateTimeField(auto_now_add=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="outreach_events",
                                to="records.office",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-starts_on", "-id"],
                        "indexes": [
                            models.Index(fields=["regency", "starts_on", "id"], name="outreach_by_day")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        ["planned", "inviting", "running", "held", "closed", "cancelled"],
                                    )
                                ),
                                name="outreach_state_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("mode__in", ["on_site", "online", "hybrid"])),
                                name="outreach_mode_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="outreach_ends_after_it_begins",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=120)),
                        ("dated", models.DateField(null=True)),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("subdistrict", "subdistrict"),
                                    ("mail", "mail"),
                                    ("chat", "chat"),
                                    ("by_hand", "by_hand"),
                                ],
                                default="subdistrict",
                                max_length=11,
                            ),
                        ),
                        ("token", models.CharField(max_length=43, unique=True)),
                        ("sent_at", models.DateTimeField(null=True)),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("coming", "coming"), ("declined", "declined")],
                                max_length=8,
                            ),
                        ),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("answered_by", models.CharField(blank=True, max_length=200)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("reminded_at", models.DateTimeField(null=True)),
                        (
                            "through",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="passes_on",
                                to="records.invitation",
                            ),
                        ),
                        (
                            "letter",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="invitations",
                                to="records.letter",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invitations",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="invitations",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["region_id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("event", "region"), name="invitation_once"),
                            models.CheckConstraint(
                                condition=models.Q(("answer__in", ["coming", "declined", ""])),
                                name="invitation_answer_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("channel__in", ["subdistrict", "mail", "chat", "by_hand"])
                                ),
                                name="invitation_channel_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventText",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("background", "background"),
                                    ("legal_basis", "legal_basis"),
                                    ("aim", "aim"),
                                    ("scope", "scope"),
                                    ("discussion", "discussion"),
                                    ("output", "output"),
                                    ("evaluation", "evaluation"),
                                    ("conclusion", "conclusion"),
                                    ("suggestion", "suggestion"),
                                    ("minutes", "minutes"),
                                    ("news", "news"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="texts",
                                to="records.outreachevent",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("event", "section"), name="event_text_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "section__in",
                                        [
                                            "background",
                                            "legal_basis",
                                            "aim",
                                            "scope",
                                            "discussion",
                                            "output",
                                            "evaluation",
                                            "conclusion",
                                            "suggestion",
                                            "minutes",
                                            "news",
                                        ],
                                    )
                                ),
                                name="event_section_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventSpeaker",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[("speaker", "speaker"), ("moderator", "moderator")], max_length=9
                            ),
                        ),
                        ("topic", models.CharField(blank=True, max_length=300)),
                        ("decree", models.CharField(blank=True, max_length=120)),
                        ("honorarium", models.BigIntegerField(null=True)),
                        ("tax", models.BigIntegerField(null=True)),
                        ("place", models.PositiveSmallIntegerField(default=1)),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="speakers",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "speaker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="records.speaker",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event", "speaker", "part"), name="event_speaker_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("part__in", ["speaker", "moderator"])),
                                name="event_speaker_part",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tax__isnull", True),
                                    models.Q(("honorarium__gte", models.F("tax")), ("tax__gte", 0)),
                                    _connector="OR",
                                ),
                                name="event_speaker_tax_within",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventMaterial",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("copies", models.PositiveIntegerField(null=True)),
                        ("place", models.PositiveSmallIntegerField(default=1)),
                        (
                            "material",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="records.material",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="materials",
                                to="records.outreachevent",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("event", "material"), name="event_material_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventCost",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("what", models.CharField(max_length=200)),
                        ("quantity", models.PositiveIntegerField(default=1)),
                        ("unit", models.CharField(blank=True, max_length=40)),
                        ("price", models.BigIntegerField(null=True)),
                        ("planned", models.BigIntegerField()),
                        ("realised", models.BigIntegerField(null=True)),
                        ("place", models.PositiveSmallIntegerField(default=1)),
                        (
                            "code",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="costs",
                                to="records.budgetcode",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="costs",
                                to="records.outreachevent",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("planned__gte", 0),
                                    models.Q(
                                        ("realised__isnull", True), ("realised__gte", 0), _connector="OR"
                                    ),
                                    models.Q(("price__isnull", True), ("price__gte", 0), _connector="OR"),
                                ),
                                name="event_cost_not_negative",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommitteeMember",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("place", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("nip", models.CharField(blank=True, max_length=18)),
                        ("office_title", models.CharField(blank=True, max_length=120)),
                        ("duty", models.CharField(max_length=80)),
                        ("decree", models.CharField(blank=True, max_length=120)),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="committee",
                                to="records.outreachevent",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CheckInDevice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", models.UUIDField(unique=True)),
                        ("label", models.CharField(max_length=60)),
                        ("secret", models.CharField(max_length=43, unique=True)),
                        ("prepared_at", models.DateTimeField(auto_now_add=True)),
                        ("heard_at", models.DateTimeField(null=True)),
                        ("closed_at", models.DateTimeField(null=True)),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="devices",
                                to="records.outreachevent",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("day", models.DateField(null=True)),
                        ("starts", models.TimeField(null=True)),
                        ("ends", models.TimeField(null=True)),
                        ("title", models.CharField(max_length=300)),
                        ("note", models.CharField(blank=True, max_length=200)),
                        ("place", models.PositiveSmallIntegerField()),
                        (
                            "speaker",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="agenda",
                                to="records.eventspeaker",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="agenda",
                                to="records.outreachevent",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "id"],
                    },
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
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="addenda",
                                to="records.outreachevent",
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
                migrations.CreateModel(
                    name="Participant",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", models.UUIDField(default=uuid.uuid4, unique=True)),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("delegate", "delegate"),
                                    ("speaker", "speaker"),
                                    ("moderator", "moderator"),
                                    ("committee", "committee"),
                                    ("opener", "opener"),
                                    ("guest", "guest"),
                                ],
                                default="delegate",
                                max_length=9,
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("office_title", models.CharField(blank=True, max_length=120)),
                        ("institution", models.CharField(blank=True, max_length=200)),
                        ("phone", models.CharField(blank=True, max_length=20)),
                        ("code", models.CharField(max_length=8)),
                        ("kuasa_number", models.CharField(blank=True, max_length=120)),
                        ("kuasa_file_name", models.CharField(blank=True, max_length=200)),
                        ("walk_in", models.BooleanField(default=False)),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                        ("entered_at", models.DateTimeField(auto_now_add=True)),
                        ("late", models.PositiveSmallIntegerField(default=0)),
                        ("erased_at", models.DateTimeField(null=True)),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="participants",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "invitation",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="participants",
                                to="records.invitation",
                            ),
                        ),
                        (
                            "replaces",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaced_by",
                                to="records.participant",
                            ),
                        ),
                        (
                            "same_as",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="doubles",
                                to="records.participant",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.region",
                            ),
                        ),
                        (
                            "kuasa_file",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["region_id", "name", "id"],
                        "indexes": [
                            models.Index(fields=["event", "part", "region"], name="participant_of_event")
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("event", "code"), name="participant_code_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "part__in",
                                        ["delegate", "speaker", "moderator", "committee", "opener", "guest"],
                                    )
                                ),
                                name="participant_part_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Feedback",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", models.UUIDField(default=uuid.uuid4, unique=True)),
                        ("content", models.PositiveSmallIntegerField(null=True)),
                        ("speakers", models.PositiveSmallIntegerField(null=True)),
                        ("organisation", models.PositiveSmallIntegerField(null=True)),
                        ("usefulness", models.PositiveSmallIntegerField(null=True)),
                        ("remark", models.TextField(blank=True)),
                        ("given_at", models.DateTimeField()),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="feedback",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="feedback",
                                to="records.participant",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("content__isnull", True), ("content__range", (1, 5)), _connector="OR"
                                ),
                                name="feedback_content_of_five",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("speakers__isnull", True), ("speakers__range", (1, 5)), _connector="OR"
                                ),
                                name="feedback_speakers_of_five",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("organisation__isnull", True),
                                    ("organisation__range", (1, 5)),
                                    _connector="OR",
                                ),
                                name="feedback_organisation_of_five",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("usefulness__isnull", True),
                                    ("usefulness__range", (1, 5)),
                                    _connector="OR",
                                ),
                                name="feedback_usefulness_of_five",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Erasure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("reason", models.CharField(max_length=400)),
                        ("asked_at", models.DateTimeField(auto_now_add=True)),
                        ("region", models.CharField(max_length=13)),
                        ("approved_at", models.DateTimeField(null=True)),
                        ("refused_at", models.DateTimeField(null=True)),
                        ("erased", models.PositiveIntegerField(default=0)),
                        (
                            "approved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="erasures",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="erasures",
                                to="records.event",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="erasures",
                                to="records.participant",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("event__isnull", False),
                                        ("participant__isnull", True),
                                        ("person__isnull", True),
                                    ),
                                    models.Q(
                                        ("event__isnull", True),
                                        ("participant__isnull", True),
                                        ("person__isnull", False),
                                    ),
                                    models.Q(
                                        ("event__isnull", True),
                                        ("participant__isnull", False),
                                        ("person__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="erasure_of_one_thing",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("approved_at__isnull", True),
                                    ("person__isnull", False),
                                    ("refused_at__isnull", True),
                                ),
                                fields=("person",),
                                name="erasure_of_person_open_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("approved_at__isnull", True),
                                    ("event__isnull", False),
                                    ("refused_at__isnull", True),
                                ),
                                fields=("event",),
                                name="erasure_of_event_open_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("approved_at__isnull", True),
                                    ("participant__isnull", False),
                                    ("refused_at__isnull", True),
                                ),
                                fields=("participant",),
                                name="erasure_of_participant_open_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CheckIn",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", models.UUIDField(unique=True)),
                        ("day", models.DateField()),
                        ("at", models.DateTimeField()),
                        (
                            "entry",
                            models.CharField(
                                choices=[
                                    ("qr", "qr"),
                                    ("code", "code"),
                                    ("name", "name"),
                                    ("walk_in", "walk_in"),
                                    ("paper", "paper"),
                                    ("online", "online"),
                                ],
                                max_length=7,
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[("on_site", "on_site"), ("online", "online")],
                                default="on_site",
                                max_length=8,
                            ),
                        ),
                        ("signature", models.TextField(blank=True, null=True)),
                        ("undoes", models.UUIDField(db_index=True, null=True)),
                        ("received_at", models.DateTimeField(auto_now_add=True)),
                        ("late", models.PositiveSmallIntegerField(default=0)),
                        (
                            "received_from",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "device",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="check_ins",
                                to="records.checkindevice",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="check_ins",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="check_ins",
                                to="records.participant",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["at", "id"],
                        "indexes": [
                            models.Index(fields=["event", "day", "participant"], name="check_in_of_day")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("entry__in", ["qr", "code", "name", "walk_in", "paper", "online"])
                                ),
                                name="check_in_entry_known",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Certificate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.CharField(max_length=120)),
                        ("code", models.CharField(max_length=16, unique=True)),
                        ("name", models.CharField(max_length=120)),
                        ("part", models.CharField(max_length=9)),
                        ("region_name", models.CharField(blank=True, max_length=200)),
                        ("theme", models.CharField(max_length=300)),
                        ("days", models.CharField(max_length=80)),
                        ("hours", models.PositiveSmallIntegerField(null=True)),
                        ("issued_on", models.DateField()),
                        ("signed_by", models.CharField(max_length=200)),
                        ("revoked_at", models.DateTimeField(null=True)),
                        ("revoke_reason", models.CharField(blank=True, max_length=300)),
                        ("erased_at", models.DateTimeField(null=True)),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="certificates",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="certificates",
                                to="records.participant",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event", "number"), name="certificate_number_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("revoked_at__isnull", True)),
                                fields=("participant",),
                                name="certificate_valid_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParticipantsApart",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "first",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="records.participant",
                            ),
                        ),
                        (
                            "second",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="records.participant",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("first", "second"), name="participants_apart_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("first__lt", models.F("second"))),
                                name="participants_apart_in_order",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Partner",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("company", "Company"),
                                    ("foundation", "Foundation"),
                                    ("university", "University"),
                                    ("cooperative", "Cooperative"),
                                    ("community_group", "Community Group"),
                                    ("government_body", "Government Body"),
                                    ("person", "Person"),
                                    ("other", "Other"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("nib", models.CharField(blank=True, max_length=30)),
                        ("npwp", models.CharField(blank=True, max_length=30)),
                        ("deed", models.CharField(blank=True, max_length=200)),
                        ("address", models.CharField(blank=True, max_length=300)),
                        ("contact", models.CharField(blank=True, max_length=120)),
                        ("plain_name", models.CharField(db_index=True, max_length=200)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "merged_into",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="spellings",
                                to="records.partner",
                            ),
                        ),
                        (
                            "regency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="partners",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["plain_name", "id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("regency", "plain_name"), name="partner_once")
                        ],
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
                        "indexes": [
                            models.Index(fields=["village", "sort", "id"], name="pot_village_sort"),
                            models.Index(fields=["village", "inventoried_on", "id"], name="pot_village_inve"),
                            models.Index(fields=["subdistrict", "sort", "id"], name="pot_subdist_sort"),
                            models.Index(
                                fields=["subdistrict", "inventoried_on", "id"], name="pot_subdist_inve"
                            ),
                            models.Index(fields=["regency", "sort", "id"], name="pot_regency_sort"),
                            models.Index(fields=["regency", "inventoried_on", "id"], name="pot_regency_inve"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Region",
                    fields=[
                        ("code", models.CharField(max_length=13, primary_key=True, serialize=False)),
                        ("name", models.CharField(max_length=80)),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("regency", "Regency"),
                                    ("subdistrict", "Subdistrict"),
                                    ("village", "Village"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("kabupaten", "Kabupaten"),
                                    ("kota", "Kota"),
                                    ("subdistrict", "Subdistrict"),
                                    ("desa", "Desa"),
                                    ("kelurahan", "Kelurahan"),
                                    ("desa_adat", "Desa Adat"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("since", models.DateField(null=True)),
                        ("until", models.DateField(null=True)),
                        ("latitude", models.FloatField(null=True)),
                        ("longitude", models.FloatField(null=True)),
                        (
                            "parent",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["code"],
                        "indexes": [models.Index(fields=["level", "name"], name="region_level_name")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until__isnull", True),
                                    ("since__isnull", True),
                                    ("until__gte", models.F("since")),
                                    _connector="OR",
                                ),
                                name="region_ends_after_it_begins",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", models.UUIDField(default=uuid.uuid4, unique=True)),
                        ("asked", models.TextField()),
                        ("asked_at", models.DateTimeField()),
                        ("answer", models.TextField(blank=True)),
                        ("answered_by", models.CharField(blank=True, max_length=200)),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("in_faq", models.BooleanField(default=False)),
                        ("late", models.PositiveSmallIntegerField(default=0)),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "material",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="questions",
                                to="records.material",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="questions",
                                to="records.participant",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["asked_at", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("in_faq", False),
                                    models.Q(("answer", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="question_in_faq_has_answer",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FollowUp",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("what", models.CharField(max_length=300)),
                        ("due", models.DateField()),
                        ("done_on", models.DateField(null=True)),
                        ("result", models.CharField(blank=True, max_length=300)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "agreement",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="follow_ups",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="follow_ups",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="follow_ups",
                                to="records.participant",
                            ),
                        ),
                        (
                            "village",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="follow_ups",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["due", "id"],
                        "indexes": [
                            models.Index(fields=["village", "done_on", "due"], name="follow_up_of_village")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventQuota",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("quota", models.PositiveSmallIntegerField()),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="quotas",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["region_id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("event", "region"), name="event_quota_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetLine",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("account", models.CharField(max_length=30)),
                        ("name", models.CharField(max_length=200)),
                        ("planned", models.BigIntegerField()),
                        ("realised", models.BigIntegerField(null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "agreement",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="budget_lines",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "village",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="budget_lines",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-year", "account", "id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("village", "year", "account", "name"), name="budget_line_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("planned__gte", 0)), name="budget_line_not_negative"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementParty",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("side", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=200)),
                        ("signatory", models.CharField(blank=True, max_length=120)),
                        ("signatory_office", models.CharField(blank=True, max_length=120)),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parties",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.partner",
                            ),
                        ),
                        (
                            "village",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["side"],
                        "constraints": [
                            models.UniqueConstraint(fields=("agreement", "side"), name="agreement_side_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementFlag",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("flag", models.CharField(max_length=24)),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="flags",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "village",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["flag", "village"], name="flag_village")],
                        "constraints": [
                            models.UniqueConstraint(fields=("agreement", "flag"), name="agreement_flag_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RegionName",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=80)),
                        ("since", models.DateField(null=True)),
                        ("until", models.DateField()),
                        ("basis", models.CharField(blank=True, max_length=200)),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="names",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["until"],
                    },
                ),
                migrations.CreateModel(
                    name="Rejudging",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("book_before", models.CharField(max_length=16)),
                        ("book_after", models.CharField(max_length=16)),
                        ("why", models.CharField(max_length=400)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("running", "Running"),
                                    ("done", "Done"),
                                    ("superseded", "Superseded"),
                                ],
                                default="running",
                                max_length=10,
                            ),
                        ),
                        ("last", models.BigIntegerField(default=0)),
                        ("judged", models.PositiveIntegerField(default=0)),
                        ("changed", models.PositiveIntegerField(default=0)),
                        ("counts", models.JSONField(default=dict)),
                        ("started_at", models.DateTimeField(auto_now_add=True)),
                        ("moved_at", models.DateTimeField()),
                        ("finished_at", models.DateTimeField(null=True)),
                        (
                            "change",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rejudgings",
                                to="records.lawchange",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "running")),
                                fields=("state",),
                                name="rejudging_one_at_a_time",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JudgedChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("rule", models.CharField(max_length=60)),
                        ("judged_for", models.DateField()),
                        ("before_outcome", models.CharField(blank=True, max_length=16)),
                        ("before_severity", models.CharField(blank=True, max_length=10)),
                        ("before_blocks", models.BooleanField(default=False)),
                        ("before_book", models.CharField(blank=True, max_length=16)),
                        ("after_outcome", models.CharField(max_length=16)),
                        ("after_severity", models.CharField(blank=True, max_length=10)),
                        ("after_blocks", models.BooleanField(default=False)),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="judged_changes",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="changes",
                                to="records.rejudging",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("run", "agreement", "rule"), name="judged_change_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reset",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("region", models.CharField(max_length=13)),
                        ("reason", models.CharField(max_length=200)),
                        ("asked_at", models.DateTimeField(auto_now_add=True)),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("approved", models.BooleanField(null=True)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="resets",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "indexes": [models.Index(fields=["region", "decided_at"], name="reset_region")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("decided_at__isnull", True)),
                                fields=("person",),
                                name="reset_open_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("asked_by", models.F("person")), _negated=True),
                                name="reset_not_for_oneself",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decided_by__isnull", True),
                                    ("approved", False),
                                    models.Q(("decided_by", models.F("asked_by")), _negated=True),
                                    _connector="OR",
                                ),
                                name="reset_second_person",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Roster",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("made_at", models.DateTimeField(auto_now_add=True)),
                        ("region", models.CharField(max_length=13)),
                        ("name", models.CharField(max_length=120)),
                        ("columns", models.JSONField(default=dict)),
                        ("rows", models.JSONField(default=list)),
                        ("first_row", models.PositiveIntegerField(default=1)),
                        ("done_at", models.DateTimeField(null=True)),
                        ("brought_in", models.PositiveIntegerField(default=0)),
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
                        "ordering": ["-id"],
                    },
                ),
                migrations.CreateModel(
                    name="RuleException",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("rule", models.CharField(max_length=60)),
                        (
                            "ground",
                            models.CharField(
                                choices=[("should", "Should"), ("local", "Local"), ("proved", "Proved")],
                                max_length=6,
                            ),
                        ),
                        ("reason", models.CharField(max_length=400)),
                        ("owner", models.CharField(max_length=160)),
                        ("fact", models.CharField(blank=True, max_length=60)),
                        ("proof", models.CharField(blank=True, max_length=300)),
                        ("until", models.DateField()),
                        ("given_title", models.CharField(max_length=240)),
                        ("given_at", models.DateTimeField(auto_now_add=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("end_reason", models.CharField(blank=True, max_length=400)),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="exceptions",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "given_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "indexes": [models.Index(fields=["rule", "until"], name="exception_rule_until")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_at__isnull", True)),
                                fields=("agreement", "rule"),
                                name="exception_open_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ground", "proved"), _negated=True),
                                    models.Q(
                                        models.Q(("fact", ""), _negated=True),
                                        models.Q(("proof", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="exception_proof_named",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SavedView",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=60)),
                        ("query", models.CharField(max_length=600)),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="saved_views",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name"],
                        "constraints": [
                            models.UniqueConstraint(fields=("person", "name"), name="saved_view_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Step",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=32)),
                        ("source", models.CharField(max_length=16)),
                        ("target", models.CharField(max_length=16)),
                        ("on", models.DateField()),
                        ("note", models.TextField(blank=True)),
                        ("answers", models.JSONField(default=list)),
                        ("acknowledged", models.JSONField(default=dict)),
                        ("met", models.PositiveIntegerField(default=0)),
                        ("book", models.CharField(max_length=64)),
                        (
                            "cooperation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="steps",
                                to="records.cooperation",
                            ),
                        ),
                        (
                            "event",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="step",
                                to="records.event",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Scan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=24, unique=True)),
                        ("region", models.CharField(max_length=13)),
                        ("raw", models.CharField(blank=True, max_length=64)),
                        ("name", models.CharField(max_length=200)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting"),
                                    ("read", "Read"),
                                    ("unreadable", "Unreadable"),
                                    ("recorded", "Recorded"),
                                    ("attached", "Attached"),
                                    ("dropped", "Dropped"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("found", models.JSONField(default=dict)),
                        ("trouble", models.CharField(blank=True, max_length=400)),
                        ("tries", models.PositiveSmallIntegerField(default=0)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("moved_at", models.DateTimeField()),
                        (
                            "agreement",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="scans",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scans",
                                to="records.office",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scans",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scans",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "indexes": [models.Index(fields=["office", "state", "id"], name="scan_queue")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ["waiting", "read", "unreadable"])),
                                fields=("office", "file"),
                                name="scan_waits_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("state__in", ["waiting", "read", "unreadable"]),
                                    models.Q(("raw", ""), _negated=True),
                                ),
                                fields=("office", "raw"),
                                name="picture_waits_once",
                            ),
                        ],
                    },
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
                            "potential",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photos",
                                to="records.potential",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("potential", "file"), name="potential_photo_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventPhoto",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("file_name", models.CharField(max_length=200)),
                        ("caption", models.CharField(blank=True, max_length=300)),
                        ("taken_at", models.DateTimeField(null=True)),
                        ("place", models.PositiveSmallIntegerField(default=1)),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photos",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("event", "file"), name="event_photo_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventPayment",
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
                                    ("receipt", "receipt"),
                                    ("honorarium", "honorarium"),
                                    ("transport", "transport"),
                                    ("lodging", "lodging"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("payee", models.CharField(max_length=160)),
                        ("payee_title", models.CharField(blank=True, max_length=160)),
                        ("what", models.CharField(blank=True, max_length=200)),
                        ("quantity", models.PositiveIntegerField(default=1)),
                        ("unit", models.CharField(blank=True, max_length=40)),
                        ("gross", models.BigIntegerField()),
                        ("tax", models.BigIntegerField(default=0)),
                        ("receipt", models.CharField(blank=True, max_length=80)),
                        ("paid_on", models.DateField(null=True)),
                        ("file_name", models.CharField(blank=True, max_length=200)),
                        (
                            "cost",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="payments",
                                to="records.eventcost",
                            ),
                        ),
                        (
                            "speaker",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="payments",
                                to="records.eventspeaker",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="payments",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "participant",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="payments",
                                to="records.participant",
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
                        "ordering": ["kind", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["receipt", "honorarium", "transport", "lodging"])
                                ),
                                name="event_payment_kind",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("gross__gte", models.F("tax")), ("tax__gte", 0)),
                                name="event_payment_tax_within",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventPaper",
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
                        ("number", models.PositiveSmallIntegerField(default=0)),
                        ("done", models.PositiveIntegerField(default=0)),
                        ("total", models.PositiveIntegerField(default=0)),
                        ("asked_at", models.DateTimeField(auto_now_add=True)),
                        ("finished_at", models.DateTimeField(null=True)),
                        ("problem", models.CharField(blank=True, max_length=300)),
                        ("file_name", models.CharField(blank=True, max_length=200)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="papers",
                                to="records.outreachevent",
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
                        "ordering": ["-id"],
                    },
                ),
                migrations.CreateModel(
                    name="EventDocument",
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
                                    ("tor", "tor"),
                                    ("decree_committee", "decree_committee"),
                                    ("decree_speakers", "decree_speakers"),
                                    ("decree_moderator", "decree_moderator"),
                                    ("decree_participants", "decree_participants"),
                                    ("invitation", "invitation"),
                                    ("attendance", "attendance"),
                                    ("distribution", "distribution"),
                                    ("spp", "spp"),
                                    ("spm", "spm"),
                                    ("sp2d", "sp2d"),
                                    ("sptjb", "sptjb"),
                                    ("receipt", "receipt"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("title", models.CharField(blank=True, max_length=200)),
                        ("number", models.CharField(blank=True, max_length=120)),
                        ("dated", models.DateField(null=True)),
                        ("file_name", models.CharField(blank=True, max_length=200)),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="documents",
                                to="records.outreachevent",
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
                        "ordering": ["kind", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "tor",
                                            "decree_committee",
                                            "decree_speakers",
                                            "decree_moderator",
                                            "decree_participants",
                                            "invitation",
                                            "attendance",
                                            "distribution",
                                            "spp",
                                            "spm",
                                            "sp2d",
                                            "sptjb",
                                            "receipt",
                                            "other",
                                        ],
                                    )
                                ),
                                name="event_document_kind",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CooperationPaper",
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
                                    ("priority_scale", "priority_scale"),
                                    ("plan_change", "plan_change"),
                                    ("data_pack", "data_pack"),
                                    ("analysis", "analysis"),
                                    ("kak", "kak"),
                                    ("environment_note", "environment_note"),
                                    ("announcement", "announcement"),
                                    ("no_offer_note", "no_offer_note"),
                                    ("evaluation_minutes", "evaluation_minutes"),
                                    ("proposal", "proposal"),
                                    ("proposal_receipt", "proposal_receipt"),
                                    ("screening_sheet", "screening_sheet"),
                                    ("invitation", "invitation"),
                                    ("musdes_minutes", "musdes_minutes"),
                                    ("determination", "determination"),
                                    ("reply_letter", "reply_letter"),
                                    ("asset_minutes", "asset_minutes"),
                                    ("draft", "draft"),
                                    ("camat_letter", "camat_letter"),
                                    ("permit_request", "permit_request"),
                                    ("regent_permit", "regent_permit"),
                                    ("utilisation_perdes", "utilisation_perdes"),
                                    ("signed_agreement", "signed_agreement"),
                                    ("start_minutes", "start_minutes"),
                                    ("change_minutes", "change_minutes"),
                                    ("addendum", "addendum"),
                                    ("suspension_minutes", "suspension_minutes"),
                                    ("resumption_minutes", "resumption_minutes"),
                                    ("dispute_notice", "dispute_notice"),
                                    ("settlement_minutes", "settlement_minutes"),
                                    ("end_minutes", "end_minutes"),
                                    ("final_report", "final_report"),
                                    ("handover_minutes", "handover_minutes"),
                                    ("extension_evaluation", "extension_evaluation"),
                                    ("cancellation_note", "cancellation_note"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=120)),
                        ("dated_on", models.DateField()),
                        ("file_name", models.CharField(blank=True, max_length=200)),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                        (
                            "cooperation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="papers",
                                to="records.cooperation",
                            ),
                        ),
                        (
                            "used_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="records.step",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cooperation_papers",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["kind", "-dated_on", "-id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("used_by__isnull", True), ("withdrawn_at__isnull", True), _connector="OR"
                                ),
                                name="used_paper_stays",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConfirmationSheet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=12, unique=True)),
                        ("version", models.PositiveIntegerField()),
                        ("digest", models.CharField(max_length=64)),
                        ("signer", models.CharField(max_length=300)),
                        ("printed_on", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("printed", "Printed"),
                                    ("brought", "Brought"),
                                    ("accepted", "Accepted"),
                                    ("sent_back", "Sent Back"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="printed",
                                max_length=9,
                            ),
                        ),
                        ("file_name", models.CharField(blank=True, max_length=200)),
                        ("signed_on", models.DateField(null=True)),
                        ("carried_at", models.DateTimeField(null=True)),
                        ("checked_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sheets",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "carried_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "checked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "head",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "printed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="confirmation_sheets",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "indexes": [models.Index(fields=["state", "id"], name="sheet_state")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "brought")),
                                fields=("agreement",),
                                name="one_sheet_waits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("checked_by__isnull", True),
                                    models.Q(
                                        models.Q(("checked_by", models.F("carried_by")), _negated=True),
                                        models.Q(("checked_by", models.F("head")), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="sheet_checked_by_another",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "accepted"), _negated=True),
                                    models.Q(
                                        ("checked_by__isnull", False),
                                        ("file__isnull", False),
                                        ("signed_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="sheet_accepted_with_its_scan",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementFile",
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
                                    ("signed", "Signed"),
                                    ("draft", "Draft"),
                                    ("minutes", "Minutes"),
                                    ("perdes", "Perdes"),
                                    ("annex", "Annex"),
                                    ("other", "Other"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="uses",
                                to="records.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agreement", "file", "kind"), name="agreement_file_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StoredFinding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("rule", models.CharField(max_length=60)),
                        ("outcome", models.CharField(max_length=16)),
                        ("severity", models.CharField(max_length=10)),
                        ("gate", models.CharField(max_length=10)),
                        ("blocks", models.BooleanField(null=True)),
                        ("judged_for", models.DateField()),
                        ("book", models.CharField(max_length=16)),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="findings",
                                to="records.agreement",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["rule", "outcome"], name="finding_rule_outcome")],
                        "constraints": [
                            models.UniqueConstraint(fields=("agreement", "rule"), name="agreement_rule_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Succession",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[("split", "Split"), ("merger", "Merger"), ("recoded", "Recoded")],
                                max_length=8,
                            ),
                        ),
                        ("basis", models.CharField(blank=True, max_length=200)),
                        (
                            "predecessor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="successions",
                                to="records.region",
                            ),
                        ),
                        (
                            "successor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="origins",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("predecessor", "successor", "on"), name="succession_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Tally",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("region", models.CharField(max_length=13)),
                        ("level", models.PositiveSmallIntegerField()),
                        ("mark", models.CharField(max_length=90)),
                        ("number", models.IntegerField()),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["mark", "level", "region", "number"], name="tally_mark")
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("region", "mark"), name="tally_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TallyDay",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("day", models.DateField()),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(condition=models.Q(("id", 1)), name="tally_day_alone")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TestItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("place", models.PositiveSmallIntegerField()),
                        ("text", models.TextField()),
                        ("topic", models.CharField(blank=True, max_length=120)),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="test_items",
                                to="records.outreachevent",
                            ),
                        ),
                        (
                            "material",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="test_items",
                                to="records.material",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("event", "place"), name="test_item_place_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TestOption",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("place", models.PositiveSmallIntegerField()),
                        ("text", models.CharField(max_length=300)),
                        ("right", models.BooleanField(default=False)),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="options",
                                to="records.testitem",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("item", "place"), name="test_option_place_once"),
                            models.UniqueConstraint(
                                condition=models.Q(("right", True)),
                                fields=("item",),
                                name="test_option_one_right",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TestAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", models.UUIDField(default=uuid.uuid4, unique=True)),
                        ("phase", models.CharField(choices=[("pre", "pre"), ("post", "post")], max_length=4)),
                        ("given_at", models.DateTimeField()),
                        ("late", models.PositiveSmallIntegerField(default=0)),
                        (
                            "participant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="test_answers",
                                to="records.participant",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="records.testitem",
                            ),
                        ),
                        (
                            "option",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="records.testoption",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("item", "participant", "phase"), name="test_answer_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("phase__in", ["pre", "post"])),
                                name="test_answer_phase_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TrailHead",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("size", models.PositiveBigIntegerField(default=0)),
                        ("chain", models.CharField(blank=True, max_length=64)),
                        ("closed_until", models.DateField(null=True)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(condition=models.Q(("id", 1)), name="trail_head_alone")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Unlike",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "first",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "second",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="records.agreement",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("first", "second"), name="unlike_once"),
                            models.CheckConstraint(
                                condition=models.Q(("first__lt", models.F("second"))), name="unlike_in_order"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VillagePaper",
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
                                    ("perdes", "Perdes"),
                                    ("perkades", "Perkades"),
                                    ("rpjmdes", "Rpjmdes"),
                                    ("rkpdes", "Rkpdes"),
                                    ("apbdes", "Apbdes"),
                                    ("decree", "Decree"),
                                    ("minutes", "Minutes"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=60)),
                        ("year", models.PositiveSmallIntegerField()),
                        ("until_year", models.PositiveSmallIntegerField(null=True)),
                        ("title", models.CharField(max_length=300)),
                        ("enacted_on", models.DateField(null=True)),
                        ("file_name", models.CharField(blank=True, max_length=200)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "file",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="village_papers",
                                to="records.storedfile",
                            ),
                        ),
                        (
                            "village",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="records.region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-year", "kind", "number", "id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("number", ""), _negated=True),
                                fields=("village", "kind", "year", "number"),
                                name="village_paper_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until_year__isnull", True),
                                    ("until_year__gte", models.F("year")),
                                    _connector="OR",
                                ),
                                name="village_paper_ends_after_it_begins",
                            ),
                        ],
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
                            "village",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scales",
                                to="records.region",
                            ),
                        ),
                        (
                            "minutes",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scales",
                                to="records.villagepaper",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-year"],
                        "constraints": [
                            models.UniqueConstraint(fields=("village", "year"), name="priority_scale_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("discussed_on__isnull", True),
                                    ("discussed_on__gte", models.F("made_on")),
                                    _connector="OR",
                                ),
                                name="priority_scale_made_before_it_is_discussed",
                            ),
                        ],
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
                            "scale",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lines",
                                to="records.priorityscale",
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
                    ],
                    options={
                        "ordering": ["rank"],
                        "constraints": [
                            models.UniqueConstraint(fields=("scale", "potential"), name="priority_line_once"),
                            models.UniqueConstraint(fields=("scale", "rank"), name="priority_rank_once"),
                            models.CheckConstraint(
                                condition=models.Q(("rank__gte", 1)), name="priority_rank_from_one"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Basis",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bases",
                                to="records.agreement",
                            ),
                        ),
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="records.villagepaper",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("agreement", "paper"), name="basis_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActivationCode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("digest", models.CharField(max_length=64, unique=True)),
                        ("made_at", models.DateTimeField(auto_now_add=True)),
                        ("expires_at", models.DateTimeField()),
                        ("used_at", models.DateTimeField(null=True)),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                        (
                            "made_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="codes",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("used_at__isnull", True), ("withdrawn_at__isnull", True)),
                                fields=("person",),
                                name="activation_code_open_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementFact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=60)),
                        ("value", models.JSONField()),
                        ("origin", models.CharField(max_length=200)),
                        ("sureness", models.FloatField(default=1.0)),
                        ("page", models.PositiveIntegerField(null=True)),
                        ("start", models.PositiveIntegerField(null=True)),
                        ("end", models.PositiveIntegerField(null=True)),
                        ("confirmed", models.BooleanField(default=False)),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="facts",
                                to="records.agreement",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("agreement", "name"), name="agreement_fact_once")
                        ],
                    },
                ),
            ]
        ),
        migrations.RunPython(build, drop),
        migrations.RunPython(guards.forwards, guards.backwards),
        migrations.RunPython(make_counts, migrations.RunPython.noop),
    ]
