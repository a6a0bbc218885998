"""Keeping the cards of potentials: entering, changing, withdrawing, photographs, and which one a cooperation is about."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from django.db import transaction

from mitradesa.actions.cooperations import to_prepare
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.status import AFTER_SIGNATURE, Status
from mitradesa.core.outlines import Corner, middle
from mitradesa.core.plain import plain
from mitradesa.core.potentials import AUTHORITY_WORDS, CONDITION_WORDS, FIELD_WORDS, SECTOR_WORDS
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Asset, Cooperation, Potential, PotentialPhoto, Region

MOST_PHOTOS = 8
SHORTEST_REASON = 10
CHOICES = {
    "field": FIELD_WORDS,
    "sector": SECTOR_WORDS,
    "condition": {"": "", **CONDITION_WORDS},
    "authority": {"": "", **AUTHORITY_WORDS},
}


@dataclass(frozen=True, slots=True)
class Card:
    """A card as it is entered; with its photographs it has fifteen fields, and only the first three and the day must be filled."""

    title: str
    field: str
    sector: str
    inventoried_on: date
    place: str = ""
    outline: tuple[Corner, ...] = ()
    size: Decimal | None = None
    unit: str = ""
    condition: str = ""
    evidence: str = ""
    need: str = ""
    challenge: str = ""
    authority: str = ""
    asset: int | None = None


@transaction.atomic
def keep_potential(
    seat: Seat, village: str, card: Card, *, known: int | None = None, version: int = 0
) -> Potential:
    """A new card, or another state of one that is `known`; Blocked for a change by another meanwhile."""
    require(seat, Act.KEEP_POTENTIALS, village)
    _refuse(card)
    row = _to_change(seat, village, known, version) if known is not None else _new(village)
    _fill(row, card)
    row.save()
    verb = "memperbarui" if known else "mencatat"
    record(
        seat,
        "potential.kept",
        row,
        region=village,
        says=f"{verb} kartu potensi {row.title}",
        values={"title": row.title, "field": row.field, "sector": row.sector},
    )
    return row


def _refuse(card: Card) -> None:
    if not card.title.strip():
        raise Blocked("Potensi ini belum bernama.", "Tulis namanya, misalnya air terjun di Dusun 2.")
    if any(getattr(card, name) not in words for name, words in CHOICES.items()):
        raise Blocked(
            "Bidang, sektor, keadaan atau kewenangannya tidak dikenal.", "Pilih dari daftar pada formulir."
        )
    if card.inventoried_on > today():
        raise Blocked("Hari pendataan itu belum tiba.", "Isi hari potensi ini didata.")


def _new(village: str) -> Potential:
    place = Region.objects.filter(pk=village, level=Region.Level.VILLAGE).first()
    if place is None or place.kind == Region.Kind.KELURAHAN:
        raise Blocked("Potensi hanya dicatat bagi desa.", "Kelurahan tidak membuat kerja sama desa.")
    return Potential(village=place, subdistrict=village[:8], regency=village[:5])


def _to_change(seat: Seat, village: str, known: int, version: int | None = None) -> Potential:
    """A card locked for somebody who keeps it; Blocked when it changed since `version` was read."""
    require(seat, Act.KEEP_POTENTIALS, village)
    row = Potential.objects.select_for_update().filter(pk=known, village=village).first()
    if row is None:
        raise Blocked("Kartu itu tidak ada di desa ini.", "Buka lagi daftarnya.")
    if version is not None and row.version != version:
        raise Blocked(
            "Kartu ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    if row.withdrawn_on is not None:
        raise Blocked("Kartu ini sudah ditarik.", "Buat kartu baru bila potensinya ada lagi.")
    row.version += 1
    return row


def _fill(row: Potential, card: Card) -> None:
    for name in (one.name for one in fields(Card) if one.name not in ("outline", "asset")):
        value = getattr(card, name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.outline = [list(corner) for corner in card.outline]
    row.latitude, row.longitude = middle(card.outline) or (None, None)
    row.asset = Asset.objects.get(pk=card.asset, village=row.village_id) if card.asset else None
    row.search = plain(f"{row.title} {row.place} {SECTOR_WORDS[row.sector]} {row.need} {row.village.name}")
    row.sort = plain(row.title)[:200]


@transaction.atomic
def withdraw_potential(seat: Seat, village: str, known: int, version: int, reason: str) -> Potential:
    """Takes a card off the lists for a reason; one that an open cooperation is about stays."""
    row = _to_change(seat, village, known, version)
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan menarik kartu", reason, SHORTEST_REASON),
            "Tulis mengapa potensi ini tidak ada lagi.",
        )
    if open_case(row) is not None:
        raise Blocked("Kartu ini sedang dikerjasamakan.", "Selesaikan atau batalkan perkaranya lebih dahulu.")
    row.withdrawn_on = today()
    row.save()
    says = f"menarik kartu potensi {row.title}"
    record(
        seat, "potential.withdrawn", row, region=village, says=says, values={"reason": reason.strip()[:300]}
    )
    return row


def open_case(row: Potential) -> Cooperation | None:
    """The cooperation about a potential that has not come to its end."""
    ended = [Status.CLOSED, Status.REJECTED, Status.CANCELLED, Status.REDIRECTED]
    return row.cooperations.exclude(status__in=ended).order_by("-id").first()


def add_photo(seat: Seat, village: str, known: int, given: Given, caption: str) -> PotentialPhoto:
    """A photograph, written anew without what its camera noted; the same one twice is kept once."""
    require(seat, Act.KEEP_POTENTIALS, village)
    stored = keep_paper(given)
    if not stored.content_type.startswith("image/"):
        raise Blocked(f"{given.shown}: ini bukan foto.", "Kirim foto JPEG, PNG atau WebP.")
    with transaction.atomic():
        row = _to_change(seat, village, known)
        if row.photos.count() >= MOST_PHOTOS:
            raise Blocked(f"Sudah ada {MOST_PHOTOS} foto.", "Buang satu yang kurang berguna dahulu.")
        photo, new = PotentialPhoto.objects.get_or_create(
            potential=row,
            file=stored,
            defaults={"file_name": given.shown, "caption": caption.strip()[:200]},
        )
        if new:
            says = f"menambahkan foto pada kartu potensi {row.title}"
            record(
                seat,
                "potential.photographed",
                row,
                region=village,
                says=says,
                values={"sha256": stored.sha256},
            )
    return photo


@transaction.atomic
def take_out_photo(seat: Seat, village: str, known: int, photo: int) -> None:
    """Takes a photograph off a card."""
    row = _to_change(seat, village, known)
    found = row.photos.select_related("file").filter(pk=photo).first()
    if found is None:
        raise Blocked("Foto itu tidak ada lagi.", "Buka lagi kartunya.")
    says = f"membuang foto dari kartu potensi {row.title}"
    values = {"sha256": found.file.sha256}
    found.delete()
    record(seat, "potential.photo_removed", row, region=village, says=says, values=values)


@transaction.atomic
def choose_potential(seat: Seat, key: str, version: int, potential: int | None) -> Cooperation:
    """Says which card a cooperation is about, until it is signed; None takes it away."""
    one = to_prepare(seat, key, version)
    require(seat, Act.KEEP_POTENTIALS, one.village_id)
    if Status(one.status) in AFTER_SIGNATURE:
        raise Blocked("Perjanjiannya sudah ditandatangani.", "Potensinya tidak diganti lagi.")
    row = None
    if potential is not None:
        rows = Potential.objects.filter(pk=potential, village=one.village_id, withdrawn_on__isnull=True)
        row = rows.first()
        if row is None:
            raise Blocked("Kartu potensi itu tidak ada di desa ini.", "Pilih dari kartu desa ini.")
    one.potential = row
    one.version += 1
    one.save(update_fields=["potential", "version", "changed_at"])
    what = f"memilih potensi {row.title} untuk" if row else "melepas potensi dari"
    says = f'{what} kerja sama "{one.title}"'
    record(
        seat, "cooperation.changed", one, region=one.village_id, says=says, values={"potential": potential}
    )
    return one
