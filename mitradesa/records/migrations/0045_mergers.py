"""What a duplicate brings to the record that stays is remembered; what hung on duplicates merged before now goes over too."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

RELATIONS = {
    "obligations": "Obligation",
    "receipts": "Receipt",
    "spendings": "Spending",
    "sanctions": "Sanction",
    "turnover_reports": "TurnoverReport",
    "contributions": "Contribution",
    "budget_lines": "BudgetLine",
    "asset_uses": "AssetUse",
    "letters": "Letter",
    "follow_ups": "FollowUp",
}


def carry(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Moves the rows of merged duplicates to the records that stay."""
    mergers = apps.get_model("records", "Merger").objects
    for gone in apps.get_model("records", "Agreement").objects.filter(merged_into__isnull=False):
        moved = {}
        for name, model in RELATIONS.items():
            rows = apps.get_model("records", model).objects.filter(agreement_id=gone.pk)
            if ids := list(rows.values_list("pk", flat=True)):
                moved[name] = ids
                rows.update(agreement_id=gone.merged_into_id)
        if moved:
            mergers.create(gone=gone, moved=moved)
    if editor.connection.vendor == "postgresql":
        # What waits for the end of the transaction is looked at now, for the tables are changed once more in it.
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        editor.execute("SET CONSTRAINTS ALL DEFERRED")


def bring_back(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Gives them back."""
    for merger in apps.get_model("records", "Merger").objects.select_related("gone"):
        for name, ids in merger.moved.items():
            if name in RELATIONS:
                rows = apps.get_model("records", RELATIONS[name]).objects.filter(pk__in=ids)
                rows.filter(agreement_id=merger.gone.merged_into_id).update(agreement_id=merger.gone_id)


class Migration(migrations.Migration):
    dependencies = [("records", "0041_residents_voices")]

    operations = [
        migrations.CreateModel(
            name="Merger",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("moved", models.JSONField(default=dict)),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "gone",
                    models.OneToOneField(
                        on_delete=models.deletion.CASCADE, related_name="merger", to="records.agreement"
                    ),
                ),
            ],
        ),
        migrations.RunPython(carry, bring_back),
    ]
