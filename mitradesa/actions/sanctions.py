"""Claims for a duty that was not kept: laying one, disputing it, and deciding it; a claim and its steps are never removed."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.obligations import SHORTEST_REASON
from mitradesa.actions.shares import recount_due
from mitradesa.actions.tallies import tally
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.obligations.sanctions import (
    DECISIONS,
    SANCTION_STATE_WORDS,
    SANCTION_WORDS,
    SanctionKind,
    SanctionState,
)
from mitradesa.core.refusals import Blocked, NotAllowed, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.queries.sanctions.counting import Counted
from mitradesa.records.models import Agreement, Due, Obligation, Sanction, SanctionStep, StoredFile


@dataclass(frozen=True, slots=True)
class Claim:
    """What is asked for: rupiah (0 for a warning) to be paid by a day, by which clause, and why."""

    kind: SanctionKind
    clause: str
    amount: int
    pay_by: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the village head decides on a claim; `amount` is what a reduced one comes to."""

    state: SanctionState
    reason: str
    amount: int = 0


@transaction.atomic
def lay_sanction(seat: Seat, agreement: str, claim: Claim) -> Sanction:
    """A warning, a fine or another sanction by a clause; late fees are worked out in `late_fees`. Raises NotAllowed, Blocked."""
    row = Agreement.objects.select_related("village").get(key=agreement, merged_into__isnull=True)
    require(seat, Act.CHARGE_SANCTION, row.village_id)
    if claim.kind is SanctionKind.LATE_FEE:
        raise Blocked("Denda keterlambatan dihitung dari jatuh temponya.", "Buka jatuh tempo yang terlambat.")
    if claim.kind is SanctionKind.FINE and not claim.amount:
        raise Blocked("Jumlah dendanya belum diisi.", "Isi rupiahnya menurut pasalnya.")
    return lay_claim(seat, row, claim)


def lay_claim(
    seat: Seat,
    agreement: Agreement,
    claim: Claim,
    *,
    due: Due | None = None,
    worked_out: Counted | None = None,
) -> Sanction:
    """The claim as rows, for acts that asked for the right: with the duty under which it is paid where it asks for rupiah."""
    _refuse_claim(claim)
    owed = _owed(agreement, claim, due) if claim.amount else None
    made = Sanction.objects.create(
        agreement=agreement,
        due=due,
        owed=owed,
        village_id=agreement.village_id,
        subdistrict=agreement.village_id[:8],
        regency=agreement.village_id[:5],
        kind=claim.kind.value,
        clause=claim.clause.strip()[:120],
        charged_on=today(),
        counted_to=worked_out.counted_to if worked_out else None,
        formula=asdict(worked_out.formula) if worked_out else {},
        stretches=[one.kept() for one in worked_out.calculation.stretches] if worked_out else [],
        counted=claim.amount,
        amount=claim.amount,
        state=SanctionState.CHARGED.value,
    )
    _step(seat, made, claim.reason)
    _told(seat, made, "sanction.charged", "menagih" if claim.amount else "mencatat")
    return made


def _refuse_claim(claim: Claim) -> None:
    if not claim.clause.strip():
        raise Blocked("Pasalnya belum disebut.", "Sanksi hanya menurut pasal perjanjian.")
    if len(claim.reason.strip()) < SHORTEST_REASON:
        said = lacking_reason("Alasannya", claim.reason, SHORTEST_REASON)
        raise Blocked(said, "Tulis kewajiban apa yang tidak dipenuhi dan kapan.")
    if claim.amount and (claim.pay_by is None or claim.pay_by < today()):
        raise Blocked("Batas hari membayarnya belum benar.", "Isi hari ini atau sesudahnya.")


def _owed(agreement: Agreement, claim: Claim, due: Due | None) -> Obligation:
    of = f": {due.obligation.title}, jatuh tempo {in_words(due.due_on)}" if due else ""
    pay_by = claim.pay_by or today()
    owed = Obligation.objects.create(
        agreement=agreement,
        village_id=agreement.village_id,
        kind=Kind.MONEY.value,
        owed_by=Side.PARTNER.value,
        owed_to=Side.VILLAGE.value,
        title=f"{SANCTION_WORDS[claim.kind].capitalize()}{of}"[:200],
        clause=claim.clause.strip()[:120],
        amount=claim.amount,
        first_due=pay_by,
        last_due=pay_by,
    )
    Due.objects.create(
        obligation=owed,
        village_id=agreement.village_id,
        subdistrict=agreement.village_id[:8],
        regency=agreement.village_id[:5],
        due_on=pay_by,
        amount=claim.amount,
    )
    return owed


def dispute(seat: Seat, sanction: int, reason: str, given: Given | None = None) -> Sanction:
    """The third party disputes a claim, or the village enters its letter. Raises NotAllowed, Blocked."""
    stored = keep_paper(given) if given else None
    with transaction.atomic():
        row = _locked(sanction)
        require(seat, Act.DISPUTE_SANCTION, row.village_id)
        if seat.partner is not None and seat.partner != row.agreement.partner_id:
            raise NotAllowed(Act.DISPUTE_SANCTION.value)
        _refuse_dispute(seat, row, reason, stored)
        row.state = SanctionState.DISPUTED.value
        row.save()
        _step(seat, row, reason, stored, given.shown if given else "")
        verb = "menyanggah" if seat.partner is not None else "mencatat sanggahan pihak ketiga atas"
        _told(seat, row, "sanction.disputed", verb)
    return row


