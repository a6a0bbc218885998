"""Comparing deals: opening a comparison, its deals, and which one the musyawarah picked."""

from dataclasses import asdict
from datetime import date

from django.db import transaction

from mitradesa.actions.agreements import new_key
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.benefits.deal import MOST_YEARS, WHOLE, Assumptions, Deal
from mitradesa.core.calendar import in_words, today
from mitradesa.core.potentials import FIELD_WORDS
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Comparison, Cooperation, Region

MOST_DEALS = 4
EARLIEST = date(2014, 1, 15)
"""The day of UU 6/2014, which knows the musyawarah desa; an earlier day is a slip of the pen. A measure of ours."""
SHORTEST_REASON = 10


@transaction.atomic
def open_comparison(
    seat: Seat, village: str, title: str, field: str, given: Assumptions, *, case: str = "", key: str = ""
) -> Comparison:
    """A new comparison; a form sent twice (the same `key`) opens one. Raises NotAllowed, Blocked."""
    require(seat, Act.KEEP_COMPARISON, village)
    if key and (sent := Comparison.objects.filter(key=key, village_id=village).first()):
        return sent
    place = Region.objects.get(code=village, level=Region.Level.VILLAGE)
    row = Comparison(key=key or new_key(), village=place, subdistrict=village[:8], regency=village[:5])
    row.cooperation = _case(village, case)
    return _kept(seat, row, title, field, given, "membuka perbandingan tawaran")


def _case(village: str, case: str) -> Cooperation | None:
    if not case:
        return None
    found = Cooperation.objects.filter(key=case, village_id=village).first()
    if found is None:
        raise Blocked("Perkara itu tidak ada di desa ini.", "Buka perbandingan dari halaman perkaranya.")
    return found


@transaction.atomic
def change_comparison(
    seat: Seat, key: str, version: int, title: str, field: str, given: Assumptions
) -> Comparison:
    """Changes its name and what all its deals take for granted, until the musyawarah has picked by those figures."""
    row = _to_change(seat, key, version)
    _refuse_decided(row)
    return _kept(seat, row, title, field, given, "mengubah perbandingan tawaran")


def _kept(seat: Seat, row: Comparison, title: str, field: str, given: Assumptions, says: str) -> Comparison:
    if not title.strip():
        raise Blocked(
            "Perbandingan ini belum bernama.", "Tulis apa yang ditawarkan, misalnya air terjun desa."
        )
    if field and field not in FIELD_WORDS:
        raise Blocked("Bidang itu tidak dikenal.", "Pilih dari daftar pada formulir.")
    if not 0 <= given.low <= WHOLE <= given.high <= 10 * WHOLE:
        raise Blocked(
            "Omzet buruk dan baik tidak mengapit perkiraan.",
            "Isi yang buruk paling banyak 100 % dan yang baik paling sedikit 100 % dari perkiraan.",
        )
    row.title, row.field = title.strip()[:200], field
    row.assumptions = asdict(given) | {"starts_on": given.starts_on.isoformat()}
    row.save()
    _told(seat, row, "comparison.kept", says, {"assumptions": row.assumptions})
    return row


