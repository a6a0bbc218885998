"""Claims for a duty that was not kept: laying one, disputing it, and deciding it; a claim and its steps are never removed."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.obligations import SHORTEST_REASON
from mitradesa.actions.shares import recount_due
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
    creditor,
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
    """What the side that is owed decides on a claim; `amount` is what a reduced one comes to, `seen` the newest step that it read of it."""

    state: SanctionState
    reason: str
    amount: int = 0
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """The other side's letter as it was kept, when the village enters what the third party wrote."""

    stored: StoredFile | None = None
    name: str = ""

    @staticmethod
    def of(given: Given | None) -> "Letter":
        """The file that was sent, kept; none where none was."""
        return Letter(keep_paper(given), given.shown[:200]) if given else Letter()


NO_LETTER = Letter()


def lay_sanction(
    seat: Seat,
    agreement: str,
    claim: Claim,
    *,
    against: Side = Side.PARTNER,
    given: Given | None = None,
) -> Sanction:
    """A warning, a fine or another sanction by a clause; late fees are worked out in `late_fees`.

    A third party charges the village; the village charges the third party, or enters its letter. Raises NotAllowed, Blocked.
    """
    letter = Letter.of(given)
    with transaction.atomic():
        row = Agreement.objects.select_related("village").get(key=agreement, merged_into__isnull=True)
        side = charged_side(seat, row, against, letter)
        return _lay(seat, row, claim, side, letter)


def charged_side(seat: Seat, agreement: Agreement, against: Side, letter: Letter) -> Side:
    """Whom a seat charges: nobody charges his own side, save the village by the third party's letter. Raises NotAllowed, Blocked."""
    require(seat, Act.CHARGE_SANCTION, agreement.village_id)
    if seat.partner is not None:
        if seat.partner != agreement.partner_id:
            raise NotAllowed(Act.CHARGE_SANCTION.value)
        return Side.VILLAGE
    if against is Side.VILLAGE and letter.stored is None:
        raise Blocked(
            "Surat tagihan pihak ketiga belum dilampirkan.",
            "Tagihan kepada desa dicatat oleh pihak ketiga sendiri, atau oleh desa menurut suratnya: lampirkan foto atau pindaiannya.",
        )
    return against


def _lay(seat: Seat, row: Agreement, claim: Claim, against: Side, letter: Letter) -> Sanction:
    if claim.kind is SanctionKind.LATE_FEE:
        raise Blocked("Denda keterlambatan dihitung dari jatuh temponya.", "Buka jatuh tempo yang terlambat.")
    if claim.kind is SanctionKind.FINE and not claim.amount:
        raise Blocked("Jumlah dendanya belum diisi.", "Isi rupiahnya menurut pasalnya.")
    return lay_claim(seat, row, claim, against=against, letter=letter)


