"""Ranking potentials: the scale of a year with its reasons, the musyawarah that discussed it, and the plans that hold a line."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Potential, PriorityLine, PriorityScale, VillagePaper

YEARS = range(2014, 2200)
SHORTEST_REASON = 5
TIES = ("rpjmdes", "rpjmdes_entry", "rkpdes", "rkpdes_entry", "rkpdes_column")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A potential with its place and why it stands there."""

    potential: int
    rank: int
    reason: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Where the plans hold a potential: each plan as a paper of the village with the page or number of the entry."""

    rpjmdes: int | None = None
    rpjmdes_entry: str = ""
    rkpdes: int | None = None
    rkpdes_entry: str = ""
    rkpdes_column: str = ""


@transaction.atomic
def keep_scale(
    seat: Seat, village: str, year: int, version: int, made_on: date, ranked: Sequence[Ranked]
) -> PriorityScale:
    """The scale of a year, new where `version` is 0; ties to plans stay with their potential, a changed ranking is discussed again."""
    require(seat, Act.KEEP_POTENTIALS, village)
    _refuse(village, year, made_on, ranked)
    scale = _scale(village, year, version)
    before = {line.potential_id: line for line in scale.lines.all()} if scale.pk else {}
    old = [(line.potential_id, line.reason) for line in sorted(before.values(), key=lambda one: one.rank)]
    ordered = sorted(ranked, key=lambda one: one.rank)
    if scale.discussed_on and old != [(one.potential, one.reason.strip()) for one in ordered]:
        scale.discussed_on = scale.minutes = None
    scale.made_on = made_on
    scale.save()
    scale.lines.all().delete()
    PriorityLine.objects.bulk_create(
        PriorityLine(
            scale=scale,
            potential_id=one.potential,
            rank=place,
            reason=one.reason.strip()[:300],
            **{name: getattr(before[one.potential], name) for name in TIES if one.potential in before},
        )
        for place, one in enumerate(ordered, 1)
    )
    record(
        seat,
        "priority_scale.kept",
        scale,
        region=village,
        says=f"menyusun skala prioritas potensi tahun {year} dengan {len(ordered)} potensi",
        values={"year": year, "order": [one.potential for one in ordered]},
    )
    return scale


def _refuse(village: str, year: int, made_on: date, ranked: Sequence[Ranked]) -> None:
    if year not in YEARS or made_on > today():
        raise Blocked(
            "Tahun atau hari penyusunannya belum benar.", "Isi tahun empat angka dan hari yang sudah lewat."
        )
    if not ranked:
        raise Blocked(
            "Belum ada potensi yang diberi urutan.", "Isi angka urutan pada sedikitnya satu potensi."
        )
    twice = [rank for rank, number in Counter(one.rank for one in ranked).items() if number > 1]
    if twice:
        raise Blocked(
            f"Urutan {twice[0]} dipakai dua kali.",
            "Beri tiap potensi angka sendiri; yang di bawahnya digeser satu angka.",
        )
    if any(len(one.reason.strip()) < SHORTEST_REASON for one in ranked):
        raise Blocked(
            "Ada potensi yang belum beralasan.", "Tulis satu kalimat alasan pada tiap potensi yang berurutan."
        )
    mine = Potential.objects.filter(village=village, pk__in=[one.potential for one in ranked])
    if mine.count() != len(ranked):
        raise Blocked("Ada potensi yang bukan milik desa ini.", "Buka lagi halamannya.")


def _scale(village: str, year: int, version: int) -> PriorityScale:
    """The scale locked, or a new one; Blocked when it changed since `version` was read."""
    scale = PriorityScale.objects.select_for_update().filter(village=village, year=year).first()
    if (scale.version if scale else 0) != version:
        raise Blocked(
            "Skala ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    if scale is None:
        return PriorityScale(village_id=village, year=year)
    scale.version += 1
    return scale


@transaction.atomic
def record_discussion(
    seat: Seat, village: str, year: int, version: int, on: date, minutes: int | None
) -> PriorityScale:
    """The musyawarah desa that discussed the scale, with its minutes among the village's papers where they are there."""
    require(seat, Act.KEEP_POTENTIALS, village)
    scale = _scale(village, year, version)
    if not scale.pk:
        raise Blocked("Skala tahun itu belum disusun.", "Susun urutannya lebih dahulu.")
    if on > today() or on < scale.made_on:
        raise Blocked(
            f"Musyawarahnya tidak dapat mendahului penyusunan skala ({in_words(scale.made_on)}) atau belum terjadi.",
            "Periksa tanggalnya.",
        )
    scale.discussed_on = on
    scale.minutes = _paper(village, minutes, VillagePaper.Kind.MINUTES)
    scale.save()
    says = f"mencatat musyawarah desa {in_words(on)} yang membahas skala prioritas tahun {year}"
    record(seat, "priority_scale.discussed", scale, region=village, says=says, values={"on": on.isoformat()})
    return scale


