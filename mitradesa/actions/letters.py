"""The agenda book of an office: letters that come and go, their numbers, initials from staff to head, dispositions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from string import Formatter

from django.db import transaction
from django.db.models import Max

from mitradesa.actions.pins import made_sure
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.means import Means
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import INITIALS, POSITIONS, Role, Seat, require
from mitradesa.records.models import Agreement, Disposition, Initial, Letter, LetterBook, Office

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
PATTERN = "{kelas}/{urut}/{tahun}"
PLACES = {"kelas", "urut", "bulan", "tahun"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A letter as it is entered: who is on the other side, what it is about, its day and number as written."""

    other_side: str
    subject: str
    dated: date | None = None
    number: str = ""
    archive_class: str = ""
    note: str = ""
    agreement: str = ""
    answers: int | None = None


@transaction.atomic
def receive_letter(seat: Seat, sheet: Sheet, *, on: date | None = None) -> Letter:
    """A letter that came in takes the next agenda number of the office's year."""
    require(seat, Act.REGISTER_LETTER)
    made = _enter(seat, sheet, Letter.Direction.IN, on or today(), Letter.State.RECEIVED)
    says = (
        f'mengagendakan surat masuk {made.agenda}/{made.year} dari {made.other_side} tentang "{made.subject}"'
    )
    record(seat, "letter.received", made, region=seat.region, says=says, values=_values(made))
    return made


@transaction.atomic
def draft_letter(seat: Seat, sheet: Sheet, *, on: date | None = None) -> Letter:
    """A letter to go out, with the initials that its office asks for; it gets its number when it is signed."""
    require(seat, Act.REGISTER_LETTER)
    made = _enter(seat, sheet, Letter.Direction.OUT, on or today(), Letter.State.DRAFT)
    Initial.objects.bulk_create(
        Initial(letter=made, place=place, role=role)
        for place, role in enumerate(INITIALS.get(seat.office_kind, ()), 1)
    )
    says = (
        f'menyusun surat keluar {made.agenda}/{made.year} kepada {made.other_side} tentang "{made.subject}"'
    )
    record(seat, "letter.drafted", made, region=seat.region, says=says, values=_values(made))
    return made


def _enter(seat: Seat, sheet: Sheet, direction: Letter.Direction, on: date, state: Letter.State) -> Letter:
    if not sheet.other_side.strip() or not sheet.subject.strip():
        raise Blocked("Pengirim atau tujuan dan perihalnya belum lengkap.", "Isi keduanya.")
    # The office's row is locked, so that two people entering at once get two numbers.
    office = Office.objects.select_for_update().get(pk=seat.office)
    before = Letter.objects.filter(office=office, direction=direction, year=on.year).aggregate(
        last=Max("agenda")
    )
    return Letter.objects.create(
        office=office,
        direction=direction,
        year=on.year,
        agenda=(before["last"] or 0) + 1,
        number=sheet.number.strip() if direction == Letter.Direction.IN else "",
        dated=sheet.dated,
        entered_on=on,
        other_side=sheet.other_side.strip(),
        subject=sheet.subject.strip(),
        archive_class=sheet.archive_class.strip(),
        note=sheet.note,
        agreement=_agreement(seat, sheet.agreement),
        answers=Letter.objects.filter(pk=sheet.answers, office=office).first() if sheet.answers else None,
        state=state,
        written_by_id=seat.person,
    )


def _agreement(seat: Seat, key: str) -> Agreement | None:
    if not key.strip():
        return None
    found = Agreement.objects.filter(key=key.strip()).first()
    if found is None or not seat.covers(found.village_id):
        raise Blocked("Perjanjian itu tidak ada di wilayah Anda.", "Salin kuncinya dari halaman perjanjian.")
    return found


