"""The head confirms on paper: a sheet of one version of a record is printed, brought back signed, and valid once a second person looked."""

import secrets
from datetime import UTC, date, datetime

from django.db import transaction

from mitradesa.actions.agreements import LETTERS, called
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.agreements.sheets import digest_of, heads_of
from mitradesa.records.models import Agreement, ConfirmationSheet, PaperSheet, Person, StoredFile

State = ConfirmationSheet.State
CARRIED = (State.PRINTED, State.SENT_BACK)
OPEN = (*CARRIED, State.BROUGHT)


@transaction.atomic
def print_sheet(seat: Seat, key: str, version: int, head: int | None = None) -> ConfirmationSheet:
    """The sheet of a record as it stands, for the head named or the first who decides; the same one when printed again.

    Raises NotAllowed, and Blocked for a record that changed since `version` was read, is confirmed, or whose village has no head.
    """
    agreement = _locked(key)
    require(seat, Act.CARRY_SHEET, agreement.village_id)
    if agreement.version != version:
        raise Blocked(
            "Catatan ini berubah sejak halaman dibuka.", "Buka lagi, periksa, lalu cetak lembarnya."
        )
    _need_open(agreement)
    signer = _chosen(agreement.village_id, head)
    _need_another(seat, signer.person)
    digest = digest_of(agreement)
    same = {"agreement": agreement, "version": version, "digest": digest, "head_id": signer.person}
    known = ConfirmationSheet.objects.filter(**same, state__in=CARRIED).first()
    if known is not None:
        return known
    made = ConfirmationSheet.objects.create(
        **same,
        key=new_code(),
        signer=f"{signer.name}, {signer.title}, {signer.office_name}"[:300],
        printed_by_id=seat.person,
        printed_on=today(),
    )
    says = f"mencetak lembar pembenaran {code_of(made)} perjanjian {called(agreement)} untuk {signer.name}, {signer.title}"
    _record(seat, "agreement.sheet_printed", made, says)
    return made


def _need_another(seat: Seat, signer: int) -> None:
    """Whoever acts for the head and holds an office beside it neither prints nor brings what he himself signs."""
    if seat.person == signer:
        raise Blocked(
            "Yang menandatangani tidak mencetak dan membawa lembarnya sendiri.",
            "Benarkan dengan PIN, atau mintalah perangkat lain mencetak dan mengunggahnya.",
        )


def new_code() -> str:
    """A code for a sheet, such as no other has."""
    return "".join(secrets.choice(LETTERS) for _ in range(8))


def _chosen(village: str, head: int | None) -> Seat:
    heads = heads_of(village)
    found = next((one for one in heads if head is None or one.person == head), None)
    if found is None:
        raise Blocked(
            "Desa ini belum punya kepala desa atau penjabat yang tercatat hari ini.",
            "Mintalah kecamatan mencatat pejabatnya, lalu cetak lembarnya.",
        )
    return found


def bring_sheet(seat: Seat, key: str, given: Given, signed_on: date | None) -> ConfirmationSheet:
    """The scan of the signed sheet comes in; it confirms nothing yet. Raises NotAllowed, Blocked where the record changed meanwhile."""
    _carried(seat, key)
    stored = keep_scan(given)
    with transaction.atomic():
        sheet = _carried(seat, key)
        _retire(seat, sheet)
        sheet.signed_on = signing_day(sheet, signed_on)
        _signer(sheet, sheet.signed_on)
        sheet.file, sheet.file_name, sheet.reason = stored, given.shown, ""
        sheet.carried_by_id, sheet.carried_at = seat.person, _now()
        sheet.state = State.BROUGHT
        sheet.save()
        says = (
            f"mengunggah lembar pembenaran {code_of(sheet)} perjanjian {called(sheet.agreement)} "
            f"yang ditandatangani {sheet.signer} pada {in_words(sheet.signed_on)}"
        )
        _record(seat, "agreement.sheet_brought", sheet, says, sha256=stored.sha256)
    return sheet


