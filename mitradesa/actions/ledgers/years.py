"""The figures of a ledger's year: kept by the village, told by the third party, confirmed by the village head as a second person."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.timezone import now

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.ledgers.lines import SHORTEST_REASON, locked_ledger, recount, told
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.ledgers.kinds import GIVEN, RUPIAH, Basis, Kind, Sureness
from mitradesa.core.ledgers.sums import BOUND_WORDS
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.money import in_rupiah
from mitradesa.core.refusals import Blocked, NotAllowed, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.queries.ledgers.income import charges_paid, income_by_year
from mitradesa.queries.ledgers.sheet import YearSheet, lines_of, net_of, years_of
from mitradesa.records.models import Indicator, IndicatorFigure, Ledger, LedgerYear, StoredFile


@dataclass(frozen=True, slots=True)
class Figure:
    """What a line came to, as it is entered; an amount of None is not known."""

    amount: int | None = None
    basis: Basis | None = None
    sureness: Sureness | None = None
    note: str = ""
    inventoried: int | None = None
    file: Given | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Who had part in it, counted only; None is not known."""

    hamlets: int | None = None
    beneficiaries: int | None = None
    women: int | None = None
    poor_households: int | None = None
    people_source: str = ""


@dataclass(frozen=True, slots=True)
class Reported:
    """What the third party says that a line came to."""

    amount: int | None
    note: str = ""


def keep_year(
    seat: Seat, key: str, year: int, version: int, figures: Mapping[int, Figure], people: People
) -> LedgerYear:
    """The figures of a year by their lines; lines that are not named stay as they are. Raises NotAllowed, Blocked."""
    stored = {line: (keep_paper(one.file), one.file.shown[:200]) for line, one in figures.items() if one.file}
    with transaction.atomic():
        ledger = locked_ledger(key)
        require(seat, Act.KEEP_LEDGER, ledger.village_id)
        row = _open_year(ledger, year, version)
        income = income_by_year(ledger.agreement).get(year)
        charged = charges_paid(ledger.agreement, year)
        _keep_people(row, people)
        for line in ledger.indicators.filter(withdrawn_on__isnull=True):
            figure, _made = IndicatorFigure.objects.get_or_create(indicator=line, year=row)
            if line.pk in figures:
                said = _with_charges(line, _taken_over(line, figures[line.pk], income), charged)
                _fill(seat, figure, line, said, stored.get(line.pk))
        row.kept_by_id = seat.person
        _settle(row, ledger)
        _said_year(seat, ledger, row, "ledger.year_kept", f"mencatat manfaat tahun {year} pada")
    return row


