"""Due days of shares without a confirmed turnover ask for the minimum that their clause guarantees; stored counts are counted anew."""

from typing import Any

from django.db import migrations

MONTHS = 12


def ask_minimum(apps: Any, schema_editor: Any) -> None:
    """The least of each period, and on the day that closes a year of twelve months what its guarantee lacks."""
    terms = apps.get_model("records", "ShareTerm").objects.exclude(least=0, guarantee=0)
    for term in terms.select_related("obligation"):
        _ask(apps, term)
    apps.get_model("records", "TallyDay").objects.all().delete()


def _ask(apps: Any, term: Any) -> None:
    first = term.obligation.first_due
    reports = apps.get_model("records", "TurnoverReport").objects
    shares = dict(
        reports.filter(due__obligation=term.obligation_id, state="confirmed").values_list("due", "share")
    )
    due_days = apps.get_model("records", "Due").objects
    years: dict[int, list[Any]] = {}
    for one in due_days.filter(obligation=term.obligation_id).order_by("due_on", "id"):
        months = one.due_on.year * MONTHS + one.due_on.month - first.year * MONTHS - first.month
        years.setdefault(months // MONTHS, []).append(one)
    changed = []
    for dues in years.values():
        *others, last = dues
        earlier = sum(shares.get(one.pk, term.least) for one in others)
        for one in dues:
            least = max(term.least, term.guarantee - earlier) if one is last else term.least
            if one.pk not in shares and one.amount is None and not one.settled and least:
                one.amount = least
                changed.append(one)
    due_days.bulk_update(changed, ["amount"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0053_signs_in_hand"),
    ]

    operations = [migrations.RunPython(ask_minimum, migrations.RunPython.noop)]
