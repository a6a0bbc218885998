"""Awareness events: plan, money, invitations, attendance, questions, tests, promises, certificates."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0008_getting_in"),
    ]

    operations = [
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
                        blank=True, choices=[("coming", "coming"), ("declined", "declined")], max_length=8
                    ),
                ),
                ("answered_at", models.DateTimeField(null=True)),
                ("answered_by", models.CharField(blank=True, max_length=200)),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("reminded_at", models.DateTimeField(null=True)),
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
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations",
                        to="records.region",
                    ),
                ),
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="records.outreachevent",
                    ),
                ),
            ],
            options={
                "ordering": ["region_id"],
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
            ],
            options={
                "ordering": ["place", "id"],
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
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.region"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quotas",
                        to="records.outreachevent",
                    ),
                ),
            ],
            options={
                "ordering": ["region_id"],
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
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.storedfile"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photos",
                        to="records.outreachevent",
                    ),
                ),
            ],
            options={
                "ordering": ["place", "id"],
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
                        ],
                        max_length=12,
                    ),
                ),
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
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.storedfile",
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
            ],
            options={
                "ordering": ["-id"],
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
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.storedfile",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documents",
                        to="records.outreachevent",
                    ),
                ),
            ],
            options={
                "ordering": ["kind", "id"],
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
                    "kuasa_file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.storedfile",
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
            ],
            options={
                "ordering": ["region_id", "name", "id"],
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
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="follow_ups",
                        to="records.region",
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
            ],
            options={
                "ordering": ["due", "id"],
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
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.storedfile",
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
            ],
            options={
                "ordering": ["kind", "id"],
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
            },
        ),
        migrations.AddField(
            model_name="eventspeaker",
            name="speaker",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="events", to="records.speaker"
            ),
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
        ),
        migrations.AddConstraint(
            model_name="budgetcode",
            constraint=models.UniqueConstraint(fields=("office", "year", "code"), name="budget_code_once"),
        ),
        migrations.AddConstraint(
            model_name="budgetcode",
            constraint=models.CheckConstraint(
                condition=models.Q(("ceiling__isnull", True), ("ceiling__gte", 0), _connector="OR"),
                name="budget_code_ceiling",
            ),
        ),
        migrations.AddConstraint(
            model_name="material",
            constraint=models.UniqueConstraint(fields=("regency", "title", "edition"), name="material_once"),
        ),
        migrations.AddIndex(
            model_name="materialcitation",
            index=models.Index(fields=["rule"], name="material_rule"),
        ),
        migrations.AddConstraint(
            model_name="materialcitation",
            constraint=models.UniqueConstraint(
                fields=("material", "instrument", "article", "rule"), name="material_citation_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="materialcitation",
            constraint=models.CheckConstraint(
                condition=models.Q(("instrument", ""), ("rule", ""), _negated=True),
                name="material_citation_not_empty",
            ),
        ),
        migrations.AddIndex(
            model_name="outreachevent",
            index=models.Index(fields=["regency", "starts_on", "id"], name="outreach_by_day"),
        ),
        migrations.AddConstraint(
            model_name="outreachevent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["planned", "inviting", "running", "held", "closed", "cancelled"])
                ),
                name="outreach_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="outreachevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("mode__in", ["on_site", "online", "hybrid"])), name="outreach_mode_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="outreachevent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on__isnull", True),
                    ("starts_on__isnull", True),
                    ("ends_on__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="outreach_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.UniqueConstraint(fields=("event", "region"), name="invitation_once"),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer__in", ["coming", "declined", ""])), name="invitation_answer_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel__in", ["subdistrict", "mail", "chat", "by_hand"])),
                name="invitation_channel_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="eventtext",
            constraint=models.UniqueConstraint(fields=("event", "section"), name="event_text_once"),
        ),
        migrations.AddConstraint(
            model_name="eventtext",
            constraint=models.CheckConstraint(
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
        ),
        migrations.AddConstraint(
            model_name="eventquota",
            constraint=models.UniqueConstraint(fields=("event", "region"), name="event_quota_once"),
        ),
        migrations.AddConstraint(
            model_name="eventphoto",
            constraint=models.UniqueConstraint(fields=("event", "file"), name="event_photo_once"),
        ),
        migrations.AddConstraint(
            model_name="eventmaterial",
            constraint=models.UniqueConstraint(fields=("event", "material"), name="event_material_once"),
        ),
        migrations.AddConstraint(
            model_name="eventdocument",
            constraint=models.CheckConstraint(
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
            ),
        ),
        migrations.AddConstraint(
            model_name="eventcost",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("planned__gte", 0),
                    models.Q(("realised__isnull", True), ("realised__gte", 0), _connector="OR"),
                    models.Q(("price__isnull", True), ("price__gte", 0), _connector="OR"),
                ),
                name="event_cost_not_negative",
            ),
        ),
        migrations.AddIndex(
            model_name="participant",
            index=models.Index(fields=["event", "part", "region"], name="participant_of_event"),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=models.UniqueConstraint(fields=("event", "code"), name="participant_code_once"),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("part__in", ["delegate", "speaker", "moderator", "committee", "opener", "guest"])
                ),
                name="participant_part_known",
            ),
        ),
        migrations.AddIndex(
            model_name="followup",
            index=models.Index(fields=["village", "done_on", "due"], name="follow_up_of_village"),
        ),
        migrations.AddConstraint(
            model_name="feedback",
            constraint=models.CheckConstraint(
                condition=models.Q(("content__isnull", True), ("content__range", (1, 5)), _connector="OR"),
                name="feedback_content_of_five",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedback",
            constraint=models.CheckConstraint(
                condition=models.Q(("speakers__isnull", True), ("speakers__range", (1, 5)), _connector="OR"),
                name="feedback_speakers_of_five",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedback",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("organisation__isnull", True), ("organisation__range", (1, 5)), _connector="OR"
                ),
                name="feedback_organisation_of_five",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedback",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("usefulness__isnull", True), ("usefulness__range", (1, 5)), _connector="OR"
                ),
                name="feedback_usefulness_of_five",
            ),
        ),
        migrations.AddConstraint(
            model_name="eventpayment",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["receipt", "honorarium", "transport", "lodging"])),
                name="event_payment_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="eventpayment",
            constraint=models.CheckConstraint(
                condition=models.Q(("gross__gte", models.F("tax")), ("tax__gte", 0)),
                name="event_payment_tax_within",
            ),
        ),
        migrations.AddIndex(
            model_name="checkin",
            index=models.Index(fields=["event", "day", "participant"], name="check_in_of_day"),
        ),
        migrations.AddConstraint(
            model_name="checkin",
            constraint=models.CheckConstraint(
                condition=models.Q(("entry__in", ["qr", "code", "name", "walk_in", "paper", "online"])),
                name="check_in_entry_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.UniqueConstraint(fields=("event", "number"), name="certificate_number_once"),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.UniqueConstraint(
                condition=models.Q(("revoked_at__isnull", True)),
                fields=("participant",),
                name="certificate_valid_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="question",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("in_faq", False), models.Q(("answer", ""), _negated=True), _connector="OR"
                ),
                name="question_in_faq_has_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.UniqueConstraint(
                fields=("regency", "name", "institution"), name="speaker_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="eventspeaker",
            constraint=models.UniqueConstraint(
                fields=("event", "speaker", "part"), name="event_speaker_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="eventspeaker",
            constraint=models.CheckConstraint(
                condition=models.Q(("part__in", ["speaker", "moderator"])), name="event_speaker_part"
            ),
        ),
        migrations.AddConstraint(
            model_name="eventspeaker",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tax__isnull", True),
                    models.Q(("honorarium__gte", models.F("tax")), ("tax__gte", 0)),
                    _connector="OR",
                ),
                name="event_speaker_tax_within",
            ),
        ),
        migrations.AddConstraint(
            model_name="testitem",
            constraint=models.UniqueConstraint(fields=("event", "place"), name="test_item_place_once"),
        ),
        migrations.AddConstraint(
            model_name="testoption",
            constraint=models.UniqueConstraint(fields=("item", "place"), name="test_option_place_once"),
        ),
        migrations.AddConstraint(
            model_name="testoption",
            constraint=models.UniqueConstraint(
                condition=models.Q(("right", True)), fields=("item",), name="test_option_one_right"
            ),
        ),
        migrations.AddConstraint(
            model_name="testanswer",
            constraint=models.UniqueConstraint(
                fields=("item", "participant", "phase"), name="test_answer_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="testanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("phase__in", ["pre", "post"])), name="test_answer_phase_known"
            ),
        ),
    ]