def _open_year(ledger: Ledger, year: int, version: int) -> LedgerYear:
    row = ledger.years.filter(year=year).first()
    if row is None:
        if year not in years_of(ledger.agreement, today()):
            raise Blocked(
                f"Perjanjian ini tidak berjalan pada tahun {year}, atau tahun itu belum tiba.",
                "Pilih tahun dari catatan manfaatnya.",
            )
        place = ledger.village_id
        row = LedgerYear(
            ledger=ledger, village_id=place, subdistrict=place[:8], regency=place[:5], year=year, version=0
        )
    if row.confirmed_at is not None:
        raise Blocked(
            f"Angka tahun {year} sudah dibenarkan kepala desa.",
            "Mintalah kepala desa membuka tahun itu kembali dengan alasannya.",
        )
    if row.version != version:
        raise Blocked(
            "Angka tahun ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    row.version += 1
    row.save()
    return row


def _keep_people(row: LedgerYear, people: People) -> None:
    if people.women is not None and people.beneficiaries is not None and people.women > people.beneficiaries:
        raise Blocked(
            "Penerima perempuan lebih banyak daripada semua penerima.", "Periksa kedua hitungan itu."
        )
    for name in ("hamlets", "beneficiaries", "women", "poor_households"):
        setattr(row, name, getattr(people, name))
    row.people_source = people.people_source.strip()[:160]


def _with_charges(line: Indicator, said: Figure, charged: int) -> Figure:
    """What the village spent is never less than the claims against it that it paid; where nothing was written it is these."""
    if line.kind != Kind.CASH or not charged:
        return said
    if said.amount is None:
        return replace(said, amount=charged, basis=Basis.BOOK, sureness=Sureness.COUNTED)
    if said.amount < charged:
        raise Blocked(
            f"Denda kepada desa yang dibayar tahun itu {in_rupiah(charged)}, lebih dari yang ditulis.",
            f'"{line.title}" memuat denda itu juga: tulis seluruh uang yang dikeluarkan desa.',
        )
    return said


def _taken_over(line: Indicator, said: Figure, income: int | None) -> Figure:
    """The figure as it is kept: from the receipts where it is taken over from them, without a source where it is not known."""
    if said.basis is Basis.RECEIPTS:
        if line.kind != Kind.INCOME:
            raise Blocked(
                f'"{line.title}" bukan pendapatan, jadi tidak diambil dari penerimaan.', "Pilih asal lain."
            )
        if income is None:
            raise Blocked(
                "Belum ada penerimaan yang tercatat pada tahun itu; itu bukan berarti nol.",
                "Catat penerimaannya dahulu, atau kosongkan angkanya.",
            )
        return replace(said, amount=income, sureness=said.sureness or Sureness.COUNTED)
    if said.amount is None:
        return replace(said, basis=None, sureness=None)
    if said.basis is None or said.sureness is None:
        raise Blocked(
            f'Asal atau kepastian angka "{line.title}" belum dipilih.',
            "Pilih dari mana angka itu dan seberapa pasti; kosongkan angkanya bila belum diketahui.",
        )
    return said


def _fill(
    seat: Seat, figure: IndicatorFigure, line: Indicator, said: Figure, stored: tuple[StoredFile, str] | None
) -> None:
    counted = said.amount is not None and line.kind == Kind.ASSETS and line.unit != RUPIAH
    if counted and (said.inventoried or 0) > (said.amount or 0):
        raise Blocked(
            f'Yang masuk buku inventaris melebihi banyaknya "{line.title}".', "Periksa kedua angka itu."
        )
    values = {
        "amount": said.amount,
        "basis": said.basis.value if said.basis else "",
        "sureness": said.sureness.value if said.sureness else "",
        "note": said.note.strip()[:300],
        "inventoried": said.inventoried if counted else None,
    }
    if stored is None and all(getattr(figure, name) == value for name, value in values.items()):
        return
    for name, value in values.items():
        setattr(figure, name, value)
    if stored is not None:
        figure.file, figure.file_name = stored
    figure.kept_by_id = seat.person
    figure.save()


def _settle(row: LedgerYear, ledger: Ledger) -> None:
    fresh = LedgerYear.objects.prefetch_related("figures").get(pk=row.pk)
    for name in ("hamlets", "beneficiaries", "women", "poor_households", "people_source", "kept_by_id"):
        setattr(fresh, name, getattr(row, name))
    recount(fresh, list(ledger.indicators.all()))
    row.refresh_from_db()


@transaction.atomic
def report_figures(seat: Seat, key: str, year: int, told_lines: Mapping[int, Reported]) -> LedgerYear:
    """The third party tells what its own agreement brought; it counts once the village writes it down. Raises NotAllowed, Blocked."""
    ledger = locked_ledger(key)
    require(seat, Act.REPORT_TO_LEDGER, ledger.village_id)
    if seat.partner is None or seat.partner != ledger.agreement.partner_id:
        raise NotAllowed(Act.REPORT_TO_LEDGER.value)
    known = ledger.years.filter(year=year).first()
    row = _open_year(ledger, year, known.version if known else 0)
    for line in ledger.indicators.filter(withdrawn_on__isnull=True):
        said = told_lines.get(line.pk)
        if said is None or line.kind in GIVEN:
            continue
        figure, _made = IndicatorFigure.objects.get_or_create(indicator=line, year=row)
        figure.reported, figure.reported_note = said.amount, said.note.strip()[:300]
        figure.reported_on, figure.reported_by = today(), f"{seat.name}, {seat.title}"[:200]
        figure.save()
    _settle(row, ledger)
    told(
        seat,
        ledger,
        "ledger.reported",
        f"melaporkan manfaat tahun {year} untuk catatan manfaat",
        {"year": year},
    )
    return row


@transaction.atomic
def confirm_year(seat: Seat, key: str, year: int, version: int, means: Means) -> LedgerYear:
    """The village head says that the year's figures are right, unless he wrote them himself. Raises NotAllowed, Blocked."""
    ledger = locked_ledger(key)
    require(seat, Act.CONFIRM_LEDGER, ledger.village_id)
    row = ledger.years.filter(year=year).first()
    if row is None:
        raise Blocked(f"Angka tahun {year} belum dicatat.", "Mintalah perangkat desa mencatatnya dahulu.")
    if row.confirmed_at is not None or row.version != version:
        raise Blocked(
            "Angka tahun ini sudah dibenarkan atau diubah sejak halaman dibuka.",
            "Buka lagi, lihat, lalu ulangi.",
        )
    for line in ledger.indicators.filter(withdrawn_on__isnull=True):
        IndicatorFigure.objects.get_or_create(indicator=line, year=row)
    _refuse_confirming(seat, ledger, row)
    row.confirmed_at, row.confirmed_by = now(), f"{seat.name}, {seat.title}"[:200]
    row.version += 1
    row.save()
    what = f"membenarkan, {MEANS_WORDS[means]}, manfaat tahun {year} pada"
    _said_year(seat, ledger, row, "ledger.year_confirmed", what)
    return row


def _refuse_confirming(seat: Seat, ledger: Ledger, row: LedgerYear) -> None:
    if seat.person in {row.kept_by_id, *(one.kept_by_id for one in row.figures.all())}:
        raise Blocked(
            "Angka tahun ini Anda catat sendiri.",
            "Mintalah perangkat lain mencatatnya; kepala desa membenarkan.",
        )
    lines = lines_of(ledger.indicators.all(), row)
    if all(one.amount is None for one in lines):
        raise Blocked("Belum satu angka pun diketahui.", "Isi paling sedikit satu angka, lalu benarkan.")
    income = income_by_year(ledger.agreement).get(row.year)
    if YearSheet(row.year, row, lines, net_of(lines), income).drifted:
        raise Blocked(
            f"Penerimaan tahun {row.year} berubah sejak angkanya diambil.",
            "Simpan lagi angka tahun itu supaya pendapatan diambil dari penerimaan yang sekarang.",
        )


@transaction.atomic
def reopen_year(seat: Seat, key: str, year: int, version: int, reason: str) -> LedgerYear:
    """The village head opens a confirmed year again, for a reason that stays readable."""
    ledger = locked_ledger(key)
    require(seat, Act.CONFIRM_LEDGER, ledger.village_id)
    row = ledger.years.filter(year=year, confirmed_at__isnull=False).first()
    if row is None or row.version != version:
        raise Blocked("Tahun itu belum dibenarkan atau sudah dibuka.", "Buka lagi halamannya.")
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan membuka kembali", reason, SHORTEST_REASON),
            "Tulis angka mana yang keliru dan sebabnya.",
        )
    row.confirmed_at, row.confirmed_by = None, ""
    row.version += 1
    row.save()
    row.figures.filter(indicator__withdrawn_on__isnull=False).update(counted=False)
    _settle(row, ledger)
    says = f"membuka kembali manfaat tahun {year} pada catatan manfaat"
    told(seat, ledger, "ledger.year_reopened", says, {"year": year, "reason": reason.strip()[:300]})
    return row


def _said_year(seat: Seat, ledger: Ledger, row: LedgerYear, kind: str, says: str) -> None:
    net = net_of(
        lines_of(ledger.indicators.all(), LedgerYear.objects.prefetch_related("figures").get(pk=row.pk))
    )
    bound = BOUND_WORDS[net.bound]
    left = bound if net.amount is None else f"{bound} {in_rupiah(net.amount)}".strip()
    values: dict[str, object] = {"year": row.year, "gained": row.gained, "given": row.given, "net": row.net}
    told(seat, ledger, kind, f"{says} catatan manfaat (sisa bagi desa {left})", values)
