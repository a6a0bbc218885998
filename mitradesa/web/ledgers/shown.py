"""How figures of a ledger are said: with their unit, their sureness, and what a sum leaves open."""

from mitradesa.core.language import _, grouped
from mitradesa.core.ledgers.kinds import RUPIAH, few
from mitradesa.core.ledgers.sums import BOUND_WORDS, Net, Total
from mitradesa.core.money import in_rupiah, in_short_rupiah
from mitradesa.queries.ledgers.sheet import Line, YearSheet
from mitradesa.records.models import LedgerYear

UNKNOWN = "belum diketahui"


def amount_words(amount: int | None, unit: str) -> str:
    """An amount in its unit: Rp12.000.000, 14 orang, or that it is not known."""
    if amount is None:
        return _(UNKNOWN)
    return in_rupiah(amount) if unit == RUPIAH else f"{grouped(amount)} {unit}"


def net_words(net: Net, *, short: bool = False) -> str:
    """A net with what it leaves open: "paling sedikit Rp12.000.000"."""
    if net.amount is None:
        return _(UNKNOWN)
    written = in_short_rupiah(net.amount) if short else in_rupiah(net.amount)
    return f"{_(BOUND_WORDS[net.bound])} {written}".strip()


def total_words(total: Total) -> str:
    """A sum with what it leaves open."""
    if total.unknown and not total.amount:
        return _(UNKNOWN)
    return f"{_(BOUND_WORDS[total.bound])} {in_rupiah(total.amount)}".strip()


def change_words(line: Line) -> str:
    """How a figure stands against the one before the agreement; empty where either is not known or the village gave it."""
    before, now = line.indicator.baseline, line.amount
    if before is None or now is None or line.is_given:
        return ""
    if now == before:
        return _("sama dengan keadaan awal")
    word = _("naik") if now > before else _("turun")
    return f"{word} {amount_words(abs(now - before), line.indicator.unit)} {_('dari keadaan awal')}"


def reached_words(line: Line) -> str:
    """How much of the aim was reached, in percent; empty where either is not known."""
    aim, now = line.indicator.target, line.amount
    if not aim or now is None:
        return ""
    return f"{grouped(now * 100 // aim)} % {_('dari sasaran')}"


def people_words(row: LedgerYear | None) -> list[tuple[str, str]]:
    """Who had part in it: a label and a count that gives nobody away; empty where nothing was counted."""
    if row is None:
        return []
    counts = (
        (_("Dusun"), grouped(row.hamlets) if row.hamlets is not None else None),
        (_("Penerima manfaat"), few(row.beneficiaries)),
        (_("Di antaranya perempuan"), few(row.women, row.beneficiaries)),
        (_("Keluarga miskin"), few(row.poor_households)),
    )
    if all(count is None for _label, count in counts):
        return []
    return [(label, _(count) if count is not None else _(UNKNOWN)) for label, count in counts]


def unknown_lines(sheet: YearSheet) -> list[str]:
    """The lines of a year that nobody knows yet."""
    return [one.indicator.title for one in sheet.lines if one.amount is None]


SAYING: dict[str, object] = {
    "amount_words": amount_words,
    "net_words": net_words,
    "total_words": total_words,
    "change_words": change_words,
    "reached_words": reached_words,
    "people_words": people_words,
    "unknown_lines": unknown_lines,
    "bound_words": BOUND_WORDS,
}
"""What templates say figures with."""