@transaction.atomic
def _carried(seat: Seat, key: str) -> ConfirmationSheet:
    sheet = _sheet(key, CARRIED)
    require(seat, Act.CARRY_SHEET, sheet.agreement.village_id)
    _need_another(seat, sheet.head_id)
    _need_same(sheet)
    return sheet


def keep_scan(given: Given) -> StoredFile:
    """The scan of a sheet, kept; Blocked for what is neither a picture nor a PDF."""
    stored = keep_paper(given)
    if stored.content_type != "application/pdf" and not stored.content_type.startswith("image/"):
        raise Blocked("Ini bukan pindaian.", "Kirim foto atau PDF dari lembar yang sudah ditandatangani.")
    return stored


def signing_day(sheet: PaperSheet, signed_on: date | None) -> date:
    """The day on which a sheet was signed; Blocked before it was printed or after today."""
    if signed_on is None or not sheet.printed_on <= signed_on <= today():
        raise Blocked(
            "Tanggal tanda tangannya belum benar.",
            f"Tulis tanggal antara {in_words(sheet.printed_on)} (lembar dicetak) dan hari ini.",
        )
    return signed_on


def _signer(sheet: ConfirmationSheet, day: date) -> Seat:
    found = next(
        (one for one in heads_of(sheet.agreement.village_id, day) if one.person == sheet.head_id), None
    )
    if found is None:
        raise Blocked(
            f"{sheet.signer} tidak menjabat pada {in_words(day)}.",
            "Cetak lembar baru untuk pejabat yang sekarang.",
        )
    return found


def _retire(seat: Seat, sheet: ConfirmationSheet) -> None:
    """A sheet of an older version that still waits gives way; one of the same version does not."""
    old = ConfirmationSheet.objects.filter(agreement=sheet.agreement, state=State.BROUGHT).first()
    if old is None:
        return
    if old.version == sheet.version:
        raise Blocked(
            "Lembar lain dari catatan ini sudah menunggu diperiksa.",
            "Tunggu hasilnya, atau tarik dahulu lembar itu.",
        )
    old.agreement = sheet.agreement
    _withdraw(seat, old)


@transaction.atomic
def accept_sheet(seat: Seat, key: str) -> ConfirmationSheet:
    """A second person found the scan to be the sheet, signed: the head's decision holds, by paper. Raises NotAllowed, Blocked."""
    sheet = _to_check(seat, key)
    _need_same(sheet)
    agreement, signed_on = sheet.agreement, sheet.signed_on or today()
    signer = _signer(sheet, signed_on)
    sheet.state, sheet.checked_by_id, sheet.checked_at = State.ACCEPTED, seat.person, _now()
    sheet.save(update_fields=["state", "checked_by", "checked_at"])
    agreement.confirmed_at = sheet.checked_at
    agreement.version += 1
    agreement.save(update_fields=["confirmed_at", "version", "changed_at"])
    carrier = sheet.carried_by.name if sheet.carried_by else ""
    named = f"perjanjian {called(agreement)}"
    says = f"memeriksa pindaian lembar pembenaran {code_of(sheet)} {named} yang dibawa {carrier}; cocok"
    _record(seat, "agreement.sheet_checked", sheet, says)
    says = (
        f"membenarkan catatan {named} {MEANS_WORDS[Means.PAPER]} pada {in_words(signed_on)} "
        f"(lembar {code_of(sheet)}, dibawa {carrier}, diperiksa {seat.name}, {seat.title})"
    )
    sha256 = sheet.file.sha256 if sheet.file else ""
    _record(signer, "agreement.confirmed", sheet, says, means=Means.PAPER, sha256=sha256)
    return sheet


@transaction.atomic
def send_sheet_back(seat: Seat, key: str, reason: str) -> ConfirmationSheet:
    """A second person found that the scan does not show the sheet signed; it may be brought once more. Raises NotAllowed, Blocked."""
    sheet = _to_check(seat, key)
    if not reason.strip():
        raise Blocked("Alasannya belum ditulis.", "Tulis apa yang tidak cocok, misalnya fotonya kabur.")
    sheet.state, sheet.reason = State.SENT_BACK, reason.strip()[:300]
    sheet.save(update_fields=["state", "reason"])
    says = f"mengembalikan lembar pembenaran {code_of(sheet)} perjanjian {called(sheet.agreement)}: {sheet.reason}"
    _record(seat, "agreement.sheet_sent_back", sheet, says)
    return sheet


