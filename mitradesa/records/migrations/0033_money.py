"""One record of money that came in; the village's own bank account, spending, and account codes."""

import datetime
from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F
from django.db.models.functions import ExtractYear


def join(apps: Any, schema_editor: Any) -> None:
    """What was received for a money duty becomes a receipt, or part of the one that was typed beside it; days and years are filled in."""
    receipts = apps.get_model("records", "0032_obligations").objects
    receipts.update(happened_on=F("received_on"), year=ExtractYear("received_on"))
    brought = apps.get_model("records", "Fulfilment").objects.filter(
        received_on__isnull=False,
        amount__gt=0,
        due__obligation__kind="money",
        due__obligation__owed_to="village",
    )
    for one in brought.select_related("due__obligation__agreement__partner").iterator():
        one.receipt = _typed_beside(receipts, one) or _made_of(receipts, one)
        one.save(update_fields=["receipt"])
        if one.withdrawn_at is None:
            one.receipt.allocated += one.amount
            one.receipt.save(update_fields=["allocated"])


def _typed_beside(receipts: Any, one: Any) -> Any:
    """A receipt of the same agreement, day and amount that no due day is met from; it is the same money, typed twice."""
    same = receipts.filter(
        agreement=one.due.obligation.agreement,
        received_on=one.received_on,
        amount=one.amount,
        allocated=0,
        withdrawn_at__isnull=one.withdrawn_at is None,
        fulfilments__isnull=True,
    )
    found = same.order_by("id").first()
    if found is not None:
        found.happened_on = one.happened_on
        found.save(update_fields=["happened_on"])
    return found


