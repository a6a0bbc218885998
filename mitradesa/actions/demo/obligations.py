"""Invented duties of the shown village's agreements: paid, half paid, late, claimed, and a report that was not made."""

from datetime import date, timedelta

from mitradesa.actions.fulfilments import Brought, record_fulfilment
from mitradesa.actions.obligations import Duty, keep_obligation
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.roles import Seat
from mitradesa.records.models import Agreement, Obligation

MOST = 3


def obligations(seat: Seat, day: date) -> list[Obligation]:
    """Yearly payments and reports of up to three agreements, as the village secretary enters them."""
    rows = Agreement.objects.filter(
        village=seat.region, merged_into=None, starts_on__lt=day - timedelta(days=400), ends_on__gt=day
    )
    return [
        made
        for place, row in enumerate(rows.order_by("key")[:MOST])
        for made in _of(seat, row.key, row.starts_on or day, place, day)
    ]


def _of(seat: Seat, key: str, starts: date, place: int, day: date) -> list[Obligation]:
    rent = keep_obligation(
        seat,
        key,
        Duty(
            Kind.MONEY,
            Side.PARTNER,
            Side.VILLAGE,
            "Pembayaran tahunan (contoh)",
            starts + timedelta(days=30),
            every=12,
            amount=12_000_000 + 3_000_000 * place,
            clause="Pasal 5 ayat (2)",
            proof="rekening koran desa",
        ),
    )
    report = keep_obligation(
        seat,
        key,
        Duty(
            Kind.REPORT,
            Side.VILLAGE,
            Side.AUTHORITY,
            "Laporan tahunan",
            date(starts.year + 1, 1, 31),
            every=12,
            proof="tanda terima BPD dan kecamatan",
        ),
    )
    first = rent.dues.order_by("due_on").first()
    if first is not None and first.amount is not None and first.due_on < day:
        paid = first.amount if place else first.amount // 2
        record_fulfilment(
            seat,
            first.pk,
            Brought(first.due_on, first.due_on, amount=paid, note="Masuk rekening desa (contoh)"),
        )
    return [rent, report]