@transaction.atomic
def tie_plans(seat: Seat, village: str, line: int, version: int, tie: Tie) -> PriorityLine:
    """Says where RPJM Desa and RKP Desa hold a potential of the scale; `version` is the scale's."""
    require(seat, Act.KEEP_POTENTIALS, village)
    found = PriorityLine.objects.select_related("scale", "potential").filter(pk=line, scale__village=village)
    row = found.first()
    if row is None:
        raise Blocked("Baris itu tidak ada lagi pada skala.", "Buka lagi skalanya.")
    scale = _scale(village, row.scale.year, version)
    row.rpjmdes = _paper(village, tie.rpjmdes, VillagePaper.Kind.RPJMDES)
    row.rkpdes = _paper(village, tie.rkpdes, VillagePaper.Kind.RKPDES)
    row.rpjmdes_entry, row.rkpdes_entry = tie.rpjmdes_entry.strip()[:120], tie.rkpdes_entry.strip()[:120]
    row.rkpdes_column = tie.rkpdes_column if row.rkpdes else ""
    _refuse_tie(row)
    scale.save()
    row.save()
    plans = " dan ".join(
        name for name, paper in (("RPJM Desa", row.rpjmdes), ("RKP Desa", row.rkpdes)) if paper is not None
    )
    says = f"mengaitkan potensi {row.potential.title} dengan {plans or 'tidak satu pun rencana desa'}"
    values = {"rpjmdes": row.rpjmdes_entry, "rkpdes": row.rkpdes_entry}
    record(seat, "priority_scale.tied", scale, region=village, says=says, values=values)
    return row


def _refuse_tie(row: PriorityLine) -> None:
    pairs = ((row.rpjmdes, row.rpjmdes_entry), (row.rkpdes, row.rkpdes_entry))
    if any(paper is not None and not entry for paper, entry in pairs):
        raise Blocked("Letaknya dalam rencana belum disebut.", "Tulis halaman atau nomor kegiatannya.")
    if row.rkpdes is not None and not row.rkpdes_column:
        raise Blocked("Kolom RKP Desa belum dipilih.", "Pilih kolom tempat kegiatan itu tercantum.")
    if row.rpjmdes is not None and row.rkpdes is not None and not row.covered:
        raise Blocked(
            f"RKP Desa {row.rkpdes.year} tidak termasuk masa RPJM Desa {row.rpjmdes.year}–{row.rpjmdes.until_year or '?'}.",
            "Pilih RPJM Desa yang berlaku pada tahun itu.",
        )


def _paper(village: str, pk: int | None, kind: VillagePaper.Kind) -> VillagePaper | None:
    if pk is None:
        return None
    found = VillagePaper.objects.filter(pk=pk, village=village, kind=kind).first()
    if found is None:
        raise Blocked(
            "Surat itu tidak ada di antara peraturan dan rencana desa ini.",
            "Catat dahulu di halaman Rencana.",
        )
    return found
