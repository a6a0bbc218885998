"""Needs that what was stated of the case answers: deliberations, offers, desks, disputes and the end, by the facts of the vocabulary."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.records.models import Cooperation

Holds = Callable[[Any], bool]
Asked = Mapping[str, Holds]
NEEDS_PERMIT = frozenset({"ksp", "bgs", "bsg"})
LISTS = ("kepala desa dan keluarganya", "perangkat desa", "anggota BPD")


def _known(value: Any) -> bool:
    return value is not None


def _filled(value: Any) -> bool:
    return bool(value)


def _is(*words: str) -> Holds:
    return lambda value: bool(value in words)


def _has(*entries: str) -> Holds:
    return lambda value: set(entries) <= set(value)


def _from(least: int) -> Holds:
    return lambda value: bool(value >= least)


def _none(value: Any) -> bool:
    return bool(value == 0)


STATED: Mapping[Need, Asked] = {
    Need.COOPERATION_AGREED: {"musdes_result": _is("agreed"), "musdes_on": _known},
    Need.COOPERATION_REFUSED: {"musdes_result": _is("refused"), "musdes_on": _known},
    Need.ANNOUNCED: {
        "offer_announcement": _is("public"),
        "offer_announced_on": _known,
        "offer_attachments": _has("KAK"),
    },
    Need.OFFER_RECEIVED: {"written_offers": _from(1), "first_offer_on": _known},
    Need.NO_OFFER: {"written_offers": _none},
    Need.OFFER_CHOSEN: {"evaluation_minutes": _has("pihak terpilih", "alasan"), "selected_on": _known},
    Need.PROPOSAL: {"partner_plan": _is("to_village"), "partner_plan_received_on": _known},
    Need.SCREENED: {"partner_plan_checks": _filled},
    Need.MUSDES_CALLED: {"musdes_organiser": _is("bpd")},
    Need.DEAL_AGREED: {"musdes_result": _is("agreed"), "musdes_on": _known, "musdes_decisions": _filled},
    Need.CAMAT_INVOLVED: {"camat_letter": _is("sent", "answered"), "camat_letter_on": _known},
    Need.PERMIT: {"regent_permit": _is("granted"), "regent_permit_on": _known},
    Need.CHANGE_AGREED: {"change_deliberated_on": _known, "parties_in_change_minutes": _from(2)},
    Need.DISPUTE_OPEN: {"dispute_stage": _is("raised", "deliberation", "facilitation", "court")},
    Need.DISPUTE_SETTLED: {"dispute_stage": _is("settled"), "dispute_minutes_on": _known},
    Need.GROUND: {
        "end_ground": lambda value: value != "unrecorded",
        "ended_on": _known,
        "end_deliberated_on": _known,
    },
    Need.HANDED_BACK: {"assets_not_returned": _none, "money_unsettled": _none},
}
"""For each need the facts that must be known and what each must be."""


def _by_facts(asked: Asked, one: Cooperation, day: date) -> Answer:
    return _by_known(asked, one, *facts_of_cooperation(one))


def _by_known(
    asked: Asked, one: Cooperation, values: Mapping[str, Any], origins: Mapping[str, str]
) -> Answer:
    page = ("cooperations:facts", (one.key,))
    missing = tuple(name for name in asked if values.get(name) is None)
    if missing:
        labels = ", ".join(vocabulary()[name].label for name in missing)
        return Answer(False, f"Belum diketahui: {labels}.", *page, missing)
    wrong = tuple(name for name, holds in asked.items() if not holds(values[name]))
    said = "; ".join(
        f"{vocabulary()[name].label}: {vocabulary()[name].show(values[name])}" for name in wrong or asked
    )
    return Answer(not wrong, f"{said} ({origins[next(iter(wrong or asked))]}).", *page, wrong)


def ties_stated(one: Cooperation, day: date) -> Answer:
    """Names compared with every list; whoever is tied has stood aside by the minutes."""
    values, origins = facts_of_cooperation(one)
    asked = {"name_lists_compared": _has(*LISTS), "tied_deciders": _known}
    compared = _by_known(asked, one, values, origins)
    if not compared.met or not (tied := values["tied_deciders"]):
        return compared
    return _by_known({"recorded_recusals": _from(tied)}, one, values, origins)


def _permit_needed(one: Cooperation, day: date) -> Answer:
    word = vocabulary()["asset_use"].show(one.asset_use or None)
    return Answer(one.asset_use in NEEDS_PERMIT, f"{word}.", "cooperations:change", (one.key,))


def _permit_or_not_needed(one: Cooperation, day: date) -> Answer:
    needed = _permit_needed(one, day)
    return (
        _by_facts(STATED[Need.PERMIT], one, day)
        if needed.met
        else Answer(True, f"Tidak diperlukan: {needed.says}")
    )


CHECKS: Mapping[Need, Check] = {
    **{need: partial(_by_facts, asked) for need, asked in STATED.items()},
    Need.PERMIT_NEEDED: _permit_needed,
    Need.PERMIT_OR_NOT_NEEDED: _permit_or_not_needed,
}
