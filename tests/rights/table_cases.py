"""The addresses of potentials, assets and cooperations on their way."""

from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import Act, Seat, takes
from tests.rights.doors import LET_IN, Door, Thing, deed, page, room

CARDS, KEEP_CARDS = Act.READ_POTENTIALS, Act.KEEP_POTENTIALS
ASSETS, KEEP_ASSETS = Act.READ_ASSETS, Act.KEEP_ASSETS
CASES, PREPARE = Act.READ_COOPERATIONS, Act.PREPARE_COOPERATION
_TRIED = {"done": LET_IN, "writes": None}


def _takes(seat: Seat, thing: Thing | None) -> bool:
    """The step is one of those that the seat's office takes, in a capacity that takes steps."""
    return takes(seat, Act.TAKE_STEP) and any(
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
    "cooperations:track": page(CASES, args=("village_initiative",)),
    "cooperations:show": page(CASES, "case"),
    "cooperations:change": room(PREPARE, "case"),
    "cooperations:regime": room(PREPARE, "case"),
    "cooperations:facts": room(PREPARE, "case"),
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