@transaction.atomic
def initial_letter(seat: Seat, letter: int) -> Letter:
    """The role whose turn it is puts its initial; nobody before his turn, nobody twice."""
    one = _own(seat, letter, Letter.State.DRAFT)
    waiting = one.initials.filter(at__isnull=True).first()
    if waiting is None:
        raise Blocked("Semua paraf sudah ada.", "Surat menunggu tanda tangan.")
    if waiting.role != seat.role:
        raise Blocked(f"Sekarang giliran {POSITIONS[Role(waiting.role)].title}.", "Tunggu parafnya.")
    waiting.person_id, waiting.by, waiting.at = (
        seat.person,
        f"{seat.name}, {seat.title}",
        datetime.now(tz=UTC),
    )
    waiting.save(update_fields=["person", "by", "at"])
    record(
        seat,
        "letter.initialled",
        one,
        region=seat.region,
        says=f'memaraf surat keluar {one.agenda}/{one.year} "{one.subject}"',
    )
    return one


def sign_letter(seat: Seat, letter: int, pin: str = "", *, passkey: bool = False) -> Letter:
    """Who decides for the office signs by PIN or passkey; only then the letter gets its number. Blocked while an initial is missing."""
    return _sign(seat, letter, made_sure(seat.person, pin, passkey=passkey))


@transaction.atomic
def _sign(seat: Seat, letter: int, means: Means) -> Letter:
    one = _own(seat, letter, Letter.State.DRAFT)
    require(seat, Act.DISPOSE_LETTER)
    need_initials(one)
    return signed(seat, one, today(), {"means": means})


def need_initials(letter: Letter) -> None:
    """Blocked while an initial of the letter is missing."""
    waiting = letter.initials.filter(at__isnull=True).first()
    if waiting is not None:
        raise Blocked(
            f"Paraf {POSITIONS[Role(waiting.role)].title} belum ada.", "Mintalah parafnya lebih dahulu."
        )


def signed(signer: Seat, letter: Letter, day: date, values: Mapping[str, object], how: str = "") -> Letter:
    """The letter, locked by the caller, with the number and the name that a signature of the day gives it; `how` ends the sentence."""
    letter.dated = letter.dated or day
    letter.number = _number(letter)
    letter.signed_by = signer.signs_as[:200]
    letter.state = Letter.State.SIGNED
    letter.save(update_fields=["dated", "number", "signed_by", "state"])
    says = f'menandatangani surat {letter.number} kepada {letter.other_side} tentang "{letter.subject}"{how}'
    told = {**_values(letter), **values}
    record(signer, "letter.signed", letter, region=signer.region, says=says, values=told)
    return letter


def _number(letter: Letter) -> str:
    book = LetterBook.objects.filter(office=letter.office_id).first()
    day = letter.dated or today()
    parts = {
        "kelas": letter.archive_class or "-",
        "urut": f"{letter.agenda:03d}",
        "bulan": ROMAN[day.month - 1],
        "tahun": str(day.year),
    }
    number = (book.pattern if book else PATTERN).format_map(parts)
    if Letter.objects.filter(office=letter.office_id, direction=Letter.Direction.OUT, number=number).exists():
        raise Blocked(
            f"Nomor {number} sudah dipakai surat lain.",
            "Tambahkan {urut} dan {tahun} pada pola nomor kantor.",
        )
    return number


@transaction.atomic
def number_by(seat: Seat, pattern: str) -> LetterBook:
    """How the office numbers its outgoing letters from now on: {kelas}, {urut}, {bulan}, {tahun} and fixed text."""
    require(seat, Act.REGISTER_LETTER)
    if not POSITIONS[seat.role].decides:
        raise NotAllowed(Act.REGISTER_LETTER.value)
    _need_pattern(pattern)
    made, _ = LetterBook.objects.update_or_create(
        office_id=seat.office, defaults={"pattern": pattern.strip()}
    )
    record(
        seat,
        "letter.numbering",
        made,
        region=seat.region,
        says=f'menetapkan pola nomor surat "{pattern.strip()}"',
    )
    return made


