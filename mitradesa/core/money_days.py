"""On which days money can have moved and its proof been made: not in days to come, and not long before the agreement could exist."""

from datetime import date

from mitradesa.core.calendar import Period, in_words, today
from mitradesa.core.refusals import Blocked

AHEAD = Period(months=-12)
"""Money that comes before its agreement is signed comes at most this much earlier; a measure of ours, the law is silent."""
EARLIEST = date(2000, 1, 1)
"""Where no day of the agreement is known, and for a bank statement: no earlier day is believed; a measure of ours."""


def earliest(*began: date | None) -> date:
    """The first day that is believed, given the days on which an agreement was signed and starts, as far as they are known."""
    known = [day for day in began if day is not None]
    return max(AHEAD.after(min(known)), EARLIEST) if known else EARLIEST


def why_not(day: date, *began: date | None) -> tuple[str, str] | None:
    """What is wrong with a day of money, and what to do; None for a day that can be."""
    if day > today():
        return f"Hari {in_words(day)} belum tiba.", "Periksa tahunnya, lalu isi hari menurut buktinya."
    first = earliest(*began)
    if day >= first:
        return None
    known = [one for one in began if one is not None]
    if not known:
        return (
            f"Hari {in_words(day)} terlalu lama.",
            f"Hari sebelum {in_words(first)} tidak diterima; periksa tahunnya.",
        )
    return (
        f"Hari {in_words(day)} lebih dari setahun sebelum perjanjiannya ada ({in_words(min(known))}).",
        "Periksa tahunnya menurut bukti. Bila buktinya memang begitu, betulkan dulu hari mulai perjanjiannya, "
        "atau catat pada perjanjian yang lebih lama.",
    )


def refuse_impossible(day: date | None, *began: date | None) -> None:
    """Blocked for a day on which this money cannot have moved; nothing given is nothing refused."""
    found = why_not(day, *began) if day is not None else None
    if found is not None:
        raise Blocked(*found)
