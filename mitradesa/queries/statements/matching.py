"""Bank statements beside receipts: what is left of each line and receipt, what seems to belong together, what is missing on either side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from mitradesa.core.acts import Act
from mitradesa.core.receipts import Account
from mitradesa.core.reconciling import CASH_DAYS, NEAR_DAYS, Paid, Proposal, propose
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import BankLine, BankMatch, BankStatement, Receipt

SIZE = 30
MOST_LINES, MOST_RECEIPTS = 400, 400
STANDING = Q(matches__withdrawn_at=None, matches__receipt__withdrawn_at=None)
OF_RECEIPT = Q(bank_matches__withdrawn_at=None, bank_matches__line__withdrawn=False)


def statements_seen(seat: Seat) -> QuerySet[BankStatement]:
    """The statements of the seat's region."""
    if not may(seat, Act.READ_STATEMENTS):
        return BankStatement.objects.none()
    return BankStatement.objects.filter(within(seat.region))


def listed(seat: Seat, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the statements of a seat's region, those with the latest days first, with what is open in each."""
    rows = statements_seen(seat).select_related("village", "batch")
    return page(rows, "last_on", falling=True, size=SIZE, after=after, before=before)


def with_left(lines: QuerySet[BankLine]) -> QuerySet[Any]:
    """Lines with `matched`, the whole rupiah of them that stand as receipts, and `left`."""
    matched = lines.annotate(matched=Coalesce(Sum("matches__amount", filter=STANDING), 0))
    annotated: QuerySet[Any] = matched.annotate(left=F("amount") - F("matched"))
    return annotated


def open_lines(statement: BankStatement) -> QuerySet[Any]:
    """Incoming lines of a statement of which something is not explained yet."""
    rows = BankLine.objects.filter(
        statement=statement, incoming=True, aside="", withdrawn=False, amount__gt=0
    )
    return with_left(rows).filter(left__gt=0).order_by("on", "row")


def banked(rows: QuerySet[Receipt]) -> QuerySet[Any]:
    """Receipts as the bank shows them: `expected` is net of what was withheld, `banked_on` the day, `left` what is in no statement."""
    summed = rows.annotate(
        expected=F("amount") - F("withheld"),
        banked_on=Coalesce("deposited_on", "received_on"),
        found=Coalesce(Sum("bank_matches__amount", filter=OF_RECEIPT), 0),
    )
    annotated: QuerySet[Any] = summed.annotate(left=F("expected") - F("found"))
    return annotated


def open_receipts(village: str, first: date, last: date) -> QuerySet[Any]:
    """Receipts of a village of those days of which something was not found in a statement, the oldest first."""
    rows = banked(Receipt.objects.filter(village=village, withdrawn_at=None))
    rows = rows.filter(left__gt=0, banked_on__range=(first, last))
    return rows.select_related("agreement").order_by("banked_on", "id")


@dataclass(frozen=True, slots=True)
class Together:
    """A proposal with the rows that it is about."""

    proposal: Proposal
    lines: Sequence[Any]
    receipts: Sequence[Any]

    @property
    def parts(self) -> str:
        """The parts as a form sends them."""
        return ",".join(f"{one.line}:{one.receipt}:{one.amount}" for one in self.proposal.parts)


def proposals(statement: BankStatement) -> list[Together]:
    """What seems to belong together of a statement, the surest first; two queries."""
    lines = {one.pk: one for one in open_lines(statement)[:MOST_LINES]}
    first = statement.first_on - timedelta(days=CASH_DAYS)
    found = open_receipts(statement.village_id, first, statement.last_on + timedelta(days=NEAR_DAYS))
    receipts = {one.pk: one for one in found[:MOST_RECEIPTS]}
    made = propose([as_paid_line(one) for one in lines.values()], [as_paid(one) for one in receipts.values()])
    return [
        Together(
            one,
            [lines[key] for key in dict.fromkeys(part.line for part in one.parts)],
            [receipts[key] for key in dict.fromkeys(part.receipt for part in one.parts)],
        )
        for one in sorted(made, key=lambda one: -one.score)
    ]


def as_paid_line(one: Any) -> Paid:
    """A line as it is compared; one with sen left is no whole receipt and only goes by hand."""
    return Paid(one.pk, one.on, 0 if one.sen else one.left, f"{one.description} {one.payer}")


def as_paid(one: Any) -> Paid:
    """A receipt as it is compared."""
    return Paid(one.pk, one.banked_on, one.left, one.payer, cash=not in_bank(one))


def in_bank(one: Receipt) -> bool:
    """Whether a receipt says of itself that it is on the village's account."""
    return one.account == Account.VILLAGE_CASH or one.deposited_on is not None


def missing(statement: BankStatement, most: int) -> list[Any]:
    """Receipts of the days of a statement that are not found in any, those said to be on the village's account first."""
    rows = list(open_receipts(statement.village_id, statement.first_on, statement.last_on)[:most])
    return sorted(rows, key=lambda one: not in_bank(one))


@dataclass(frozen=True, slots=True)
class Sums:
    """What the lines of a statement sum to in whole rupiah, and what of it is explained; `in_sen` of incoming lines stand apart."""

    lines: int
    came_in: int
    went_out: int
    matched: int
    set_aside: int
    in_sen: int

    @property
    def unexplained(self) -> int:
        """Whole rupiah that came in and are not explained yet."""
        return self.came_in - self.matched - self.set_aside


def sums(statement: BankStatement) -> Sums:
    """What a statement sums to; two queries."""
    rows = BankLine.objects.filter(statement=statement)
    whole = rows.aggregate(
        lines=Count("id"),
        came_in=Coalesce(Sum("amount", filter=Q(incoming=True)), 0),
        went_out=Coalesce(Sum("amount", filter=Q(incoming=False)), 0),
        set_aside=Coalesce(Sum("amount", filter=Q(incoming=True) & ~Q(aside="")), 0),
        in_sen=Coalesce(Sum("sen", filter=Q(incoming=True)), 0),
    )
    found = BankMatch.objects.filter(
        line__statement=statement, withdrawn_at=None, receipt__withdrawn_at=None
    ).aggregate(matched=Coalesce(Sum("amount"), 0))
    return Sums(**whole, **found)


def unexplained(statements: Iterable[BankStatement]) -> dict[int, int]:
    """How many incoming lines of each statement are not explained yet; one query."""
    rows = with_left(
        BankLine.objects.filter(statement__in=list(statements), incoming=True, aside="", withdrawn=False)
    ).filter(left__gt=0)
    found: dict[int, int] = {}
    for statement in rows.values_list("statement", flat=True):
        found[statement] = found.get(statement, 0) + 1
    return found


def lines_of(statement: BankStatement, which: str, *, after: int = 0, most: int = SIZE) -> list[Any]:
    """Lines of a statement behind a row: all, those matched, set aside, open, or going out."""
    rows = with_left(BankLine.objects.filter(statement=statement, row__gt=after))
    narrowed = {
        "cocok": Q(matched__gt=0),
        "bukan": Q(incoming=True) & ~Q(aside=""),
        "belum": Q(incoming=True, aside="", left__gt=0),
        "keluar": Q(incoming=False),
    }
    rows = rows.filter(narrowed[which]) if which in narrowed else rows
    return list(rows.order_by("row")[:most])
