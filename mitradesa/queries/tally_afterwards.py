"""What an agreement counts as after its signature: its partner, money due and received, open duties, disputes, and how long it took."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Case, Count, F, Min, Q, Sum, Value, When
from django.db.models.functions import Coalesce

from mitradesa.queries.money.promised import FEE, PROMISED, TO_VILLAGE
from mitradesa.queries.money.promised import FEES as ALL_FEES
from mitradesa.queries.receipts import LIES_IN
from mitradesa.records.models import Agreement, Cooperation, Dispute, Due, Receipt

PARTNER, DAYS, OPEN, UNPAID = "partner", "days", "open.", "unpaid"
"""Themes of many items: partners by id, days from proposal to signing, open duties of a kind by day, unpaid rupiah by day."""
DUE, RECEIVED, DISPUTES = "due:", "received:", "dispute:"
FEES, UNPAID_FEES = "fees:", "unpaid-fees"
"""Late fees and other sanctions: rupiah due of a year, and a theme of items, unpaid rupiah by day."""
DUE_BY_CODE, RECEIVED_BY_CODE = "due-code:", "received-code:"
OPEN_DISPUTE, SETTLED_DISPUTE = f"{DISPUTES}open", f"{DISPUTES}settled"
LONGEST = 9999
FEE_SAID = Case(When(FEE, then=Value(1)), default=Value(0))
Weights = Mapping[int, Mapping[str, int]]


def wide(theme: str, item: object) -> str:
    """The mark of an item of a theme."""
    return f"{theme}/{item}"


def item_of(mark: str) -> tuple[str, str] | None:
    """The theme and the item of such a mark; None for any other, whose words before a slash have a colon."""
    theme, slash, item = mark.partition("/")
    return (theme, item) if slash and ":" not in theme else None


def afterwards_of(rows: Collection[Agreement]) -> Weights:
    """The weighted marks of agreements by id; five queries, however many they are."""
    ids = [row.pk for row in rows]
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row.partner_id:
            found[row.pk][wide(PARTNER, row.partner_id)] = 1
    _duties(ids, found)
    _receipts(ids, found)
    _disputes(ids, found)
    signed = {row.pk: row.signed_on for row in rows if row.signed_on}
    for pk, days in days_to_signing(signed).items():
        found[pk][wide(DAYS, f"{days:04}")] = 1
    return found


def _kept(path: str) -> Coalesce:
    """The record that stays where a duplicate was merged into it: what hangs on the duplicate counts there."""
    return Coalesce(f"{path}__merged_into", path)


def _of(path: str, ids: Collection[int]) -> Q:
    return Q(**{f"{path}__in": ids}) | Q(**{f"{path}__merged_into__in": ids})


def _duties(ids: Collection[int], found: dict[int, Counter[str]]) -> None:
    path = "obligation__agreement"
    standing = Due.objects.filter(_of(path, ids), obligation__withdrawn_on__isnull=True)
    standing = standing.annotate(kept=_kept(path))
    years = standing.filter(TO_VILLAGE).order_by().annotate(fee=FEE_SAID)
    by_year = years.values_list("kept", "due_on__year", "obligation__account_code", "fee")
    for pk, year, code, fee, rupiah in by_year.annotate(rupiah=Sum("amount")):
        if fee:
            found[pk][f"{FEES}{year}"] += rupiah
            continue
        found[pk][f"{DUE}{year}"] += rupiah
        found[pk][f"{DUE_BY_CODE}{year}:{code}"] += rupiah
    still = standing.filter(settled=False).order_by()
    by_day = still.values_list("kept", "obligation__kind", "due_on")
    lacking = F("amount") - F("brought")
    left, fees = (Sum(Case(When(asked, then=lacking), default=Value(0))) for asked in (PROMISED, ALL_FEES))
    for pk, kind, day, number, rupiah, fee in by_day.annotate(number=Count("pk"), rupiah=left, fee=fees):
        found[pk][wide(f"{OPEN}{kind}", day.isoformat())] += number
        if rupiah:
            found[pk][wide(UNPAID, day.isoformat())] += rupiah
        if fee:
            found[pk][wide(UNPAID_FEES, day.isoformat())] += fee


def _receipts(ids: Collection[int], found: dict[int, Counter[str]]) -> None:
    rows = Receipt.objects.filter(_of("agreement", ids), withdrawn_at__isnull=True).order_by()
    rows = rows.annotate(kept=_kept("agreement"))
    rows = rows.annotate(lies=LIES_IN)
    by_year = rows.values_list("kept", "received_on__year", "lies", "account_code")
    for pk, year, account, code, rupiah in by_year.annotate(rupiah=Sum("amount")):
        found[pk][f"{RECEIVED}{year}:{account}"] += rupiah
        found[pk][f"{RECEIVED_BY_CODE}{year}:{code}"] += rupiah


def _disputes(ids: Collection[int], found: dict[int, Counter[str]]) -> None:
    path = "cooperation__agreement"
    rows = Dispute.objects.filter(_of(path, ids)).annotate(kept=_kept(path))
    for pk, settled_on in rows.values_list("kept", "settled_on"):
        found[pk][SETTLED_DISPUTE if settled_on else OPEN_DISPUTE] += 1


def days_to_signing(signed: Mapping[int, date]) -> dict[int, int]:
    """How many days each signed agreement took from the first step of its case, or its opening, to the signature; one query."""
    cases = Cooperation.objects.filter(agreement__in=signed).annotate(began=Min("steps__on"))
    found = {}
    for pk, began, opened_at in cases.values_list("agreement", "began", "opened_at"):
        opened = opened_at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
        days = (signed[pk] - min(one for one in (began, opened) if one)).days
        if days >= 0:
            found[pk] = min(days, LONGEST)
    return found
