"""Realisation as another program says it beside the receipts of agreements, by account and year, with the kind of each difference."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from mitradesa.core.money import in_rupiah

DEPTH = 3
COOPERATION_ACCOUNTS = ("4.1.2", "4.3.1", "4.3.2", "4.3.3", "4.3.4")
"""Accounts that money of agreements can come under; others are compared where a receipt names them."""
Key = tuple[int, str]


class Difference(StrEnum):
    """What an account of a year shows when both sides are laid beside each other."""

    SAME = "same"
    MISSING_HERE = "missing_here"
    MISSING_THERE = "missing_there"
    SUM = "sum"
    ACCOUNT = "account"
    TIMES_4 = "times_4"
    TIMES_10 = "times_10"


DIFFERENCE_WORDS: Mapping[Difference, str] = {
    Difference.SAME: "sama",
    Difference.MISSING_HERE: "tidak ada penerimaan di sini",
    Difference.MISSING_THERE: "tidak ada di Siskeudes",
    Difference.SUM: "jumlah berbeda",
    Difference.ACCOUNT: "rekening berbeda",
    Difference.TIMES_4: "selisih empat kali lipat",
    Difference.TIMES_10: "selisih sepuluh kali lipat",
}
FACTORS = ((4, Difference.TIMES_4), (10, Difference.TIMES_10))


@dataclass(frozen=True, slots=True)
class Entry:
    """An amount in sen under an account of a year, with the row that it is; `group` is the agreement that it came under."""

    key: int
    account: str
    year: int
    amount: int
    group: int = 0


@dataclass(frozen=True, slots=True)
class Compared:
    """An account of a year: sums in sen there and here, the kind of difference, what explains it, the receipts to look at first."""

    year: int
    account: str
    there: int
    here: int
    kind: Difference
    says: str = ""
    suspects: tuple[int, ...] = ()

    @property
    def difference(self) -> int:
        """What there is more there than here, in sen."""
        return self.there - self.here


def level(account: str) -> str:
    """The account at the depth at which both sides are compared: "4.3.2.01" is "4.3.2"."""
    return ".".join(account.split(".")[:DEPTH])


def compare(there: Iterable[Entry], here: Iterable[Entry]) -> list[Compared]:
    """Every account and year of either side, once; nothing is left out of the sums."""
    booked, received = _grouped(there), _grouped(here)
    found = [
        _compared(key, booked.get(key, []), received.get(key, [])) for key in sorted({*booked, *received})
    ]
    return _crossed(found)


def _grouped(entries: Iterable[Entry]) -> dict[Key, list[Entry]]:
    found: dict[Key, list[Entry]] = defaultdict(list)
    for one in entries:
        found[one.year, level(one.account)].append(one)
    return found


def _compared(key: Key, booked: Sequence[Entry], received: Sequence[Entry]) -> Compared:
    there, here = (sum(one.amount for one in side) for side in (booked, received))
    row = Compared(*key, there, here, Difference.SUM)
    if there == here:
        return replace(row, kind=Difference.SAME)
    if not here:
        return replace(
            row,
            kind=Difference.MISSING_HERE,
            says="Penerimaan perjanjian belum dicatat, atau hasil lain di rekening ini.",
        )
    if not there:
        return replace(
            row,
            kind=Difference.MISSING_THERE,
            says="Belum dibukukan di Siskeudes pada tahun ini, atau di rekening lain.",
        )
    return _whole_factor(row) or _entry_factor(row, received) or _one_entry(row, received)


def _whole_factor(row: Compared) -> Compared | None:
    for factor, kind in FACTORS:
        if row.there == factor * row.here:
            return replace(row, kind=kind, says=f"Siskeudes tepat {factor} kali jumlah penerimaan di sini.")
        if row.here == factor * row.there:
            return replace(
                row, kind=kind, says=f"Penerimaan di sini tepat {factor} kali jumlah di Siskeudes."
            )
    return None


def _entry_factor(row: Compared, received: Sequence[Entry]) -> Compared | None:
    """A receipt, or all of one agreement, that one side would hold four or ten times."""
    for factor, kind in FACTORS:
        for keys, amount in _pieces(received):
            shown = in_rupiah(amount // 100)
            if row.difference == (factor - 1) * amount:
                says = f"Selisihnya tepat bila {shown} tertulis {factor} kali lipat di Siskeudes."
                return replace(row, kind=kind, says=says, suspects=keys)
            if factor * -row.difference == (factor - 1) * amount:
                says = f"Selisihnya tepat bila {shown} tercatat {factor} kali lipat di sini."
                return replace(row, kind=kind, says=says, suspects=keys)
    return None


def _pieces(received: Sequence[Entry]) -> list[tuple[tuple[int, ...], int]]:
    groups: dict[int, list[Entry]] = defaultdict(list)
    for one in received:
        groups[one.group].append(one)
    whole = [
        (tuple(one.key for one in some), sum(one.amount for one in some))
        for some in groups.values()
        if len(some) > 1
    ]
    return [((one.key,), one.amount) for one in received] + whole


def _one_entry(row: Compared, received: Sequence[Entry]) -> Compared:
    for keys, amount in _pieces(received):
        shown = in_rupiah(amount // 100)
        if row.difference == -amount:
            return replace(
                row, says=f"Selisihnya tepat {shown}: belum dibukukan di Siskeudes.", suspects=keys
            )
        if row.difference == amount:
            return replace(
                row, says=f"Selisihnya tepat {shown}: mungkin dibukukan dua kali di Siskeudes.", suspects=keys
            )
    return row


def _crossed(rows: Sequence[Compared]) -> list[Compared]:
    """Two accounts of a year whose differences cancel each other: the money stands under the other account there."""
    by_difference: dict[tuple[int, int], list[Compared]] = defaultdict(list)
    for row in rows:
        if row.difference:
            by_difference[row.year, row.difference].append(row)
    found = []
    for row in rows:
        others = by_difference.get((row.year, -row.difference), []) if row.difference else []
        if len(others) == 1 and len(by_difference[row.year, row.difference]) == 1:
            says = f"Selisihnya sama dengan rekening {others[0].account}: kemungkinan dibukukan di rekening yang lain."
            row = replace(row, kind=Difference.ACCOUNT, says=says)
        found.append(row)
    return found
