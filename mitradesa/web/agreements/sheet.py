"""The page of one agreement: facts with where each came from, parties, files, findings of the rule book, renewals, what happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.actions.judging import gate_of
from mitradesa.actions.sheets import code_of
from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.findings import Finding, Gate, Outcome
from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.register import FILE_WORDS, REGIME_SHORT, SOURCE_WORDS, kind_words
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.sheet import (
    agreement_seen,
    chain_of,
    duplicates_of,
    events_of,
    may_be_renewed_by,
    place_of,
    prepared_himself,
)
from mitradesa.queries.agreements.sheets import heads_of, sheets_of
from mitradesa.queries.cooperations.renewals import may_be_followed, may_be_renewed, open_renewals
from mitradesa.queries.facts.agreements import COLUMNS, shown_fact
from mitradesa.queries.facts.register import known_facts
from mitradesa.queries.ledgers.lists import latest_year, net_of_row
from mitradesa.queries.legal_desk import exceptions_of, judged_changes_of
from mitradesa.records.models import Agreement, ConfirmationSheet, Cooperation
from mitradesa.reports.draft_check.check import Check, check_facts
from mitradesa.web.agreements.shown import change_lines, name_of, state_sign
from mitradesa.web.base.seats import allowed
from mitradesa.web.checking.questions import Question, asked_for, now_asked
from mitradesa.web.ledgers.shown import net_words
from mitradesa.web.legal_desk.forms import GROUND_WORDS
from mitradesa.web.legal_desk.runs import said_after, said_before
from mitradesa.web.people.confirming import ConfirmForm

ASKED_AT_ONCE = 6
HELPERS = ("outside_help_village", "outside_help_partner")
"""Facts that no rule reads: a sign compares them between villages."""
MANY = 50


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored fact as its line shows it."""

    label: str
    value: str
    origin: str
    sureness: float
    confirmed: bool


