"""An awareness event begun, changed, copied, cancelled, and moved from state to state."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, time
from typing import Any

from django.db import transaction

from mitradesa.actions.outreach.invitations import make_invitations
from mitradesa.actions.outreach.own import own_event, tell
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.outreach import NEXT_STATES, STATE_WORDS, EventState, Mode, Section
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.event_report import event_record
from mitradesa.queries.outreach_parts import missing_for, place_missing
from mitradesa.records.models import (
    AgendaItem,
    CommitteeMember,
    EventCost,
    EventMaterial,
    EventQuota,
    EventSpeaker,
    EventText,
    Office,
    OutreachEvent,
)

ALIVE = frozenset({EventState.PLANNED, EventState.INVITING, EventState.RUNNING})
PLAN_SECTIONS = (Section.BACKGROUND, Section.LEGAL_BASIS, Section.AIM, Section.SCOPE)


@dataclass(frozen=True, slots=True)
class Plan:
    """Theme, way, place and time of an event as they are entered."""

    theme: str
    mode: Mode = Mode.ON_SITE
    venue: str = ""
    address: str = ""
    online_link: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    starts_time: time | None = None
    ends_time: time | None = None
    audience: str = ""
    hours: int | None = None


@dataclass(frozen=True, slots=True)
class Opener:
    """Who opens the event, and for whom where it is not his own office."""

    opener_name: str
    opener_title: str = ""
    opens_for: str = ""


def new_event(seat: Seat, plan: Plan) -> OutreachEvent:
    """A new event of the seat's office, in a transaction of the caller; nothing is told yet."""
    require(seat, Act.PLAN_EVENT)
    _need_sound(plan)
    # The office's row is locked, so that a button pressed twice makes one plan.
    office = Office.objects.select_for_update().get(pk=seat.office)
    alike = OutreachEvent.objects.filter(
        office=office, state=EventState.PLANNED, theme=plan.theme.strip(), starts_on=plan.starts_on
    ).first()
    if alike is not None:
        raise Blocked(
            "Rencana dengan tema dan hari itu sudah ada.", "Buka rencana itu, atau beri tema atau hari lain."
        )
    return OutreachEvent.objects.create(
        key=f"{(plan.starts_on or today()).year}-{secrets.token_hex(4)}",
        office_id=seat.office,
        regency=seat.region[:5],
        written_by_id=seat.person,
        **_plan_values(plan),
    )


@transaction.atomic
def plan_event(seat: Seat, plan: Plan) -> OutreachEvent:
    """A new plan; Blocked for one without a theme or with days the wrong way round."""
    event = new_event(seat, plan)
    tell(seat, "planned", event, "merencanakan", values=_said(plan))
    return event


@transaction.atomic
def change_plan(seat: Seat, key: str, plan: Plan, *, version: int) -> OutreachEvent:
    """Another theme, place or time; Blocked after it was held or when somebody else changed it meanwhile."""
    event = own_event(seat, key, Act.PLAN_EVENT, ALIVE, version=version)
    _need_sound(plan)
    before = {name: getattr(event, name) for name in asdict(plan)}
    if event.state != EventState.PLANNED and plan.starts_on is None:
        raise Blocked(
            "Undangan sudah berjalan, jadi harinya tidak boleh kosong.",
            "Isi harinya, atau batalkan kegiatannya.",
        )
    _set(event, _plan_values(plan))
    changed = {name: value for name, value in _said(plan).items() if _text(before[name]) != value}
    if event.state != EventState.PLANNED and (missing := place_missing(event)):
        raise Blocked(f"Undangan sudah berjalan, tetapi {'; '.join(missing)}.", "Isi tempatnya.")
    tell(seat, "changed", event, "mengubah rencana", values=changed)
    return event


@transaction.atomic
def change_opener(seat: Seat, key: str, opener: Opener, *, version: int) -> OutreachEvent:
    """Who opens it, in his own office or for another."""
    event = own_event(seat, key, Act.PLAN_EVENT, version=version)
    if not opener.opener_name.strip():
        raise Blocked("Nama pembuka acara belum ditulis.", "Tulis namanya.")
    _set(event, {name: value.strip() for name, value in asdict(opener).items()})
    standing = f" mewakili {event.opens_for}" if event.opens_for else ""
    tell(
        seat,
        "opener",
        event,
        f"mencatat pembuka acara {event.opener_title or 'tanpa jabatan'}{standing} pada",
    )
    return event


@transaction.atomic
def cancel_event(seat: Seat, key: str, reason: str) -> OutreachEvent:
    """It will not be held; the reason stays with it, and its invitations' links say so."""
    event = own_event(seat, key, Act.PLAN_EVENT, {EventState.PLANNED, EventState.INVITING})
    if not reason.strip():
        raise Blocked("Alasan pembatalan belum ditulis.", "Tulis alasannya; yang diundang akan membacanya.")
    _set(event, {"state": EventState.CANCELLED, "cancel_reason": reason.strip()[:300]})
    tell(seat, "cancelled", event, "membatalkan", values={"reason": event.cancel_reason})
    return event


