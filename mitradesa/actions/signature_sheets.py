"""Letters and handovers signed on paper: a sheet is printed, brought back signed, and decides once a second person looked at its scan."""

from datetime import UTC, date, datetime

from django.db import transaction

from mitradesa.actions import handovers, letters
from mitradesa.actions.files import Given
from mitradesa.actions.sheets import code_of, keep_scan, new_code, signing_day
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Role, Seat, may_bring, may_fill, require
from mitradesa.queries.people import seats_of
from mitradesa.queries.signatures import ENOUGH, deciders_of, digest_of, people_of, stands_over
from mitradesa.records.models import Handover, Letter, Office, Person, SignatureSheet

State = SignatureSheet.State
CARRIED = (State.PRINTED, State.SENT_BACK)
OPEN = (*CARRIED, State.BROUGHT)
DONE = Blocked(
    "Yang hendak ditandatangani sudah selesai atau dibatalkan.", "Lembar itu tidak diperlukan lagi."
)


@transaction.atomic
def print_letter_sheet(seat: Seat, letter: int, signer: int | None = None) -> SignatureSheet:
    """The sheet of a drafted letter with all its initials, for the one named or the first who decides. Raises NotAllowed, Blocked."""
    one = Letter.objects.select_for_update().select_related("office").get(pk=letter)
    _need_carrier(seat, one)
    _need_unsigned(one)
    found = next((who for who in deciders_of(one.office_id) if signer in (None, who.person)), None)
    if found is None:
        raise Blocked(
            "Kantor ini belum punya pejabat yang memutus hari ini.", "Catat dahulu pejabat atau pelaksananya."
        )
    return _printed(seat, one, found.person, f"{found.signs_as}, {found.office_name}")


@transaction.atomic
def print_handover_sheet(seat: Seat, handover: int, signer: int) -> SignatureSheet:
    """The sheet on which one of the two hands over or receives an office. Raises NotAllowed, Blocked."""
    one = handovers.locked_handover(handover)
    _need_carrier(seat, one)
    who = next((who for who in both(one) if who.pk == signer), None)
    if who is None or _is_signed(one, who):
        raise Blocked("Tanda tangan itu tidak ditunggu.", "Buka lagi halaman serah terimanya.")
    side = "menyerahkan" if handovers.side_of(one, who.pk) == "signed_at" else "menerima"
    return _printed(seat, one, who.pk, f"{who.name}, {side} jabatan {handovers.post_of(one)}")


def both(handover: Handover) -> list[Person]:
    """The two who sign: the outgoing holder where there is one, and the incoming person."""
    return [*([handover.outgoing.person] if handover.outgoing else []), handover.incoming]


def may_carry(seat: Seat, signed: Letter | Handover) -> bool:
    """Whether a seat prints and brings sheets: for letters of its own office, for handovers there and where it may bring people in."""
    office = signed.office
    if isinstance(signed, Letter) or seat.office == office.pk:
        return seat.office == office.pk
    role, region = Role(signed.role), office.region_id
    return seat.person == signed.opened_by_id or may_fill(seat, role, region) or may_bring(seat, role, region)


def _need_carrier(seat: Seat, signed: Letter | Handover) -> None:
    require(seat, Act.CARRY_SIGNATURE)
    if not may_carry(seat, signed):
        raise NotAllowed(Act.CARRY_SIGNATURE.value)


def _need_unsigned(signed: Letter | Handover, signer: Person | None = None) -> None:
    if isinstance(signed, Letter):
        if signed.state != Letter.State.DRAFT:
            raise DONE
        letters.need_initials(signed)
    elif not signed.is_open or (signer and _is_signed(signed, signer)):
        raise DONE


def _is_signed(handover: Handover, who: Person) -> bool:
    return getattr(handover, handovers.side_of(handover, who.pk)) is not None


def _printed(seat: Seat, signed: Letter | Handover, signer: int, signed_as: str) -> SignatureSheet:
    if signer == seat.person:
        raise Blocked(
            "Yang menandatangani tidak mencetak dan membawa lembarnya sendiri.",
            "Tanda tangani dengan PIN, atau mintalah orang lain mencetaknya.",
        )
    one = {"letter": signed} if isinstance(signed, Letter) else {"handover": signed}
    same = {**one, "signer_id": signer, "digest": digest_of(signed)}
    known = SignatureSheet.objects.filter(**same, state__in=CARRIED).first()
    if known is not None:
        return known
    made = SignatureSheet.objects.create(
        **same,
        office=signed.office,
        key=new_code(),
        signed_as=signed_as[:300],
        printed_by_id=seat.person,
        printed_on=today(),
    )
    _record(
        seat, "sheet_printed", made, f"mencetak lembar tanda tangan {code_of(made)} untuk {made.signed_as}"
    )
    return made


