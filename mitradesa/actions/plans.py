"""Recording a village's regulations, plans and budget lines, and tying an agreement to those it rests on."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import TypeVar

from django.db import IntegrityError, transaction

from mitradesa.actions.files import Given
from mitradesa.actions.files import keep_paper as keep_file
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.money.lines import fits, without_line
from mitradesa.records.models import Agreement, Basis, BudgetLine, Region, VillagePaper

WORDS = {
    VillagePaper.Kind.PERDES: "Peraturan Desa",
    VillagePaper.Kind.PERKADES: "Peraturan Kepala Desa",
    VillagePaper.Kind.RPJMDES: "RPJM Desa",
    VillagePaper.Kind.RKPDES: "RKP Desa",
    VillagePaper.Kind.APBDES: "APB Desa",
    VillagePaper.Kind.DECREE: "Keputusan Kepala Desa",
    VillagePaper.Kind.MINUTES: "Berita acara musyawarah desa",
}
YEARS = range(1945, 2200)
Kept = TypeVar("Kept", VillagePaper, BudgetLine)


@dataclass(frozen=True, slots=True)
class Paper:
    """A regulation or plan as it is entered."""

    kind: VillagePaper.Kind
    title: str
    year: int
    number: str = ""
    enacted_on: date | None = None
    until_year: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A budget line as it is entered; whole rupiah."""

    year: int
    account: str
    name: str
    planned: int
    realised: int | None = None
    agreement: str = ""


def keep_paper(
    seat: Seat, village: str, paper: Paper, *, known: int | None = None, version: int = 0
) -> VillagePaper:
    """A new regulation or plan, or another state of one that is `known`; Blocked for a number twice or a change by another meanwhile."""
    require(seat, Act.PREPARE_PLANS, village)
    if paper.year not in YEARS or not paper.title.strip():
        raise Blocked("Judul atau tahunnya belum benar.", "Tulis judul dan tahun empat angka.")
    if paper.until_year is not None and paper.until_year < paper.year:
        raise Blocked("Tahun terakhir mendahului tahun pertama.", "Periksa kedua tahunnya.")
    try:
        with transaction.atomic():
            return _keep_paper(seat, village, paper, known, version)
    except IntegrityError:
        raise Blocked(
            f"{WORDS[paper.kind]} nomor {paper.number} tahun {paper.year} sudah tercatat.",
            "Buka yang sudah ada.",
        ) from None


def _keep_paper(seat: Seat, village: str, paper: Paper, known: int | None, version: int) -> VillagePaper:
    row = _row(VillagePaper, village, known, version)
    for name, value in asdict(paper).items():
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.save()
    verb = "memperbarui" if known else "mencatat"
    number = f" nomor {row.number}" if row.number else " (nomor menyusul)"
    says = f"{verb} {WORDS[paper.kind]}{number} tahun {row.year}, {row.title}"
    record(seat, "village_paper.kept", row, region=village, says=says)
    return row


def add_paper_file(seat: Seat, village: str, known: int, version: int, given: Given) -> VillagePaper:
    """The file of a regulation or plan that was recorded by its number, or a better one in its place; raises NotAllowed, Blocked.

    What was there before stays by its hash, and the event names both.
    """
    require(seat, Act.PREPARE_PLANS, village)
    with transaction.atomic():
        _row(VillagePaper, village, known, version)
    stored = keep_file(given)
    with transaction.atomic():
        row = _row(VillagePaper, village, known, version)
        before = row.file
        if before == stored:
            raise Blocked("Berkas yang sama sudah ada.", "Pilih berkas yang lain.")
        row.file, row.file_name = stored, given.shown
        row.save()
        verb = "mengganti" if before else "mengunggah"
        says = f"{verb} berkas {WORDS[VillagePaper.Kind(row.kind)]} {row.number or '(nomor menyusul)'} tahun {row.year}, {row.title}"
        values = {"sha256": stored.sha256, "name": given.shown, "before": before.sha256 if before else ""}
        kept = {name: value for name, value in values.items() if value}
        record(seat, "village_paper.file_added", row, region=village, says=says, values=kept)
    return row


