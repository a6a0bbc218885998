"""All facts of agreements of the register, for one or for many at once: what the record says, and what the other rooms show of it.

The page of an agreement, the stored findings and the exceptions judge by these alone, so that they say the same.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from mitradesa.core.calendar import today
from mitradesa.core.village_reports import ReportState
from mitradesa.queries.facts import ledgers, money, obligations, village_reports
from mitradesa.queries.facts.agreements import facts_of
from mitradesa.records.models import (
    Agreement,
    BudgetLine,
    IndicatorFigure,
    Obligation,
    Receipt,
    Spending,
    VillageAccount,
    VillageReport,
)

DUTIES, FIGURES, REPORTS = "duties", "figures", "reports"
_OF_IT, _OF_VILLAGE = OuterRef("pk"), OuterRef("village")
ROOMS: Mapping[str, QuerySet[Any]] = {
    DUTIES: Obligation.objects.filter(agreement=_OF_IT, withdrawn_on__isnull=True),
    money.ACCOUNTS: VillageAccount.objects.filter(village=_OF_VILLAGE, confirmed_at__isnull=False),
    money.RECEIPTS: Receipt.objects.filter(agreement=_OF_IT, withdrawn_at__isnull=True),
    money.LINES: BudgetLine.objects.filter(agreement=_OF_IT),
    money.SPENDINGS: Spending.objects.filter(agreement=_OF_IT, withdrawn_at__isnull=True),
    FIGURES: IndicatorFigure.objects.filter(indicator__ledger__agreement=_OF_IT),
    REPORTS: VillageReport.objects.filter(village=_OF_VILLAGE, state=ReportState.SENT.value),
}
"""What other rooms keep of an agreement, by the name that says whether a room keeps anything at all."""
Facts = tuple[dict[str, Any], dict[str, str]]
"""Values for the rule book, and the origin of each."""


def with_rooms(rows: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """Agreements that know which rooms keep something of them; the same query, and every empty room saves one later."""
    return rows.annotate(**{_mark(name): Exists(found) for name, found in ROOMS.items()})


def _mark(room: str) -> str:
    return f"kept_in_{room}"


def known_facts(agreement: Agreement) -> Facts:
    """All facts of one agreement today; see `all_facts`."""
    return all_facts([agreement], today())[agreement.pk]


def all_facts(agreements: Sequence[Agreement], day: date) -> dict[int, Facts]:
    """All facts of agreements on a day, by id; eight queries at most, however many they are, one more without `with_rooms`.

    What a room shows goes before what the record says of the same fact. Prefetch what `facts_of` reads.
    """
    rooms = _rooms(agreements)
    ids = [one.pk for one in agreements]
    duties = obligations.duties_of(ids) if DUTIES in rooms else {}
    figures = ledgers.figures_of(ids) if FIGURES in rooms else {}
    reports = village_reports.reports_of({one.village_id for one in agreements}) if REPORTS in rooms else {}
    moneys = money.money_of(agreements, duties, day, rooms)
    found: dict[int, Facts] = {}
    for one in agreements:
        values, origins = facts_of(one)
        for shown, origin in (
            (obligations.facts_of_obligations(duties.get(one.pk, ()), day), obligations.ORIGIN),
            (ledgers.facts_of_ledger(one, figures.get(one.pk, ())), ledgers.ORIGIN),
            (village_reports.facts_of_reports(one, reports.get(one.village_id, ())), village_reports.ORIGIN),
            (money.facts_of_money(moneys[one.pk], day), money.ORIGIN),
        ):
            values, origins = values | shown, origins | dict.fromkeys(shown, origin)
        found[one.pk] = values, origins
    return found


def _rooms(agreements: Sequence[Agreement]) -> set[str]:
    """The rooms that keep something of any of these."""
    if any(not hasattr(one, _mark(DUTIES)) for one in agreements):
        agreements = list(with_rooms(Agreement.objects.filter(pk__in=[one.pk for one in agreements])))
    return {name for name in ROOMS if any(getattr(one, _mark(name)) for one in agreements)}
