"""Profiles of third parties with papers and people, their registration and assessment, declared family, statements of ties."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0001_squashed_0019"),
    ]

    operations = [
        migrations.AddField(
            model_name="partner",
            name="verified_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="partner",
            name="verified_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.CreateModel(
            name="FamilyDeclaration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("declared_on", models.DateField()),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="family_declaration",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FamilyMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("sound", models.CharField(max_length=120)),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("spouse", "suami atau istri"),
                            ("child", "anak"),
                            ("parent", "orang tua"),
                            ("sibling", "saudara kandung"),
                            ("in_law", "mertua, menantu, atau ipar"),
                            ("other", "keluarga lain"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "declaration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="records.familydeclaration",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="PartnerPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("sound", models.CharField(max_length=120)),
                (
                    "role",
                    models.CharField(
                        choices=[("owner", "pemilik"), ("officer", "pengurus"), ("employee", "pegawai")],
                        max_length=10,
                    ),
                ),
                ("position", models.CharField(blank=True, max_length=80)),
                ("share", models.PositiveIntegerField(null=True)),
                ("until", models.DateField(null=True)),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="records.partner",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Registration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=14, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("plain_name", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
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
                ("address", models.CharField(blank=True, max_length=300)),
                ("contact", models.CharField(blank=True, max_length=120)),
                ("profile", models.JSONField(default=dict)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("returned", "Returned"),
                            ("verified", "Verified"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("entered_at", models.DateTimeField(auto_now_add=True)),
                ("answered_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registrations",
                        to="records.partner",
                    ),
                ),
                (
                    "regency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registrations",
                        to="records.region",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="TieStatement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("role", models.CharField(max_length=20)),
                ("office_title", models.CharField(max_length=200)),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("none", "tidak ada hubungan; nama yang mirip itu orang lain"),
                            ("owner", "saya sendiri pemilik pihak ketiga itu"),
                            ("officer", "saya sendiri pengurus pihak ketiga itu"),
                            ("employee", "saya sendiri pegawai pihak ketiga itu"),
                            ("family", "ada hubungan keluarga"),
                            ("business", "ada hubungan usaha"),
                            ("other", "ada hubungan lain"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=500)),
                ("stated_on", models.DateField()),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("stands_aside", models.BooleanField(default=False)),
                ("deputy_basis", models.CharField(blank=True, max_length=200)),
                ("recorded_at", models.DateTimeField(auto_now=True)),
                (
                    "about",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tie_statements",
                        to="records.partnerperson",
                    ),
                ),
                (
                    "cooperation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tie_statements",
                        to="records.cooperation",
                    ),
                ),
                (
                    "deputy",
                    models.ForeignKey(
                        null=True,
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
                        related_name="tie_statements",
                        to="records.storedfile",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tie_statements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="TrackRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("with_whom", models.CharField(max_length=120)),
                ("what", models.CharField(max_length=200)),
                ("result", models.CharField(blank=True, max_length=200)),
                ("withdrawn_on", models.DateField(null=True)),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stated_works",
                        to="records.partner",
                    ),
                ),
            ],
            options={
                "ordering": ["-year", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("assessor_title", models.CharField(max_length=200)),
                ("region", models.CharField(max_length=13)),
                ("assessed_on", models.DateField()),
                ("answers", models.JSONField(default=list)),
                ("score", models.PositiveSmallIntegerField(null=True)),
                ("conclusion", models.TextField(blank=True)),
                (
                    "assessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "cooperation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="records.cooperation",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="records.partner",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("score__isnull", True), ("score__lte", 100), _connector="OR"),
                        name="assessment_score_within_hundred",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PartnerPaper",
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
                            ("deed", "akta pendirian"),
                            ("approval", "pengesahan"),
                            ("nib", "NIB"),
                            ("npwp", "NPWP"),
                            ("permit", "izin"),
                            ("decree", "keputusan pendirian"),
                            ("id_card", "KTP"),
                            ("other", "surat lain"),
                        ],
                        max_length=10,
                    ),
                ),
                ("number", models.CharField(blank=True, max_length=120)),
                ("issuer", models.CharField(blank=True, max_length=120)),
                ("issued_on", models.DateField(null=True)),
                ("expires_on", models.DateField(null=True)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("withdrawn_on", models.DateField(null=True)),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partner_papers",
                        to="records.storedfile",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="records.partner",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "indexes": [models.Index(fields=["expires_on", "id"], name="partner_paper_expires")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("issued_on__isnull", True),
                            ("expires_on__isnull", True),
                            ("expires_on__gte", models.F("issued_on")),
                            _connector="OR",
                        ),
                        name="partner_paper_days_in_order",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="partnerperson",
            constraint=models.CheckConstraint(
                condition=models.Q(("share__isnull", True), ("share__lte", 10000), _connector="OR"),
                name="partner_share_within_whole",
            ),
        ),
        migrations.AddIndex(
            model_name="registration",
            index=models.Index(fields=["regency", "state", "id"], name="registration_queue"),
        ),
        migrations.AddConstraint(
            model_name="registration",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["waiting", "returned"])),
                fields=("regency", "plain_name"),
                name="registration_open_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="tiestatement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("about__isnull", False)),
                fields=("cooperation", "person", "about"),
                name="tie_statement_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="tiestatement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("about__isnull", True)),
                fields=("cooperation", "person"),
                name="tie_statement_whole_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="tiestatement",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer", "none"), ("stands_aside", True), _negated=True),
                name="tie_statement_aside_when_tied",
            ),
        ),
        migrations.AddConstraint(
            model_name="tiestatement",
            constraint=models.CheckConstraint(
                condition=models.Q(("deputy__isnull", True), ("stands_aside", True), _connector="OR"),
                name="tie_statement_deputy_when_aside",
            ),
        ),
    ]
