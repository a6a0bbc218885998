"""What ledgers put on desks: years that wait for the village head, and what third parties told that nobody wrote down yet."""

from collections.abc import Sequence
from datetime import date

from mitradesa.core.roles import Role, Seat
from mitradesa.queries.ledgers.lists import visible_years
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import LedgerYear

WRITERS = {Role.VILLAGE_SECRETARY, Role.FINANCE_OFFICER}


def worth(seat: Seat, day: date) -> Sequence[Waiting]:
    """Whole years to confirm for the head, told figures for who writes; no law sets a day. One query."""
    rows = visible_years(seat).filter(confirmed_at__isnull=True).select_related("ledger__agreement")
    if seat.role is Role.VILLAGE_HEAD:
        written = rows.filter(year__lt=day.year, kept_by__isnull=False).exclude(kept_by=seat.person)
        return [_to_confirm(one) for one in written.order_by("year", "id")[:MOST]]
    if seat.role in WRITERS:
        told = rows.filter(figures__reported__isnull=False, figures__amount__isnull=True).distinct()
        return [_to_write(one) for one in told.order_by("year", "id")[:MOST]]
    return ()


def _to_confirm(one: LedgerYear) -> Waiting:
    what = f"Benarkan manfaat tahun {one.year}: {_title(one)}"
    return Waiting(
        "worth", what, "Dicatat perangkat desa; Anda orang keduanya.", None, "ledgers:of_agreement", _key(one)
    )


def _to_write(one: LedgerYear) -> Waiting:
    what = f"Laporan manfaat tahun {one.year} dari pihak ketiga: {_title(one)}"
    why = "Cocokkan dengan catatan desa, lalu tulis angkanya."
    return Waiting("worth", what, why, None, "ledgers:of_agreement", _key(one))


def _title(one: LedgerYear) -> str:
    return one.ledger.agreement.title or one.ledger.agreement.key


def _key(one: LedgerYear) -> str:
    return one.ledger.agreement.key
