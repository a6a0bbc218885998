"""A person states facts of an agreement that the rule book asks for."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from mitradesa.actions.agreements import called, flag, to_change
from mitradesa.actions.trail import record
from mitradesa.core.calendar import in_words, today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.core.vocabulary import BadFact, vocabulary
from mitradesa.records.models import Agreement, AgreementFact


@transaction.atomic
def state_facts(seat: Seat, key: str, version: int, answers: Mapping[str, object]) -> Agreement:
    """Keeps what a person says, with his name, office and the day as its origin; an empty answer takes a stated fact away.

    Raises Blocked when an answer does not fit its fact.
    """
    agreement = to_change(seat, key, version)
    given = {name: raw for name, raw in answers.items() if name in vocabulary()}
    origin = f"dinyatakan {seat.name}, {seat.title}, {in_words(today())}"[:200]
    for name, raw in given.items():
        _keep(agreement, name, stated_value(name, raw), origin)
    agreement.version += 1
    agreement.confirmed_at = None
    agreement.save(update_fields=["version", "confirmed_at", "changed_at"])
    flag(agreement)
    labels = ", ".join(vocabulary()[name].label for name in given)
    record(
        seat,
        "agreement.facts_stated",
        agreement,
        region=agreement.village_id,
        says=f"melengkapi keterangan perjanjian {called(agreement)}: {labels}",
        values={"after": {name: stated_value(name, raw) for name, raw in given.items()}},
    )
    return agreement


def stated_value(name: str, raw: object) -> object:
    """The answer as JSON keeps it: what the vocabulary can read again."""
    try:
        value = vocabulary()[name].parse(raw)
    except BadFact as wrong:
        raise Blocked(str(wrong), "Perbaiki isiannya, lalu simpan lagi.") from wrong
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return (
        f"{value / 100:g}"
        if value is not None and vocabulary()[name].type == "percent" and isinstance(value, int)
        else value
    )


def _keep(agreement: Agreement, name: str, value: object, origin: str) -> None:
    if value is None:
        agreement.facts.filter(name=name).delete()
        return
    AgreementFact.objects.update_or_create(
        agreement=agreement,
        name=name,
        defaults={
            "value": value,
            "origin": origin,
            "sureness": 1.0,
            "page": None,
            "start": None,
            "end": None,
            "confirmed": True,
        },
    )
