"""What residents said of cooperations, what became of each, the days of an answer, and erasing what was said."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0040_register_narrowed_in_its_index"),
    ]

    operations = [
        migrations.CreateModel(
            name="Concern",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=14, unique=True)),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("named", models.CharField(blank=True, max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("question", "pertanyaan"),
                            ("complaint", "pengaduan"),
                            ("suggestion", "pujian atau saran"),
                            ("report", "kabar tentang suatu fakta"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("matter", "kerja sama atau pekerjaannya"),
                            ("officials", "kepala desa atau perangkat desa"),
                            ("bpd", "BPD atau anggotanya"),
                            ("subdistrict", "camat atau kantor kecamatan"),
                            ("regency", "Dinas PMD kabupaten"),
                        ],
                        max_length=11,
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("page", "halaman umum"),
                            ("in_person", "datang sendiri"),
                            ("phone", "telepon"),
                            ("meeting", "pertemuan atau musyawarah"),
                            ("letter", "surat"),
                        ],
                        default="page",
                        max_length=9,
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("anonymous", models.BooleanField(default=False)),
                ("name", models.CharField(blank=True, max_length=100)),
                ("contact", models.CharField(blank=True, max_length=150)),
                (
                    "holder",
                    models.CharField(
                        choices=[
                            ("village", "pemerintah desa"),
                            ("bpd", "BPD"),
                            ("subdistrict", "kecamatan"),
                            ("dpmd", "Dinas PMD"),
                            ("inspectorate", "Inspektorat"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "belum dijawab"),
                            ("asked", "ditanya balik, menunggu warga"),
                            ("answered", "dijawab"),
                        ],
                        default="waiting",
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
                ("received_on", models.DateField()),
                ("due_on", models.DateField()),
                ("answered_on", models.DateField(null=True)),
                ("objected_on", models.DateField(null=True)),
                ("published", models.BooleanField(default=False)),
                ("contact_erased_on", models.DateField(null=True)),
                ("erased_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "ordering": ["received_on", "id"],
            },
        ),
        migrations.CreateModel(
            name="ConcernDays",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("days", models.PositiveSmallIntegerField()),
                ("since", models.DateField()),
                ("reason", models.CharField(max_length=300)),
                ("by", models.CharField(max_length=200)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["-since", "-id"],
            },
        ),
        migrations.CreateModel(
            name="ConcernEntry",
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
                            ("raise", "disampaikan"),
                            ("ask", "ditanya balik"),
                            ("reply", "dibalas warga"),
                            ("answer", "dijawab"),
                            ("hand_on", "dipindahkan ke kantor lain"),
                            ("take", "diambil kantor di atasnya"),
                            ("object", "dinyatakan belum terjawab"),
                        ],
                        max_length=7,
                    ),
                ),
                (
                    "holder",
                    models.CharField(
                        choices=[
                            ("village", "pemerintah desa"),
                            ("bpd", "BPD"),
                            ("subdistrict", "kecamatan"),
                            ("dpmd", "Dinas PMD"),
                            ("inspectorate", "Inspektorat"),
                        ],
                        max_length=12,
                    ),
                ),
                ("text", models.TextField(blank=True)),
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
                ("detail", models.CharField(blank=True, max_length=500)),
                ("by", models.CharField(max_length=200)),
                ("on", models.DateField()),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("late_days", models.PositiveIntegerField(default=0)),
                ("file_name", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="erasure",
            name="erasure_of_one_thing",
        ),
        migrations.AddField(
            model_name="concern",
            name="agreement",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="concerns",
                to="records.agreement",
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="recorded_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="village",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="concerns", to="records.region"
            ),
        ),
        migrations.AddField(
            model_name="erasure",
            name="concern",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="erasures",
                to="records.concern",
            ),
        ),
        migrations.AddConstraint(
            model_name="erasure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("concern__isnull", True),
                        ("deliberation__isnull", True),
                        ("event__isnull", True),
                        ("offer__isnull", True),
                        ("participant__isnull", True),
                        ("person__isnull", False),
                    ),
                    models.Q(
                        ("concern__isnull", True),
                        ("deliberation__isnull", True),
                        ("event__isnull", False),
                        ("offer__isnull", True),
                        ("participant__isnull", True),
                        ("person__isnull", True),
                    ),
                    models.Q(
                        ("concern__isnull", True),
                        ("deliberation__isnull", True),
                        ("event__isnull", True),
                        ("offer__isnull", True),
                        ("participant__isnull", False),
                        ("person__isnull", True),
                    ),
                    models.Q(
                        ("concern__isnull", True),
                        ("deliberation__isnull", False),
                        ("event__isnull", True),
                        ("offer__isnull", True),
                        ("participant__isnull", True),
                        ("person__isnull", True),
                    ),
                    models.Q(
                        ("concern__isnull", True),
                        ("deliberation__isnull", True),
                        ("event__isnull", True),
                        ("offer__isnull", False),
                        ("participant__isnull", True),
                        ("person__isnull", True),
                    ),
                    models.Q(
                        ("concern__isnull", False),
                        ("deliberation__isnull", True),
                        ("event__isnull", True),
                        ("offer__isnull", True),
                        ("participant__isnull", True),
                        ("person__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="erasure_of_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="erasure",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("approved_at__isnull", True), ("concern__isnull", False), ("refused_at__isnull", True)
                ),
                fields=("concern",),
                name="erasure_of_concern_open_once",
            ),
        ),
        migrations.AddField(
            model_name="concerndays",
            name="regency",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.region"
            ),
        ),
        migrations.AddField(
            model_name="concernentry",
            name="concern",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="records.concern"
            ),
        ),
        migrations.AddField(
            model_name="concernentry",
            name="file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="concernentry",
            name="office",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.office"
            ),
        ),
        migrations.AddField(
            model_name="concernentry",
            name="person",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(fields=["village", "pending", "received_on", "id"], name="concern_by_village"),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(
                fields=["subdistrict", "pending", "received_on", "id"], name="concern_by_subdistrict"
            ),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(fields=["regency", "pending", "received_on", "id"], name="concern_by_regency"),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(fields=["pending", "answered_on"], name="concern_answered"),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(fields=["received_on", "id"], name="concern_by_day"),
        ),
        migrations.AddConstraint(
            model_name="concern",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answered_on__isnull", True),
                        ("outcome", ""),
                        ("pending", True),
                        ("state__in", ["waiting", "asked"]),
                    ),
                    models.Q(
                        ("answered_on__isnull", False),
                        ("pending", False),
                        ("state", "answered"),
                        models.Q(("outcome", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="concern_open_or_answered",
            ),
        ),
        migrations.AddConstraint(
            model_name="concern",
            constraint=models.CheckConstraint(
                condition=models.Q(("anonymous", False), ("name", ""), _connector="OR"),
                name="concern_anonymous_without_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="concern",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("contact_erased_on__isnull", True),
                    models.Q(("contact", ""), ("name", "")),
                    _connector="OR",
                ),
                name="concern_contact_erased",
            ),
        ),
        migrations.AddConstraint(
            model_name="concern",
            constraint=models.CheckConstraint(
                condition=models.Q(("published", False), ("pending", False), _connector="OR"),
                name="concern_published_with_answer",
            ),
        ),
        migrations.AddIndex(
            model_name="concerndays",
            index=models.Index(fields=["regency", "-since", "-id"], name="concern_days_of_regency"),
        ),
        migrations.AddConstraint(
            model_name="concernentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("move", "answer"), models.Q(("outcome", ""), _negated=True)),
                    models.Q(models.Q(("move", "answer"), _negated=True), ("outcome", "")),
                    _connector="OR",
                ),
                name="concern_entry_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="concernentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome__in", ["corrected", "referred"]), _negated=True),
                    models.Q(("detail", ""), _negated=True),
                    _connector="OR",
                ),
                name="concern_entry_fact",
            ),
        ),
    ]
