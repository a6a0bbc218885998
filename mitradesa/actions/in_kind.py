"""Contributions in kind of both sides: entered with their value and its source, handed over by minutes, and entered as an asset."""

from dataclasses import dataclass, fields
from datetime import date

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.assets import Thing, keep_asset
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.obligations import SHORTEST_REASON
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.assets import AssetKind, CurrentUse, Proof
from mitradesa.core.calendar import in_words, today
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.in_kind import (
    ASSET_OF,
    IN_KIND_WORDS,
    VALUE_SOURCE_WORDS,
    Belongs,
    InKindKind,
    ValueSource,
)
from mitradesa.core.obligations.kinds import SIDE_WORDS, Side
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Agreement, Contribution


@dataclass(frozen=True, slots=True)
class Brought:
    """A contribution as it is entered; `value` in rupiah, None where nobody valued it yet."""

    given_by: Side
    kind: InKindKind
    title: str
    belongs: Belongs
    given_on: date
    until: date | None = None
    quantity: str = ""
    value: int | None = None
    value_source: ValueSource | None = None
    value_note: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of a hand-over: number, day, and the scan of what both sides signed."""

    number: str
    on: date
    file: Given | None


@dataclass(frozen=True, slots=True)
class Entered:
    """How what was handed over is entered in the inventory."""

    kind: AssetKind
    name: str
    code: str = ""
    place: str = ""
    current_use: CurrentUse = CurrentUse.GOVERNMENT


@transaction.atomic
def keep_contribution(
    seat: Seat, agreement: str, brought: Brought, *, known: int | None = None, version: int = 0
) -> Contribution:
    """A new contribution, or another state of one that was not handed over yet. Raises NotAllowed, Blocked."""
    row = _changing(seat, known, version) if known is not None else _new(seat, agreement)
    _refuse(row, brought)
    for name in (one.name for one in fields(Brought)):
        value = getattr(brought, name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.value_source = brought.value_source.value if brought.value_source and brought.value else ""
    row.save()
    _told(seat, row, "contribution.kept", "mengubah" if known is not None else "mencatat")
    return row


def _new(seat: Seat, agreement: str) -> Contribution:
    row = Agreement.objects.select_related("village").get(key=agreement, merged_into__isnull=True)
    require(seat, Act.KEEP_CONTRIBUTIONS, row.village_id)
    village = row.village_id
    return Contribution(
        agreement=row, village_id=village, subdistrict=village[:8], regency=village[:5], version=1
    )


def _changing(seat: Seat, known: int, version: int) -> Contribution:
    row = Contribution.objects.select_for_update(of=("self",)).filter(pk=known).first()
    if row is None:
        raise Blocked("Kontribusi itu tidak ada.", "Buka lagi daftarnya.")
    require(seat, Act.KEEP_CONTRIBUTIONS, row.village_id)
    row.agreement = Agreement.objects.select_related("village").get(pk=row.agreement_id)
    if row.version != version:
        raise Blocked(
            "Kontribusi ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    if row.withdrawn_on is not None:
        raise Blocked("Kontribusi ini sudah ditarik.", "Catat yang baru bila memang ada.")
    row.version += 1
    return row


def _refuse(row: Contribution, brought: Brought) -> None:
    if row.minutes_on is not None:
        raise Blocked(
            "Sudah diserahterimakan dengan berita acara; isinya tidak diubah lagi.",
            "Catat kekurangan atau kelebihannya sebagai kontribusi sendiri.",
        )
    if not brought.title.strip():
        raise Blocked("Apa yang diberikan belum disebut.", "Tulis barang, tanah atau pekerjaannya.")
    if brought.until is not None and brought.until < brought.given_on:
        raise Blocked("Hari terakhirnya sebelum hari pertamanya.", "Periksa kedua hari itu.")
    if brought.value is not None and (brought.value <= 0 or brought.value_source is None):
        raise Blocked(
            "Nilainya belum disertai dari mana asalnya.",
            "Pilih sumber nilainya. Kosongkan nilainya bila belum diketahui; yang belum diketahui bukan nol.",
        )
    if brought.given_by is Side.AUTHORITY:
        raise Blocked("Yang memberi adalah desa atau pihak ketiga.", "Pilih salah satunya.")


@transaction.atomic
def withdraw_contribution(seat: Seat, known: int, version: int, reason: str) -> Contribution:
    """Takes one off the lists that was a mistake; it stays readable on its agreement's page. Raises NotAllowed, Blocked."""
    row = _changing(seat, known, version)
    if row.asset_id is not None:
        raise Blocked("Sudah dicatat sebagai aset desa.", "Urus asetnya menurut aturan aset desa.")
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan menarik", reason, SHORTEST_REASON),
            "Tulis apa yang keliru pada catatan itu.",
        )
    row.withdrawn_on, row.withdrawn_because = today(), reason.strip()[:300]
    row.save()
    _told(seat, row, "contribution.withdrawn", "menarik")
    return row