def _to_check(seat: Seat, key: str) -> ConfirmationSheet:
    sheet = _sheet(key, (State.BROUGHT,))
    require(seat, Act.CHECK_SHEET, sheet.agreement.village_id)
    if seat.person in (sheet.carried_by_id, sheet.head_id):
        raise Blocked(
            "Yang menandatangani atau membawa lembar tidak memeriksanya sendiri.",
            "Mintalah sekretaris desa atau kecamatan memeriksanya.",
        )
    return sheet


@transaction.atomic
def withdraw_sheet(seat: Seat, key: str) -> ConfirmationSheet:
    """Takes a sheet back that nobody has looked at yet: those who carry sheets, and the head himself. Raises NotAllowed, Blocked."""
    sheet = _sheet(key, OPEN)
    if seat.person != sheet.head_id:
        require(seat, Act.CARRY_SHEET, sheet.agreement.village_id)
    _withdraw(seat, sheet)
    return sheet


def _withdraw(seat: Seat, sheet: ConfirmationSheet) -> None:
    sheet.state = State.WITHDRAWN
    sheet.save(update_fields=["state"])
    says = f"menarik lembar pembenaran {code_of(sheet)} perjanjian {called(sheet.agreement)}"
    _record(seat, "agreement.sheet_withdrawn", sheet, says)


def code_of(sheet: PaperSheet) -> str:
    """The code as it stands on the paper: "K7XD-M3QP"."""
    return f"{sheet.key[:4]}-{sheet.key[4:]}".upper()


def _sheet(key: str, states: tuple[ConfirmationSheet.State, ...]) -> ConfirmationSheet:
    """The sheet and its record locked, the record first as everywhere."""
    agreement = _locked(ConfirmationSheet.objects.values_list("agreement__key", flat=True).get(key=key))
    rows = ConfirmationSheet.objects.select_for_update(of=("self",)).select_related("carried_by", "file")
    sheet = rows.get(key=key)
    sheet.agreement = agreement
    if sheet.state not in states:
        raise Blocked("Lembar ini sudah diurus orang lain.", "Buka lagi halamannya dan lihat keadaannya.")
    return sheet


def _locked(key: str) -> Agreement:
    rows = Agreement.objects.select_for_update(of=("self",)).select_related("partner")
    return rows.prefetch_related("numbers", "parties").get(key=key)


def _need_open(agreement: Agreement) -> None:
    if agreement.merged_into_id is not None:
        raise Blocked("Catatan ini sudah digabungkan ke catatan lain.", "Buka catatan yang tetap.")
    if agreement.confirmed_at is not None:
        raise Blocked("Catatan ini sudah dibenarkan.", "Lembar pembenaran tidak diperlukan lagi.")


def _need_same(sheet: ConfirmationSheet) -> None:
    _need_open(sheet.agreement)
    if (sheet.agreement.version, digest_of(sheet.agreement)) != (sheet.version, sheet.digest):
        raise Blocked(
            f"Catatan ini sudah berubah sejak lembar {code_of(sheet)} dicetak, jadi tanda tangan itu bukan untuk isinya yang sekarang.",
            "Cetak lembar baru dan mintakan tanda tangan lagi.",
        )


def _record(seat: Seat, kind: str, sheet: ConfirmationSheet, says: str, **more: object) -> None:
    people = Person.objects.in_bulk([one for one in (sheet.carried_by_id, sheet.checked_by_id) if one])
    values = {
        "sheet": code_of(sheet),
        "version": sheet.version,
        "digest": sheet.digest,
        "signer": sheet.signer,
        "carried_by": people[sheet.carried_by_id].name if sheet.carried_by_id else "",
        "checked_by": people[sheet.checked_by_id].name if sheet.checked_by_id else "",
    }
    kept = {name: value for name, value in values.items() if value} | more
    record(seat, kind, sheet.agreement, region=sheet.agreement.village_id, says=says, values=kept)


def _now() -> datetime:
    return datetime.now(tz=UTC)