def bring_signature(seat: Seat, key: str, given: Given, signed_on: date | None) -> SignatureSheet:
    """The scan of the signed sheet comes in; it signs nothing yet. Raises NotAllowed, Blocked."""
    _to_bring(seat, key)
    stored = keep_scan(given)
    with transaction.atomic():
        sheet = _to_bring(seat, key)
        sheet.signed_on = signing_day(sheet, signed_on)
        _signer(sheet)
        sheet.file, sheet.file_name, sheet.reason = stored, given.shown, ""
        sheet.carried_by_id, sheet.carried_at = seat.person, _now()
        sheet.state = State.BROUGHT
        sheet.save()
        says = f"mengunggah lembar {code_of(sheet)} yang ditandatangani {sheet.signed_as} pada {in_words(sheet.signed_on)}"
        _record(seat, "sheet_brought", sheet, says, sha256=stored.sha256)
    return sheet


@transaction.atomic
def _to_bring(seat: Seat, key: str) -> SignatureSheet:
    sheet, signed = _locked(key, CARRIED)
    _need_carrier(seat, signed)
    _need_same(sheet, signed)
    if seat.person == sheet.signer_id:
        raise Blocked(
            "Yang menandatangani tidak membawa lembarnya sendiri.", "Mintalah orang lain mengunggahnya."
        )
    waiting = SignatureSheet.objects.filter(letter=sheet.letter, handover=sheet.handover, state=State.BROUGHT)
    if waiting.filter(signer=sheet.signer).exists() or (sheet.letter and waiting.exists()):
        raise Blocked(
            "Lembar lain sudah menunggu diperiksa.", "Tunggu hasilnya, atau tarik dahulu lembar itu."
        )
    return sheet


def _signer(sheet: SignatureSheet) -> Seat | None:
    """The seat in which the signature was put; who only comes into the office may have none."""
    if sheet.letter is None:
        return next(iter(seats_of(sheet.signer_id, sheet.signed_on)), None)
    found = next(
        (who for who in deciders_of(sheet.office_id, sheet.signed_on) if who.person == sheet.signer_id), None
    )
    if found is None:
        raise Blocked(
            f"{sheet.signer.name} tidak memutus bagi {sheet.office.name} pada {in_words(sheet.signed_on or today())}.",
            "Cetak lembar baru untuk pejabat yang sekarang.",
        )
    return found


@transaction.atomic
def accept_signature(seat: Seat, key: str) -> SignatureSheet:
    """A second person found the scan to be the sheet, signed: that signs the letter or handover. Raises NotAllowed, Blocked."""
    sheet, signed = _to_check(seat, key)
    _need_same(sheet, signed)
    signer, day = _signer(sheet), sheet.signed_on or today()
    sheet.state, sheet.checked_by_id, sheet.checked_at = State.ACCEPTED, seat.person, _now()
    sheet.save(update_fields=["state", "checked_by", "checked_at"])
    carrier = sheet.carried_by.name if sheet.carried_by else ""
    says = (
        f"memeriksa pindaian lembar tanda tangan {code_of(sheet)} {sheet.signed_as}, dibawa {carrier}; cocok"
    )
    _record(seat, "sheet_checked", sheet, says, checked_by=seat.name)
    how = f" pada {in_words(day)} (lembar {code_of(sheet)}, dibawa {carrier}, diperiksa {seat.name}, {seat.title})"
    sha256 = sheet.file.sha256 if sheet.file else ""
    if isinstance(signed, Handover):
        handovers.signed(signer, signed, sheet.signer, Means.PAPER, how, sheet=code_of(sheet), sha256=sha256)
    elif signer is not None:
        told = {"means": Means.PAPER, "sheet": code_of(sheet), "sha256": sha256}
        letters.signed(signer, signed, day, told, f" {MEANS_WORDS[Means.PAPER]}{how}")
    return sheet