def _to_change(seat: Seat, key: str, version: int) -> Comparison:
    row = Comparison.objects.select_for_update(of=("self",)).select_related("village").get(key=key)
    require(seat, Act.KEEP_COMPARISON, row.village_id)
    if row.version != version:
        raise Blocked(
            "Perbandingan ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    row.version += 1
    return row


@transaction.atomic
def keep_deal(seat: Seat, key: str, version: int, deal: Deal, *, place: int | None = None) -> Comparison:
    """Adds a deal, or changes the one at `place`; what the musyawarah picked stays as it was picked."""
    row = _to_change(seat, key, version)
    _refuse_decided(row)
    if not deal.title.strip():
        raise Blocked("Tawaran ini belum bernama.", "Tulis siapa yang menawarkan, atau bentuknya.")
    if not 1 <= deal.years <= MOST_YEARS:
        raise Blocked(f"Jangka waktunya di luar 1 sampai {MOST_YEARS} tahun.", "Isi tahun yang utuh.")
    if deal.most_share and deal.most_share < deal.least_share:
        raise Blocked(
            "Bagian desa paling banyak lebih kecil daripada paling sedikit.", "Periksa kedua angka itu."
        )
    if place is None and len(row.deals) >= MOST_DEALS:
        raise Blocked(f"Sudah ada {MOST_DEALS} tawaran.", "Buang satu dahulu, atau buka perbandingan lain.")
    row.deals = _with(row.deals, asdict(deal), place)
    row.save()
    verb = "menambah" if place is None else "mengubah"
    _told(seat, row, "comparison.deal_kept", f'{verb} tawaran "{deal.title}" pada', {"deal": asdict(deal)})
    return row


def _with(deals: list[object], deal: object, place: int | None) -> list[object]:
    if place is None:
        return [*deals, deal]
    if not 0 <= place < len(deals):
        raise Blocked("Tawaran itu tidak ada.", "Buka lagi halaman perbandingannya.")
    return [*deals[:place], deal, *deals[place + 1 :]]


@transaction.atomic
def drop_deal(seat: Seat, key: str, version: int, place: int) -> Comparison:
    """Takes a deal out; the event keeps what it said."""
    row = _to_change(seat, key, version)
    _refuse_decided(row)
    if not 0 <= place < len(row.deals):
        raise Blocked("Tawaran itu tidak ada.", "Buka lagi halaman perbandingannya.")
    gone = row.deals[place]
    row.deals = [*row.deals[:place], *row.deals[place + 1 :]]
    row.save()
    _told(seat, row, "comparison.deal_dropped", f'membuang tawaran "{gone["title"]}" dari', {"deal": gone})
    return row


def _refuse_decided(row: Comparison) -> None:
    if row.chosen is not None:
        raise Blocked(
            "Musyawarah sudah memilih; tawaran dan anggapannya tidak diubah lagi.",
            "Cabut pilihan itu dahulu bila keliru dicatat, atau buka perbandingan baru.",
        )


@transaction.atomic
def choose_deal(
    seat: Seat, key: str, version: int, place: int | None, on: date | None = None, because: str = ""
) -> Comparison:
    """Records which deal the musyawarah picked, on which day and why; None takes a mistaken record back, with the reason."""
    row = _to_change(seat, key, version)
    if place is None:
        return _withdrawn(seat, row, because.strip())
    _refuse_choice(row, place, on, because)
    row.chosen, row.chosen_on, row.chosen_because = place, on, because.strip()
    row.save()
    if on is None:
        return row
    says = f'mencatat bahwa musyawarah pada {in_words(on)} memilih "{row.deals[place]["title"]}" pada'
    _told(seat, row, "comparison.chosen", says, {"deal": row.deals[place], "because": because.strip()})
    return row


def _withdrawn(seat: Seat, row: Comparison, reason: str) -> Comparison:
    if row.chosen is None:
        raise Blocked("Belum ada pilihan yang dicatat.", "Buka lagi halaman perbandingannya.")
    if len(reason) < SHORTEST_REASON:
        raise Blocked(
            "Pilihan belum dicabut: alasannya kosong atau terlalu pendek.",
            f"Tulis apa yang keliru dicatat, sedikitnya {SHORTEST_REASON} huruf.",
        )
    before = {"deal": row.deals[row.chosen], "because": row.chosen_because, "reason": reason}
    row.chosen, row.chosen_on, row.chosen_because = None, None, ""
    row.save()
    _told(
        seat, row, "comparison.choice_withdrawn", f'mencabut catatan pilihan karena "{reason}" pada', before
    )
    return row


def _refuse_choice(row: Comparison, place: int, on: date | None, because: str) -> None:
    if not 0 <= place < len(row.deals):
        raise Blocked("Tawaran itu tidak ada.", "Pilih salah satu tawaran yang dibandingkan.")
    if on is None or on > today():
        raise Blocked("Hari musyawarahnya belum diisi atau belum tiba.", "Isi hari musyawarah itu diadakan.")
    if on < EARLIEST:
        raise Blocked(
            f"Hari musyawarah {in_words(on)} terlalu lama: musyawarah desa dikenal sejak UU 6/2014.",
            "Periksa tahunnya.",
        )
    if len(because.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan memilih", because, SHORTEST_REASON),
            "Tulis mengapa tawaran itu yang dipilih.",
        )


def _told(seat: Seat, row: Comparison, kind: str, says: str, values: dict[str, object]) -> None:
    record(seat, kind, row, region=row.village_id, says=f'{says} "{row.title}"', values=values)
