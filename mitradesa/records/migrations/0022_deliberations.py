"""Musyawarah desa as a record, from its invitation to its signed minutes; names on its list can be erased."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0020_partners_and_ties"),
    ]

    operations = [
        migrations.CreateModel(
            name="Attendance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=120)),
                ("sex", models.CharField(choices=[("m", "L"), ("f", "P")], max_length=1)),
                (
                    "element",
                    models.CharField(
                        choices=[
                            ("bpd", "bpd"),
                            ("government", "government"),
                            ("custom", "custom"),
                            ("religion", "religion"),
                            ("elders", "elders"),
                            ("education", "education"),
                            ("farmers", "farmers"),
                            ("fishers", "fishers"),
                            ("crafts", "crafts"),
                            ("women", "women"),
                            ("children", "children"),
                            ("poor", "poor"),
                            ("others", "others"),
                            ("guests", "guests"),
                        ],
                        max_length=10,
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="BpdMeeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("held_on", models.DateField()),
                ("members", models.PositiveSmallIntegerField(null=True)),
                ("came", models.PositiveSmallIntegerField(null=True)),
                ("view", models.TextField()),
                ("number", models.CharField(blank=True, max_length=120)),
                ("file_name", models.CharField(blank=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("agreed", "agreed"), ("refused", "refused"), ("postponed", "postponed")],
                        max_length=9,
                    ),
                ),
                (
                    "manner",
                    models.CharField(
                        choices=[("consensus", "consensus"), ("counted_vote", "counted_vote")], max_length=12
                    ),
                ),
                ("votes_for", models.PositiveSmallIntegerField(null=True)),
                ("votes_against", models.PositiveSmallIntegerField(null=True)),
                ("abstained", models.PositiveSmallIntegerField(null=True)),
                ("words", models.TextField()),
                ("dissent", models.TextField(blank=True)),
                ("stood_aside", models.PositiveSmallIntegerField(null=True)),
                ("parties", models.PositiveSmallIntegerField(null=True)),
                ("draft_sha256", models.CharField(blank=True, max_length=64)),
                ("terms", models.JSONField(default=dict)),
                ("points", models.JSONField(default=list)),
                ("contribution", models.CharField(blank=True, max_length=300)),
                ("term", models.CharField(blank=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="Deliberation",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("held", "held"),
                            ("signed", "signed"),
                            ("cancelled", "cancelled"),
                        ],
                        default="planned",
                        max_length=9,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("held_on", models.DateField()),
                ("starts_at", models.TimeField(null=True)),
                ("place", models.CharField(blank=True, max_length=200)),
                (
                    "cost_payer",
                    models.CharField(
                        blank=True,
                        choices=[("apbdes", "apbdes"), ("partner", "partner"), ("other", "other")],
                        max_length=7,
                    ),
                ),
                ("notice_number", models.CharField(blank=True, max_length=120)),
                ("notified_on", models.DateField(null=True)),
                ("invitation_number", models.CharField(blank=True, max_length=120)),
                ("invited_on", models.DateField(null=True)),
                ("called_by", models.CharField(blank=True, max_length=200)),
                ("chair", models.CharField(blank=True, max_length=120)),
                ("note_taker", models.CharField(blank=True, max_length=120)),
                ("village_head", models.CharField(blank=True, max_length=120)),
                ("witness", models.CharField(blank=True, max_length=120)),
                ("discussion", models.TextField(blank=True)),
                ("rules", models.JSONField(default=dict)),
                ("present", models.JSONField(default=dict)),
                ("list_name", models.CharField(blank=True, max_length=200)),
                ("minutes_number", models.CharField(blank=True, max_length=120)),
                ("signed_on", models.DateField(null=True)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("paper_code", models.CharField(blank=True, max_length=8)),
                ("cancel_reason", models.CharField(blank=True, max_length=300)),
                ("search", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name="DeliberationAddendum",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("made_on", models.DateField()),
                ("reason", models.CharField(max_length=300)),
                ("text", models.TextField()),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("by", models.CharField(max_length=200)),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="DeliberationItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("cooperation", "cooperation"),
                            ("deal", "deal"),
                            ("priority", "priority"),
                            ("investment", "investment"),
                            ("asset", "asset"),
                            ("change", "change"),
                            ("end", "end"),
                            ("other", "other"),
                        ],
                        max_length=11,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
            ],
            options={
                "ordering": ["place", "id"],
            },
        ),
        migrations.CreateModel(
            name="InvitedElement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "element",
                    models.CharField(
                        choices=[
                            ("bpd", "bpd"),
                            ("government", "government"),
                            ("custom", "custom"),
                            ("religion", "religion"),
                            ("elders", "elders"),
                            ("education", "education"),
                            ("farmers", "farmers"),
                            ("fishers", "fishers"),
                            ("crafts", "crafts"),
                            ("women", "women"),
                            ("children", "children"),
                            ("poor", "poor"),
                            ("others", "others"),
                            ("guests", "guests"),
                        ],
                        max_length=10,
                    ),
                ),
                ("invited", models.PositiveSmallIntegerField(default=0)),
                ("men", models.PositiveSmallIntegerField(default=0)),
                ("women", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="RulesOfOrder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[("perdes", "perdes"), ("other", "other"), ("none", "none")], max_length=6
                    ),
                ),
                ("reference", models.CharField(blank=True, max_length=200)),
                ("words", models.CharField(blank=True, max_length=300)),
                ("least_people", models.PositiveSmallIntegerField(null=True)),
                ("least_percent", models.PositiveSmallIntegerField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="erasure",
            name="erasure_of_one_thing",
        ),
        migrations.AddField(
            model_name="bpdmeeting",
            name="file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bpd_meetings",
                to="records.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="draft",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="records.cooperationpaper",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="partner",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="records.partner",
            ),
        ),
        migrations.AddField(
            model_name="deliberation",
            name="file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="deliberations",
                to="records.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="deliberation",
            name="letter",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="deliberations",
                to="records.letter",
            ),
        ),
        migrations.AddField(
            model_name="deliberation",
            name="list_file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="attendance_lists",
                to="records.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="deliberation",
            name="village",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="deliberations", to="records.region"
            ),
        ),
        migrations.AddField(
            model_name="bpdmeeting",
            name="deliberation",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="bpd_meeting",
                to="records.deliberation",
            ),
        ),
        migrations.AddField(
            model_name="attendance",
            name="deliberation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attendance",
                to="records.deliberation",
            ),
        ),
        migrations.AddField(
            model_name="erasure",
            name="deliberation",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="erasures",
                to="records.deliberation",
            ),
        ),
        migrations.AddConstraint(
            model_name="erasure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("deliberation__isnull", True),
                        ("event__isnull", True),
                        ("participant__isnull", True),
                        ("person__isnull", False),
                    ),
                    models.Q(
                        ("deliberation__isnull", True),
                        ("event__isnull", False),
                        ("participant__isnull", True),
                        ("person__isnull", True),
                    ),
                    models.Q(
                        ("deliberation__isnull", True),
                        ("event__isnull", True),
                        ("participant__isnull", False),
                        ("person__isnull", True),
                    ),
                    models.Q(
                        ("deliberation__isnull", False),
                        ("event__isnull", True),
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
                    ("approved_at__isnull", True),
                    ("deliberation__isnull", False),
                    ("refused_at__isnull", True),
                ),
                fields=("deliberation",),
                name="erasure_of_deliberation_open_once",
            ),
        ),
        migrations.AddField(
            model_name="deliberationaddendum",
            name="deliberation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="addenda", to="records.deliberation"
            ),
        ),
        migrations.AddField(
            model_name="deliberationaddendum",
            name="file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="deliberation_addenda",
                to="records.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="deliberationitem",
            name="cooperation",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agenda_items",
                to="records.cooperation",
            ),
        ),
        migrations.AddField(
            model_name="deliberationitem",
            name="deliberation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="items", to="records.deliberation"
            ),
        ),
        migrations.AddField(
            model_name="deliberationitem",
            name="potential",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agenda_items",
                to="records.potential",
            ),
        ),
        migrations.AddField(
            model_name="deliberationitem",
            name="scale",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agenda_items",
                to="records.priorityscale",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="item",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="decision",
                to="records.deliberationitem",
            ),
        ),
        migrations.AddField(
            model_name="invitedelement",
            name="deliberation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="elements",
                to="records.deliberation",
            ),
        ),
        migrations.AddField(
            model_name="rulesoforder",
            name="village",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rules_of_order",
                to="records.region",
            ),
        ),
        migrations.AddIndex(
            model_name="deliberation",
            index=models.Index(fields=["village", "-held_on", "-id"], name="musdes_by_village"),
        ),
        migrations.AddIndex(
            model_name="deliberation",
            index=models.Index(fields=["subdistrict", "-held_on", "-id"], name="musdes_by_subdistrict"),
        ),
        migrations.AddIndex(
            model_name="deliberation",
            index=models.Index(fields=["regency", "-held_on", "-id"], name="musdes_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="deliberation",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["planned", "held", "signed", "cancelled"])),
                name="deliberation_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="deliberation",
            constraint=models.CheckConstraint(
                condition=models.Q(("cost_payer__in", ["apbdes", "partner", "other", ""])),
                name="deliberation_payer",
            ),
        ),
        migrations.AddConstraint(
            model_name="deliberation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "signed"), _negated=True),
                    models.Q(
                        ("file__isnull", False),
                        ("signed_on__gte", models.F("held_on")),
                        models.Q(("digest", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="deliberation_signed_with_scan",
            ),
        ),
        migrations.AddConstraint(
            model_name="bpdmeeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("came__isnull", True),
                    ("members__isnull", True),
                    ("came__lte", models.F("members")),
                    _connector="OR",
                ),
                name="bpd_meeting_came_of_members",
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "element__in",
                        [
                            "bpd",
                            "government",
                            "custom",
                            "religion",
                            "elders",
                            "education",
                            "farmers",
                            "fishers",
                            "crafts",
                            "women",
                            "children",
                            "poor",
                            "others",
                            "guests",
                        ],
                    )
                ),
                name="attendance_element_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.CheckConstraint(
                condition=models.Q(("sex__in", ["m", "f"])), name="attendance_sex_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="deliberationaddendum",
            constraint=models.UniqueConstraint(
                fields=("deliberation", "number"), name="deliberation_addendum_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="deliberationitem",
            constraint=models.UniqueConstraint(
                fields=("deliberation", "place"), name="deliberation_item_place"
            ),
        ),
        migrations.AddConstraint(
            model_name="deliberationitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "about__in",
                        ["cooperation", "deal", "priority", "investment", "asset", "change", "end", "other"],
                    )
                ),
                name="deliberation_item_about",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome__in", ["agreed", "refused", "postponed"])),
                name="decision_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("manner__in", ["consensus", "counted_vote"])), name="decision_manner"
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("abstained__isnull", False),
                        ("manner", "counted_vote"),
                        ("votes_against__isnull", False),
                        ("votes_for__isnull", False),
                    ),
                    models.Q(
                        ("abstained__isnull", True),
                        ("manner", "consensus"),
                        ("votes_against__isnull", True),
                        ("votes_for__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="decision_votes_counted",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitedelement",
            constraint=models.UniqueConstraint(
                fields=("deliberation", "element"), name="invited_element_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="invitedelement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "element__in",
                        [
                            "bpd",
                            "government",
                            "custom",
                            "religion",
                            "elders",
                            "education",
                            "farmers",
                            "fishers",
                            "crafts",
                            "women",
                            "children",
                            "poor",
                            "others",
                            "guests",
                        ],
                    )
                ),
                name="invited_element_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="rulesoforder",
            constraint=models.CheckConstraint(
                condition=models.Q(("form__in", ["perdes", "other", "none"])), name="rules_of_order_form"
            ),
        ),
        migrations.AddConstraint(
            model_name="rulesoforder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("least_percent__isnull", True), ("least_percent__range", (1, 100)), _connector="OR"
                ),
                name="rules_of_order_percent",
            ),
        ),
    ]
