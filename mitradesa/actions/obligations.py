"""Keeping the duties of an agreement: entering and withdrawing them with their due days, and letting one go."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from mitradesa.actions.agreements import called
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.trail import record
from mitradesa.core.accounts.chart import ACCOUNT_KIND_WORDS, AccountKind, chart, plain_code
from mitradesa.core.accounts.official import digits, refuse_foreign
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.kinds import KIND_WORDS, SIDE_WORDS, Kind, Side
from mitradesa.core.obligations.recurrence import due_days, rule_of, split_exactly
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.queries.money.accounts import official_numbers
from mitradesa.records.models import Agreement, Due, Obligation, Sanction, ShareTerm

SHORTEST_REASON = 10


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty as it is entered: `every` months, 0 for once; `amount` each time, or all together where `whole`.

    `by_turnover` says that the amounts follow later from reported turnovers.
    """

    kind: Kind
    owed_by: Side
    owed_to: Side
    title: str
    first_due: date
    last_due: date | None = None
    every: int = 0
    amount: int | None = None
    whole: bool = False
    clause: str = ""
    proof: str = ""
    by_turnover: bool = False
    account_code: str = ""
    payee_bank: str = ""
    payee_number: str = ""
    payee_holder: str = ""


@transaction.atomic
def keep_obligation(
    seat: Seat, agreement: str, duty: Duty, *, known: int | None = None, version: int = 0
) -> Obligation:
    """A new duty of an agreement, or another state of one that nothing was brought for yet. Raises NotAllowed, Blocked."""
    row = _changing(seat, known, version, agreement) if known is not None else _new(seat, agreement)
    _refuse(duty)
    _refuse_other_room(row, duty)
    _refuse_account(row.village_id, duty)
    _fill(row, duty)
    row.save()
    _lay_out(row)
    verb = "mengubah" if known is not None else "mencatat"
    _told(seat, row, "obligation.kept", verb, {"first_due": row.first_due.isoformat(), "recurs": row.rule})
    return row


def _new(seat: Seat, agreement: str) -> Obligation:
    row = Agreement.objects.select_related("village").get(key=agreement, merged_into__isnull=True)
    require(seat, Act.KEEP_OBLIGATIONS, row.village_id)
    return Obligation(agreement=row, village_id=row.village_id)


def _changing(seat: Seat, known: int, version: int, agreement: str | None = None) -> Obligation:
    rows = Obligation.objects.select_for_update(of=("self",)).select_related("agreement__village")
    row = rows.filter(pk=known).first()
    if row is None or (agreement is not None and row.agreement.key != agreement):
        raise Blocked("Kewajiban itu tidak ada.", "Buka lagi daftarnya.")
    require(seat, Act.KEEP_OBLIGATIONS, row.village_id)
    if row.version != version:
        raise Blocked(
            "Kewajiban ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    if row.withdrawn_on is not None:
        raise Blocked("Kewajiban ini sudah ditarik.", "Catat kewajiban baru bila memang masih ada.")
    row.version += 1
    return row


def _refuse(duty: Duty) -> None:
    if not duty.title.strip():
        raise Blocked("Kewajiban ini belum bernama.", "Tulis apa yang harus dipenuhi, misalnya sewa tahunan.")
    if duty.owed_by == duty.owed_to or duty.owed_by is Side.AUTHORITY:
        raise Blocked(
            "Yang wajib dan yang berhak belum benar.",
            "Yang wajib adalah desa atau pihak ketiga, dan yang berhak pihak lain.",
        )
    if duty.kind is Kind.MONEY and not duty.amount and not duty.by_turnover:
        raise Blocked("Jumlah uangnya belum diisi.", "Tulis rupiahnya; bila belum pasti, tulis jenis lain.")
    if duty.whole and not duty.amount:
        raise Blocked("Jumlah seluruhnya belum diisi.", "Tulis rupiah seluruh masa.")


def _refuse_other_room(row: Obligation, duty: Duty | None = None) -> None:
    """Blocked for what a claim asks for, which only a decision changes, and for a share outside its own form."""
    if row.pk and Sanction.objects.filter(owed=row).exists():
        raise Blocked(
            "Kewajiban ini berasal dari denda atau sanksi yang ditagih.",
            "Buka dendanya: kepala desa memutus dikenakan, dikurangi atau dibebaskan dengan alasannya.",
        )
    if duty and not duty.by_turnover and row.pk and ShareTerm.objects.filter(obligation=row).exists():
        raise Blocked("Kewajiban ini bagi hasil dari omzet.", "Ubah lewat rumus bagi hasilnya.")


def _refuse_account(village: str, duty: Duty) -> None:
    """Blocked for money to the village that an agreement sends to an account that is not the village's own."""
    if duty.kind is Kind.MONEY and duty.owed_to is Side.VILLAGE:
        refuse_foreign(duty.payee_number, duty.payee_holder, official_numbers(village))
    wanted = AccountKind.INCOME if duty.owed_to is Side.VILLAGE else AccountKind.SPENDING
    known = chart().get(plain_code(duty.account_code))
    if known is not None and known.kind is not wanted:
        raise Blocked(
            f"Kode {known.code} adalah kode {ACCOUNT_KIND_WORDS[known.kind]}.",
            f"Pilih kode {ACCOUNT_KIND_WORDS[wanted]}, atau kosongkan.",
        )


def _fill(row: Obligation, duty: Duty) -> None:
    last = duty.last_due or row.agreement.ends_on or duty.first_due
    row.kind, row.owed_by, row.owed_to = duty.kind.value, duty.owed_by.value, duty.owed_to.value
    row.title, row.clause, row.proof = duty.title.strip(), duty.clause.strip(), duty.proof.strip()
    row.amount, row.whole = duty.amount, duty.whole
    money = duty.kind is Kind.MONEY
    row.account_code = plain_code(duty.account_code) if money else ""
    row.payee_bank = duty.payee_bank.strip()[:80] if money else ""
    row.payee_number = digits(duty.payee_number)[:34] if money else ""
    row.payee_holder = " ".join(duty.payee_holder.split())[:120] if money else ""
    row.rule = rule_of(duty.first_due, duty.every) if duty.every else ""
    row.first_due = duty.first_due
    days = due_days(duty.first_due, row.rule, last if row.rule else duty.first_due)
    row.last_due = days[-1]


def _lay_out(row: Obligation) -> None:
    """Makes the due days anew; refused once something was brought or let go, for then they are history."""
    history = (
        Q(settled=True)
        | Q(fulfilments__isnull=False)
        | Q(sanctions__isnull=False)
        | Q(turnover_reports__isnull=False)
    )
    list(row.dues.select_for_update().order_by("pk"))
    if row.dues.filter(history).exists():
        raise Blocked(
            "Sudah ada yang dipenuhi, dilaporkan, didenda atau dibebaskan menurut jadwal ini.",
            "Tarik kewajiban ini dengan alasannya, lalu catat yang baru mulai hari jatuh tempo berikutnya.",
        )
    row.dues.all().delete()
    days = due_days(row.first_due, row.rule, row.last_due)
    amounts = _amounts(row, len(days))
    Due.objects.bulk_create(
        Due(
            obligation=row,
            village_id=row.village_id,
            subdistrict=row.village_id[:8],
            regency=row.village_id[:5],
            due_on=day,
            amount=amount,
        )
        for day, amount in zip(days, amounts, strict=True)
    )


def _amounts(row: Obligation, times: int) -> tuple[int | None, ...]:
    if row.amount is None or not row.whole:
        return (row.amount,) * times
    if row.amount < times:
        raise Blocked("Jumlah seluruhnya lebih kecil daripada banyaknya angsuran.", "Periksa rupiahnya.")
    return split_exactly(row.amount, times)


@transaction.atomic
def withdraw_obligation(seat: Seat, known: int, version: int, reason: str) -> Obligation:
    """Takes a duty off the lists for a reason; what was brought for it stays readable."""
    row = _changing(seat, known, version)
    _refuse_other_room(row)
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan menarik kewajiban", reason, SHORTEST_REASON),
            "Tulis mengapa kewajiban ini tidak berlaku.",
        )
    row.withdrawn_on, row.withdrawn_because = today(), reason.strip()[:300]
    row.save()
    _told(seat, row, "obligation.withdrawn", "menarik", {"reason": row.withdrawn_because})
    return row


