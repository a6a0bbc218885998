"""The late fee of a duty in money: keeping its formula as the clause writes it, and charging what it comes to."""

from dataclasses import asdict
from datetime import date

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.files import Given
from mitradesa.actions.obligations import locked_due
from mitradesa.actions.sanctions import Claim, Letter, charged_side, lay_claim
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.money import WHOLE, in_rupiah
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.obligations.late_fees import MOST_GRACE, FeeFormula
from mitradesa.core.obligations.said import late_fee_said
from mitradesa.core.obligations.sanctions import SanctionKind
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.sanctions.counting import Counted, counted
from mitradesa.records.models import Due, LateFeeTerm, Obligation, Sanction


@transaction.atomic
def keep_late_fee(seat: Seat, duty: int, formula: FeeFormula, clause: str, version: int = 0) -> LateFeeTerm:
    """The formula of a duty in money of either side; what was charged by an earlier one keeps its own. Raises NotAllowed, Blocked."""
    row = _duty(duty)
    require(seat, Act.KEEP_OBLIGATIONS, row.village_id)
    _refuse_duty(row)
    _refuse_formula(formula, clause)
    term = LateFeeTerm.objects.select_for_update().filter(obligation=row).first() or LateFeeTerm(
        obligation=row, version=0
    )
    if term.version != version:
        raise Blocked("Rumus ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lalu ulangi.")
    for name, value in asdict(formula).items():
        setattr(term, name, value)
    term.clause, term.version = clause.strip()[:120], term.version + 1
    term.save()
    record(
        seat,
        "sanction.formula_kept",
        row.agreement,
        region=row.village_id,
        says=f'mencatat rumus denda keterlambatan "{row.title}" menurut {term.clause}, perjanjian {called(row.agreement)}',
        values={"formula": late_fee_said(formula)},
    )
    return term


def _duty(duty: int) -> Obligation:
    """The duty, locked, so that two who write its first formula follow one another."""
    rows = Obligation.objects.select_for_update(of=("self",)).select_related("agreement__village")
    row = rows.filter(pk=duty, withdrawn_on__isnull=True).first()
    if row is None:
        raise Blocked("Kewajiban itu tidak ada atau sudah ditarik.", "Buka lagi daftarnya.")
    return row


def _refuse_duty(row: Obligation) -> None:
    if row.kind != Kind.MONEY or {row.owed_by, row.owed_to} != {Side.PARTNER, Side.VILLAGE}:
        raise Blocked(
            "Denda keterlambatan hanya atas uang antara desa dan pihak ketiga.",
            "Catat sanksi lain untuk kewajiban yang bukan uang.",
        )
    if Sanction.objects.filter(owed=row).exists():
        raise Blocked("Denda tidak didenda lagi.", "Catat rumusnya pada kewajiban pokoknya.")


def _refuse_formula(formula: FeeFormula, clause: str) -> None:
    if not clause.strip():
        raise Blocked(
            "Pasal dendanya belum disebut.",
            "Hukum yang dibaca tidak menetapkan besarnya denda; hanya perjanjian yang menjadi dasarnya.",
        )
    if not formula.points and not formula.fixed:
        raise Blocked("Besarnya denda belum diisi.", "Isi persennya, rupiahnya, atau keduanya.")
    if formula.points > WHOLE or formula.cap_points > WHOLE or not 0 <= formula.grace <= MOST_GRACE:
        raise Blocked(
            "Rumus ini di luar yang masuk akal.",
            f"Persen paling banyak 100, masa tenggang paling lama {MOST_GRACE} hari.",
        )


def charge_late_fee(
    seat: Seat, due: int, counted_to: date, pay_by: date, given: Given | None = None
) -> Sanction:
    """Charges the fee of a due day to who owes it, counted to a day, less what was charged of it before. Raises NotAllowed, Blocked."""
    letter = Letter.of(given)
    with transaction.atomic():
        return _charge(seat, locked_due(due), counted_to, pay_by, letter)


def _charge(seat: Seat, row: Due, counted_to: date, pay_by: date, letter: Letter) -> Sanction:
    owes = Side(row.obligation.owed_by)
    if charged_side(seat, row.obligation.agreement, owes, letter) is not owes:
        raise Blocked("Kewajiban ini kewajiban Anda sendiri.", "Hanya yang berhak menagih dendanya.")
    term = _term_to_charge(row, counted_to)
    found = counted(row, term, counted_to)
    if not found.chargeable:
        raise Blocked(_nothing(found), "Periksa masa tenggang, batas dan hari pembayarannya.")
    claim = Claim(
        SanctionKind.LATE_FEE,
        term.clause,
        found.chargeable,
        pay_by,
        f"Dihitung {in_rupiah(found.calculation.total)} sampai {in_words(found.counted_to)}"
        + (f", sudah ditagih sebelumnya {in_rupiah(found.before)}." if found.before else "."),
    )
    return lay_claim(
        seat, row.obligation.agreement, claim, due=row, worked_out=found, against=owes, letter=letter
    )


def _term_to_charge(row: Due, counted_to: date) -> LateFeeTerm:
    term = LateFeeTerm.objects.filter(obligation=row.obligation_id).first()
    if term is None:
        raise Blocked("Rumus denda kewajiban ini belum dicatat.", "Catat rumusnya menurut pasal perjanjian.")
    if row.amount is None or row.waived_on is not None:
        raise Blocked(
            "Jatuh tempo ini tidak dapat didenda: jumlahnya belum diketahui atau sudah dibebaskan.",
            "Buka jatuh temponya.",
        )
    if counted_to > today():
        raise Blocked("Denda dihitung paling jauh sampai hari ini.", "Isi hari yang sudah tiba.")
    return term


def _nothing(found: Counted) -> str:
    if found.before:
        return f"Denda sampai hari itu, {in_rupiah(found.calculation.total)}, sudah ditagih {in_rupiah(found.before)}."
    return "Menurut rumusnya belum ada denda sampai hari itu."
