"""A deliberation as it is planned or changed, and the door through which every later act finds it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time

from django.db import transaction

from mitradesa.actions.agreements import new_key
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.deliberations import STATE_WORDS, Payer, State
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Deliberation, Region

SHORTEST_REASON = 10
OPEN = frozenset({State.PLANNED, State.HELD})


@dataclass(frozen=True, slots=True)
class Plan:
    """When and where a deliberation is to be, about what, and who pays for it."""

    title: str
    held_on: date
    starts_at: time | None = None
    place: str = ""
    cost_payer: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Which deliberation is changed, and the version that was read."""

    seat: Seat
    key: str
    version: int


@transaction.atomic
def plan_deliberation(seat: Seat, village: str, plan: Plan, *, key: str = "") -> Deliberation:
    """A new deliberation of a village; `key` may be given by a form, so that a form sent twice makes one."""
    require(seat, Act.PREPARE_DELIBERATION, village)
    if key and (sent := Deliberation.objects.filter(key=key, village=village).first()):
        return sent
    place = Region.objects.filter(pk=village, level=Region.Level.VILLAGE).first()
    if place is None or place.kind == Region.Kind.KELURAHAN:
        raise Blocked(
            "Musyawarah desa hanya diadakan di desa.", "Kelurahan tidak mempunyai BPD dan musyawarah desa."
        )
    row = Deliberation(
        key=key or new_key(),
        village=place,
        subdistrict=village[:8],
        regency=village[:5],
        held_on=plan.held_on,
    )
    _fill(row, plan)
    row.save()
    says = f'merencanakan musyawarah desa "{row.title}" pada {in_words(row.held_on)}'
    record(seat, "deliberation.planned", row, region=village, says=says, values=_values(row))
    return row


def _fill(row: Deliberation, plan: Plan) -> None:
    if not plan.title.strip():
        raise Blocked("Pokok musyawarahnya belum ditulis.", "Tulis apa yang dibahas dalam satu kalimat.")
    if plan.cost_payer and plan.cost_payer not in frozenset(Payer):
        raise Blocked("Pembayar biayanya tidak dikenal.", "Pilih dari daftar.")
    row.title, row.held_on, row.place = plan.title.strip()[:300], plan.held_on, plan.place.strip()[:200]
    row.starts_at, row.cost_payer = plan.starts_at, plan.cost_payer
    row.search = plain(f"{row.title} {row.village.name} {row.place}")


def _values(row: Deliberation) -> dict[str, object]:
    return {"title": row.title, "held_on": row.held_on.isoformat(), "place": row.place}


def to_change(change: Change, act: Act, states: Collection[State] = OPEN) -> Deliberation:
    """A deliberation locked for somebody who may do the act; Blocked when it changed since it was read or stands elsewhere."""
    rows = Deliberation.objects.select_for_update(of=("self",)).select_related("village")
    row = rows.filter(key=change.key).first()
    if row is None:
        raise Blocked("Musyawarah itu tidak ada.", "Buka lagi daftarnya.")
    require(change.seat, act, row.village_id)
    if row.version != change.version:
        raise Blocked(
            "Catatan musyawarah ini sudah diubah orang lain sejak halaman dibuka.",
            "Buka lagi halamannya, lihat perubahan itu, lalu ulangi isian Anda.",
        )
    if State(row.state) not in states:
        raise Blocked(f"Musyawarah ini {STATE_WORDS[row.state]}.", _next(State(row.state)))
    row.version += 1
    return row


def _next(state: State) -> str:
    if state == State.SIGNED:
        return "Yang sudah ditandatangani hanya dibetulkan dengan adendum yang menyebut alasannya."
    if state == State.PLANNED:
        return "Catat dahulu bahwa musyawarahnya sudah diadakan."
    return "Lihat keadaannya pada halaman musyawarah itu."


def told(change: Change, row: Deliberation, kind: str, says: str, **values: object) -> Deliberation:
    """Keeps a changed deliberation and says so in the trail."""
    row.save()
    record(
        change.seat,
        f"deliberation.{kind}",
        row,
        region=row.village_id,
        says=f'{says} "{row.title}"',
        values=values,
    )
    return row


@transaction.atomic
def change_plan(change: Change, plan: Plan) -> Deliberation:
    """Another day, place or subject of one that is not held yet."""
    row = to_change(change, Act.PREPARE_DELIBERATION, {State.PLANNED})
    before = _values(row)
    _fill(row, plan)
    return told(change, row, "changed", "mengubah rencana musyawarah desa", before=before, after=_values(row))


@transaction.atomic
def cancel_deliberation(change: Change, reason: str) -> Deliberation:
    """One that will not be held, or was recorded by mistake; BPD says so with a reason."""
    row = to_change(change, Act.CONVENE_DELIBERATION)
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan pembatalannya", reason, SHORTEST_REASON),
            "Tulis mengapa musyawarah ini batal.",
        )
    row.state, row.cancel_reason = State.CANCELLED, reason.strip()[:300]
    return told(change, row, "cancelled", "membatalkan musyawarah desa", reason=row.cancel_reason)