def lay_claim(
    seat: Seat,
    agreement: Agreement,
    claim: Claim,
    *,
    due: Due | None = None,
    worked_out: Counted | None = None,
    against: Side = Side.PARTNER,
    letter: Letter = NO_LETTER,
) -> Sanction:
    """The claim as rows, for acts that asked for the right: with the duty under which it is paid where it asks for rupiah."""
    _refuse_claim(claim)
    owed = _owed(agreement, claim, due, against) if claim.amount else None
    made = Sanction.objects.create(
        agreement=agreement,
        due=due,
        owed=owed,
        village_id=agreement.village_id,
        subdistrict=agreement.village_id[:8],
        regency=agreement.village_id[:5],
        against=against.value,
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
    _step(seat, made, claim.reason, letter.stored, letter.name)
    verb = "menagih" if claim.amount else "mencatat"
    if letter.stored is not None:
        verb = "mencatat surat pihak ketiga yang menagih"
    _told(seat, made, "sanction.charged", verb)
    return made


def _refuse_claim(claim: Claim) -> None:
    if not claim.clause.strip():
        raise Blocked("Pasalnya belum disebut.", "Sanksi hanya menurut pasal perjanjian.")
    if len(claim.reason.strip()) < SHORTEST_REASON:
        said = lacking_reason("Alasannya", claim.reason, SHORTEST_REASON)
        raise Blocked(said, "Tulis kewajiban apa yang tidak dipenuhi dan kapan.")
    if claim.amount and (claim.pay_by is None or claim.pay_by < today()):
        raise Blocked("Batas hari membayarnya belum benar.", "Isi hari ini atau sesudahnya.")


def _owed(agreement: Agreement, claim: Claim, due: Due | None, against: Side) -> Obligation:
    of = f": {due.obligation.title}, jatuh tempo {in_words(due.due_on)}" if due else ""
    pay_by = claim.pay_by or today()
    owed = Obligation.objects.create(
        agreement=agreement,
        village_id=agreement.village_id,
        kind=Kind.MONEY.value,
        owed_by=against.value,
        owed_to=creditor(against).value,
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
    """Who is charged disputes a claim; for the third party the village may enter its letter. Raises NotAllowed, Blocked."""
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
        own = seat.partner is not None or row.against == Side.VILLAGE
        verb = "menyanggah" if own else "mencatat sanggahan pihak ketiga atas"
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
    if seat.partner is not None and row.against == Side.VILLAGE:
        raise Blocked(
            "Tagihan ini dari Anda kepada desa.", "Yang menagih tidak menyanggah; kurangi atau bebaskan."
        )
    if seat.partner is None and row.against == Side.PARTNER and stored is None:
        raise Blocked(
            "Surat sanggahan pihak ketiga belum dilampirkan.",
            "Desa tidak menyanggah tagihannya sendiri: lampirkan foto atau pindaian surat pihak ketiga.",
        )


def decide(seat: Seat, sanction: int, ruling: Ruling, means: Means, given: Given | None = None) -> Sanction:
    """The side that is owed decides a claim with its reason; what was paid already is never decided away. Raises NotAllowed, Blocked.

    Of a claim against the village that is the third party, or the village head by its letter: nobody waives what is owed to the other.
    """
    letter = Letter.of(given)
    with transaction.atomic():
        row = _locked(sanction)
        require(seat, Act.DECIDE_SANCTION, row.village_id)
        _refuse_unseen(row, ruling.seen)
        _refuse_decider(seat, row, letter)
        return _ruled(seat, row, ruling, means, letter)


def _refuse_decider(seat: Seat, row: Sanction, letter: Letter) -> None:
    if seat.partner is not None:
        if seat.partner != row.agreement.partner_id:
            raise NotAllowed(Act.DECIDE_SANCTION.value)
        if row.against == Side.PARTNER:
            raise Blocked(
                "Tagihan ini dari desa kepada Anda.", "Desa yang memutus; sanggah bila tidak benar."
            )
    elif row.against == Side.VILLAGE and letter.stored is None:
        raise Blocked(
            "Yang berhak atas tagihan ini adalah pihak ketiga; desa tidak membebaskan dirinya sendiri.",
            "Pihak ketiga yang memutus. Bila ia menyurat, lampirkan foto atau pindaian suratnya.",
        )


def _ruled(seat: Seat, row: Sanction, ruling: Ruling, means: Means, letter: Letter) -> Sanction:
    due = _due_of(row)
    amount = _decided(row, ruling)
    _refuse_ruling(row, ruling, amount, due)
    row.state, row.amount = ruling.state.value, amount
    row.save()
    if due is not None:
        _carry_over(seat, due, row, ruling.reason)
    _step(seat, row, ruling.reason, letter.stored, letter.name)
    by = "mencatat surat pihak ketiga yang memutus" if letter.stored else "memutus"
    _told(seat, row, "sanction.decided", f"{by} {SANCTION_STATE_WORDS[row.state]}, {MEANS_WORDS[means]},")
    return row


def _refuse_unseen(row: Sanction, seen: int | None) -> None:
    """Blocked where somebody did something with the claim since the page was opened."""
    newest = row.steps.order_by("-id").values_list("pk", flat=True).first()
    if seen is not None and seen != newest:
        raise Blocked(
            "Tagihan ini sudah disanggah atau diputus orang lain sejak halaman dibuka.",
            "Buka lagi, lihat, lalu ulangi bila perlu.",
        )


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
    whom = " kepada desa" if row.against == Side.VILLAGE else ""
    says = f"{verb} {SANCTION_WORDS[row.kind]}{amount}{whom} menurut {row.clause}, perjanjian {called(row.agreement)}"
    values = {
        "state": SANCTION_STATE_WORDS[row.state],
        "counted": row.counted,
        "amount": row.amount,
        "against": row.against,
    }
    record(seat, kind, row.agreement, region=row.village_id, says=says, values=values)
    judge_anew([row.agreement_id])