def hand_over(seat: Seat, known: int, version: int, minutes: Minutes) -> Contribution:
    """What becomes the village's is handed over by signed minutes, whose scan is kept. Raises NotAllowed, Blocked."""
    stored = keep_paper(minutes.file) if minutes.file else None
    with transaction.atomic():
        row = _changing(seat, known, version)
        _refuse_hand_over(row, minutes)
        if stored is None:
            raise Blocked(
                "Pindaian berita acara belum dilampirkan.", "Cetak, tandatangani, lalu unggah fotonya."
            )
        row.minutes_number, row.minutes_on = minutes.number.strip()[:80], minutes.on
        row.file, row.file_name = stored, minutes.file.shown[:200] if minutes.file else ""
        row.save()
        _told(
            seat, row, "contribution.handed_over", f"mencatat serah terima pada {in_words(minutes.on)} untuk"
        )
    return row


def _refuse_hand_over(row: Contribution, minutes: Minutes) -> None:
    if row.given_by != Side.PARTNER or row.belongs not in (Belongs.VILLAGE, Belongs.VILLAGE_AT_END):
        raise Blocked(
            "Hanya yang menjadi milik desa yang diserahterimakan kepada desa.",
            "Periksa haknya pada catatan ini.",
        )
    if row.minutes_on is not None:
        raise Blocked("Sudah diserahterimakan.", "Buka lagi halamannya.")
    if not minutes.number.strip() or not row.given_on <= minutes.on <= today():
        raise Blocked(
            "Nomor atau tanggal berita acara belum benar.",
            f"Tanggalnya sejak {in_words(row.given_on)} dan tidak di masa depan.",
        )


@transaction.atomic
def enter_as_asset(seat: Seat, known: int, version: int, entered: Entered) -> Contribution:
    """What was handed over becomes an asset of the village's inventory, proved by its minutes. Raises NotAllowed, Blocked."""
    row = _changing(seat, known, version)
    if row.minutes_on is None or row.asset_id is not None or row.kind not in (*ASSET_OF, InKindKind.OTHER):
        raise Blocked(
            "Belum dapat dicatat sebagai aset: belum diserahterimakan, sudah dicatat, atau bukan barang.",
            "Catat dahulu berita acara serah terimanya.",
        )
    land = entered.kind is AssetKind.LAND
    thing = Thing(
        kind=entered.kind.value,
        name=entered.name,
        proof=(Proof.NO_PAPER if land else Proof.PAPER).value,
        current_use=entered.current_use.value,
        code=entered.code,
        place=entered.place,
        proof_number="" if land else f"Berita acara {row.minutes_number}"[:120],
        proof_on=None if land else row.minutes_on,
    )
    asset = keep_asset(seat, row.village_id, thing)
    if not land:
        asset.proof_file, asset.proof_file_name = row.file, row.file_name
        asset.save(update_fields=["proof_file", "proof_file_name"])
    row.asset = asset
    row.save()
    _told(seat, row, "contribution.became_asset", "memasukkan ke inventaris aset desa")
    return row


def _told(seat: Seat, row: Contribution, kind: str, verb: str) -> None:
    value = f" senilai {in_rupiah(row.value)} ({VALUE_SOURCE_WORDS[row.value_source]})" if row.value else ""
    says = (
        f'{verb} kontribusi {SIDE_WORDS[Side(row.given_by)]} "{row.title}" ({IN_KIND_WORDS[row.kind]}){value}, '
        f"perjanjian {called(row.agreement)}"
    )
    values = {
        "value": row.value,
        "minutes_number": row.minutes_number,
        "reason": row.withdrawn_because,
    }
    record(seat, kind, row.agreement, region=row.village_id, says=says, values=values)
