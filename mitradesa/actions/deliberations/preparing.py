"""What is prepared before: agenda, rules of order, the BPD's own meeting, who is invited, the invitation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from mitradesa.actions.deliberations.case_papers import paper_of_cases
from mitradesa.actions.deliberations.opening import Change, Plan, plan_deliberation, to_change, told
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.letters import Sheet, draft_letter
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.deliberations import (
    ABOUT_WORDS,
    ELEMENT_WORDS,
    OF_A_CASE,
    ORDER_WORDS,
    About,
    Element,
    Order,
    State,
)
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import (
    BpdMeeting,
    Cooperation,
    Deliberation,
    DeliberationItem,
    InvitedElement,
    Letter,
    Potential,
    PriorityScale,
    RulesOfOrder,
)

MOST_ITEMS, MOST_INVITED = 30, 2000


@dataclass(frozen=True, slots=True)
class Topic:
    """An item of the agenda: what kind, its words, and the case, potential or year of the scale that it is about."""

    about: About
    title: str = ""
    case: str = ""
    potential: int | None = None
    scale: int | None = None


@transaction.atomic
def add_item(change: Change, topic: Topic) -> DeliberationItem:
    """An item of the agenda after those that are there; on the day itself one may still be added, as happens."""
    row = to_change(change, Act.PREPARE_DELIBERATION)
    last = row.items.aggregate(last=Max("place"))["last"] or 0
    if row.items.count() >= MOST_ITEMS:
        raise Blocked(f"Sudah ada {MOST_ITEMS} mata acara.", "Adakan musyawarah lain untuk sisanya.")
    item = DeliberationItem(deliberation=row, place=last + 1, about=topic.about.value)
    _tie(item, row, topic)
    item.title = topic.title.strip()[:300] or _usual_title(item)
    if not item.title:
        raise Blocked("Mata acara ini belum bernama.", "Tulis apa yang dibahas.")
    item.save()
    told(
        change,
        row,
        "item_added",
        f'menambah mata acara "{item.title}" pada musyawarah desa',
        about=topic.about.value,
    )
    return item


def _tie(item: DeliberationItem, row: Deliberation, topic: Topic) -> None:
    village = row.village_id
    if topic.case:
        item.cooperation = Cooperation.objects.filter(key=topic.case, village=village).first()
    if topic.potential:
        item.potential = Potential.objects.filter(pk=topic.potential, village=village).first()
    if topic.scale:
        item.scale = PriorityScale.objects.filter(village=village, year=topic.scale).first()
    if topic.about in OF_A_CASE and item.cooperation is None:
        raise Blocked(
            f"Perkara untuk mata acara {ABOUT_WORDS[topic.about]} belum dipilih.",
            "Pilih perkara kerja sama desa ini.",
        )
    if topic.about == About.PRIORITY and item.scale is None:
        raise Blocked(
            "Skala prioritas tahun itu belum disusun.",
            "Kepala desa menyusun skala prioritas dahulu, baru BPD membahasnya (Permendagri 96/2017 Pasal 14 ayat (2) huruf b).",
        )


def _usual_title(item: DeliberationItem) -> str:
    words = ABOUT_WORDS[item.about]
    what = item.cooperation or item.potential or (item.scale and f"tahun {item.scale.year}")
    return f"{words[0].upper()}{words[1:]}: {what}"[:300] if what else ""


@transaction.atomic
def drop_item(change: Change, known: int) -> Deliberation:
    """Takes an item off the agenda; one that was decided stays."""
    row = to_change(change, Act.PREPARE_DELIBERATION)
    item = row.items.filter(pk=known).select_related("decision").first()
    if item is None:
        raise Blocked("Mata acara itu tidak ada lagi.", "Buka lagi halamannya.")
    if hasattr(item, "decision"):
        raise Blocked("Mata acara itu sudah diputus.", "Ubah keputusannya bila keliru.")
    title = item.title
    item.delete()
    return told(change, row, "item_dropped", f'menghapus mata acara "{title}" dari musyawarah desa')


@dataclass(frozen=True, slots=True)
class Rules:
    """A village's rules of order: their form, which, the words on attendance, and the bound that they set, if any."""

    form: str
    reference: str = ""
    words: str = ""
    least_people: int | None = None
    least_percent: int | None = None


