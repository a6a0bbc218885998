"""Offers that come in, on paper or over the public page, each with a receipt; what they say stays sealed until they are opened."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from mitradesa.actions.agreements import new_key
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.offers.announcing import locked
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.offers import AnnouncementState, OfferForm
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.offers.lists import takes_offers
from mitradesa.records.models import Announcement, Offer, Partner, Registration

MOST = 200


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer as it is handed in."""

    name: str
    kind: str = ""
    address: str = ""
    contact: str = ""
    says: str = ""
    partner: int | None = None


@transaction.atomic
def submit_offer(
    code: str, proposal: Proposal, given: Given | None, *, registered: Registration | None = None
) -> Offer:
    """An offer over the public page, without an account; Blocked outside the announced days.

    `registered` is the bidder's own registration, which he named by its code: where it was verified, and the name is still the one
    that was verified, the offer is of that third party of the register.
    """
    one = Announcement.objects.select_for_update(of=("self",)).select_related("village").get(code=code)
    if not takes_offers(one, today()):
        raise Blocked(
            f"Penawaran ini tidak menerima penawaran hari ini; masanya {in_words(one.opens_on)} sampai {in_words(one.closes_on)}.",
            "Hubungi pemerintah desa melalui kontak pada pengumuman.",
        )
    if not proposal.contact.strip():
        raise Blocked("Kontak Anda belum diisi.", "Tulis nomor telepon atau surel agar desa dapat menjawab.")
    if registered is not None:
        proposal = replace(proposal, partner=_verified(registered, proposal.name))
    return _kept(None, one, proposal, given, OfferForm.ONLINE, today())


def _verified(registered: Registration, name: str) -> int | None:
    done = registered.state == Registration.State.VERIFIED and registered.plain_name == plain(name)[:200]
    return registered.partner_id if done else None


@transaction.atomic
def receive_offer(
    seat: Seat, code: str, version: int, proposal: Proposal, on: date, given: Given | None
) -> Offer:
    """A paper offer that the village received on a day of the announced time; its envelope stays shut, so a file may follow later."""
    one = locked(seat, code, version, Act.PREPARE_OFFER, AnnouncementState.OPEN)
    if not one.opens_on <= on <= min(one.closes_on, today()):
        raise Blocked(
            f"Penawaran diterima antara {in_words(one.opens_on)} dan {in_words(one.closes_on)}.",
            "Isi hari penawaran itu benar-benar diterima; yang terlambat dikembalikan tanpa dibuka.",
        )
    made = _kept(seat, one, proposal, given, OfferForm.PAPER, on)
    one.version += 1
    one.save(update_fields=["version"])
    return made


def _kept(
    seat: Seat | None, one: Announcement, proposal: Proposal, given: Given | None, form: OfferForm, on: date
) -> Offer:
    name = " ".join(proposal.name.split())[:200]
    if not name:
        raise Blocked("Nama penawar belum diisi.", "Tulis nama lembaga seperti pada aktanya.")
    if form is OfferForm.ONLINE and given is None and not proposal.says.strip():
        raise Blocked("Isi penawarannya belum ada.", "Tulis penawaran Anda atau lampirkan suratnya.")
    came = one.offers.count()
    if came >= MOST:
        raise Blocked(f"Sudah {MOST} penawaran masuk.", "Antarkan penawaran Anda langsung ke kantor desa.")
    stored, says = keep_paper(given) if given else None, proposal.says.strip()[:8000]
    digest = offer_digest(name, says, stored.sha256 if stored else "", on)
    if one.offers.filter(digest=digest).exists():
        raise Blocked("Penawaran yang sama sudah diterima.", "Simpan tanda terima yang pertama.")
    known = Partner.objects.filter(regency_id=one.regency, merged_into__isnull=True)
    partner = known.filter(pk=proposal.partner).first() if proposal.partner else None
    made = Offer.objects.create(
        receipt=new_key(),
        announcement=one,
        number=came + 1,
        form=form,
        name=name,
        kind=proposal.kind if proposal.kind in Partner.Kind.values else "",
        address=proposal.address.strip()[:300],
        contact=proposal.contact.strip()[:200],
        partner=partner,
        received_on=on,
        received_by=f"{seat.name}, {seat.title}" if seat else "halaman umum",
        says=says,
        file=stored,
        file_name=given.shown if given else "",
        digest=digest,
    )
    way = "lewat halaman umum" if form is OfferForm.ONLINE else "di atas kertas"
    record(
        seat,
        "offer.received",
        one,
        region=one.village_id,
        says=f'menerima penawaran nomor {made.number} {way} untuk "{one.title}" ({one.code})',
        values={"receipt": made.receipt, "digest": digest, "on": on.isoformat()},
        personal={"name": name, "contact": made.contact},
    )
    return made


def offer_digest(name: str, says: str, sha256: str, on: date) -> str:
    """The hash that the receipt shows, over who offers, what is said, the file and the day."""
    return hashlib.sha256("\n".join((name, says, sha256, on.isoformat())).encode()).hexdigest()


@transaction.atomic
def enter_contents(seat: Seat, code: str, version: int, number: int, says: str, given: Given | None) -> Offer:
    """What a paper offer says, typed or scanned after its envelope was opened; once."""
    one = locked(seat, code, version, Act.PREPARE_OFFER, AnnouncementState.OPENED)
    made = one.offers.select_for_update().filter(number=number, form=OfferForm.PAPER).first()
    if made is None or made.says or made.file_id is not None:
        raise Blocked("Isi penawaran itu sudah tercatat.", "Nilai penawaran menurut isinya.")
    if not says.strip() and given is None:
        raise Blocked("Isi penawarannya belum ada.", "Ketik ringkasannya atau unggah pindaiannya.")
    made.says = says.strip()[:8000]
    if given is not None:
        made.file, made.file_name = keep_paper(given), given.shown
    made.digest = offer_digest(made.name, made.says, made.file.sha256 if made.file else "", made.received_on)
    made.save()
    one.version += 1
    one.save(update_fields=["version"])
    says = f'mencatat isi penawaran kertas nomor {made.number} yang sudah dibuka untuk "{one.title}" ({one.code})'
    record(seat, "offer.entered", one, region=one.village_id, says=says, values={"digest": made.digest})
    return made
