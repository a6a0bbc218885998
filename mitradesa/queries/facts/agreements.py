"""The facts of an agreement of the register, with where each came from: the columns that people keep, then what was read or stated."""

from collections.abc import Mapping
from typing import Any

from mitradesa.core.vocabulary import BadFact, vocabulary
from mitradesa.records.models import Agreement, AgreementFact

REGISTER = "catatan register"
COLUMNS = (
    "regime",
    "document_kind",
    "title",
    "signed_on",
    "starts_on",
    "ends_on",
    "amount_total",
)
PARTNER_KINDS = {"community_group": "community", "government_body": "government", "person": "individual"}


def facts_of(agreement: Agreement) -> tuple[dict[str, Any], dict[str, str]]:
    """Values for the rule book and the origin of each; a column of the register goes before a fact of the same name.

    Reads numbers, parties, partner and facts of the agreement; prefetch them for many.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    read = {row.name: row for row in agreement.facts.all()}
    for name, row in read.items():
        _keep(name, row.value, row.origin, values, origins)
    for name, raw in _columns(agreement).items():
        _keep(name, raw, REGISTER, values, origins)
        known = read.get(name)
        if known is not None and name in values and parsed(name, known.value) == values[name]:
            origins[name] = known.origin
    return values, origins


def _columns(agreement: Agreement) -> Mapping[str, object]:
    found: dict[str, object] = {name: getattr(agreement, name) for name in COLUMNS}
    found["numbers"] = [one.number for one in agreement.numbers.all()]
    parties = agreement.parties.all()
    found["parties"] = [one.name for one in parties]
    found["village_count"] = sum(one.village_id is not None for one in parties) or None
    found["village_code"], found["village_name"] = agreement.village_id, agreement.village.name
    found["village_kind"] = agreement.village.kind
    if agreement.open_ended or agreement.ends_on:
        found["open_ended"] = agreement.open_ended
    if agreement.partner is not None:
        found["partner_kind"] = PARTNER_KINDS.get(agreement.partner.kind, agreement.partner.kind)
    return {name: raw for name, raw in found.items() if raw not in (None, "", [])}


def _keep(name: str, raw: object, origin: str, values: dict[str, Any], origins: dict[str, str]) -> None:
    value = parsed(name, raw)
    if value is not None:
        values[name], origins[name] = value, origin


def parsed(name: str, raw: object) -> object:
    """The value inside the program; None for a word the vocabulary lacks or a value that no longer fits it."""
    word = vocabulary().get(name)
    if word is None:
        return None
    try:
        return word.parse(raw)
    except BadFact:
        return None


def shown_fact(row: AgreementFact) -> tuple[str, str]:
    """The label and the value of a stored fact as a person reads them."""
    word = vocabulary().get(row.name)
    if word is None:
        return row.name, str(row.value)
    value = parsed(row.name, row.value)
    return word.label, word.show(value) if value is not None else str(row.value)