def _need_pattern(pattern: str) -> None:
    try:
        named = {name for _, name, spec, _ in Formatter().parse(pattern) if name is not None}
    except ValueError:
        named = {"?"}
    if "urut" not in named or not named <= PLACES:
        raise Blocked(
            "Pola nomor harus memuat {urut} dan hanya {kelas}, {urut}, {bulan}, {tahun}.",
            "Contoh: {kelas}/{urut}/DPMD/{bulan}/{tahun}",
        )


@transaction.atomic
def send_letter(seat: Seat, letter: int) -> Letter:
    """A signed letter went out."""
    one = _own(seat, letter, Letter.State.SIGNED)
    one.state = Letter.State.SENT
    one.save(update_fields=["state"])
    record(
        seat,
        "letter.sent",
        one,
        region=seat.region,
        says=f"mengirim surat {one.number} kepada {one.other_side}",
    )
    return one


@transaction.atomic
def cancel_letter(seat: Seat, letter: int, reason: str) -> Letter:
    """A draft that will not go out; its agenda number stays used."""
    one = _own(seat, letter, Letter.State.DRAFT)
    if not reason.strip():
        raise Blocked("Alasan pembatalannya belum ditulis.", "Tulis alasannya.")
    one.state = Letter.State.CANCELLED
    one.save(update_fields=["state"])
    record(
        seat,
        "letter.cancelled",
        one,
        region=seat.region,
        says=f"membatalkan surat keluar {one.agenda}/{one.year} ({reason})",
    )
    return one


@transaction.atomic
def dispose_letter(seat: Seat, letter: int, role: Role, instruction: str, due: date | None) -> Disposition:
    """Who decides tells a role of his office what to do with a letter that came in."""
    require(seat, Act.DISPOSE_LETTER)
    one = _own(seat, letter, Letter.State.RECEIVED)
    if POSITIONS[role].office != seat.office_kind or not instruction.strip():
        raise Blocked(
            "Penerima atau isi disposisi belum benar.", "Pilih jabatan di kantor ini dan tulis isinya."
        )
    made = Disposition.objects.create(
        letter=one, role=role, instruction=instruction.strip(), due=due, given_by=f"{seat.name}, {seat.title}"
    )
    says = f'mendisposisikan surat masuk {one.agenda}/{one.year} kepada {POSITIONS[role].title}: "{made.instruction}"'
    record(seat, "letter.disposed", one, region=seat.region, says=says)
    return made


@transaction.atomic
def finish_disposition(seat: Seat, disposition: int, result: str) -> Disposition:
    """The role that was told says what it did; the letter is done when nothing more waits."""
    one = Disposition.objects.select_for_update(of=("self",)).select_related("letter").get(pk=disposition)
    if one.letter.office_id != seat.office or one.role != seat.role:
        raise NotAllowed(Act.READ_LETTERS.value)
    if one.done_at is not None:
        raise Blocked("Disposisi ini sudah selesai.", "")
    one.done_at, one.done_by, one.result = datetime.now(tz=UTC), f"{seat.name}, {seat.title}", result.strip()
    one.save(update_fields=["done_at", "done_by", "result"])
    letter = one.letter
    if not letter.dispositions.filter(done_at__isnull=True).exists():
        letter.state = Letter.State.DONE
        letter.save(update_fields=["state"])
    says = f"menyelesaikan disposisi surat masuk {letter.agenda}/{letter.year}: {one.result or 'selesai'}"
    record(seat, "letter.handled", letter, region=seat.region, says=says)
    return one


def _own(seat: Seat, letter: int, state: Letter.State) -> Letter:
    one = Letter.objects.select_for_update().filter(pk=letter, office=seat.office).first()
    if one is None:
        raise NotAllowed(Act.READ_LETTERS.value)
    if one.state != state:
        raise Blocked(
            "Surat ini sudah melewati langkah itu.", "Buka lagi halamannya untuk melihat keadaannya sekarang."
        )
    return one


def _values(letter: Letter) -> Mapping[str, object]:
    return {
        "agenda": letter.agenda,
        "year": letter.year,
        "number": letter.number,
        "dated": letter.dated.isoformat() if letter.dated else "",
        "archive_class": letter.archive_class,
    }