@transaction.atomic
def keep_rules(seat: Seat, village: str, version: int, rules: Rules) -> RulesOfOrder:
    """The village's own rules; a bound on attendance is only what they say, and where they say it."""
    require(seat, Act.PREPARE_DELIBERATION, village)
    if rules.form not in frozenset(Order):
        raise Blocked("Bentuk tata tertibnya belum dipilih.", "Pilih dari daftar.")
    bound = rules.least_people is not None or rules.least_percent is not None
    if bound and (rules.form == Order.NONE or not rules.reference.strip() or not rules.words.strip()):
        raise Blocked(
            "Batas kehadiran hanya dicatat bila tata tertib desa menetapkannya.",
            "Sebut tata tertibnya dan salin bunyi ketentuannya; bila tidak ada, kosongkan batasnya.",
        )
    row = RulesOfOrder.objects.select_for_update().filter(village=village).first()
    if (row.version if row else 0) != version:
        raise Blocked("Tata tertib ini sudah diubah orang lain.", "Buka lagi halamannya, lalu ulangi.")
    if row is None:
        row = RulesOfOrder(village_id=village, version=0)
    row.version += 1
    row.form, row.reference, row.words = rules.form, rules.reference.strip(), rules.words.strip()
    row.least_people, row.least_percent = rules.least_people, rules.least_percent
    row.save()
    says = f"mencatat tata tertib musyawarah desa: {ORDER_WORDS[row.form]} {row.reference}".strip()
    values = {"least_people": row.least_people, "least_percent": row.least_percent, "words": row.words}
    record(seat, "deliberation.rules_kept", row, region=village, says=says, values=values)
    return row


@dataclass(frozen=True, slots=True)
class OwnMeeting:
    """The BPD's own meeting: its day, how many members came, the official view, the number of its minutes."""

    held_on: date
    view: str
    members: int | None = None
    came: int | None = None
    number: str = ""


@transaction.atomic
def record_bpd_meeting(change: Change, own: OwnMeeting, given: Given | None = None) -> BpdMeeting:
    """The BPD's own meeting and its official view (Permendesa 16/2019 Pasal 20); by the BPD alone."""
    row = to_change(change, Act.RECORD_DECISION)
    if own.held_on > today():
        raise Blocked("Rapat BPD itu belum terjadi.", "Catat sesudah rapatnya.")
    if len(own.view.strip()) < 5:
        raise Blocked("Pandangan resmi BPD belum ditulis.", "Tulis pandangannya dalam satu atau dua kalimat.")
    if own.came is not None and own.members is not None and own.came > own.members:
        raise Blocked("Yang hadir lebih banyak daripada anggota BPD.", "Periksa kedua angkanya.")
    meeting = BpdMeeting.objects.filter(deliberation=row).first() or BpdMeeting(deliberation=row)
    meeting.held_on, meeting.view, meeting.number = own.held_on, own.view.strip(), own.number.strip()
    meeting.members, meeting.came = own.members, own.came
    if given is not None:
        meeting.file, meeting.file_name = keep_paper(given), given.shown
    meeting.save()
    told(
        change,
        row,
        "bpd_met",
        f"mencatat rapat BPD {in_words(own.held_on)} sebelum musyawarah desa",
        number=meeting.number,
        sha256=meeting.file.sha256 if meeting.file else "",
    )
    return meeting


@transaction.atomic
def attach_bpd_minutes(change: Change, given: Given | None) -> BpdMeeting:
    """The scan of the BPD's own minutes, which may come after the musyawarah's were signed; what is there stays as it is."""
    row = to_change(change, Act.RECORD_DECISION, (State.SIGNED,))
    meeting = BpdMeeting.objects.filter(deliberation=row).first()
    if meeting is None:
        raise Blocked(
            "Rapat BPD itu tidak dicatat sebelum berita acara musyawarah ditandatangani.",
            "Bila rapatnya memang ada, sebut dalam adendum; bila tidak, adakan rapat BPD lalu musyawarah lagi.",
        )
    if meeting.file_id is not None:
        raise Blocked("Pindaian berita acara rapat BPD sudah ada.", "Pembetulan ditulis sebagai adendum.")
    if given is None:
        raise Blocked("Pindaiannya belum dipilih.", "Pilih berkasnya, lalu kirim.")
    meeting.file, meeting.file_name = keep_paper(given), given.shown
    meeting.save()
    says = f"menyusulkan pindaian berita acara rapat BPD {in_words(meeting.held_on)} untuk musyawarah desa"
    told(change, row, "bpd_minutes_attached", says, sha256=meeting.file.sha256)
    return meeting


