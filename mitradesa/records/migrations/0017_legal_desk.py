"""Changes of the law data with their second person, exceptions from rules, and what a change of the rule book did to agreements."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0016_papers_of_an_event"),
    ]

    operations = [
        migrations.AddField(
            model_name="storedfinding",
            name="blocks",
            field=models.BooleanField(null=True),
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
                        choices=[("waiting", "Waiting"), ("applied", "Applied"), ("refused", "Refused")],
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
                        choices=[("running", "Running"), ("done", "Done"), ("superseded", "Superseded")],
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
                        choices=[("should", "Should"), ("local", "Local"), ("proved", "Proved")], max_length=6
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
            },
        ),
        migrations.AddConstraint(
            model_name="lawchange",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "waiting")), fields=("about",), name="law_change_open_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="lawchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at__isnull", True), ("state", "waiting")),
                    models.Q(("decided_at__isnull", False), ("state__in", ["applied", "refused"])),
                    _connector="OR",
                ),
                name="law_change_decided_or_waiting",
            ),
        ),
        migrations.AddConstraint(
            model_name="lawchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by__isnull", True),
                    models.Q(("state", "applied"), _negated=True),
                    models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="law_change_second_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="rejudging",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "running")), fields=("state",), name="rejudging_one_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="judgedchange",
            constraint=models.UniqueConstraint(
                fields=("run", "agreement", "rule"), name="judged_change_once"
            ),
        ),
        migrations.AddIndex(
            model_name="ruleexception",
            index=models.Index(fields=["rule", "until"], name="exception_rule_until"),
        ),
        migrations.AddConstraint(
            model_name="ruleexception",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)),
                fields=("agreement", "rule"),
                name="exception_open_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="ruleexception",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ground", "proved"), _negated=True),
                    models.Q(models.Q(("fact", ""), _negated=True), models.Q(("proof", ""), _negated=True)),
                    _connector="OR",
                ),
                name="exception_proof_named",
            ),
        ),
    ]
