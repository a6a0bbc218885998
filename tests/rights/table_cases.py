"""The addresses of potentials, assets and cooperations on their way."""

from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import Act, Seat
from tests.rights.doors import LET_IN, Door, Thing, deed, page, room

CARDS, KEEP_CARDS = Act.READ_POTENTIALS, Act.KEEP_POTENTIALS
ASSETS, KEEP_ASSETS = Act.READ_ASSETS, Act.KEEP_ASSETS
CASES, PREPARE = Act.READ_COOPERATIONS, Act.PREPARE_COOPERATION
_TRIED = {"done": LET_IN, "writes": None}


def _takes(seat: Seat, thing: Thing | None) -> bool:
    """The step is one of those that the seat's office takes."""
    return any(
        seat.role in one.by for track in TRACKS.values() for one in track.transitions if one.name == "take_up"
    )


POTENTIALS: dict[str, Door] = {
    "potentials:list": page(CARDS, got=LET_IN),
    "potentials:export": page(CARDS, args=("csv",)),
    "potentials:village": page(CARDS, "village"),
    "potentials:new": room(KEEP_CARDS, "village"),
    "potentials:scale": Door(get=CARDS, post=KEEP_CARDS, record="scale", **_TRIED),
    "potentials:discussed": deed(KEEP_CARDS, "scale", **_TRIED),
    "potentials:plans": Door(get=CARDS, post=KEEP_CARDS, record="ranked", **_TRIED),
    "potentials:of_case": Door(get=CARDS, post=KEEP_CARDS, record="case", **_TRIED),
    "potentials:show": page(CARDS, "potential"),
    "potentials:change": room(KEEP_CARDS, "potential"),
    "potentials:withdraw": deed(KEEP_CARDS, "potential", **_TRIED),
    "potentials:photo": deed(KEEP_CARDS, "potential", **_TRIED),
    "potentials:fetch": page(CARDS, "card_photo"),
    "potentials:take_out": deed(KEEP_CARDS, "card_photo", **_TRIED),
}
VILLAGE_ASSETS: dict[str, Door] = {
    "assets:list": page(ASSETS, got=LET_IN),
    "assets:export": page(ASSETS, args=("csv",)),
    "assets:village": page(ASSETS, "village"),
    "assets:new": room(KEEP_ASSETS, "village"),
    "assets:of_case": Door(get=ASSETS, post=KEEP_ASSETS, record="case", **_TRIED),
    "assets:days": room(KEEP_ASSETS, "asset_use"),
    "assets:release": deed(KEEP_ASSETS, "asset_use", **_TRIED),
    "assets:show": page(ASSETS, "asset"),
    "assets:change": room(KEEP_ASSETS, "asset"),
    "assets:part": deed(KEEP_ASSETS, "asset", **_TRIED),
    "assets:proof": deed(KEEP_ASSETS, "asset", **_TRIED),
    "assets:fetch": page(ASSETS, "asset"),
    "assets:enter": deed(KEEP_ASSETS, "asset", **_TRIED),
}
COOPERATIONS: dict[str, Door] = {
    "cooperations:list": page(CASES),
    "cooperations:open": room(Act.OPEN_COOPERATION),
    "cooperations:follow": deed(Act.OPEN_COOPERATION, "agreement", **_TRIED),
    "cooperations:track": page(CASES, args=("village_initiative",)),
    "cooperations:tour": page(CASES),
    "cooperations:show": page(CASES, "case"),
    "cooperations:change": room(PREPARE, "case"),
    "cooperations:regime": room(PREPARE, "case"),
    "cooperations:facts": room(PREPARE, "case"),
    "cooperations:deadlines": page(CASES, "case"),
    "cooperations:disputes": page(CASES, "case"),
    "cooperations:raise_dispute": room(Act.OPEN_DISPUTE, "case"),
    "cooperations:dispute_stage": room(Act.KEEP_DISPUTE, "dispute"),
    "cooperations:dispute_file": page(CASES, "dispute_stage"),
    "cooperations:ending": room(PREPARE, "case"),
    "cooperations:closing": room(PREPARE, "case"),
    "cooperations:closing_paper": page(CASES, "case"),
    "cooperations:what_if": page(CASES, "case"),
    "cooperations:step": room(CASES, "case_step", also=_takes),
    "cooperations:taken": page(CASES, "case_taken"),
    "cooperations:paper": room(PREPARE, "case_kind"),
    "cooperations:paper_scan": room(PREPARE, "case_paper"),
    "cooperations:paper_file": page(CASES, "case_paper"),
    "cooperations:withdraw_paper": deed(PREPARE, "case_paper", **_TRIED),
}
COMPARISONS: dict[str, Door] = {
    "benefits:list": page(Act.READ_COMPARISONS),
    "benefits:method": page(Act.READ_COMPARISONS),
    "benefits:new": room(Act.KEEP_COMPARISON),
    "benefits:show": page(Act.READ_COMPARISONS, "comparison"),
    "benefits:change": room(Act.KEEP_COMPARISON, "comparison"),
    "benefits:new_deal": room(Act.KEEP_COMPARISON, "comparison"),
    "benefits:change_deal": room(Act.KEEP_COMPARISON, "compared_deal"),
    "benefits:drop_deal": deed(Act.KEEP_COMPARISON, "compared_deal", **_TRIED),
    "benefits:choose": deed(Act.KEEP_COMPARISON, "comparison", **_TRIED),
}
DUTIES, KEEP_DUTIES = Act.READ_OBLIGATIONS, Act.KEEP_OBLIGATIONS
OBLIGATIONS: dict[str, Door] = {
    "obligations:list": page(DUTIES),
    "obligations:export": page(DUTIES, args=("csv",)),
    "obligations:of_agreement": page(DUTIES, "bound"),
    "obligations:new": room(KEEP_DUTIES, "bound"),
    "obligations:change": room(KEEP_DUTIES, "duty"),
    "obligations:withdraw": deed(KEEP_DUTIES, "duty", **_TRIED),
    "obligations:due": page(DUTIES, "due"),
    "obligations:fulfil": deed(Act.RECORD_FULFILMENT, "due", **_TRIED),
    "obligations:waive": deed(Act.WAIVE_OBLIGATION, "due", **_TRIED),
    "obligations:receive": deed(Act.JUDGE_FULFILMENT, "brought", **_TRIED),
    "obligations:take_back": deed(Act.JUDGE_FULFILMENT, "brought", **_TRIED),
    "obligations:fetch": page(DUTIES, "brought"),
}
MONEY: dict[str, Door] = {
    "receipts:list": page(Act.READ_RECEIPTS),
    "receipts:of_agreement": Door(
        get=Act.READ_RECEIPTS, post=Act.KEEP_RECEIPTS, record="agreement", **_TRIED
    ),
    "receipts:withdraw": deed(Act.KEEP_RECEIPTS, "receipt", **_TRIED),
}
MATCHING: dict[str, Door] = {
    "matching:list": page(Act.READ_MATCHES),
    "matching:interests": page(Act.KEEP_INTERESTS, got=LET_IN),
    "matching:interest": room(Act.KEEP_INTERESTS, "partner"),
}
