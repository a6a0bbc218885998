"""Which lines of a bank statement and which receipts seem to be the same money, with reasons; a person decides."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from mitradesa.core.plain import bare_name, plain

NEAR_DAYS = 7
CASH_DAYS = 30
MOST_TOGETHER = 4
LOOKED_AT = 10
NAMED_SHARE = 0.6
SHORTEST_WORD = 3
Gap = int


@dataclass(frozen=True, slots=True)
class Paid:
    """A line or a receipt: `amount` is the whole rupiah of it that are not matched yet, `words` the bank's text or the payer's name.

    `cash` marks a receipt that did not come to the village's account and may have been paid over to it later.
    """

    key: int
    day: date
    amount: int
    words: str = ""
    cash: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """So many rupiah of a line are so many of a receipt."""

    line: int
    receipt: int
    amount: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Parts that belong together and why; one line with one receipt, one with several, or several with one."""

    parts: tuple[Part, ...]
    reasons: tuple[str, ...]
    score: int


def is_named(payer: str, words: str) -> bool:
    """Whether a bank's text names a payer, also cut short as banks do ("TRF PT CONTOH KOPI SERE")."""
    wanted = [one for one in bare_name(payer).split() if len(one) >= SHORTEST_WORD]
    said = plain(words).split()
    hits = sum(1 for one in wanted if any(one == word or _cut(one, word) for word in said))
    return bool(wanted) and hits / len(wanted) >= NAMED_SHARE


def _cut(whole: str, word: str) -> bool:
    return len(word) > SHORTEST_WORD and whole.startswith(word)


def gap(line: Paid, receipt: Paid) -> Gap | None:
    """The days between a line and a receipt; None where they lie too far apart to be the same money."""
    days = (line.day - receipt.day).days
    if receipt.cash and 0 <= days <= CASH_DAYS:
        return days
    return abs(days) if abs(days) <= NEAR_DAYS else None


def propose(lines: Sequence[Paid], receipts: Sequence[Paid]) -> list[Proposal]:
    """What seems to belong together; every line and every receipt stands in one proposal at most, with all that is left of it."""
    free = _Free(lines, receipts)
    for one in _pairs(list(free.lines.values()), list(free.receipts.values())):
        free.take(one)
    for line in list(free.lines.values()):
        together = _several(
            line, list(free.receipts.values()), lambda one, whole: gap(whole, one), _same_payer
        )
        if together:
            free.take(_one_to_several(line, together))
    for receipt in list(free.receipts.values()):
        together = _several(receipt, list(free.lines.values()), gap, _all_named)
        if together:
            free.take(_several_to_one(together, receipt))
    return free.taken


class _Free:
    """The lines and receipts that no proposal holds yet."""

    def __init__(self, lines: Sequence[Paid], receipts: Sequence[Paid]) -> None:
        self.lines = {one.key: one for one in lines if one.amount > 0}
        self.receipts = {one.key: one for one in receipts if one.amount > 0}
        self.taken: list[Proposal] = []

    def take(self, proposal: Proposal) -> None:
        """Keeps a proposal if all of it is free."""
        parts = proposal.parts
        if all(one.line in self.lines and one.receipt in self.receipts for one in parts):
            self.taken.append(proposal)
            for part in parts:
                self.lines.pop(part.line, None)
                self.receipts.pop(part.receipt, None)


def _pairs(lines: Sequence[Paid], receipts: Sequence[Paid]) -> list[Proposal]:
    by_amount: dict[int, list[Paid]] = defaultdict(list)
    for receipt in receipts:
        by_amount[receipt.amount].append(receipt)
    found = [
        _pair(line, receipt, days, sum(gap(line, other) is not None for other in by_amount[line.amount]))
        for line in lines
        for receipt in by_amount[line.amount]
        if (days := gap(line, receipt)) is not None
    ]
    return sorted(found, key=lambda one: (-one.score, one.parts[0].line, one.parts[0].receipt))


def _pair(line: Paid, receipt: Paid, days: Gap, alike: int) -> Proposal:
    named = is_named(receipt.words, line.words)
    reasons = ["jumlah sama persis", _days(days), _name(receipt.words, named=named)]
    if receipt.cash:
        reasons.append(
            "dicatat di luar rekening kas desa: ini mungkin setorannya; catat juga setornya pada penerimaan itu"
        )
    if alike > 1:
        reasons.append(f"{alike} penerimaan berjumlah sama dalam hari-hari itu; periksa mana yang benar")
    score = 100 - 5 * days + (40 if named else 0) - (15 if receipt.cash else 0)
    return Proposal((Part(line.key, receipt.key, line.amount),), tuple(reasons), score)


def _days(days: Gap) -> str:
    return "hari sama" if days == 0 else f"selisih {days} hari"


def _name(payer: str, *, named: bool) -> str:
    return f"nama {payer} ada di keterangan bank" if named else f"nama {payer} tidak ada di keterangan bank"


def _several(
    whole: Paid,
    parts: Sequence[Paid],
    apart: Callable[[Paid, Paid], Gap | None],
    fits: Callable[[Sequence[Paid], Paid], bool],
) -> tuple[Paid, ...]:
    """Two to four of the nearest parts that sum to a whole exactly and fit it; empty where there are none."""
    near = sorted(
        (days, one.key, one)
        for one in parts
        if one.amount < whole.amount and (days := apart(one, whole)) is not None
    )
    nearest = [one for _, _, one in near[:LOOKED_AT]]
    return next((some for some in _sums(nearest, whole.amount) if fits(some, whole)), ())


def _sums(parts: Sequence[Paid], wanted: int) -> Iterator[tuple[Paid, ...]]:
    for size in range(2, MOST_TOGETHER + 1):
        for some in combinations(parts, size):
            if sum(one.amount for one in some) == wanted:
                yield some


def _same_payer(receipts: Sequence[Paid], line: Paid) -> bool:
    return len({bare_name(one.words) for one in receipts}) == 1


def _all_named(lines: Sequence[Paid], receipt: Paid) -> bool:
    return any(is_named(receipt.words, one.words) for one in lines) or len({one.day for one in lines}) == 1


def _one_to_several(line: Paid, receipts: Sequence[Paid]) -> Proposal:
    named = is_named(receipts[0].words, line.words)
    reasons = (
        f"{len(receipts)} penerimaan berjumlah tepat sama dengan baris ini",
        _name(receipts[0].words, named=named),
    )
    return Proposal(tuple(Part(line.key, one.key, one.amount) for one in receipts), reasons, 60 + 20 * named)


def _several_to_one(lines: Sequence[Paid], receipt: Paid) -> Proposal:
    named = any(is_named(receipt.words, one.words) for one in lines)
    reasons = (
        f"{len(lines)} baris bank berjumlah tepat sama dengan penerimaan ini",
        _name(receipt.words, named=named),
    )
    return Proposal(tuple(Part(one.key, receipt.key, one.amount) for one in lines), reasons, 50 + 20 * named)