def keep_line(
    seat: Seat, village: str, line: Line, *, known: int | None = None, version: int = 0
) -> BudgetLine:
    """A new budget line, or another state of one that is `known`."""
    require(seat, Act.PREPARE_PLANS, village)
    if line.year not in YEARS or not line.account.strip() or line.planned < 0 or (line.realised or 0) < 0:
        raise Blocked(
            "Tahun, kode rekening atau jumlahnya belum benar.",
            "Tulis kode rekening dan jumlah rupiah tanpa sen.",
        )
    try:
        with transaction.atomic():
            return _keep_line(seat, village, line, known, version)
    except IntegrityError:
        raise Blocked(
            f"Rekening {line.account} {line.name} tahun {line.year} sudah tercatat.", "Buka yang sudah ada."
        ) from None


def _keep_line(seat: Seat, village: str, line: Line, known: int | None, version: int) -> BudgetLine:
    row = _row(BudgetLine, village, known, version)
    for name in ("year", "account", "name", "planned", "realised"):
        setattr(row, name, getattr(line, name))
    before, row.agreement = row.agreement_id, _agreement(village, line.agreement)
    row.save()
    _take_receipts(row)
    verb = "memperbarui" if known else "mencatat"
    values = {"account": row.account, "planned": row.planned, "realised": row.realised}
    says = f"{verb} anggaran {row.account} {row.name} tahun {row.year}"
    record(seat, "budget_line.kept", row, region=village, says=says, values=values)
    judge_anew({one for one in (before, row.agreement_id) if one is not None})
    return row


def _take_receipts(row: BudgetLine) -> None:
    """Receipts that came before their line was recorded realise it from now on."""
    waiting = without_line(row.village_id, row.year)
    mine = [one.pk for one in waiting if fits(row, one.agreement_id, one.account_code)]
    if mine:
        waiting.filter(pk__in=mine).update(line=row)


def _row(kind: type[Kept], village: str, known: int | None, version: int) -> Kept:
    if known is None:
        if not Region.objects.filter(pk=village, level=Region.Level.VILLAGE).exists():
            raise Blocked(f"Tidak ada desa dengan kode {village}.", "Pilih dari daftar wilayah.")
        return kind(village_id=village)
    row = kind.objects.select_for_update().filter(pk=known, village=village).first()
    if row is None:
        raise Blocked("Catatan itu tidak ada di desa ini.", "Buka lagi daftarnya.")
    if row.version != version:
        raise Blocked(
            "Catatan ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    row.version += 1
    return row


def _agreement(village: str, key: str) -> Agreement | None:
    if not key.strip():
        return None
    found = Agreement.objects.filter(key=key.strip(), village=village).first()
    if found is None:
        raise Blocked("Perjanjian itu bukan milik desa ini.", "Salin kuncinya dari halaman perjanjian.")
    return found


@transaction.atomic
def rest_on(seat: Seat, key: str, paper: int) -> Basis:
    """An agreement rests on a regulation or plan of its own village."""
    agreement = Agreement.objects.get(key=key)
    require(seat, Act.PREPARE_PLANS, agreement.village_id)
    found = VillagePaper.objects.filter(pk=paper, village=agreement.village_id).first()
    if found is None:
        raise Blocked("Dasar itu bukan milik desa ini.", "Pilih dari peraturan dan rencana desa ini.")
    made, new = Basis.objects.get_or_create(agreement=agreement, paper=found)
    if new:
        named = f"{WORDS[VillagePaper.Kind(found.kind)]} {found.number}/{found.year}"
        says = f"mendasarkan perjanjian {agreement.title or agreement.key} pada {named}"
        record(seat, "agreement.rests", agreement, region=agreement.village_id, says=says)
    return made
