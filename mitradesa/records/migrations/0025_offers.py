"""Offers: announcements with their criteria, offers, scores."""

import django.db.models.deletion
from django.db import migrations, models

import mitradesa.core.offers


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0024_evaluations"),
    ]

    operations = [
        migrations.CreateModel(
            name="Announcement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=12, unique=True)),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("round", models.PositiveSmallIntegerField(default=1)),
                ("title", models.CharField(max_length=300)),
                ("kak", models.JSONField(default=dict)),
                ("place", models.CharField(max_length=300)),
                ("contact", models.CharField(max_length=200)),
                ("opens_on", models.DateField()),
                ("closes_on", models.DateField()),
                ("number", models.CharField(blank=True, max_length=120)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            (mitradesa.core.offers.AnnouncementState["DRAFT"], "disiapkan"),
                            (mitradesa.core.offers.AnnouncementState["OPEN"], "diumumkan"),
                            (
                                mitradesa.core.offers.AnnouncementState["OPENED"],
                                "penawaran dibuka, sedang dinilai",
                            ),
                            (mitradesa.core.offers.AnnouncementState["CHOSEN"], "mitra dipilih"),
                            (mitradesa.core.offers.AnnouncementState["EMPTY"], "ditutup tanpa penawaran"),
                            (mitradesa.core.offers.AnnouncementState["WITHDRAWN"], "dicabut"),
                        ],
                        default="draft",
                        max_length=9,
                    ),
                ),
                ("announced_on", models.DateField(null=True)),
                ("announced_by", models.CharField(blank=True, max_length=200)),
                ("opened_on", models.DateField(null=True)),
                ("opened_by", models.CharField(blank=True, max_length=200)),
                ("witnesses", models.JSONField(default=list)),
                ("chosen_on", models.DateField(null=True)),
                ("reason", models.TextField(blank=True)),
                ("minutes", models.CharField(blank=True, max_length=120)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "cooperation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="announcements",
                        to="records.cooperation",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="announcements",
                        to="records.region",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Criterion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("name", models.CharField(max_length=120)),
                ("how", models.CharField(blank=True, max_length=400)),
                ("weight", models.PositiveSmallIntegerField()),
                (
                    "announcement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="criteria",
                        to="records.announcement",
                    ),
                ),
            ],
            options={
                "ordering": ["place"],
            },
        ),
        migrations.CreateModel(
            name="Offer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("receipt", models.CharField(max_length=12, unique=True)),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "form",
                    models.CharField(
                        choices=[
                            (mitradesa.core.offers.OfferForm["PAPER"], "di atas kertas"),
                            (mitradesa.core.offers.OfferForm["ONLINE"], "lewat halaman umum"),
                        ],
                        max_length=6,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("kind", models.CharField(blank=True, max_length=16)),
                ("address", models.CharField(blank=True, max_length=300)),
                ("contact", models.CharField(blank=True, max_length=200)),
                ("received_on", models.DateField()),
                ("received_at", models.DateTimeField(auto_now_add=True)),
                ("received_by", models.CharField(blank=True, max_length=200)),
                ("says", models.TextField(blank=True)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("digest", models.CharField(max_length=64)),
                (
                    "announcement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offers",
                        to="records.announcement",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offers",
                        to="records.storedfile",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offers",
                        to="records.partner",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.AddField(
            model_name="announcement",
            name="chosen",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="chosen_by",
                to="records.offer",
            ),
        ),
        migrations.CreateModel(
            name="Score",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("points", models.PositiveSmallIntegerField()),
                ("reason", models.CharField(max_length=600)),
                (
                    "criterion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scores",
                        to="records.criterion",
                    ),
                ),
                (
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scores", to="records.offer"
                    ),
                ),
            ],
            options={
                "ordering": ["offer", "criterion"],
            },
        ),
        migrations.AddConstraint(
            model_name="criterion",
            constraint=models.UniqueConstraint(fields=("announcement", "place"), name="criterion_once"),
        ),
        migrations.AddConstraint(
            model_name="criterion",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight__gte", 1), ("weight__lte", 100)), name="criterion_weighs"
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.UniqueConstraint(fields=("announcement", "number"), name="offer_number_once"),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.UniqueConstraint(fields=("announcement", "digest"), name="offer_once"),
        ),
        migrations.AddIndex(
            model_name="announcement",
            index=models.Index(fields=["village", "-closes_on", "-id"], name="announced_by_village"),
        ),
        migrations.AddIndex(
            model_name="announcement",
            index=models.Index(fields=["subdistrict", "-closes_on", "-id"], name="announced_by_subdistrict"),
        ),
        migrations.AddIndex(
            model_name="announcement",
            index=models.Index(fields=["regency", "-closes_on", "-id"], name="announced_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="announcement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["draft", "open", "opened", "chosen"])),
                fields=("cooperation",),
                name="announced_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="announcement",
            constraint=models.CheckConstraint(
                condition=models.Q(("closes_on__gte", models.F("opens_on"))), name="announced_in_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="announcement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "chosen"), _negated=True),
                    models.Q(
                        ("chosen__isnull", False),
                        ("chosen_on__isnull", False),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="chosen_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="score",
            constraint=models.UniqueConstraint(fields=("offer", "criterion"), name="score_once"),
        ),
        migrations.AddConstraint(
            model_name="score",
            constraint=models.CheckConstraint(
                condition=models.Q(("points__lte", 100)), name="score_of_a_hundred"
            ),
        ),
    ]
