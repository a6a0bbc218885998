"""The addresses of potentials, assets and cooperations on their way."""

from mitradesa.core.acts import Act
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import OfficeKind, Seat, takes
from tests.rights.doors import LET_IN, Door, Guard, Reach, Thing, deed, form, page, room

CARDS, KEEP_CARDS = Act.READ_POTENTIALS, Act.KEEP_POTENTIALS
ASSETS, KEEP_ASSETS = Act.READ_ASSETS, Act.KEEP_ASSETS
SHEETS, EVALUATE, FINISH = Act.READ_EVALUATIONS, Act.EVALUATE, Act.FINISH_EVALUATION
OFFERS, PREPARE_OFFER = Act.READ_OFFERS, Act.PREPARE_OFFER
SEND, PERMIT = Act.SEND_TO_DESK, Act.KEEP_PERMIT_FILE
CASES, PREPARE = Act.READ_COOPERATIONS, Act.PREPARE_COOPERATION
_TRIED = {"done": LET_IN, "writes": None}


def _takes(seat: Seat, thing: Thing | None) -> bool:
    """The step is one of those that the seat's office takes, in a capacity that takes steps."""
    return takes(seat, Act.TAKE_STEP) and any(
        seat.role in one.by for track in TRACKS.values() for one in track.transitions if one.name == "take_up"
    )


