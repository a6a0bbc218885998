"""What happens on the day and after it: that it was held, who came by the paper list, how the talk went."""

from dataclasses import dataclass
from datetime import date, time

from django.db import transaction

from mitradesa.actions.deliberations.opening import Change, to_change, told
from mitradesa.actions.files import Given, keep_paper
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.deliberations import ELEMENT_WORDS, State
from mitradesa.core.paper_list import read_list
from mitradesa.core.refusals import Blocked
from mitradesa.queries.deliberations.whole import rules_of
from mitradesa.records.models import Attendance, Deliberation

MOST_PEOPLE = 1000


@dataclass(frozen=True, slots=True)
class Held:
    """The deliberation as it was held: its day, hour and place, and who chaired it, wrote it down and signs with them."""

    held_on: date
    starts_at: time | None = None
    place: str = ""
    chair: str = ""
    note_taker: str = ""
    village_head: str = ""
    witness: str = ""


@transaction.atomic
def hold_deliberation(change: Change, held: Held) -> Deliberation:
    """The BPD says that it was held, or mends what it said; the village's own rules of that moment are copied."""
    row = to_change(change, Act.CONVENE_DELIBERATION)
    if held.held_on > today():
        raise Blocked("Hari musyawarahnya belum tiba.", "Catat sesudah musyawarahnya diadakan.")
    if row.invited_on and held.held_on < row.invited_on:
        raise Blocked(
            f"Musyawarahnya mendahului undangan ({in_words(row.invited_on)}).", "Periksa kedua tanggalnya."
        )
    if not held.chair.strip() or not held.note_taker.strip():
        raise Blocked("Pimpinan atau notulis belum disebut.", "Tulis nama keduanya.")
    if not row.items.exists():
        raise Blocked("Mata acaranya belum ada.", "Isi sedikitnya satu mata acara.")
    row.held_on, row.starts_at, row.place = held.held_on, held.starts_at, held.place.strip()[:200]
    row.chair, row.note_taker = held.chair.strip()[:120], held.note_taker.strip()[:120]
    row.village_head, row.witness = held.village_head.strip()[:120], held.witness.strip()[:120]
    row.rules = rules_of(row.village_id) or {"form": ""}
    row.state = State.HELD
    return told(
        change,
        row,
        "held",
        f"mencatat bahwa pada {in_words(held.held_on)} diadakan musyawarah desa",
        held_on=held.held_on.isoformat(),
        chair=row.chair,
    )


@transaction.atomic
def enter_list(change: Change, text: str) -> int:
    """Names from the paper list beside those typed before; how many there are now. Blocked names the line that is not understood."""
    row = to_change(change, Act.PREPARE_DELIBERATION)
    people = read_list(text)
    if not people:
        raise Blocked("Belum ada nama yang diketik.", "Tulis satu nama satu baris.")
    before = row.attendance.count()
    if before + len(people) > MOST_PEOPLE:
        raise Blocked(f"Lebih dari {MOST_PEOPLE} orang.", "Catat jumlahnya per unsur saja.")
    Attendance.objects.bulk_create(
        Attendance(deliberation=row, name=one.name, sex=one.sex, element=one.element) for one in people
    )
    told(
        change,
        row,
        "list_entered",
        f"mengetik {len(people)} nama dari daftar hadir musyawarah desa",
        number=len(people),
        together=before + len(people),
    )
    return before + len(people)


@transaction.atomic
def take_off_list(change: Change, known: int) -> Deliberation:
    """A name typed by mistake goes off the list."""
    row = to_change(change, Act.PREPARE_DELIBERATION)
    one = row.attendance.filter(pk=known).first()
    if one is None:
        raise Blocked("Nama itu tidak ada lagi pada daftar.", "Buka lagi daftarnya.")
    element = ELEMENT_WORDS[one.element]
    one.delete()
    return told(
        change, row, "list_mended", f"menghapus satu nama ({element}) dari daftar hadir musyawarah desa"
    )


@transaction.atomic
def keep_list_scan(change: Change, given: Given) -> Deliberation:
    """The scan or photograph of the signed list."""
    row = to_change(change, Act.PREPARE_DELIBERATION)
    row.list_file, row.list_name = keep_paper(given), given.shown
    return told(
        change, row, "list_scanned", "mengunggah daftar hadir musyawarah desa", sha256=row.list_file.sha256
    )


@transaction.atomic
def keep_discussion(change: Change, text: str) -> Deliberation:
    """How the talk went, in words, until the minutes are signed."""
    row = to_change(change, Act.PREPARE_DELIBERATION)
    row.discussion = text.strip()
    return told(change, row, "noted", "menulis jalannya musyawarah desa", letters=len(row.discussion))
