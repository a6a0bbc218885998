"""Scans that wait to be looked at, and which agreements of the register a scan may belong to; nothing here writes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from mitradesa.core.plain import bare_name, plain_number
from mitradesa.core.roles import Seat
from mitradesa.queries.files import agreements_seen
from mitradesa.records.models import Agreement, Scan

WAITING = (Scan.State.WAITING, Scan.State.READ, Scan.State.UNREADABLE)
MOST_SUGGESTED = 5
LIKE = 82.0


@dataclass(frozen=True, slots=True)
class Suggested:
    """An agreement that a scan may belong to, and why."""

    agreement: Agreement
    why: str


def scans_waiting(seat: Seat, *, most: int = 60) -> list[Scan]:
    """The scans of an office that wait, oldest first."""
    return list(Scan.objects.filter(office=seat.office, state__in=WAITING).select_related("file")[:most])


def scans_done(seat: Seat, *, most: int = 20) -> list[Scan]:
    """The scans of an office that were dealt with last."""
    rows = Scan.objects.filter(office=seat.office).exclude(state__in=WAITING).select_related("agreement")
    return list(rows.order_by("-moved_at")[:most])


def scan_of(seat: Seat, key: str) -> Scan | None:
    """A scan of the office in use, None for any other."""
    return Scan.objects.filter(office=seat.office, key=key).select_related("file", "agreement").first()


def next_scan(seat: Seat, after: int) -> Scan | None:
    """The next scan that can be looked at, behind one, else the first."""
    rows = Scan.objects.filter(office=seat.office, state__in=(Scan.State.READ, Scan.State.UNREADABLE))
    return rows.filter(pk__gt=after).first() or rows.exclude(pk=after).first()


def value(scan: Scan, name: str) -> Any:
    """What the reader proposes for a fact, None where it is silent."""
    return (scan.found.get(name) or {}).get("value")


def partner_of(scan: Scan) -> str:
    """The name of the party that is no village, as read."""
    return next((str(one["name"]) for one in _parties(scan) if one.get("kind") not in VILLAGE_SIDE), "")


VILLAGE_SIDE = ("village", "bpd", "bkad", "kelurahan")


def _parties(scan: Scan) -> Sequence[Mapping[str, Any]]:
    found = value(scan, "parties")
    return (
        [one for one in found if isinstance(one, dict) and one.get("name")] if isinstance(found, list) else []
    )


def suggested(seat: Seat, scan: Scan) -> list[Suggested]:
    """Agreements of the seat's region that bear a number of the scan, else those of its village with a like partner."""
    rows = agreements_seen(seat).select_related("village", "partner").prefetch_related("numbers", "files")
    plains = [plain_number(str(number)) for number in value(scan, "numbers") or []]
    same = list(rows.filter(numbers__plain__in=plains).distinct()[:MOST_SUGGESTED]) if plains else []
    found = [Suggested(one, "nomornya sama") for one in same]
    village, partner = value(scan, "village_code"), partner_of(scan)
    if not found and village and partner:
        near = rows.filter(village=village).exclude(partner=None)[:200]
        found = [Suggested(one, "desa dan pihak ketiganya mirip") for one in near if _alike(one, partner)]
    return found[:MOST_SUGGESTED]


def _alike(agreement: Agreement, name: str) -> bool:
    return (
        agreement.partner is not None
        and fuzz.token_sort_ratio(bare_name(agreement.partner.name), bare_name(name)) >= LIKE
    )
