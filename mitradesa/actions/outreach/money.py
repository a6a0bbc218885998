"""The money of an event: the office's own list of budget codes, imported and never shipped, and the planned and realised cost."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from mitradesa.actions.outreach.own import own_event, tell
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.money import in_rupiah
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.register.budget_codes import CodeLine, read_budget_codes
from mitradesa.records.models import BudgetCode, EventCost, Office, OutreachEvent

YEARS = range(2000, 2200)
MOST_RUPIAH = 10**15
SHOWN_FAULTS = 5


@dataclass(frozen=True, slots=True)
class Imported:
    """How many codes of the list were new and how many were there already."""

    new: int
    known: int


def import_codes(seat: Seat, year: int, content: bytes) -> Imported:
    """The office's list of budget codes of a year out of its spreadsheet; all of it or nothing. Raises Blocked, with the rows at fault."""
    require(seat, Act.PLAN_EVENT)
    if year not in YEARS:
        raise Blocked(f"Tahun {year} tidak mungkin.", "Tulis tahun anggaran empat angka.")
    try:
        found = read_budget_codes(content)
    except Unreadable as refusal:
        raise Blocked(refusal.reason, refusal.remedy) from refusal
    if found.faults:
        more = f" dan {len(found.faults) - SHOWN_FAULTS} lagi" if len(found.faults) > SHOWN_FAULTS else ""
        raise Blocked(
            f"{'; '.join(found.faults[:SHOWN_FAULTS])}{more}.",
            "Perbaiki di berkasnya, lalu unggah lagi. Belum ada yang dicatat.",
        )
    return _keep_codes(seat, year, found.lines)


@transaction.atomic
def _keep_codes(seat: Seat, year: int, lines: Sequence[CodeLine]) -> Imported:
    office = Office.objects.select_for_update().get(pk=seat.office)
    before = set(BudgetCode.objects.filter(office=office, year=year).values_list("code", flat=True))
    BudgetCode.objects.bulk_create(
        (
            BudgetCode(office=office, year=year, code=one.code, name=one.name, ceiling=one.ceiling)
            for one in lines
        ),
        batch_size=500,
        update_conflicts=True,
        unique_fields=["office", "year", "code"],
        update_fields=["name", "ceiling"],
    )
    new = sum(one.code not in before for one in lines)
    values = {"year": year, "rows": len(lines), "new": new}
    says = f"memasukkan {len(lines)} kode anggaran tahun {year}"
    record(seat, "event.codes", office, region=seat.region, says=says, values=values)
    return Imported(new, len(lines) - new)


@dataclass(frozen=True, slots=True)
class Cost:
    """A line of an event's budget as it is entered, in rupiah; `planned` may be left to quantity times price."""

    what: str
    code: int | None = None
    quantity: int = 1
    unit: str = ""
    price: int | None = None
    planned: int | None = None
    realised: int | None = None


@transaction.atomic
def keep_cost(seat: Seat, key: str, cost: Cost, *, known: int | None = None) -> EventCost:
    """A new line of the budget, or another state of one; Blocked for a line without an amount or a foreign code."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    planned = _planned(cost)
    alike = event.costs.filter(what__iexact=cost.what.strip(), code=cost.code, planned=planned)
    if alike.exclude(pk=known or 0).exists():
        raise Blocked(
            f"Baris {cost.what.strip()} dengan jumlah itu sudah ada.",
            "Ubah yang sudah ada, atau beri uraian lain.",
        )
    row = _cost(event, known) if known else EventCost(event=event, place=_next_place(event))
    row.what, row.unit, row.quantity = cost.what.strip(), cost.unit.strip(), cost.quantity
    row.code, row.price, row.planned, row.realised = (
        _code(event, cost.code),
        cost.price,
        planned,
        cost.realised,
    )
    row.save()
    verb = "mengubah" if known else "mencatat"
    values: dict[str, object] = {
        "code": row.code.code if row.code else "",
        "planned": row.planned,
        "realised": row.realised,
    }
    tell(seat, "costs", event, f"{verb} anggaran {row.what} {in_rupiah(planned)} untuk", values=values)
    return row


def _planned(cost: Cost) -> int:
    if not cost.what.strip():
        raise Blocked("Uraian belanjanya belum ditulis.", "Tulis untuk apa, misalnya konsumsi.")
    planned = cost.planned if cost.planned is not None else _product(cost)
    if planned is None:
        raise Blocked("Jumlah rencananya belum ditulis.", "Tulis jumlahnya, atau volume dan harga satuannya.")
    if max(planned, cost.realised or 0, cost.price or 0) > MOST_RUPIAH:
        raise Blocked("Jumlahnya melebihi seribu triliun rupiah.", "Periksa angkanya.")
    return planned


def _product(cost: Cost) -> int | None:
    return None if cost.price is None else cost.quantity * cost.price


def _code(event: OutreachEvent, code: int | None) -> BudgetCode | None:
    if code is None:
        return None
    found = BudgetCode.objects.filter(pk=code, office=event.office_id).first()
    if found is None:
        raise Blocked("Kode anggaran itu bukan dari daftar kantor Anda.", "Pilih dari daftar.")
    return found


def _cost(event: OutreachEvent, known: int) -> EventCost:
    found = EventCost.objects.filter(event=event, pk=known).first()
    if found is None:
        raise Blocked("Baris anggaran itu sudah tidak ada.", "Muat ulang halamannya.")
    return found


def _next_place(event: OutreachEvent) -> int:
    return (event.costs.aggregate(last=Max("place"))["last"] or 0) + 1


@transaction.atomic
def drop_cost(seat: Seat, key: str, known: int) -> None:
    """The line leaves the budget."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    row = _cost(event, known)
    row.delete()
    tell(seat, "costs", event, f"menghapus anggaran {row.what} {in_rupiah(row.planned)} dari")
