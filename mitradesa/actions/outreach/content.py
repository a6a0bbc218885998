"""What an event says and teaches: its written parts, its agenda, and the regency's materials that it uses."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, time

from django.db import IntegrityError, transaction
from django.db.models import Max

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.outreach.own import own_event, tell
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.outreach import SECTION_WORDS, EventState, Section
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.law.book import every_rule
from mitradesa.law.citation import instruments
from mitradesa.records.models import (
    AgendaItem,
    EventMaterial,
    EventSpeaker,
    EventText,
    Material,
    MaterialCitation,
    OutreachEvent,
)


@transaction.atomic
def write_texts(seat: Seat, key: str, texts: Mapping[Section, str]) -> OutreachEvent:
    """Written parts of the plan as they now stand; only what changed is told."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    known = dict(event.texts.values_list("section", "text"))
    changed = [one for one, text in texts.items() if known.get(one.value, "") != text.strip()]
    for section in changed:
        row, _ = EventText.objects.get_or_create(event=event, section=section.value)
        row.text, row.version = texts[section].strip(), row.version + 1
        row.save()
    if changed:
        words = ", ".join(SECTION_WORDS[one] for one in changed)
        tell(
            seat,
            "texts",
            event,
            f"menulis {words} untuk",
            values={"sections": [one.value for one in changed]},
        )
    return event


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A line of the agenda as it is entered; `speaker` is the row of a speaker of this event."""

    title: str
    day: date | None = None
    starts: time | None = None
    ends: time | None = None
    note: str = ""
    speaker: int | None = None


@transaction.atomic
def keep_agenda_line(seat: Seat, key: str, line: AgendaLine, *, known: int | None = None) -> AgendaItem:
    """A new line at the end of the agenda, or another state of one."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    _need_sound(event, line)
    row = _line(event, known) if known else AgendaItem(event=event, place=_next_place(event))
    _need_once(event, line, known)
    row.title, row.note = line.title.strip(), line.note.strip()
    row.day, row.starts, row.ends = line.day, line.starts, line.ends
    row.speaker = EventSpeaker.objects.filter(event=event, pk=line.speaker).first() if line.speaker else None
    row.save()
    verb = "mengubah" if known else "menambah"
    tell(seat, "agenda", event, f'{verb} materi "{row.title}" pada susunan acara')
    return row


def _need_sound(event: OutreachEvent, line: AgendaLine) -> None:
    if not line.title.strip():
        raise Blocked("Materinya belum ditulis.", "Tulis apa yang dibahas.")
    if line.starts and line.ends and line.ends <= line.starts:
        raise Blocked("Jam selesai tidak sesudah jam mulai.", "Periksa kedua jamnya.")
    if line.day and event.starts_on and not event.starts_on <= line.day <= (event.ends_on or event.starts_on):
        raise Blocked("Hari itu di luar hari kegiatan.", "Pilih hari kegiatan, atau kosongkan.")


def _need_once(event: OutreachEvent, line: AgendaLine, known: int | None) -> None:
    alike = event.agenda.filter(title__iexact=line.title.strip(), day=line.day, starts=line.starts)
    if alike.exclude(pk=known or 0).exists():
        raise Blocked(f'Materi "{line.title.strip()}" pada waktu itu sudah ada.', "Ubah yang sudah ada.")


def _line(event: OutreachEvent, known: int) -> AgendaItem:
    found = AgendaItem.objects.filter(event=event, pk=known).first()
    if found is None:
        raise Blocked("Baris susunan acara itu sudah tidak ada.", "Muat ulang halamannya.")
    return found


def _next_place(event: OutreachEvent) -> int:
    return (event.agenda.aggregate(last=Max("place"))["last"] or 0) + 1


@transaction.atomic
def move_agenda_line(seat: Seat, key: str, known: int, *, up: bool) -> None:
    """The line changes places with its neighbour; nothing happens at either end."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    rows = list(event.agenda.all())
    here = next((place for place, row in enumerate(rows) if row.pk == known), None)
    if here is None:
        raise Blocked("Baris susunan acara itu sudah tidak ada.", "Muat ulang halamannya.")
    there = here - 1 if up else here + 1
    if not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    for place, row in enumerate(rows, 1):
        row.place = place
    AgendaItem.objects.bulk_update(rows, ["place"])
    tell(seat, "agenda", event, f'memindahkan materi "{rows[there].title}" pada susunan acara')


@transaction.atomic
def drop_agenda_line(seat: Seat, key: str, known: int) -> None:
    """The line leaves the agenda."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    row = _line(event, known)
    row.delete()
    tell(seat, "agenda", event, f'menghapus materi "{row.title}" dari susunan acara')