def _refuse_dispute(seat: Seat, row: Sanction, reason: str, stored: StoredFile | None) -> None:
    if row.state in (SanctionState.DISPUTED, SanctionState.WAIVED):
        said = SANCTION_STATE_WORDS[row.state]
        raise Blocked(f"Tagihan ini sudah {said}.", "Buka lagi halamannya.")
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan menyanggah", reason, SHORTEST_REASON),
            "Tulis apa yang tidak benar pada tagihan itu.",
        )
    if seat.partner is None and stored is None:
        raise Blocked(
            "Surat sanggahan pihak ketiga belum dilampirkan.",
            "Desa tidak menyanggah tagihannya sendiri: lampirkan foto atau pindaian surat pihak ketiga.",
        )


@transaction.atomic
def decide(seat: Seat, sanction: int, ruling: Ruling, means: Means) -> Sanction:
    """The village head decides a claim with his reason; what was paid already is never decided away. Raises NotAllowed, Blocked."""
    row = _locked(sanction)
    require(seat, Act.DECIDE_SANCTION, row.village_id)
    due = _due_of(row)
    amount = _decided(row, ruling)
    _refuse_ruling(row, ruling, amount, due)
    row.state, row.amount = ruling.state.value, amount
    row.save()
    if due is not None:
        _carry_over(seat, due, row, ruling.reason)
    _step(seat, row, ruling.reason)
    _told(seat, row, "sanction.decided", f"memutus {SANCTION_STATE_WORDS[row.state]}, {MEANS_WORDS[means]},")
    return row


def _decided(row: Sanction, ruling: Ruling) -> int:
    if ruling.state is SanctionState.REDUCED:
        return ruling.amount
    return row.counted if ruling.state is SanctionState.IMPOSED else 0


def _refuse_ruling(row: Sanction, ruling: Ruling, amount: int, due: Due | None) -> None:
    if ruling.state not in DECISIONS or (row.state == ruling.state and row.amount == amount):
        raise Blocked("Keputusannya belum dipilih atau sama dengan yang berlaku.", "Pilih keputusan lain.")
    if len(ruling.reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan keputusan", ruling.reason, SHORTEST_REASON),
            "Tulis pertimbangannya; semua kantor dapat membacanya.",
        )
    if ruling.state is SanctionState.REDUCED and not 0 < amount < row.counted:
        raise Blocked(
            f"Denda yang dikurangi di antara Rp1 dan kurang dari {in_rupiah(row.counted)}.",
            "Isi jumlah sesudah dikurangi; bila seluruhnya dilepas, pilih dibebaskan.",
        )
    if due is not None and amount < due.brought:
        raise Blocked(
            f"Yang sudah dibayar {in_rupiah(due.brought)}, lebih dari keputusan ini.",
            "Catat dahulu pengembaliannya menurut buktinya, atau putuskan paling sedikit sebesar yang sudah dibayar.",
        )


def _carry_over(seat: Seat, due: Due, row: Sanction, reason: str) -> None:
    waived = row.state == SanctionState.WAIVED
    due.amount = row.amount or due.amount
    due.waived_on = today() if waived else None
    due.waived_by = f"{seat.name}, {seat.title}"[:200] if waived else ""
    due.waived_because = reason.strip()[:300] if waived else ""
    recount_due(due)
    if row.amount:
        Obligation.objects.filter(pk=due.obligation_id).update(amount=row.amount)


def _locked(sanction: int) -> Sanction:
    row = Sanction.objects.select_for_update(of=("self",)).filter(pk=sanction).first()
    if row is None:
        raise Blocked("Tagihan itu tidak ada.", "Buka lagi daftarnya.")
    row.agreement = Agreement.objects.select_related("village").get(pk=row.agreement_id)
    return row


def _due_of(row: Sanction) -> Due | None:
    return Due.objects.select_for_update().filter(obligation=row.owed_id).first() if row.owed_id else None


def _step(
    seat: Seat, row: Sanction, reason: str, stored: StoredFile | None = None, file_name: str = ""
) -> None:
    SanctionStep.objects.create(
        sanction=row,
        state=row.state,
        on=today(),
        amount=row.amount,
        reason=reason.strip()[:600],
        by=f"{seat.name}, {seat.title}"[:200],
        by_partner=seat.partner is not None,
        file=stored,
        file_name=file_name[:200],
    )


def _told(seat: Seat, row: Sanction, kind: str, verb: str) -> None:
    amount = f" {in_rupiah(row.amount)}" if row.amount else ""
    says = (
        f"{verb} {SANCTION_WORDS[row.kind]}{amount} menurut {row.clause}, perjanjian {called(row.agreement)}"
    )
    values = {"state": SANCTION_STATE_WORDS[row.state], "counted": row.counted, "amount": row.amount}
    record(seat, kind, row.agreement, region=row.village_id, says=says, values=values)
    tally([row.agreement_id])
