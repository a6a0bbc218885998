"""The parts of an event's plan as a checklist: what stands, what is missing, and what a next state still waits for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from mitradesa.core.calendar import in_words, with_weekday
from mitradesa.core.money import in_rupiah
from mitradesa.core.outreach import EventState, Mode, Section
from mitradesa.records.models import (
    AgendaItem,
    CheckIn,
    CommitteeMember,
    EventCost,
    EventMaterial,
    EventQuota,
    EventSpeaker,
    OutreachEvent,
    Region,
)


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the plan: the name of its page, what it is, whether it stands, and what stands there in a few words."""

    page: str
    label: str
    done: bool
    said: str


@dataclass(frozen=True, slots=True)
class Invited:
    """A subdistrict with how many of its own people and of which villages an event invites; `own` None where it is not invited itself."""

    code: str
    name: str
    own: int | None
    villages: Sequence[EventQuota]

    @property
    def people(self) -> int:
        """Everybody that it and its villages may send."""
        return (self.own or 0) + sum(one.quota for one in self.villages)


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that is planned of an event."""

    texts: Mapping[str, str]
    committee: Sequence[CommitteeMember]
    speakers: Sequence[EventSpeaker]
    agenda: Sequence[AgendaItem]
    materials: Sequence[EventMaterial]
    invited: Sequence[Invited]
    costs: Sequence[EventCost]

    @property
    def people(self) -> int:
        """Everybody who may be sent."""
        return sum(one.people for one in self.invited)

    @property
    def planned(self) -> int:
        """The planned cost in rupiah."""
        return sum(one.planned for one in self.costs)

    @property
    def realised(self) -> int:
        """What was spent, as far as it is known, in rupiah."""
        return sum(one.realised or 0 for one in self.costs)


def parts_of(event: OutreachEvent) -> Parts:
    """The parts of an event; eight queries."""
    return Parts(
        texts={section: text for section, text in event.texts.values_list("section", "text") if text.strip()},
        committee=list(event.committee.all()),
        speakers=list(event.speakers.select_related("speaker")),
        agenda=list(event.agenda.select_related("speaker__speaker")),
        materials=list(event.materials.select_related("material").prefetch_related("material__citations")),
        invited=invited_of(event),
        costs=list(event.costs.select_related("code")),
    )


def invited_of(event: OutreachEvent) -> list[Invited]:
    """The invited regions by subdistrict, each with its villages; two queries."""
    rows = list(event.quotas.select_related("region").order_by("region_id"))
    codes = {one.region_id[:8] for one in rows}
    names = dict(Region.objects.filter(code__in=codes).values_list("code", "name"))
    found = []
    for code, some in groupby(rows, key=lambda one: one.region_id[:8]):
        below = list(some)
        own = next((one.quota for one in below if one.region_id == code), None)
        found.append(
            Invited(code, names.get(code, code), own, [one for one in below if one.region_id != code])
        )
    return found


def steps_of(event: OutreachEvent, parts: Parts) -> list[Step]:
    """The checklist of the plan, in the order in which an office works."""
    return [
        Step("outreach:plan", "Tema, waktu, tempat", _placed(event), _when(event)),
        Step("outreach:texts", "Dasar hukum dan latar belakang", _founded(parts), _sections(parts)),
        Step("outreach:quotas", "Sasaran dan kuota", bool(parts.people), _audience(parts)),
        Step("outreach:agenda", "Susunan acara", bool(parts.agenda), _count(parts.agenda, "materi")),
        Step("outreach:speakers", "Narasumber dan moderator", bool(parts.speakers), _names(parts)),
        Step("outreach:materials", "Bahan", bool(parts.materials), _count(parts.materials, "bahan")),
        Step("outreach:opener", "Pembuka acara", bool(event.opener_name), opener_words(event) or "belum ada"),
        Step("outreach:committee", "Panitia", bool(parts.committee), _count(parts.committee, "orang")),
        Step("outreach:costs", "Anggaran", bool(parts.costs), _money(parts)),
    ]


def opener_words(event: OutreachEvent) -> str:
    """Who opens the event: "Contoh, Sekretaris Dinas, mewakili Kepala Dinas PMD"."""
    standing = f"mewakili {event.opens_for}" if event.opens_for else ""
    return ", ".join(filter(None, (event.opener_name, event.opener_title, standing)))


def days_words(event: OutreachEvent) -> str:
    """The days of an event in words; empty while there are none."""
    if event.starts_on is None:
        return ""
    if event.ends_on in (None, event.starts_on):
        return in_words(event.starts_on)
    return f"{in_words(event.starts_on)} sampai {in_words(event.ends_on)}"


def weekdays_words(event: OutreachEvent) -> str:
    """The days of an event with their names; empty while there are none."""
    if event.starts_on is None:
        return ""
    if event.ends_on in (None, event.starts_on):
        return with_weekday(event.starts_on)
    return f"{with_weekday(event.starts_on)} sampai {with_weekday(event.ends_on)}"


def time_words(event: OutreachEvent) -> str:
    """From when to when: "pukul 08.30 sampai 15.00 WIB"; empty while it is not known."""
    if event.starts_time is None:
        return ""
    until = f" sampai {event.ends_time:%H.%M}" if event.ends_time else ""
    return f"pukul {event.starts_time:%H.%M}{until} WIB"


def where_words(event: OutreachEvent) -> str:
    """The place, and that it is (also) online."""
    online = "daring" if event.mode != Mode.ON_SITE else ""
    return ", ".join(filter(None, (event.venue, event.address, online)))


def _placed(event: OutreachEvent) -> bool:
    return event.starts_on is not None and not place_missing(event)


def place_missing(event: OutreachEvent) -> list[str]:
    """What an event of its mode lacks of a place, in words."""
    missing = []
    if event.mode != Mode.ONLINE and not event.venue:
        missing.append("tempat belum diisi")
    if event.mode != Mode.ON_SITE and not event.online_link:
        missing.append("tautan pertemuan daring belum diisi")
    return missing


def _when(event: OutreachEvent) -> str:
    return ", ".join(filter(None, (days_words(event), where_words(event)))) or "hari dan tempat belum diisi"


def _founded(parts: Parts) -> bool:
    return {Section.LEGAL_BASIS, Section.BACKGROUND} <= parts.texts.keys()


def _sections(parts: Parts) -> str:
    missing = [
        word
        for section, word in ((Section.LEGAL_BASIS, "dasar hukum"), (Section.BACKGROUND, "latar belakang"))
        if section not in parts.texts
    ]
    return f"{' dan '.join(missing)} belum ditulis" if missing else "tertulis"


def _audience(parts: Parts) -> str:
    villages = sum(len(one.villages) for one in parts.invited)
    if not parts.invited:
        return "belum ada wilayah yang diundang"
    return f"{len(parts.invited)} kecamatan, {villages} desa, paling banyak {parts.people} orang"


def _names(parts: Parts) -> str:
    return ", ".join(one.speaker.name for one in parts.speakers) or "belum ada"


def _count(rows: Sequence[object], word: str) -> str:
    return f"{len(rows)} {word}" if rows else "belum ada"


def _money(parts: Parts) -> str:
    return f"rencana {in_rupiah(parts.planned)}" if parts.costs else "belum ada"


def missing_for(event: OutreachEvent, target: EventState, day: date) -> list[str]:
    """What an event lacks to go on to a state on a day, in words; empty where nothing is missing. At most two queries."""
    checks = {
        EventState.INVITING: _missing_to_invite,
        EventState.RUNNING: _missing_to_run,
        EventState.HELD: _missing_to_end,
        EventState.CLOSED: _missing_to_close,
    }
    return checks[target](event, day) if target in checks else []


def _missing_to_invite(event: OutreachEvent, day: date) -> list[str]:
    missing = [] if event.starts_on else ["hari kegiatan belum diisi"]
    if event.starts_on and event.starts_on < day:
        missing.append("hari kegiatan sudah lewat")
    missing += place_missing(event)
    if not EventQuota.objects.filter(event=event, quota__gt=0).exists():
        missing.append("belum ada wilayah yang diundang")
    if not AgendaItem.objects.filter(event=event).exists():
        missing.append("susunan acara belum diisi")
    return missing


def _missing_to_run(event: OutreachEvent, day: date) -> list[str]:
    if event.starts_on is None or event.starts_on > day + timedelta(days=1):
        return [f"acaranya baru {days_words(event)}; daftar hadir dibuka paling cepat sehari sebelumnya"]
    return []


def _missing_to_end(event: OutreachEvent, day: date) -> list[str]:
    if event.ends_on is not None and event.ends_on > day:
        return [f"hari terakhirnya {in_words(event.ends_on)}"]
    return []


def _missing_to_close(event: OutreachEvent, day: date) -> list[str]:
    missing = [] if CheckIn.objects.filter(event=event).exists() else ["daftar hadir masih kosong"]
    if EventCost.objects.filter(event=event, realised__isnull=True).exists():
        missing.append("realisasi anggaran belum lengkap")
    return missing
