"""On which days a duty falls due: once, or by a rule as iCalendar writes it (RFC 5545, RRULE), in months or years."""

from datetime import date, datetime

from dateutil.rrule import rrulestr

from mitradesa.core.calendar import in_words
from mitradesa.core.refusals import Blocked

MOST = 600
LAST_CERTAIN_DAY = 28
EVERY = {
    "": "sekali",
    "1": "tiap bulan",
    "3": "tiap tiga bulan",
    "6": "tiap enam bulan",
    "12": "tiap tahun",
}
"""How often, in months, as a form offers it."""


def rule_of(first: date, months: int) -> str:
    """The rule of a duty that recurs every so many months; a day that some months lack is their last day then."""
    if first.day <= LAST_CERTAIN_DAY:
        return f"FREQ=MONTHLY;INTERVAL={months};BYMONTHDAY={first.day}"
    days = ",".join(str(day) for day in range(LAST_CERTAIN_DAY, first.day + 1))
    return f"FREQ=MONTHLY;INTERVAL={months};BYMONTHDAY={days};BYSETPOS=-1"


def due_days(first: date, rule: str, last: date) -> tuple[date, ...]:
    """Every due day from the first to the last; the first alone without a rule. Blocked for more than 600 or in wrong order."""
    if last < first:
        raise Blocked(
            f"Hari jatuh tempo pertama, {in_words(first)}, sesudah hari terakhirnya, {in_words(last)}.",
            "Periksa kedua hari itu.",
        )
    if not rule:
        return (first,)
    found = []
    for moment in rrulestr(f"RRULE:{rule}", dtstart=datetime.combine(first, datetime.min.time())):
        if moment.date() > last:
            break
        found.append(moment.date())
        if len(found) > MOST:
            raise Blocked(
                f"Kewajiban ini jatuh tempo lebih dari {MOST} kali.", "Isi hari terakhir yang lebih dekat."
            )
    return tuple(found)


def split_exactly(amount: int, parts: int) -> tuple[int, ...]:
    """An amount in equal whole rupiah that sum to it; what does not divide goes to the first parts."""
    each, rest = divmod(amount, parts)
    return tuple(each + (place < rest) for place in range(parts))