@transaction.atomic
def waive(seat: Seat, due: int, reason: str, means: Means) -> Due:
    """The village head lets one due day go, with a reason that everybody can read; a village waives only what is owed to it."""
    row = locked_due(due)
    require(seat, Act.WAIVE_OBLIGATION, row.village_id)
    if row.obligation.owed_to != Side.VILLAGE:
        raise Blocked(
            f"Yang berhak atas kewajiban ini adalah {SIDE_WORDS[Side(row.obligation.owed_to)]}.",
            "Hanya yang berhak dapat membebaskan; catat pemenuhannya bila sudah ada.",
        )
    refuse_settled(row)
    _refuse_other_room(row.obligation)
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan membebaskan", reason, SHORTEST_REASON),
            "Tulis alasannya dan musyawarah yang membahasnya.",
        )
    row.waived_on, row.waived_because = today(), reason.strip()[:300]
    row.waived_by, row.settled = f"{seat.name}, {seat.title}"[:200], True
    row.save()
    what = f"membebaskan {_said(row)}, jatuh tempo {in_words(row.due_on)}, {MEANS_WORDS[means]}, dari"
    _told(seat, row.obligation, "obligation.waived", what, {"reason": row.waived_because})
    return row


def locked_due(due: int) -> Due:
    """A due day that is to change, with its duty and agreement; the day is locked, so that acts on it follow one another."""
    row = Due.objects.select_for_update(of=("self",)).filter(pk=due).first()
    if row is None:
        raise Blocked("Jatuh tempo itu tidak ada.", "Buka lagi halaman kewajibannya.")
    duties = Obligation.objects.select_related("agreement__village", "agreement__partner")
    row.obligation = duties.get(pk=row.obligation_id)
    if row.obligation.withdrawn_on is not None:
        raise Blocked("Kewajiban ini sudah ditarik.", "Tidak ada lagi yang perlu dipenuhi.")
    return row


def refuse_settled(row: Due) -> None:
    """Blocked for a due day that was met or let go."""
    if row.settled:
        said = "dibebaskan" if row.waived_on else "dipenuhi"
        raise Blocked(f"Jatuh tempo ini sudah {said}.", "Cabut catatan yang keliru bila ada.")


def _said(row: Due) -> str:
    return in_rupiah(row.amount) if row.amount else KIND_WORDS[Kind(row.obligation.kind)]


def _told(seat: Seat, row: Obligation, kind: str, verb: str, values: dict[str, object]) -> None:
    says = f'{verb} kewajiban {SIDE_WORDS[Side(row.owed_by)]} "{row.title}" pada perjanjian {called(row.agreement)}'
    record(seat, kind, row.agreement, region=row.village_id, says=says, values=values)
    judge_anew([row.agreement_id])
