"""What a step brings about beside the new state: the signed agreement enters the register, a change changes it, an end ends it."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from mitradesa.actions.agreement_flags import flag
from mitradesa.actions.agreements import Entry, KnownFact, Party, record_agreement
from mitradesa.actions.asset_lock import prolong, release_closed, release_unsigned
from mitradesa.actions.judging import judge_anew
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.potentials import field_word
from mitradesa.core.roles import Seat
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.cases import SIGNING_DAY
from mitradesa.records.models import Agreement, AgreementFile, Cooperation, CooperationFact

OF_THE_RECORD = ("document_kind", "signed_on", "starts_on", "ends_on", "open_ended", "amount_total")
"""Facts that are columns of the register."""


def _enter_register(seat: Seat, one: Cooperation, on: date) -> None:
    """The signed agreement becomes a record of the register, right by the signature itself, with every fact and its origin."""
    CooperationFact.objects.get_or_create(
        cooperation=one,
        name="signed_on",
        stated=True,
        defaults={"value": on.isoformat(), "origin": SIGNING_DAY},
    )
    values, origins = facts_of_cooperation(one)
    partner = one.partner.name if one.partner else ""
    entry = Entry(
        one.village_id,
        Agreement.Source.CASE,
        title=one.title,
        regime=one.regime,
        field=field_word(one.field),
        scope=one.purpose,
        partner=partner,
        numbers=tuple(values.get("numbers", ())),
        parties=(Party(f"Pemerintah Desa {one.village.name}", one.village_id), Party(partner)),
        facts={name: KnownFact(as_json(name, value), origins[name]) for name, value in values.items()},
        **{name: values[name] for name in OF_THE_RECORD if name in values},
    )
    agreement = record_agreement(seat, entry, says="mencatat dalam register perjanjian yang ditandatangani")
    agreement.confirmed_at = datetime.now(tz=UTC)
    agreement.renews = one.renews
    agreement.save(update_fields=["confirmed_at", "renews"])
    _attach(agreement, one, Paper.SIGNED_AGREEMENT, AgreementFile.Kind.SIGNED)
    _attach(agreement, one, Paper.MUSDES_MINUTES, AgreementFile.Kind.MINUTES)
    one.agreement = agreement
    one.save(update_fields=["agreement"])
    flag(agreement)


def as_json(name: str, value: object) -> object:
    """A value of the vocabulary as JSON keeps it, so that it can be read again."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if vocabulary()[name].type == "percent" and isinstance(value, int):
        return f"{value / 100:g}"
    return value


def _attach(agreement: Agreement, one: Cooperation, paper: Paper, kind: str) -> None:
    for row in one.papers.filter(kind=paper, file__isnull=False, withdrawn_at__isnull=True):
        AgreementFile.objects.get_or_create(
            agreement=agreement, file=row.file, kind=kind, defaults={"name": row.file_name or paper.value}
        )


def _end(seat: Seat, one: Cooperation, on: date) -> None:
    """The agreement of the register ends on that day."""
    if one.agreement is not None:
        one.agreement.ended_on = on
        one.agreement.save(update_fields=["ended_on", "changed_at"])
        judge_anew([one.agreement.pk])


def _amend(seat: Seat, one: Cooperation, on: date) -> None:
    if one.agreement is not None:
        _attach(one.agreement, one, Paper.ADDENDUM, AgreementFile.Kind.ANNEX)
        flag(one.agreement)
    prolong(seat, one, on)


EFFECTS: Mapping[str, Callable[[Seat, Cooperation, date], Any]] = {
    "sign": _enter_register,
    "amend": _amend,
    "end": _end,
    "close": release_closed,
    **dict.fromkeys(("reject", "refuse_use", "cancel", "redirect"), release_unsigned),
}