@require_safe
@allowed(Act.READ_REGISTER)
def show(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The page of an agreement; a foreign one is not found."""
    agreement = agreement_seen(seat, key)
    if agreement is None:
        raise Http404
    day = today()
    check = judged(agreement)
    mends = may(seat, Act.PREPARE_AGREEMENT, agreement.village_id) and not agreement.merged_into_id
    before = request.GET.get("sebelum", "")
    confirms = may(seat, Act.CONFIRM_AGREEMENT, agreement.village_id) and not agreement.merged_into_id
    himself = confirms and not agreement.confirmed_at and prepared_himself(seat, agreement)
    exceptions = exceptions_of(agreement)
    excused = {one.rule: one for one in exceptions if one.ended_at is None and one.until >= day}
    trail = events_of(subject_of(agreement), int(before) if before.isdigit() and len(before) < 18 else None)
    shown = {
        "seat": seat,
        "row": agreement,
        "day": day,
        "name": name_of(agreement),
        "place": place_of(agreement),
        "regimes": REGIME_SHORT,
        "kinds": kind_words(),
        "sources": SOURCE_WORDS,
        "file_kinds": FILE_WORDS,
        "state_sign": state_sign,
        "name_of": name_of,
        "gaps": [
            (one.flag, FLAG_WORDS[Flag(one.flag)])
            for one in agreement.flags.all()
            if one.flag in frozenset(Flag)
        ],
        "facts": stored_facts(agreement),
        "check": check,
        "breached": by_gate([one for one in check.with_outcome(Outcome.BREACHED) if one.rule not in excused]),
        "excused": [
            (one, excused[one.rule])
            for one in check.with_outcome(Outcome.BREACHED, Outcome.UNKNOWN)
            if one.rule in excused
        ],
        "past_exceptions": [
            one for one in exceptions if one.rule not in excused or one is not excused[one.rule]
        ],
        "grounds": GROUND_WORDS,
        "may_excuse": may(seat, Act.GIVE_EXCEPTION, agreement.village_id) and not agreement.merged_into_id,
        "judged_changes": [(one, said_before(one), said_after(one)) for one in judged_changes_of(agreement)],
        "counts": {
            outcome.value: len(check.with_outcome(outcome))
            for outcome in (Outcome.BREACHED, Outcome.UNKNOWN, Outcome.MET, Outcome.NOT_YET_DUE)
        },
        "others": {
            "unknown": [one for one in check.with_outcome(Outcome.UNKNOWN) if one.rule not in excused],
            "met": check.with_outcome(Outcome.MET),
            "later": check.with_outcome(Outcome.NOT_YET_DUE),
        },
        "asked": asked_of(check) if mends else (),
        "helpers": asked_for(check, HELPERS) if mends else (),
        "chain": chain_of(agreement),
        "renewals": open_renewals(agreement),
        "may_renew": may(seat, Act.OPEN_COOPERATION, agreement.village_id) and may_be_renewed(agreement, day),
        "case": Cooperation.objects.filter(agreement=agreement).only("key").first(),
        "may_follow": may(seat, Act.OPEN_COOPERATION, agreement.village_id)
        and may_be_followed(agreement, day),
        "reads_receipts": may(seat, Act.READ_RECEIPTS),
        "worth": latest_year(agreement),
        "net_of_row": net_of_row,
        "net_words": net_words,
        "reads_concerns": may(seat, Act.READ_CONCERNS),
        "reads_flags": may(seat, Act.READ_RED_FLAGS),
        "renewable": may_be_renewed_by(seat, agreement) if mends else (),
        "alike": duplicates_of(agreement) if _is_flagged(agreement, Flag.DUPLICATE) else (),
        "trail": trail,
        "change_lines": change_lines,
        "may_mend": mends,
        "may_part": may(seat, Act.PREPARE_AGREEMENT, agreement.village_id),
        "may_confirm": confirms,
        "confirm": ConfirmForm(request) if confirms and not agreement.confirmed_at and not himself else None,
        "himself": himself,
        "files": agreement.files.all(),
    } | on_paper(seat, agreement)
    return render(request, "web/agreements/show.html", shown)


def on_paper(seat: Seat, agreement: Agreement) -> dict[str, object]:
    """The sheets of paper by which the record is or may be confirmed; nothing for who may not see them."""
    if not may(seat, Act.READ_SHEETS, agreement.village_id):
        return {"sheets": (), "signers": ()}
    carries = may(seat, Act.CARRY_SHEET, agreement.village_id)
    waits = agreement.confirmed_at is None and agreement.merged_into_id is None
    return {
        "sheets": [
            (one, code_of(one), one.version == agreement.version)
            for one in sheets_of(agreement)
            if one.state == ConfirmationSheet.State.ACCEPTED or one.version == agreement.version
        ],
        "signers": heads_of(agreement.village_id) if carries and waits else (),
    }


def judged(agreement: Agreement) -> Check:
    """What the rule book says of an agreement, for the day it was signed, else for today."""
    values, origins = known_facts(agreement)
    return check_facts(values, origins, today=today(), village=agreement.village_id, gate=gate_of(agreement))


def by_gate(found: Sequence[Finding]) -> Mapping[Gate, list[Finding]]:
    """Findings under the moment at which each is asked, the worst moment first as the findings come worst first."""
    grouped: dict[Gate, list[Finding]] = {}
    for one in found:
        grouped.setdefault(one.gate, []).append(one)
    return grouped


def asked_of(check: Check) -> Sequence[Question]:
    """The questions whose answer changes a finding; what the form of the record itself holds is asked there."""
    return [
        one
        for one in now_asked(check, {})
        if one.word.name not in (*COLUMNS, "open_ended", "parties", "numbers")
    ][:ASKED_AT_ONCE]


def stored_facts(agreement: Agreement) -> list[Stored]:
    """What was read or stated of an agreement beyond the columns of the register, by label."""
    found = []
    for row in agreement.facts.all():
        label, value = shown_fact(row)
        found.append(Stored(label, value, row.origin, row.sureness, row.confirmed))
    return sorted(found, key=lambda one: one.label)


def _is_flagged(agreement: Agreement, flag: Flag) -> bool:
    return any(one.flag == flag for one in agreement.flags.all())
