"""Cooperations from the first idea to the closing, with their papers, facts and steps."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0017_legal_desk"),
    ]

    operations = [
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
                    "partner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cooperations",
                        to="records.partner",
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
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cooperations",
                        to="records.region",
                    ),
                ),
            ],
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="step", to="records.event"
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
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
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cooperation_papers",
                        to="records.storedfile",
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
            ],
            options={
                "ordering": ["kind", "-dated_on", "-id"],
            },
        ),
        migrations.AddIndex(
            model_name="cooperation",
            index=models.Index(fields=["village", "-status_on", "-id"], name="coop_by_village"),
        ),
        migrations.AddIndex(
            model_name="cooperation",
            index=models.Index(fields=["subdistrict", "-status_on", "-id"], name="coop_by_subdistrict"),
        ),
        migrations.AddIndex(
            model_name="cooperation",
            index=models.Index(fields=["regency", "-status_on", "-id"], name="coop_by_regency"),
        ),
        migrations.AddIndex(
            model_name="cooperation",
            index=models.Index(
                fields=["regency", "status", "-status_on", "-id"], name="coop_by_regency_status"
            ),
        ),
        migrations.AddIndex(
            model_name="cooperation",
            index=models.Index(
                fields=["subdistrict", "status", "-status_on", "-id"], name="coop_by_subdistrict_status"
            ),
        ),
        migrations.AddConstraint(
            model_name="cooperationfact",
            constraint=models.UniqueConstraint(
                fields=("cooperation", "name", "stated"), name="cooperation_fact_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="cooperationpaper",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("used_by__isnull", True), ("withdrawn_at__isnull", True), _connector="OR"
                ),
                name="used_paper_stays",
            ),
        ),
    ]
