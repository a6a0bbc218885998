"""A third party's profile is handed in, mended, taken back, returned with a reason, or verified by a second person of the regency office.

No law that was read sets this procedure: it is how this program keeps the register of third parties in order.
"""

from datetime import UTC, datetime

from django.db import IntegrityError, transaction

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.partner_profiles import Profile, as_kept, become, tidied
from mitradesa.actions.partners import change_partner, partner_named
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.contacts import new_code
from mitradesa.core.partners import LEGAL_PAPER_WORDS
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked, NotAllowed, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Partner, PartnerPaper, Registration

MOST_WAITING = 300
"""So many profiles from the open page wait in one regency; more are refused until the office has answered some."""
SHORTEST_REASON = 10
OPEN = (Registration.State.WAITING, Registration.State.RETURNED)


def register_openly(regency: str, profile: Profile) -> Registration:
    """A profile from the open page, without an account; its code is the receipt. Blocked for a name that waits already."""
    waiting = Registration.objects.filter(regency=regency, state=Registration.State.WAITING)
    if waiting.filter(entered_by__isnull=True).count() >= MOST_WAITING:
        raise Blocked(
            "Antrean pendaftaran sedang penuh.", "Coba lagi beberapa hari lagi, atau datang ke Dinas PMD."
        )
    return _handed_in(None, regency, profile, None)


def propose_profile(seat: Seat, profile: Profile) -> Registration:
    """A third party hands in another state of its own profile."""
    require(seat, Act.PROPOSE_PROFILE)
    if seat.partner is None:
        raise NotAllowed(Act.PROPOSE_PROFILE.value)
    return _handed_in(seat, seat.region[:5], profile, Partner.objects.get(pk=seat.partner))


def enter_profile(seat: Seat, profile: Profile, partner: int | None = None) -> Registration:
    """The regency office enters a profile from papers that somebody brought; another person verifies it."""
    require(seat, Act.KEEP_PARTNERS, seat.region)
    known = (
        Partner.objects.get(pk=partner, regency_id=seat.region, merged_into__isnull=True) if partner else None
    )
    return _handed_in(seat, seat.region, profile, known)


def _handed_in(seat: Seat | None, regency: str, profile: Profile, partner: Partner | None) -> Registration:
    row = Registration(regency_id=regency, code=new_code(), partner=partner)
    row.entered_by_id = seat.person if seat else None
    _fill(row, tidied(profile))
    try:
        with transaction.atomic():
            row.save()
            record(
                seat,
                "partner.registered",
                row,
                region=regency,
                says=f"{_from_where(seat)} profil pihak ketiga {row.name} untuk diperiksa",
                values=_counted(row),
            )
    except IntegrityError:
        raise Blocked(
            f"Pendaftaran atas nama {row.name} sudah ada dan belum selesai.",
            "Lihat keadaannya dengan kode tanda terima yang dahulu, atau tanyakan kepada Dinas PMD.",
        ) from None
    return row


def _from_where(seat: Seat | None) -> str:
    return "memasukkan" if seat else "menerima dari halaman umum"


def _fill(row: Registration, profile: Profile) -> None:
    for name in ("name", "kind", "nib", "npwp", "address", "contact"):
        setattr(row, name, getattr(profile, name))
    row.plain_name = plain(profile.name)[:200]
    row.profile = as_kept(profile)


def _counted(row: Registration) -> dict[str, object]:
    return {name: len(rows) for name, rows in row.profile.items()}


@transaction.atomic
def mend_profile(seat: Seat | None, registration: int, version: int, profile: Profile) -> Registration:
    """Another state of a profile that waits or was returned, by whoever has its code (no seat), or by the account that handed it in."""
    row = _open(registration, version)
    if seat is not None and seat.person != row.entered_by_id:
        raise NotAllowed(Act.PROPOSE_PROFILE.value)
    _fill(row, tidied(profile))
    row.state, row.reason = Registration.State.WAITING, ""
    row.version += 1
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Blocked(f"Pendaftaran atas nama {row.name} sudah ada.", "Periksa lagi namanya.") from None
    says = f"memperbaiki profil pihak ketiga {row.name} yang didaftarkan"
    record(seat, "partner.registration_mended", row, region=row.regency_id, says=says, values=_counted(row))
    return row


@transaction.atomic
def withdraw_profile(seat: Seat | None, registration: int, version: int) -> Registration:
    """Takes a profile back; what it said of people and how to reach them goes."""
    row = _open(registration, version)
    if seat is not None and seat.person != row.entered_by_id:
        raise NotAllowed(Act.PROPOSE_PROFILE.value)
    row.state, row.profile, row.contact = Registration.State.WITHDRAWN, {}, ""
    row.version += 1
    row.save()
    says = f"menarik kembali pendaftaran pihak ketiga {row.name}"
    record(seat, "partner.registration_withdrawn", row, region=row.regency_id, says=says)
    return row