@transaction.atomic
def keep_elements(change: Change, numbers: Mapping[str, tuple[int, int, int]]) -> Deliberation:
    """How many of each element are invited, and how many men and women were counted where no name is typed."""
    row = to_change(change, Act.PREPARE_DELIBERATION)
    kept = {element: three for element, three in numbers.items() if any(three)}
    if set(kept) - frozenset(Element):
        raise Blocked("Ada unsur yang tidak dikenal.", "Isi dari daftar pada formulir.")
    if any(number > MOST_INVITED for three in kept.values() for number in three):
        raise Blocked(f"Ada angka di atas {MOST_INVITED}.", "Periksa angkanya.")
    row.elements.all().delete()
    InvitedElement.objects.bulk_create(
        InvitedElement(deliberation=row, element=element, invited=invited, men=men, women=women)
        for element, (invited, men, women) in kept.items()
    )
    words = ", ".join(ELEMENT_WORDS[element] for element in kept)
    says = f"mencatat unsur yang diundang ({words or 'belum ada'}) untuk musyawarah desa"
    return told(change, row, "elements_kept", says, elements=kept)


@dataclass(frozen=True, slots=True)
class Call:
    """The invitation as it went out, and the notice of the BPD to the village government before it."""

    invited_on: date
    number: str = ""
    notified_on: date | None = None
    notice_number: str = ""
    by_letter: bool = False


@transaction.atomic
def call_deliberation(change: Change, call: Call) -> Deliberation:
    """The BPD invites (UU 6/2014 Pasal 54); with `by_letter` the invitation enters the BPD's own agenda book and is numbered there."""
    row = to_change(change, Act.CONVENE_DELIBERATION)
    _refuse_call(row, call)
    row.invited_on, row.invitation_number = call.invited_on, call.number.strip()
    row.notified_on, row.notice_number = call.notified_on, call.notice_number.strip()
    row.called_by = f"{change.seat.name}, {change.seat.title}"[:200]
    if call.by_letter and row.letter is None and not row.invitation_number:
        row.letter = _letter(change.seat, row, call)
    told(
        change,
        row,
        "called",
        f"mengundang {in_words(call.invited_on)} untuk musyawarah desa",
        invited_on=call.invited_on.isoformat(),
        number=row.invitation_number,
    )
    paper_of_cases(change.seat, row, Paper.INVITATION, row.invitation_number, call.invited_on)
    return row


def _refuse_call(row: Deliberation, call: Call) -> None:
    if call.invited_on > today():
        raise Blocked("Hari undangannya belum tiba.", "Catat sesudah undangan dikirim.")
    if call.invited_on > row.held_on:
        raise Blocked(
            f"Undangannya sesudah musyawarah ({in_words(row.held_on)}).", "Periksa kedua tanggalnya."
        )
    if call.notified_on and call.notified_on > call.invited_on:
        raise Blocked(
            "Pemberitahuan kepada pemerintah desa sesudah undangan.",
            "BPD memberi tahu pemerintah desa lebih dahulu (Permendesa 16/2019 Pasal 19).",
        )
    if not row.items.exists() or not row.elements.filter(invited__gt=0).exists():
        raise Blocked(
            "Mata acara atau unsur yang diundang belum diisi.", "Lengkapi keduanya sebelum mengundang."
        )


def _letter(seat: Seat, row: Deliberation, call: Call) -> Letter:
    return draft_letter(
        seat,
        Sheet(
            "Unsur peserta musyawarah desa", f"Undangan musyawarah desa: {row.title}"[:300], call.invited_on
        ),
        on=call.invited_on,
    )


@transaction.atomic
def plan_about(seat: Seat, village: str, plan: Plan, key: str, topics: Sequence[Topic]) -> Deliberation:
    """A new deliberation with its first items; sent twice, the first stays as it is."""
    row = plan_deliberation(seat, village, plan, key=key)
    if row.items.exists():
        return row
    for topic in topics:
        add_item(Change(seat, row.key, row.version), topic)
        row.refresh_from_db(fields=["version"])
    return row
