"""What an invented case is given so that a step can be taken: facts that people state, and what the rooms hold."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from mitradesa.core.lifecycle.needs import Need

TERM = timedelta(days=364)
"""How long an invented agreement runs: within a resident's yearly lease."""


def _agreed(on: str, ends: str) -> Mapping[str, object]:
    return {"musdes_result": "agreed", "musdes_on": on, "musdes_decisions": ["ruang lingkup", "jangka waktu"]}


STATED: Mapping[Need, Callable[[str, str], Mapping[str, object]]] = {
    Need.COOPERATION_AGREED: _agreed,
    Need.DEAL_AGREED: _agreed,
    Need.COOPERATION_REFUSED: lambda on, ends: {"musdes_result": "refused", "musdes_on": on},
    Need.ANNOUNCED: lambda on, ends: {
        "offer_announcement": "public",
        "offer_announced_on": on,
        "offer_attachments": ["KAK"],
    },
    Need.OFFER_RECEIVED: lambda on, ends: {"written_offers": 2, "first_offer_on": on},
    Need.OFFER_CHOSEN: lambda on, ends: {
        "evaluation_minutes": ["pihak terpilih", "alasan"],
        "selected_on": on,
    },
    Need.PROPOSAL: lambda on, ends: {"partner_plan": "to_village", "partner_plan_received_on": on},
    Need.SCREENED: lambda on, ends: {"partner_plan_checks": ["manfaat dan biaya"]},
    Need.MUSDES_CALLED: lambda on, ends: {"musdes_organiser": "bpd"},
    Need.TIES_ANSWERED: lambda on, ends: {
        "name_lists_compared": ["kepala desa dan keluarganya", "perangkat desa", "anggota BPD"],
        "tied_deciders": 0,
    },
    Need.CAMAT_INVOLVED: lambda on, ends: {
        "camat_letter": "sent",
        "camat_letter_on": on,
        "camat_evidence": "surat",
    },
    Need.PERMIT: lambda on, ends: {"regent_permit": "granted", "regent_permit_on": on},
    Need.SIGNED: lambda on, ends: {
        "numbers": ["contoh/PKS"],
        "signed_on": on,
        "starts_on": on,
        "ends_on": ends,
    },
    Need.DISPUTE_OPEN: lambda on, ends: {"dispute_stage": "raised"},
    Need.GROUND: lambda on, ends: {
        "end_ground": "agreed",
        "ended_on": on,
        "end_deliberated_on": on,
        "parties_in_end_minutes": 2,
        "end_steps_skipped": 0,
        "signing_sides": 2,
    },
    Need.HANDED_BACK: lambda on, ends: {
        "assets_not_returned": 0,
        "money_unsettled": 0,
        "final_report_on": on,
        "report_covers_until": on,
    },
}
"""The facts by which each need is met, on a day, for a term that ends on another."""


def facts_for(needs: Sequence[Need], on: date, ends: date) -> dict[str, object]:
    """What is to be stated so that the needs of a step are met on a day."""
    found: dict[str, object] = {}
    for need in needs:
        if need in STATED:
            found |= STATED[need](on.isoformat(), ends.isoformat())
    return found