@dataclass(frozen=True, slots=True)
class Teaching:
    """A material as it is entered: what it teaches, as instruments with their articles and as rules of the book."""

    title: str
    edition: str = ""
    summary: str = ""
    articles: Collection[tuple[str, str]] = ()
    rules: Collection[str] = ()
    given: Given | None = None


@transaction.atomic
def keep_material(seat: Seat, teaching: Teaching, *, known: int | None = None) -> Material:
    """A material in the regency's list, or another state of one; Blocked for a title and edition twice or an article that is not there."""
    require(seat, Act.PLAN_EVENT)
    _need_cited(teaching)
    row = own_material(seat, known) if known else Material(regency=seat.region[:5])
    row.title, row.edition, row.summary = (
        teaching.title.strip(),
        teaching.edition.strip(),
        teaching.summary.strip(),
    )
    if teaching.given is not None:
        row.file, row.file_name = keep_paper(teaching.given), teaching.given.shown
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Blocked(
            "Bahan dengan judul dan edisi itu sudah ada.", "Beri edisi lain, misalnya tahunnya."
        ) from None
    row.citations.all().delete()
    MaterialCitation.objects.bulk_create(
        [
            *(
                MaterialCitation(material=row, instrument=one, article=key)
                for one, key in dict.fromkeys(teaching.articles)
            ),
            *(MaterialCitation(material=row, rule=one) for one in dict.fromkeys(teaching.rules)),
        ]
    )
    verb = "memperbarui" if known else "menyimpan"
    values = {"rules": list(teaching.rules), "file": row.file.sha256 if row.file else ""}
    record(seat, "event.material", row, region=seat.region, says=f'{verb} bahan "{row.title}"', values=values)
    return row


def own_material(seat: Seat, known: int) -> Material:
    """A material of the seat's regency, locked; raises NotAllowed."""
    found = Material.objects.select_for_update().filter(pk=known, regency=seat.region[:5]).first()
    if found is None:
        raise NotAllowed(Act.PLAN_EVENT.value)
    return found


def _need_cited(teaching: Teaching) -> None:
    if not teaching.title.strip():
        raise Blocked("Judul bahan belum ditulis.", "Tulis judulnya.")
    known = {rule.id for rule in every_rule()}
    if strange := set(teaching.rules) - known:
        raise Blocked(f"Tidak ada aturan {', '.join(sorted(strange))}.", "Pilih dari daftar aturan.")
    for name, article in teaching.articles:
        found = instruments().get(name)
        if found is None or (article and article not in found.articles):
            raise Blocked(
                f"Pasal {article} tidak ada dalam daftar {found.short if found else name}.",
                "Salin nomor pasalnya dari halaman peraturan, atau kosongkan.",
            )


@transaction.atomic
def use_material(seat: Seat, key: str, material: int, *, copies: int | None = None) -> EventMaterial:
    """The event uses a material of the regency; once, whatever is pressed twice. `copies` is how many were given out."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    taught = own_material(seat, material)
    place = (event.materials.aggregate(last=Max("place"))["last"] or 0) + 1
    row, new = EventMaterial.objects.get_or_create(
        event=event, material=taught, defaults={"place": place, "copies": copies}
    )
    if not new and row.copies == copies:
        return row
    row.copies = copies
    row.save(update_fields=["copies"])
    amount = "" if copies is None else f" sebanyak {copies} rangkap"
    tell(seat, "materials", event, f'memakai bahan "{taught.title}"{amount} pada')
    return row


@transaction.atomic
def drop_material(seat: Seat, key: str, material: int) -> None:
    """The event no longer uses a material; the regency keeps it."""
    event = own_event(
        seat, key, Act.PLAN_EVENT, {EventState.PLANNED, EventState.INVITING, EventState.RUNNING}
    )
    row = EventMaterial.objects.filter(event=event, material=material).select_related("material").first()
    if row is not None:
        row.delete()
        tell(seat, "materials", event, f'tidak memakai lagi bahan "{row.material.title}" pada')