def _made_of(receipts: Any, one: Any) -> Any:
    agreement = one.due.obligation.agreement
    made = receipts.create(
        agreement=agreement,
        village_id=agreement.village_id,
        subdistrict=agreement.subdistrict,
        regency=agreement.regency,
        happened_on=one.happened_on,
        received_on=one.received_on,
        year=one.received_on.year,
        recorded_by=one.recorded_by,
        amount=one.amount,
        payer=agreement.partner.name if agreement.partner else "",
        account="unstated",
        note=one.note,
        file_id=one.file_id,
        file_name=one.file_name,
        withdrawn_at=one.withdrawn_at,
        withdrawn_why=one.withdrawn_because,
    )
    receipts.filter(pk=made.pk).update(recorded_at=one.recorded_at)
    return made


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0032_obligations"),
    ]

    operations = [
        migrations.CreateModel(
            name="VillageAccount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("bank", models.CharField(max_length=80)),
                ("number", models.CharField(max_length=34)),
                ("holder", models.CharField(max_length=120)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("reported_on", models.DateField(null=True)),
                ("report_number", models.CharField(blank=True, max_length=120)),
                ("prepared_by", models.CharField(max_length=200)),
                ("prepared_at", models.DateTimeField(auto_now_add=True)),
                ("confirmed_by", models.CharField(blank=True, max_length=200)),
                ("confirmed_at", models.DateTimeField(null=True)),
                ("seen_by", models.CharField(blank=True, max_length=200)),
                ("seen_at", models.DateTimeField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_because", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ["-since", "-id"],
            },
        ),
        migrations.AddField(
            model_name="fulfilment",
            name="receipt",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="fulfilments",
                to="records.receipt",
            ),
        ),
        migrations.AddField(
            model_name="obligation",
            name="account_code",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="obligation",
            name="payee_bank",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name="obligation",
            name="payee_holder",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="obligation",
            name="payee_number",
            field=models.CharField(blank=True, max_length=34),
        ),
        migrations.AddField(
            model_name="receipt",
            name="account_code",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="receipt",
            name="account_number",
            field=models.CharField(blank=True, max_length=34),
        ),
        migrations.AddField(
            model_name="receipt",
            name="allocated",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="receipt",
            name="deposit_file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="receipt",
            name="deposit_file_name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="receipt",
            name="deposited_by",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="receipt",
            name="deposited_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="receipt",
            name="file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="receipt",
            name="file_name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="receipt",
            name="happened_on",
            field=models.DateField(default=datetime.date(1900, 1, 1)),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="receipt",
            name="holder",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="receipt",
            name="line",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="receipts",
                to="records.budgetline",
            ),
        ),
        migrations.AddField(
            model_name="receipt",
            name="recorded_by",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="receipt",
            name="withheld",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="receipt",
            name="year",
            field=models.PositiveSmallIntegerField(default=0),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="receipt",
            name="account",
            field=models.CharField(
                choices=[
                    ("village_cash", "rekening kas desa"),
                    ("in_hand", "tunai, belum disetor"),
                    ("bumdes", "rekening BUM Desa"),
                    ("person", "rekening perorangan"),
                    ("other", "rekening lain"),
                    ("unstated", "belum disebut ke mana"),
                ],
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="AccountChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("regency", models.CharField(max_length=13)),
                ("question", models.CharField(max_length=20)),
                ("code", models.CharField(max_length=20)),
                ("reason", models.CharField(max_length=500)),
                ("chosen_by", models.CharField(max_length=200)),
                ("chosen_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [models.Index(fields=["regency", "question", "-id"], name="account_choice_of")],
            },
        ),
        migrations.CreateModel(
            name="Spending",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subdistrict", models.CharField(max_length=13)),
                ("regency", models.CharField(max_length=13)),
                ("year", models.PositiveSmallIntegerField()),
                ("account_code", models.CharField(max_length=20)),
                ("amount", models.BigIntegerField()),
                ("spent_on", models.DateField()),
                ("payee", models.CharField(max_length=200)),
                ("request_number", models.CharField(blank=True, max_length=60)),
                ("because", models.CharField(blank=True, max_length=300)),
                ("note", models.CharField(blank=True, max_length=300)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("recorded_by", models.CharField(max_length=200)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_why", models.CharField(blank=True, max_length=300)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spendings",
                        to="records.agreement",
                    ),
                ),
                (
                    "due",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spendings",
                        to="records.due",
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
                    "line",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spendings",
                        to="records.budgetline",
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
                "ordering": ["-spent_on", "-id"],
            },
        ),
        migrations.AddField(
            model_name="fulfilment",
            name="spending",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="fulfilments",
                to="records.spending",
            ),
        ),
        migrations.AddConstraint(
            model_name="fulfilment",
            constraint=models.CheckConstraint(
                condition=models.Q(("receipt__isnull", True), ("spending__isnull", True), _connector="OR"),
                name="fulfilment_of_one_record",
            ),
        ),
        migrations.AddConstraint(
            model_name="fulfilment",
            constraint=models.CheckConstraint(
                condition=models.Q(("receipt__isnull", True), ("amount__gt", 0), _connector="OR"),
                name="fulfilment_part_of_something",
            ),
        ),
        migrations.AddField(
            model_name="villageaccount",
            name="village",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="bank_accounts", to="records.region"
            ),
        ),
        migrations.AddField(
            model_name="receipt",
            name="village_account",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="receipts",
                to="records.villageaccount",
            ),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(fields=["village", "year", "account_code"], name="receipt_year_village"),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(
                fields=["subdistrict", "year", "account_code"], name="receipt_year_subdistrict"
            ),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(fields=["regency", "year", "account_code"], name="receipt_year_regency"),
        ),
        migrations.AddConstraint(
            model_name="receipt",
            constraint=models.CheckConstraint(
                condition=models.Q(("withheld__gte", 0), ("withheld__lt", models.F("amount"))),
                name="receipt_withheld_part",
            ),
        ),
        migrations.AddConstraint(
            model_name="receipt",
            constraint=models.CheckConstraint(
                condition=models.Q(("allocated__gte", 0), ("allocated__lte", models.F("amount"))),
                name="receipt_allocated_part",
            ),
        ),
        migrations.AddConstraint(
            model_name="receipt",
            constraint=models.CheckConstraint(
                condition=models.Q(("received_on__gte", models.F("happened_on"))),
                name="receipt_received_after",
            ),
        ),
        migrations.AddConstraint(
            model_name="receipt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("deposited_on__isnull", True),
                    ("deposited_on__gte", models.F("received_on")),
                    _connector="OR",
                ),
                name="receipt_deposited_after",
            ),
        ),
        migrations.AddIndex(
            model_name="spending",
            index=models.Index(fields=["village", "year", "account_code"], name="spending_by_village"),
        ),
        migrations.AddIndex(
            model_name="spending",
            index=models.Index(
                fields=["subdistrict", "year", "account_code"], name="spending_by_subdistrict"
            ),
        ),
        migrations.AddIndex(
            model_name="spending",
            index=models.Index(fields=["regency", "year", "account_code"], name="spending_by_regency"),
        ),
        migrations.AddConstraint(
            model_name="spending",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gt", 0)), name="spending_of_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="spending",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("line__isnull", False), models.Q(("because", ""), _negated=True), _connector="OR"
                ),
                name="spending_has_line_or_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="villageaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="village_account_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="villageaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("seen_at__isnull", True), ("confirmed_at__isnull", False), _connector="OR"
                ),
                name="village_account_seen_after",
            ),
        ),
        migrations.AddConstraint(
            model_name="villageaccount",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("confirmed_at__isnull", False), ("until__isnull", True), ("withdrawn_at__isnull", True)
                ),
                fields=("village",),
                name="village_account_one_open",
            ),
        ),
        migrations.RunPython(join, migrations.RunPython.noop),
    ]