@transaction.atomic
def move_event(seat: Seat, key: str, target: EventState) -> OutreachEvent:
    """On to the next state; Blocked where the way does not lead there or something is missing, which is named.

    With the closing of a report the trail keeps its figures.
    """
    event = own_event(seat, key, Act.PLAN_EVENT, frozenset(EventState))
    here = EventState(event.state)
    if target is EventState.CANCELLED or target not in NEXT_STATES[here]:
        raise Blocked(
            f"Dari {STATE_WORDS[here]} tidak dapat langsung ke {STATE_WORDS[target]}.",
            "Muat ulang halaman kegiatan; lakukan langkah berikutnya yang tertulis di sana.",
        )
    if missing := missing_for(event, target, today()):
        raise Blocked(f"Belum dapat {_VERBS[target]}: {'; '.join(missing)}.", "Lengkapi, lalu ulangi.")
    _set(event, {"state": target})
    values: dict[str, object] = {"state": target.value}
    if target is EventState.CLOSED:
        values["figures"] = dict(event_record(event).figures)
    tell(seat, "moved", event, _VERBS[target], values=values)
    if target is EventState.INVITING:
        make_invitations(event)
    return event


_VERBS: Mapping[EventState, str] = {
    EventState.INVITING: "mulai mengundang ke",
    EventState.RUNNING: "membuka",
    EventState.HELD: "menyatakan selesai",
    EventState.CLOSED: "menutup laporan",
}


@transaction.atomic
def copy_event(seat: Seat, key: str) -> OutreachEvent:
    """A new plan with the parts of a former one of the regency, but for its days, what was decided for them and what was spent."""
    old = own_event(seat, key, Act.PLAN_EVENT, frozenset(EventState))
    names = (
        "theme",
        "mode",
        "venue",
        "address",
        "online_link",
        "starts_time",
        "ends_time",
        "audience",
        "hours",
    )
    event = new_event(seat, Plan(**{name: getattr(old, name) for name in names}))
    for name in ("opener_name", "opener_title", "opens_for", "subdistrict_quota", "village_quota"):
        setattr(event, name, getattr(old, name))
    event.save()
    _copy_parts(old, event)
    tell(
        seat,
        "planned",
        event,
        f"menyalin dari kegiatan {old.key} menjadi rencana",
        values={"copied": old.key},
    )
    return event


def _copy_parts(old: OutreachEvent, event: OutreachEvent) -> None:
    texts = old.texts.filter(section__in=PLAN_SECTIONS)
    EventText.objects.bulk_create(EventText(event=event, section=one.section, text=one.text) for one in texts)
    for model, names in _COPIED:
        rows = model.objects.filter(event=old)
        model.objects.bulk_create(
            model(event=event, **{name: getattr(row, name) for name in names}) for row in rows
        )
    told = {one.speaker_id: one for one in event.speakers.all()}
    agenda = old.agenda.select_related("speaker")
    AgendaItem.objects.bulk_create(
        AgendaItem(
            event=event,
            title=one.title,
            starts=one.starts,
            ends=one.ends,
            note=one.note,
            place=one.place,
            speaker=told.get(one.speaker.speaker_id) if one.speaker else None,
        )
        for one in agenda
    )


_COPIED: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (EventQuota, ("region_id", "quota")),
    (CommitteeMember, ("place", "name", "nip", "office_title", "duty")),
    (EventSpeaker, ("speaker_id", "part", "topic", "place")),
    (EventMaterial, ("material_id", "place")),
    (EventCost, ("what", "quantity", "unit", "price", "planned", "place")),
)
"""What a copy takes over: nothing that was decided, paid or counted for the old day."""


def _set(event: OutreachEvent, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        setattr(event, name, value)
    event.version += 1
    event.save()


def _plan_values(plan: Plan) -> dict[str, object]:
    values = {
        name: value.strip() if isinstance(value, str) else value for name, value in asdict(plan).items()
    }
    return values | {"mode": Mode(plan.mode).value, "ends_on": plan.ends_on or plan.starts_on}


def _said(plan: Plan) -> dict[str, object]:
    return {name: _text(value) for name, value in _plan_values(plan).items() if value not in ("", None)}


def _text(value: object) -> object:
    return value.isoformat() if isinstance(value, date | time) else value


def _need_sound(plan: Plan) -> None:
    if not plan.theme.strip():
        raise Blocked("Tema kegiatan belum ditulis.", "Tulis temanya dalam satu kalimat.")
    if plan.ends_on and not plan.starts_on:
        raise Blocked("Hari pertama belum ditulis.", "Isi hari pertama, atau kosongkan hari terakhir.")
    if plan.ends_on and plan.starts_on and plan.ends_on < plan.starts_on:
        raise Blocked("Hari terakhir mendahului hari pertama.", "Periksa kedua tanggalnya.")
    one_day = plan.ends_on in (None, plan.starts_on)
    if one_day and plan.starts_time and plan.ends_time and plan.ends_time <= plan.starts_time:
        raise Blocked("Jam selesai tidak sesudah jam mulai.", "Periksa kedua jamnya.")
