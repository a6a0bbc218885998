"""Bank statements and Siskeudes lists: their lines, what they were matched to, and the kind of a file that is brought in."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0034_sanctions_shares_in_kind"),
    ]

    operations = [
        migrations.AddField(
            model_name="importbatch",
            name="kind",
            field=models.CharField(
                choices=[("register", "Register"), ("bank", "Bank"), ("siskeudes", "Siskeudes")],
                default="register",
                max_length=9,
            ),
        ),
        migrations.CreateModel(
            name="BankStatement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("bank", models.CharField(max_length=60)),
                ("number", models.CharField(blank=True, max_length=40)),
                ("first_on", models.DateField()),
                ("last_on", models.DateField()),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_why", models.CharField(blank=True, max_length=300)),
                ("agreed_at", models.DateTimeField(null=True)),
                ("agreed_by", models.CharField(blank=True, max_length=200)),
                (
                    "batch",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statement",
                        to="records.importbatch",
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
                "ordering": ["-last_on", "-id"],
            },
        ),
        migrations.CreateModel(
            name="BankLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row", models.PositiveIntegerField()),
                ("on", models.DateField()),
                ("amount", models.BigIntegerField()),
                ("sen", models.PositiveSmallIntegerField(default=0)),
                ("incoming", models.BooleanField()),
                ("description", models.CharField(blank=True, max_length=500)),
                ("payer", models.CharField(blank=True, max_length=200)),
                ("reference", models.CharField(blank=True, max_length=80)),
                ("balance", models.BigIntegerField(null=True)),
                ("digest", models.CharField(max_length=64)),
                ("aside", models.CharField(blank=True, max_length=120)),
                ("withdrawn", models.BooleanField(default=False)),
                (
                    "village",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.region"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="records.bankstatement",
                    ),
                ),
            ],
            options={
                "ordering": ["statement", "row"],
            },
        ),
        migrations.CreateModel(
            name="SiskeudesFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_why", models.CharField(blank=True, max_length=300)),
                (
                    "batch",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="siskeudes",
                        to="records.importbatch",
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
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="SiskeudesLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row", models.PositiveIntegerField()),
                ("year", models.PositiveSmallIntegerField()),
                ("account", models.CharField(max_length=30)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("planned", models.BigIntegerField(null=True)),
                ("realised", models.BigIntegerField()),
                ("sen", models.PositiveSmallIntegerField(default=0)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="records.siskeudesfile",
                    ),
                ),
            ],
            options={
                "ordering": ["file", "row"],
            },
        ),
        migrations.CreateModel(
            name="BankMatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("amount", models.BigIntegerField()),
                ("because", models.CharField(blank=True, max_length=400)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("made_by", models.CharField(max_length=200)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_why", models.CharField(blank=True, max_length=300)),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matches",
                        to="records.bankline",
                    ),
                ),
                (
                    "receipt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bank_matches",
                        to="records.receipt",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("line", "receipt"),
                        name="bank_match_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)), name="bank_match_of_something"
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="bankstatement",
            index=models.Index(fields=["village", "-last_on", "-id"], name="statement_by_village"),
        ),
        migrations.AddIndex(
            model_name="bankstatement",
            index=models.Index(fields=["subdistrict", "-last_on", "-id"], name="statement_by_subdistrict"),
        ),
        migrations.AddIndex(
            model_name="bankstatement",
            index=models.Index(fields=["regency", "-last_on", "-id"], name="statement_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="bankstatement",
            constraint=models.CheckConstraint(
                condition=models.Q(("last_on__gte", models.F("first_on"))), name="statement_days_in_order"
            ),
        ),
        migrations.AddIndex(
            model_name="bankline",
            index=models.Index(fields=["village", "withdrawn", "incoming", "on"], name="bank_line_days"),
        ),
        migrations.AddConstraint(
            model_name="bankline",
            constraint=models.UniqueConstraint(fields=("statement", "row"), name="bank_line_row"),
        ),
        migrations.AddConstraint(
            model_name="bankline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn", False)), fields=("village", "digest"), name="bank_line_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="bankline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("amount__gte", 0),
                    ("sen__lt", 100),
                    models.Q(("amount__gt", 0), ("sen__gt", 0), _connector="OR"),
                ),
                name="bank_line_of_something",
            ),
        ),
        migrations.AddIndex(
            model_name="siskeudesfile",
            index=models.Index(fields=["village", "-id"], name="siskeudes_by_village"),
        ),
        migrations.AddIndex(
            model_name="siskeudesfile",
            index=models.Index(fields=["subdistrict", "-id"], name="siskeudes_by_subdistrict"),
        ),
        migrations.AddIndex(
            model_name="siskeudesfile",
            index=models.Index(fields=["regency", "-id"], name="siskeudes_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="siskeudesline",
            constraint=models.UniqueConstraint(fields=("file", "row"), name="siskeudes_line_row"),
        ),
    ]