@transaction.atomic
def send_signature_back(seat: Seat, key: str, reason: str) -> SignatureSheet:
    """A second person found that the scan does not show the sheet signed; it may be brought once more. Raises NotAllowed, Blocked."""
    sheet, _signed = _to_check(seat, key)
    if not reason.strip():
        raise Blocked("Alasannya belum ditulis.", "Tulis apa yang tidak cocok, misalnya fotonya kabur.")
    sheet.state, sheet.reason = State.SENT_BACK, reason.strip()[:300]
    sheet.save(update_fields=["state", "reason"])
    says = f"mengembalikan lembar tanda tangan {code_of(sheet)} {sheet.signed_as}: {sheet.reason}"
    _record(seat, "sheet_sent_back", sheet, says)
    return sheet


def may_check(seat: Seat, signed: Letter | Handover) -> bool:
    """Whether a seat looks at signed sheets: of letters in its own office, of handovers in an office above.

    Where an office has nobody besides who signs and who brings, an office above looks; the law read is silent, this is our own measure.
    """
    if isinstance(signed, Letter):
        return seat.office == signed.office_id or (
            stands_over(seat, signed.office) and people_of(signed.office_id) < ENOUGH
        )
    return seat.office != signed.office_id and seat.covers(signed.office.region_id)


def _to_check(seat: Seat, key: str) -> tuple[SignatureSheet, Letter | Handover]:
    sheet, signed = _locked(key, (State.BROUGHT,))
    require(seat, Act.CHECK_SIGNATURE)
    if not may_check(seat, signed):
        raise NotAllowed(Act.CHECK_SIGNATURE.value)
    two = [who.pk for who in both(signed)] if isinstance(signed, Handover) else []
    if seat.person in (sheet.carried_by_id, sheet.signer_id, *two):
        raise Blocked(
            "Yang menandatangani atau membawa lembar tidak memeriksanya sendiri.",
            "Mintalah orang lain yang berwenang memeriksanya.",
        )
    return sheet, signed


@transaction.atomic
def withdraw_signature(seat: Seat, key: str) -> SignatureSheet:
    """Takes a sheet back that nobody has looked at yet: those who carry such sheets, and the signer. Raises NotAllowed, Blocked."""
    sheet, signed = _locked(key, OPEN)
    if seat.person != sheet.signer_id:
        _need_carrier(seat, signed)
    sheet.state = State.WITHDRAWN
    sheet.save(update_fields=["state"])
    _record(seat, "sheet_withdrawn", sheet, f"menarik lembar tanda tangan {code_of(sheet)} {sheet.signed_as}")
    return sheet


def _locked(key: str, states: tuple[SignatureSheet.State, ...]) -> tuple[SignatureSheet, Letter | Handover]:
    """The sheet and what it signs, both locked, what it signs first as everywhere."""
    found = SignatureSheet.objects.get(key=key)
    signed = _what(found)
    rows = SignatureSheet.objects.select_for_update(of=("self",)).select_related(
        "carried_by", "file", "signer", "office", "letter", "handover"
    )
    sheet = rows.get(key=key)
    if sheet.state not in states:
        raise Blocked("Lembar ini sudah diurus orang lain.", "Buka lagi halamannya dan lihat keadaannya.")
    return sheet, signed


def _what(sheet: SignatureSheet) -> Letter | Handover:
    letters_of = Letter.objects.select_for_update(of=("self",)).select_related("office")
    found = letters_of.filter(signature_sheets=sheet).first()
    if found is not None:
        return found
    rows = Handover.objects.select_for_update(of=("self",))
    return rows.select_related("office", "incoming", "outgoing__person").get(signature_sheets=sheet)


def _need_same(sheet: SignatureSheet, signed: Letter | Handover) -> None:
    _need_unsigned(signed, sheet.signer)
    if digest_of(signed) != sheet.digest:
        raise Blocked(
            f"Isinya sudah berubah sejak lembar {code_of(sheet)} dicetak.",
            "Cetak lembar baru dan mintakan tanda tangan lagi.",
        )


def _record(seat: Seat, what: str, sheet: SignatureSheet, says: str, **more: object) -> None:
    values = {"sheet": code_of(sheet), "digest": sheet.digest, "signer": sheet.signed_as}
    about, kind = (sheet.letter, "letter") if sheet.letter else (sheet.handover, "handover")
    office: Office = sheet.office
    assert about is not None  # noqa: S101 - a sheet signs one of the two; the database says so
    record(seat, f"{kind}.{what}", about, region=office.region_id, says=says, values={**values, **more})


def _now() -> datetime:
    return datetime.now(tz=UTC)
