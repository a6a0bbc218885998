"""Exceptions from rules: given by the legal bureau with a reason, somebody who answers for it and a last day, and ended."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import IntegrityError, transaction

from mitradesa.actions.judging import gate_of
from mitradesa.actions.legal_desk.changes import titled
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.findings import Outcome, Severity
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.law.book import book
from mitradesa.law.exceptions import Ground, grounds_of, provable
from mitradesa.law.judge import compile_rule, fill, outcome
from mitradesa.law.rule import Rule
from mitradesa.queries.facts.register import known_facts
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Agreement, RuleException

ASKED = (Outcome.BREACHED, Outcome.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An exception as it is asked for; `fact` and `proof` only where a fact was proved outside the system."""

    ground: Ground
    reason: str
    owner: str
    until: date
    fact: str = ""
    proof: str = ""


def give_exception(seat: Seat, key: str, name: str, wanted: Wanted) -> RuleException:
    """An exception of an agreement from a rule; NotAllowed for an agreement of one's own office, Blocked where the law knows none."""
    agreement = Agreement.objects.select_related("village").get(key=key)
    require(seat, Act.GIVE_EXCEPTION, agreement.village_id)
    _not_ones_own(seat, agreement)
    rule = _rule(agreement, name)
    _need_possible(agreement, rule, wanted)
    now = datetime.now(tz=UTC)
    try:
        with transaction.atomic():
            lapsed = RuleException.objects.filter(agreement=agreement, rule=name, until__lt=today())
            lapsed.filter(ended_at__isnull=True).update(ended_at=now, end_reason="lewat waktunya")
            made = RuleException.objects.create(
                agreement=agreement,
                rule=name,
                ground=wanted.ground,
                reason=_line(wanted.reason, 400),
                owner=_line(wanted.owner, 160),
                fact=wanted.fact if wanted.ground is Ground.PROVED else "",
                proof=_line(wanted.proof, 300) if wanted.ground is Ground.PROVED else "",
                until=wanted.until,
                given_by_id=seat.person,
                given_title=titled(seat),
            )
            title = fill(rule.title, rule, {}, today())
            until, whose = in_words(wanted.until), agreement.title or agreement.key
            says = f'memberi pengecualian sampai {until} dari "{title}" untuk perjanjian {whose}'
            values = {"rule": name, "ground": made.ground, "reason": made.reason, "owner": made.owner}
            values |= {"until": wanted.until.isoformat(), "fact": made.fact, "proof": made.proof}
            kept = {one: value for one, value in values.items() if value}
            record(seat, "exception.given", agreement, region=agreement.village_id, says=says, values=kept)
            return made
    except IntegrityError:
        raise Blocked(
            "Pengecualian dari aturan ini masih berlaku untuk perjanjian ini.", "Akhiri yang itu dahulu."
        ) from None


@transaction.atomic
def end_exception(seat: Seat, exception: int, reason: str) -> RuleException:
    """An exception ends before its last day; Blocked where it ended already or no reason is given."""
    row = RuleException.objects.select_for_update(of=("self",)).select_related("agreement").get(pk=exception)
    require(seat, Act.GIVE_EXCEPTION, row.agreement.village_id)
    if row.ended_at is not None:
        raise Blocked("Pengecualian ini sudah berakhir.", "Tidak ada yang perlu diakhiri.")
    if not reason.strip():
        raise Blocked("Alasannya belum ditulis.", "Tulis mengapa pengecualian ini diakhiri.")
    row.ended_at, row.ended_by_id, row.end_reason = datetime.now(tz=UTC), seat.person, _line(reason, 400)
    row.save(update_fields=["ended_at", "ended_by", "end_reason"])
    says = f"mengakhiri pengecualian dari aturan {row.rule} untuk perjanjian {row.agreement.title or row.agreement.key}"
    record(
        seat,
        "exception.ended",
        row.agreement,
        region=row.agreement.village_id,
        says=says,
        values={"rule": row.rule, "reason": row.end_reason},
    )
    return row


def _line(text: str, most: int) -> str:
    return " ".join(text.split())[:most]


def _not_ones_own(seat: Seat, agreement: Agreement) -> None:
    """Whoever also sits in the village, or stands for the third party, gives none."""
    for one in seats_of(seat.person):
        if one.region == agreement.village_id or (one.partner and one.partner == agreement.partner_id):
            raise NotAllowed(Act.GIVE_EXCEPTION.value, own_office=True)


def _rule(agreement: Agreement, name: str) -> Rule:
    rules = book(agreement.village_id)
    if name not in rules.ids:
        raise Blocked("Aturan itu tidak ada di buku aturan desa ini.", "Buka lagi halaman perjanjiannya.")
    return rules.rule(name)


def _need_possible(agreement: Agreement, rule: Rule, wanted: Wanted) -> None:
    if wanted.ground not in grounds_of(rule):
        raise Blocked(
            "Aturan wajib dari hukum nasional tidak mengenal pengecualian.",
            "Yang mungkin hanya mencatat fakta yang sudah dibuktikan di luar sistem, atau memperbaiki perjanjiannya.",
        )
    if not wanted.reason.strip() or not wanted.owner.strip():
        raise Blocked("Alasan dan penanggung jawabnya harus ditulis.", "Isi keduanya.")
    if wanted.until < today():
        raise Blocked("Hari terakhirnya sudah lewat.", "Pilih hari ini atau sesudahnya.")
    values, _origins = known_facts(agreement)
    day = agreement.signed_on or today()
    if outcome(compile_rule(rule), values, day, gate=gate_of(agreement)) not in ASKED:
        raise Blocked("Aturan ini tidak dilanggar perjanjian itu.", "Tidak ada yang perlu dikecualikan.")
    if wanted.ground is Ground.PROVED:
        _need_proof(rule, values, wanted)
    if wanted.ground is Ground.LOCAL:
        _need_national_met(agreement, rule, values, day)


def _need_proof(rule: Rule, values: dict[str, object], wanted: Wanted) -> None:
    if wanted.fact not in provable(rule, values):
        raise Blocked(
            "Fakta itu sudah tercatat sebagai tanggal atau angka.",
            "Perbaiki catatannya bila salah; yang dibuktikan di luar sistem hanya fakta yang belum tercatat.",
        )
    if not wanted.proof.strip():
        raise Blocked(
            "Buktinya belum disebut.",
            "Tulis surat atau catatan apa, nomor dan tanggalnya, dan di mana disimpan.",
        )


def _need_national_met(agreement: Agreement, rule: Rule, values: dict[str, object], day: date) -> None:
    """A region excuses from what it added, not from the national rule beneath."""
    national = book().rule(rule.id) if rule.id in book().ids else None
    if national is None or national.severity is not Severity.MANDATORY:
        return
    if outcome(compile_rule(national), values, day, gate=gate_of(agreement)) is Outcome.BREACHED:
        raise Blocked(
            "Aturan nasionalnya sendiri dilanggar; daerah tidak dapat mengecualikannya.",
            "Perbaiki perjanjiannya.",
        )