def _open(registration: int, version: int) -> Registration:
    rows = Registration.objects.select_for_update(of=("self",)).select_related("partner")
    row = rows.get(pk=registration)
    if row.state not in OPEN:
        raise Blocked("Pendaftaran ini sudah selesai.", "Untuk mengubah profil, kirim pendaftaran baru.")
    if row.version != version:
        raise Blocked("Pendaftaran ini sudah berubah sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi.")
    return row


def _to_answer(seat: Seat, registration: int, version: int) -> Registration:
    row = _open(registration, version)
    require(seat, Act.KEEP_PARTNERS, row.regency_id)
    if row.state != Registration.State.WAITING:
        raise Blocked("Pendaftaran ini sedang diperbaiki pengirimnya.", "Tunggu sampai dikirim lagi.")
    if seat.person == row.entered_by_id:
        raise Blocked(
            "Yang memasukkan profil tidak memeriksanya sendiri.", "Mintalah pegawai lain Dinas PMD memeriksa."
        )
    row.answered_by_id, row.answered_at = seat.person, datetime.now(tz=UTC)
    row.version += 1
    return row


@transaction.atomic
def return_profile(seat: Seat, registration: int, version: int, reason: str) -> Registration:
    """Sends a profile back with a reason that its sender reads."""
    row = _to_answer(seat, registration, version)
    row.reason = " ".join(reason.split())[:500]
    if len(row.reason) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan mengembalikan", row.reason, SHORTEST_REASON),
            "Tulis apa yang harus dilengkapi atau dibetulkan.",
        )
    row.state = Registration.State.RETURNED
    row.save()
    says = f"mengembalikan pendaftaran pihak ketiga {row.name}: {row.reason}"
    record(seat, "partner.returned", row, region=row.regency_id, says=says)
    return row


@transaction.atomic
def verify_profile(seat: Seat, registration: int, version: int, into: int | None = None) -> Partner:
    """The profile becomes that of its partner: the one it speaks of, the one named by `into`, or a new one of the register.

    Blocked where the register knows another of the very name and it was not chosen.
    """
    row = _to_answer(seat, registration, version)
    partner = _becomes(seat, row, into)
    row.partner, row.state = partner, Registration.State.VERIFIED
    row.save()
    for name in ("kind", "nib", "npwp", "address", "contact"):
        setattr(partner, name, getattr(row, name) or getattr(partner, name))
    become(partner, row.profile, nib=row.nib, npwp=row.npwp)
    partner.verified_at, partner.verified_by_id = row.answered_at, seat.person
    partner.save()
    record(
        seat,
        "partner.verified",
        partner,
        region=row.regency_id,
        says=f"memeriksa dan menerima profil pihak ketiga {partner.name}",
        values=_counted(row) | {"registration": row.code[-4:]},
    )
    return partner


def _becomes(seat: Seat, row: Registration, into: int | None) -> Partner:
    here = Partner.objects.select_for_update().filter(regency_id=row.regency_id, merged_into__isnull=True)
    if row.partner is not None:
        if row.partner.plain_name != row.plain_name:
            change_partner(seat, row.partner.pk, {"name": row.name})
        return here.get(pk=row.partner.pk)
    if into is not None:
        found = here.filter(pk=into).first()
        if found is None:
            raise Blocked("Pihak ketiga itu tidak ada dalam register.", "Pilih dari yang ditawarkan.")
        return found
    if Partner.objects.filter(regency_id=row.regency_id, plain_name=row.plain_name).exists():
        raise Blocked(
            f"Register sudah mengenal {row.name}.",
            "Pilih yang sudah ada itu, supaya tidak tercatat dua kali.",
        )
    made = partner_named(row.regency_id, row.name)
    assert made is not None  # noqa: S101 - a name was asked for above
    return here.get(pk=made.pk)


def need_keeper(seat: Seat, partner: Partner) -> None:
    """Raises NotAllowed unless the seat keeps this partner's papers: the regency office, and the third party its own."""
    if seat.partner != partner.pk:
        require(seat, Act.KEEP_PARTNERS, partner.regency_id)


def attach_paper(seat: Seat, partner: int, paper: int, given: Given) -> PartnerPaper:
    """The scan of a paper, by the regency office or the third party itself."""
    row = PartnerPaper.objects.select_related("partner").get(pk=paper, partner=partner)
    need_keeper(seat, row.partner)
    if seat.partner is not None and row.file_id is not None:
        raise Blocked("Berkas surat ini sudah ada.", "Mintalah Dinas PMD menggantinya bila keliru.")
    stored = keep_paper(given)
    with transaction.atomic():
        row.file, row.file_name = stored, given.shown
        row.save(update_fields=["file", "file_name"])
        record(
            seat,
            "partner.paper_attached",
            row.partner,
            region=row.partner.regency_id,
            says=f"mengunggah {LEGAL_PAPER_WORDS[row.kind]} pihak ketiga {row.partner.name}",
            values={"sha256": stored.sha256, "kind": row.kind},
        )
    return row