def _at_the_subdistrict(seat: Seat, thing: Thing | None) -> bool:
    """The sheet lies on the subdistrict's desk, whose office alone fills it."""
    return seat.office_kind is OfficeKind.SUBDISTRICT


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
MEETINGS, PREPARE_MEETING = Act.READ_DELIBERATIONS, Act.PREPARE_DELIBERATION
DECIDE, CONVENE = Act.RECORD_DECISION, Act.CONVENE_DELIBERATION
DELIBERATIONS: dict[str, Door] = {
    "deliberations:list": page(MEETINGS),
    "deliberations:new": room(PREPARE_MEETING),
    "deliberations:rules": Door(get=MEETINGS, post=PREPARE_MEETING, record="village", **_TRIED),
    "deliberations:show": page(MEETINGS, "meeting"),
    "deliberations:change": room(PREPARE_MEETING, "meeting"),
    "deliberations:item": deed(PREPARE_MEETING, "meeting", **_TRIED),
    "deliberations:drop": deed(PREPARE_MEETING, "meeting_item", **_TRIED),
    "deliberations:own_meeting": room(DECIDE, "meeting"),
    "deliberations:elements": room(PREPARE_MEETING, "meeting"),
    "deliberations:call": room(CONVENE, "meeting"),
    "deliberations:cancel": deed(CONVENE, "meeting", **_TRIED),
    "deliberations:hold": room(CONVENE, "meeting"),
    "deliberations:people": room(PREPARE_MEETING, "meeting"),
    "deliberations:list_scan": deed(PREPARE_MEETING, "meeting", **_TRIED),
    "deliberations:take_off": deed(PREPARE_MEETING, "meeting_name", **_TRIED),
    "deliberations:discussion": room(PREPARE_MEETING, "meeting"),
    "deliberations:decide": room(DECIDE, "meeting_item"),
    "deliberations:sign": room(CONVENE, "meeting"),
    "deliberations:addendum": room(CONVENE, "meeting"),
    "deliberations:erase": deed(Act.ERASE_PERSONAL, "meeting", **_TRIED),
    "deliberations:printed": page(MEETINGS, "meeting_paper"),
    "deliberations:made": page(MEETINGS, "meeting_file"),
    "deliberations:fetch": page(MEETINGS, "meeting_scan"),
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
WORTH, KEEP_WORTH, CONFIRM_WORTH = Act.READ_LEDGERS, Act.KEEP_LEDGER, Act.CONFIRM_LEDGER
LEDGERS: dict[str, Door] = {
    "ledgers:list": page(WORTH),
    "ledgers:export": page(WORTH, args=("csv",)),
    "ledgers:method": page(WORTH),
    "ledgers:compare": page(Act.COMPARE_LEDGERS),
    "ledgers:village": page(WORTH, "village"),
    "ledgers:population": deed(KEEP_WORTH, "village", **_TRIED),
    "ledgers:fetch": page(WORTH, "worth_proof"),
    "ledgers:of_agreement": page(WORTH, "worth"),
    "ledgers:printed": page(WORTH, "worth"),
    "ledgers:begin": deed(KEEP_WORTH, "bound", **_TRIED),
    "ledgers:serving": room(KEEP_WORTH, "worth"),
    "ledgers:new_line": room(KEEP_WORTH, "worth"),
    "ledgers:change_line": room(KEEP_WORTH, "worth_line"),
    "ledgers:withdraw_line": deed(KEEP_WORTH, "worth_line", **_TRIED),
    "ledgers:year": room(KEEP_WORTH, "worth_year"),
    "ledgers:report": room(Act.REPORT_TO_LEDGER, "worth_year"),
    "ledgers:confirm": room(CONFIRM_WORTH, "worth_year"),
    "ledgers:reopen": deed(CONFIRM_WORTH, "worth_year", **_TRIED),
}
CLAIMS: dict[str, Door] = {
    "sanctions:list": page(DUTIES),
    "sanctions:export": page(DUTIES, args=("csv",)),
    "sanctions:ledger": page(DUTIES, "bound"),
    "sanctions:new": room(Act.CHARGE_SANCTION, "bound"),
    "sanctions:formula": room(KEEP_DUTIES, "duty"),
    "sanctions:count": Door(get=DUTIES, post=Act.CHARGE_SANCTION, record="due", **_TRIED),
    "sanctions:show": page(DUTIES, "sanction"),
    "sanctions:dispute": deed(Act.DISPUTE_SANCTION, "sanction", **_TRIED),
    "sanctions:decide": deed(Act.DECIDE_SANCTION, "sanction", **_TRIED),
    "sanctions:fetch": page(DUTIES, "sanction_step"),
}
SHARED: dict[str, Door] = {
    "turnovers:list": page(DUTIES),
    "turnovers:export": page(DUTIES, args=("csv",)),
    "turnovers:new": room(KEEP_DUTIES, "bound"),
    "turnovers:formula": room(KEEP_DUTIES, "share_duty"),
    "turnovers:due": page(DUTIES, "share_due"),
    "turnovers:report": deed(Act.REPORT_TURNOVER, "share_due", **_TRIED),
    "turnovers:confirm": deed(Act.JUDGE_TURNOVER, "turnover", **_TRIED),
    "turnovers:ask_back": deed(Act.JUDGE_TURNOVER, "turnover", **_TRIED),
    "turnovers:take_back": deed(Act.JUDGE_TURNOVER, "turnover", **_TRIED),
    "turnovers:fetch": page(DUTIES, "turnover"),
}
GIVEN: dict[str, Door] = {
    "in_kind:list": page(DUTIES),
    "in_kind:export": page(DUTIES, args=("csv",)),
    "in_kind:of_agreement": page(DUTIES, "bound"),
    "in_kind:new": room(Act.KEEP_CONTRIBUTIONS, "bound"),
    "in_kind:show": page(DUTIES, "contribution"),
    "in_kind:change": room(Act.KEEP_CONTRIBUTIONS, "contribution"),
    "in_kind:withdraw": deed(Act.KEEP_CONTRIBUTIONS, "contribution", **_TRIED),
    "in_kind:minutes": page(DUTIES, "contribution"),
    "in_kind:hand_over": deed(Act.KEEP_CONTRIBUTIONS, "contribution", **_TRIED),
    "in_kind:enter": deed(Act.KEEP_CONTRIBUTIONS, "contribution", **_TRIED),
    "in_kind:fetch": page(DUTIES, "contribution"),
}
MONEY: dict[str, Door] = {
    "receipts:list": page(Act.READ_RECEIPTS),
    "receipts:of_agreement": Door(
        get=Act.READ_RECEIPTS, post=Act.KEEP_RECEIPTS, record="agreement", **_TRIED
    ),
    "receipts:withdraw": deed(Act.KEEP_RECEIPTS, "received_money", **_TRIED),
    "receipts:share": room(Act.KEEP_RECEIPTS, "received_money"),
    "receipts:free": deed(Act.KEEP_RECEIPTS, "received_money", **_TRIED),
    "receipts:deposit": deed(Act.KEEP_RECEIPTS, "received_money", **_TRIED),
    "receipts:fetch": page(Act.READ_RECEIPTS, "receipt_proof"),
    "money:overview": page(Act.READ_RECEIPTS),
    "money:arrears": page(Act.READ_RECEIPTS),
    "money:arrears_file": page(Act.READ_RECEIPTS, args=("csv",)),
    "money:account": page(Act.READ_RECEIPTS, args=("masuk", "4.3.2")),
    "money:account_file": page(Act.READ_RECEIPTS, args=("masuk", "4.3.2", "csv")),
    "money:book": page(Act.READ_RECEIPTS, "agreement"),
    "money:spending": Door(get=Act.READ_RECEIPTS, post=Act.KEEP_SPENDING, record="agreement", **_TRIED),
    "money:withdraw_spending": deed(Act.KEEP_SPENDING, "spending", **_TRIED),
    "money:spending_file": page(Act.READ_RECEIPTS, "spending"),
    "money:chart": Door(get=Act.READ_RECEIPTS, post=Act.CHOOSE_ACCOUNT_CODE, **_TRIED),
    "money:banks": page(Act.READ_RECEIPTS, got=LET_IN),
    "money:bank": Door(get=Act.READ_RECEIPTS, post=Act.KEEP_VILLAGE_ACCOUNT, record="village", **_TRIED),
    "money:confirm_bank": deed(Act.CONFIRM_VILLAGE_ACCOUNT, "bank_account", **_TRIED),
    "money:see_bank": deed(Act.SEE_VILLAGE_ACCOUNT, "bank_account", **_TRIED),
    "money:report_bank": deed(Act.KEEP_VILLAGE_ACCOUNT, "bank_account", **_TRIED),
    "money:withdraw_bank": deed(Act.KEEP_VILLAGE_ACCOUNT, "bank_account", **_TRIED),
}
_DRAFT = {"record": "money_file", "reach": Reach.OFFICE}
_KEEP, _MATCH = Act.KEEP_STATEMENTS, Act.MATCH_STATEMENTS
MONEY_FILES: dict[str, Door] = {
    "money_files:columns": form(_KEEP, done=302, writes=False, **_DRAFT),
    "money_files:sheet": deed(_KEEP, done=422, writes=False, **_DRAFT),
    "money_files:check": page(_KEEP, **_DRAFT),
    "money_files:row": form(_KEEP, "money_row", sent={"sel-2": "7.000,00"}, reach=Reach.OFFICE),
    "money_files:skip": deed(_KEEP, "money_row", reach=Reach.OFFICE),
    "money_files:record": deed(_KEEP, **_DRAFT),
    "money_files:drop": deed(_KEEP, **_DRAFT),
    "statements:list": page(Act.READ_STATEMENTS),
    "statements:upload": form(_KEEP, done=422, writes=False),
    # Outside a demonstration there is no sample to hand out.
    "statements:sample": page(_KEEP, args=("bank-dua-kolom",), got=404),
    "statements:show": page(Act.READ_STATEMENTS, "statement"),
    "statements:export": page(Act.READ_STATEMENTS, "statement"),
    "statements:confirm": deed(_MATCH, "statement", done=409, writes=False),
    "statements:agree": deed(Act.AGREE_STATEMENTS, "statement", done=409, writes=False),
    "statements:withdraw": deed(_KEEP, "statement", done=409, writes=False),
    "statements:line": page(Act.READ_STATEMENTS, "bank_line"),
    "statements:pair": deed(_MATCH, "bank_line", done=409, writes=False),
    "statements:aside": deed(_MATCH, "bank_line", done=409, writes=False),
    "statements:receipt": deed(_MATCH, "bank_line", done=409, writes=False),
    "statements:undo": deed(_MATCH, "bank_match", sent={"why": "keliru"}),
    "siskeudes:list": page(Act.READ_STATEMENTS),
    "siskeudes:upload": form(_KEEP, done=422, writes=False),
    "siskeudes:format": page(Act.READ_STATEMENTS),
    "siskeudes:template": page(Act.READ_STATEMENTS),
    "siskeudes:sample": page(_KEEP, args=("siskeudes-empat-kali",), got=404),
    "siskeudes:show": page(Act.READ_STATEMENTS, "siskeudes"),
    "siskeudes:export": page(Act.READ_STATEMENTS, "siskeudes"),
    "siskeudes:withdraw": deed(_KEEP, "siskeudes", sent={"why": "berkas tahun lain"}),
}
MATCHING: dict[str, Door] = {
    "matching:list": page(Act.READ_MATCHES),
    "matching:interests": page(Act.KEEP_INTERESTS, got=LET_IN),
    "matching:interest": room(Act.KEEP_INTERESTS, "partner"),
}
_ON_DESK = {"record": "evaluated", "also": _at_the_subdistrict, **_TRIED}
EVALUATIONS: dict[str, Door] = {
    "evaluations:list": page(SHEETS),
    "evaluations:of_case": Door(get=SHEETS, post=SEND, record="case", **_TRIED),
    "evaluations:carried": room(EVALUATE),
    "evaluations:carry": deed(SEND, "case", **_TRIED),
    "evaluations:take_answer": deed(SEND, "case", **_TRIED),
    "evaluations:answer_file": deed(EVALUATE, **_ON_DESK),
    "evaluations:show": page(SHEETS, "evaluated"),
    "evaluations:paper": page(SHEETS, "evaluated_paper"),
    "evaluations:draft": page(SHEETS, "evaluated"),
    "evaluations:mark": deed(EVALUATE, **_ON_DESK),
    "evaluations:line": deed(EVALUATE, **_ON_DESK | {"sent": {"says": "Butir"}}),
    "evaluations:ready": deed(EVALUATE, **_ON_DESK),
    "evaluations:initial": deed(EVALUATE, **_ON_DESK),
    "evaluations:back": deed(FINISH, **_ON_DESK),
    "evaluations:end": deed(FINISH, **_ON_DESK | {"sent": {"ending": "notes", "pin": "271828"}}),
    "evaluations:pass_on": deed(FINISH, **_ON_DESK),
    "evaluations:reply": deed(SEND, "evaluated", **_TRIED),
    "evaluations:permit": Door(get=SHEETS, post=PERMIT, record="case", **_TRIED),
    "evaluations:silence": Door(get=SHEETS, post=Act.RECORD_SILENCE, record="case", **_TRIED),
    "evaluations:silence_paper": page(SHEETS, "case_silence"),
    "evaluations:permit_item": deed(PERMIT, "case_permit", **_TRIED),
    "evaluations:permit_file": page(SHEETS, "case_permit"),
    "evaluations:ask_permit": deed(PERMIT, "case", **_TRIED),
    "evaluations:decide_permit": deed(Act.DECIDE_PERMIT, "case", **_TRIED),
}
OFFERED: dict[str, Door] = {
    "offers:list": page(OFFERS),
    "offers:of_case": Door(get=OFFERS, post=PREPARE_OFFER, record="case", **_TRIED),
    "offers:show": page(OFFERS, "offered"),
    "offers:change": room(PREPARE_OFFER, "offered"),
    "offers:announce": deed(Act.ANNOUNCE_OFFER, "offered", **_TRIED),
    "offers:withdraw": deed(Act.ANNOUNCE_OFFER, "offered", **_TRIED),
    "offers:close_empty": deed(Act.OPEN_OFFERS, "offered", **_TRIED),
    "offers:receive": deed(PREPARE_OFFER, "offered", **_TRIED),
    "offers:open": deed(Act.OPEN_OFFERS, "offered", **_TRIED),
    "offers:contents": deed(PREPARE_OFFER, "offer_number", **_TRIED),
    "offers:score": deed(PREPARE_OFFER, "offered", **_TRIED),
    "offers:choose": deed(Act.CHOOSE_OFFER, "offered", **_TRIED),
    "offers:erase": deed(Act.ERASE_PERSONAL, "offered", **_TRIED),
    "offers:poster": page(OFFERS, "offered_poster", got=404),
    "offers:kak": page(OFFERS, "offered"),
    "offers:comparison": page(OFFERS, "offered_paper"),
    "offers:fetch": page(OFFERS, "offer_number", got=404),
    "offer:list": page(Guard.OPEN, reach=Reach.ALL),
    "offer:show": form(Guard.OPEN, "offered", reach=Reach.ALL, done=LET_IN, writes=None),
    "offer:receipt": page(Guard.OPEN, "offer_receipt", reach=Reach.ALL),
    "offer:kak": page(Guard.OPEN, "offered", reach=Reach.ALL),
    "offer:poster": page(Guard.OPEN, "offered_poster", reach=Reach.ALL, got=404),
}
