"""Beginning the benefit ledger of an agreement, its lines, and what it serves."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Prefetch

from mitradesa.actions.agreements import called
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.ledgers.kinds import GAINED, GIVEN, GIVEN_TITLES, MOST, RECEIVED_TITLE, RUPIAH, Kind
from mitradesa.core.ledgers.serving import DIMENSIONS, GOALS, dimensions_of, goals_of
from mitradesa.core.potentials import FIELD_WORDS, SECTOR_WORDS
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.queries.ledgers.promised import promises
from mitradesa.queries.ledgers.sheet import gained_kinds, lines_of, net_of
from mitradesa.records.models import Agreement, Cooperation, Indicator, IndicatorFigure, Ledger, LedgerYear

SHORTEST_REASON = 10
FIELDS = {word: name for name, word in FIELD_WORDS.items()}


@dataclass(frozen=True, slots=True)
class Counted:
    """A line as it is entered; amounts in its unit, the aim for a year."""

    kind: Kind
    title: str
    unit: str = RUPIAH
    baseline: int | None = None
    baseline_year: int | None = None
    target: int | None = None
    target_source: str = ""


@transaction.atomic
def open_ledger(seat: Seat, key: str) -> Ledger:
    """Begins a ledger with the money that comes in and the four things that a village may give; begun twice it is one."""
    agreement = Agreement.objects.select_related("village").get(key=key, merged_into__isnull=True)
    require(seat, Act.KEEP_LEDGER, agreement.village_id)
    sector, field = _sector(agreement), FIELDS.get(agreement.field, "")
    ledger, made = Ledger.objects.get_or_create(
        agreement=agreement,
        defaults={
            "village_id": agreement.village_id,
            "sector": sector,
            "dimensions": dimensions_of(field, sector),
            "goals": goals_of(field, sector),
        },
    )
    if made:
        aims = {one.kind: one for one in promises(agreement)}
        lines = [(Kind.INCOME, RECEIVED_TITLE), *GIVEN_TITLES.items()]
        for kind, title in lines:
            aim = aims.get(kind)
            Indicator.objects.create(
                ledger=ledger,
                kind=kind.value,
                title=title,
                unit=RUPIAH,
                target=aim.amount if aim else None,
                target_source=aim.source if aim else "",
            )
        told(seat, ledger, "ledger.opened", "memulai catatan manfaat", {"sector": sector})
    return ledger


def _sector(agreement: Agreement) -> str:
    case = Cooperation.objects.filter(agreement=agreement).select_related("potential").first()
    return case.potential.sector if case and case.potential else ""


def locked_ledger(key: str) -> Ledger:
    """The ledger of an agreement, locked so that acts on it follow one another; Blocked before it is begun."""
    row = Ledger.objects.select_for_update(of=("self",)).filter(agreement__key=key).first()
    if row is None:
        raise Blocked("Catatan manfaat perjanjian ini belum dimulai.", "Tekan Mulai catat manfaat dahulu.")
    row.agreement = Agreement.objects.select_related("village", "partner").get(pk=row.agreement_id)
    return row


@transaction.atomic
def keep_indicator(
    seat: Seat, key: str, line: Counted, *, known: int | None = None, version: int = 0
) -> Indicator:
    """A further line of what is gained, or another state of a line. Raises NotAllowed, Blocked."""
    ledger = locked_ledger(key)
    require(seat, Act.KEEP_LEDGER, ledger.village_id)
    row = _changing(ledger, known, version) if known is not None else _new(ledger, line)
    _refuse(row, line, changing=known is not None)
    for name in ("baseline", "baseline_year", "target"):
        setattr(row, name, getattr(line, name))
    row.target_source = line.target_source.strip()[:160]
    if row.kind not in GIVEN:
        row.kind, row.title, row.unit = line.kind.value, line.title.strip()[:120], line.unit.strip()[:30]
    row.save()
    _follow(ledger)
    verb = "mengubah" if known is not None else "menambah"
    values: dict[str, object] = {
        "indicator": row.title,
        "kind": row.kind,
        "unit": row.unit,
        "target": row.target,
    }
    told(seat, ledger, "ledger.line_kept", f'{verb} baris "{row.title}" pada catatan manfaat', values)
    return row


def _new(ledger: Ledger, line: Counted) -> Indicator:
    if line.kind in GIVEN:
        raise Blocked(
            "Yang diberikan desa sudah ada barisnya.", "Ubah baris tanah, tenaga, uang, atau pungutan itu."
        )
    standing = ledger.indicators.filter(withdrawn_on__isnull=True, kind__in=[one.value for one in GAINED])
    if standing.count() >= MOST:
        raise Blocked(
            f"Sudah ada {MOST} baris manfaat, paling banyak yang dapat dipantau dengan baik.",
            "Tarik baris yang paling jarang diisi, atau gabungkan dua baris.",
        )
    return Indicator(ledger=ledger, kind=line.kind.value, unit=line.unit)


def _changing(ledger: Ledger, known: int, version: int) -> Indicator:
    row = ledger.indicators.filter(pk=known).first()
    if row is None or row.withdrawn_on is not None:
        raise Blocked("Baris itu tidak ada atau sudah ditarik.", "Buka lagi catatan manfaatnya.")
    if row.version != version:
        raise Blocked(
            "Baris ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    row.version += 1
    return row


def _refuse(row: Indicator, line: Counted, *, changing: bool) -> None:
    if row.kind in GIVEN:
        return
    if line.kind in GIVEN or not line.title.strip() or not line.unit.strip():
        raise Blocked(
            "Nama, jenis, atau satuan baris ini belum benar.", "Isi apa yang dihitung dan satuannya."
        )
    if line.kind is Kind.INCOME and line.unit.strip() != RUPIAH:
        raise Blocked("Pendapatan dihitung dalam rupiah.", "Pilih satuan rupiah, atau jenis manfaat lain.")
    changed = (row.kind, row.unit) != (line.kind.value, line.unit.strip())
    if changing and changed and row.figures.filter(amount__isnull=False).exists():
        raise Blocked(
            "Baris ini sudah berangka; jenis dan satuannya tidak diganti lagi.",
            "Tarik baris ini dengan alasannya, lalu buat baris baru.",
        )


@transaction.atomic
def withdraw_indicator(seat: Seat, key: str, known: int, version: int, reason: str) -> Indicator:
    """Takes a line of what is gained off the open years; its figures stay readable."""
    ledger = locked_ledger(key)
    require(seat, Act.KEEP_LEDGER, ledger.village_id)
    row = _changing(ledger, known, version)
    if row.kind in GIVEN:
        raise Blocked(
            "Yang diberikan desa tidak ditarik dari catatan.",
            "Isi 0 pada tahun yang bersangkutan bila memang tidak ada.",
        )
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan menarik baris", reason, SHORTEST_REASON),
            "Tulis mengapa baris ini tidak dihitung lagi.",
        )
    row.withdrawn_on, row.withdrawn_because = today(), reason.strip()[:300]
    row.save()
    row.figures.filter(year__confirmed_at__isnull=True).update(counted=False)
    _follow(ledger)
    says = f'menarik baris "{row.title}" dari catatan manfaat'
    told(seat, ledger, "ledger.line_withdrawn", says, {"indicator": row.title, "reason": row.withdrawn_because})  # fmt: skip
    return row


@transaction.atomic
def keep_serving(
    seat: Seat, key: str, version: int, sector: str, dimensions: Sequence[str], goals: Sequence[int]
) -> Ledger:
    """What the agreement serves, as the village sees it: the kind of potential, dimensions and goals."""
    ledger = locked_ledger(key)
    require(seat, Act.KEEP_LEDGER, ledger.village_id)
    if ledger.version != version:
        raise Blocked(
            "Catatan ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    if (sector and sector not in SECTOR_WORDS) or {*dimensions} - {*DIMENSIONS} or {*goals} - {*GOALS}:
        raise Blocked("Pilihannya tidak dikenal.", "Pilih dari daftar pada formulir.")
    ledger.version += 1
    ledger.sector, ledger.sorted_by_hand = sector, True
    ledger.dimensions = [one for one in DIMENSIONS if one in dimensions]
    ledger.goals = sorted({*goals})
    ledger.save()
    values = {"sector": sector, "dimensions": ledger.dimensions, "goals": ledger.goals}
    told(seat, ledger, "ledger.sorted", "mengubah kaitan catatan manfaat", values)
    return ledger


@transaction.atomic
def derive_serving(seat: Seat, key: str, version: int, sector: str) -> Ledger:
    """The same, derived anew from the field, the kind of potential and the lines."""
    ledger = locked_ledger(key)
    field = FIELDS.get(ledger.agreement.field, "")
    goals = goals_of(field, sector, gained_kinds(ledger))
    row = keep_serving(seat, key, version, sector, dimensions_of(field, sector), goals)
    row.sorted_by_hand = False
    row.save(update_fields=["sorted_by_hand"])
    return row


def _follow(ledger: Ledger) -> None:
    """Works the open years of a ledger out anew."""
    indicators = list(ledger.indicators.all())
    figures = Prefetch("figures", IndicatorFigure.objects.all())
    for row in ledger.years.filter(confirmed_at__isnull=True).prefetch_related(figures):
        recount(row, indicators)


def recount(row: LedgerYear, indicators: Sequence[Indicator]) -> None:
    """The stored sums of a year, from its lines."""
    net = net_of(lines_of(indicators, row))
    row.gained, row.gained_unknown = net.gained.amount, net.gained.unknown
    row.given, row.given_unknown = net.given.amount, net.given.unknown
    row.net = net.amount
    row.save()


def told(seat: Seat, ledger: Ledger, kind: str, says: str, values: dict[str, object]) -> None:
    """One event about the agreement of a ledger, which is judged anew."""
    what = f"{says} perjanjian {called(ledger.agreement)}"
    record(seat, kind, ledger.agreement, region=ledger.village_id, says=what, values=values)
    judge_anew([ledger.agreement_id])
