"""From what the reader found to the facts that rules judge: which are sure enough, which follow from others, where each came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mitradesa.core.calendar import Period
from mitradesa.core.language import _
from mitradesa.core.vocabulary import BadFact, vocabulary
from mitradesa.reading.found import Element, Found

SURE_ENOUGH = 0.6
SHORTEST_ACCOUNT = 6
CLAUSES = {
    name: f"{name}_clause"
    for name in (
        "scope",
        "field",
        "procedure",
        "term",
        "rights_obligations",
        "funding",
        "change",
        "dispute",
        "termination",
        "force_majeure",
        "closing",
    )
}
PARTS = ("change_part", "postponement_part", "cancellation_part")
WITHOUT_VILLAGE = ("no_village", "kelurahan")
VILLAGE_SIDE = ("village", "bpd", "bkad")
PARTNER_KINDS = {"kelurahan": "other", "bkad": "other", "bpd": "other"}


@dataclass(frozen=True, slots=True)
class Observations:
    """Facts ready to judge, and for each where it came from."""

    values: Mapping[str, Any]
    origins: Mapping[str, str]


def place(found: Found | Element) -> str:
    """Where in the draft something stands, in words."""
    if found.start is None:
        return _("dibaca dari naskah")
    if found.page is None:
        return _("dibaca dari naskah (huruf ke-{start})").format(start=found.start)
    return _("dibaca dari naskah (halaman {page}, huruf ke-{start})").format(
        page=found.page, start=found.start
    )


def observe(
    facts: Mapping[str, Found],
    elements: Mapping[str, Element],
    regime: Found,
    answers: Mapping[str, object],
) -> Observations:
    """The facts to judge: those read surely, those that follow from them, and a person's answers above all.

    Raises BadFact when an answer does not fit its fact.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name, found in {**facts, "regime": regime}.items():
        _keep(name, found, values, origins)
    for name, element in elements.items():
        _keep_clause(CLAUSES.get(name, name), element, values, origins)
    _keep_parties(facts.get("parties"), values, origins)
    for name, value in parse_answers(answers).items():
        values[name], origins[name] = value, _("jawaban Anda")
    _keep_account(values)
    _follow(values, origins)
    return Observations(values, origins)


def parse_answers(answers: Mapping[str, object]) -> dict[str, Any]:
    """A person's answers as values inside the program; raises BadFact for an unknown fact or a value that does not fit."""
    unknown = [name for name in answers if name not in vocabulary()]
    if unknown:
        raise BadFact(
            _("Tidak ada fakta bernama '{name}'. Lihat daftarnya: mitradesa facts.").format(name=unknown[0])
        )
    parsed = {name: vocabulary()[name].parse(value) for name, value in answers.items()}
    return {name: value for name, value in parsed.items() if value is not None}


def _keep(name: str, found: Found, values: dict[str, Any], origins: dict[str, str]) -> None:
    word = vocabulary().get(name)
    if word is None or found.value is None or found.sureness < SURE_ENOUGH or name == "parties":
        return
    try:
        values[name] = word.parse(found.value)
    except BadFact:
        return
    origins[name] = place(found)


def _keep_clause(name: str, element: Element, values: dict[str, Any], origins: dict[str, str]) -> None:
    if element.present is None or name not in vocabulary():
        return
    if element.present and element.sureness < SURE_ENOUGH:
        return
    values[name] = _stand(element)
    origins[name] = place(element) if element.present else _("naskah dibaca utuh dan klausul ini tidak ada")


def _stand(element: Element) -> str:
    if not element.present:
        return "absent"
    if element.empty:
        return "empty"
    return "heading" if element.heading else "body"


def _keep_parties(found: Found | None, values: dict[str, Any], origins: dict[str, str]) -> None:
    if found is None or not isinstance(found.value, list | tuple) or found.sureness < SURE_ENOUGH:
        return
    parties = [party for party in found.value if isinstance(party, Mapping)]
    values["parties"] = tuple(str(party.get("name") or "") for party in parties)
    values["village_count"] = sum(party.get("kind") == "village" for party in parties)
    others = [str(party.get("kind")) for party in parties if party.get("kind") not in VILLAGE_SIDE]
    if len(others) == 1:
        kind = PARTNER_KINDS.get(others[0], others[0])
        if kind in (vocabulary()["partner_kind"].values or ()):
            values["partner_kind"] = kind
    origins.update(dict.fromkeys(("parties", "village_count", "partner_kind"), place(found)))


def _keep_account(values: dict[str, Any]) -> None:
    digits = "".join(sign for sign in str(values.pop("payee_account", "")) if sign.isdigit())
    if len(digits) >= SHORTEST_ACCOUNT:
        values["payee_account"] = digits


def _follow(values: dict[str, Any], origins: dict[str, str]) -> None:
    if values.get("regime") in WITHOUT_VILLAGE and "asset_use" not in values:
        values["asset_use"], origins["asset_use"] = (
            "none",
            _("tidak ada desa sebagai pihak, jadi tidak ada aset desa"),
        )
    start, months = values.get("starts_on"), values.get("term_months")
    if values.get("ends_on") is None and isinstance(start, date) and isinstance(months, int):
        values["ends_on"] = Period(months=months).after(start) - timedelta(days=1)
        origins["ends_on"] = _("dihitung dari mulai berlaku dan jangka waktu")
