"""The remaining steps of a case: the way to its closing that suits it, against the tables of the tracks."""

import pytest

from mitradesa.core.lifecycle.status import Status
from mitradesa.queries.cooperations.guide import way_ahead
from mitradesa.records.models import Cooperation

TO_THE_END = ["sign", "start", "end", "close"]
OFFERED = ["announce", "open_offers", "choose", "finish_draft", "agree_draft"]
ROWS = [
    (
        {"track": "village_initiative", "status": "opened"},
        ["take_up", "prioritise", "approve", "record_plan", "prepare_offer", *OFFERED, "clear", *TO_THE_END],
    ),
    (
        {"track": "village_initiative", "status": "opened", "renews_id": 7},
        ["renew", "finish_draft", "agree_draft", "clear", *TO_THE_END],
    ),
    (
        {"track": "village_initiative", "status": "plan_amendment"},
        ["finish_plan_change", "prepare_offer", *OFFERED, "clear", *TO_THE_END],
    ),
    (
        {"track": "partner_initiative", "status": "proposal_in"},
        ["screen", "call_musdes", "accept", "take_partner", *OFFERED[3:], "clear", *TO_THE_END],
    ),
    (
        {"track": "asset_use", "status": "asset_named", "asset_use": "sewa"},
        ["agree_use", *OFFERED, "clear", *TO_THE_END],
    ),
    (
        {"track": "asset_use", "status": "asset_named", "asset_use": "sewa", "yearly_lease": True},
        ["lease_yearly", "finish_draft", "clear_lease", *TO_THE_END],
    ),
    (
        {"track": "asset_use", "status": "draft", "asset_use": "ksp"},
        ["agree_draft", "ask_permit", "permit", "clear", *TO_THE_END],
    ),
    ({"track": "asset_use", "status": "permitted", "asset_use": "bgs"}, ["clear", *TO_THE_END]),
    ({"track": "partner_initiative", "status": "suspended"}, ["resume", "end", "close"]),
    ({"track": "village_initiative", "status": "disputed"}, ["settle", "end", "close"]),
    ({"track": "village_initiative", "status": "amending"}, ["amend", "end", "close"]),
    ({"track": "village_initiative", "status": "ended"}, ["close"]),
    ({"track": "village_initiative", "status": "rejected"}, []),
]


@pytest.mark.parametrize(
    ("case", "names"), ROWS, ids=lambda one: "-".join(map(str, one.values())) if isinstance(one, dict) else ""
)
def test_the_remaining_steps_suit_the_case(case, names):
    assert [one.name for one in way_ahead(Cooperation(**case), Status.CLOSED)] == names
