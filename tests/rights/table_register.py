"""The addresses of the register: agreements, third parties, villages, imports, scans, files, the overview, village plans."""

from mitradesa.actions.agreements import new_key
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.flags import Flag
from mitradesa.core.roles import RIGHTS, OfficeKind, Seat, may
from tests.rights.doors import LET_IN, Door, Reach, Thing, deed, form, page
from tests.rights.places import PIN

READ, PREPARE, CONFIRM = Act.READ_REGISTER, Act.PREPARE_AGREEMENT, Act.CONFIRM_AGREEMENT
IMPORT, OVERVIEW, PLANS = Act.IMPORT_REGISTER, Act.READ_OVERVIEW, Act.READ_PLANS


def _keeps_partners(seat: Seat, thing: Thing | None) -> bool:
    """What is known of a third party belongs to its regency."""
    return thing is not None and may(seat, PREPARE, thing.region[:5])


def _a_village_s(seat: Seat, thing: Thing | None) -> int:
    return 302 if seat.office_kind in (OfficeKind.VILLAGE, OfficeKind.BPD) else 200


def _new(visit) -> dict[str, object]:
    return {"key": new_key(), "title": "Pasar desa", "village": visit.site}


def _ended(visit) -> dict[str, object]:
    return visit.thing.sent | {"tanggal": "2024-06-01", "alasan": "sepakat"}


AGREEMENTS: dict[str, Door] = {
    "agreements:list": page(READ),
    "agreements:book": page(OVERVIEW),
    "agreements:export": page(READ, args=("csv",)),
    "agreements:keep": deed(READ, sent={"nama": "Punya saya"}, writes=False),
    "agreements:forget": deed(READ, sent={"tampilan": "1"}, writes=False),
    "agreements:new": form(PREPARE, sent=_new),
    "agreements:show": page(READ, "agreement"),
    "agreements:change": form(PREPARE, "agreement", sent={"version": 1, "title": "Judul lain"}),
    "agreements:state": deed(PREPARE, "agreement", sent={"version": 1, "f.copies": "2"}),
    "agreements:confirm": deed(CONFIRM, "agreement", sent={"version": 1, "pin": PIN}),
    "agreements:end": deed(PREPARE, "agreement", sent=_ended),
    "agreements:renewal": deed(PREPARE, "agreement"),
    "agreements:merge": deed(PREPARE, "agreement"),
    "agreements:part": deed(PREPARE, "merged"),
    "agreements:different": deed(PREPARE, "agreement"),
    "partners:list": page(OVERVIEW),
    "partners:show": page(READ, "partner"),
    "partners:change": form(
        PREPARE,
        "partner",
        also=_keeps_partners,
        also_get=_keeps_partners,
        sent={"name": "PT Contoh Baru", "kind": "company"},
    ),
    "partners:merge": deed(PREPARE, "partner", also=_keeps_partners),
    "partners:split": deed(PREPARE, "spelt", also=_keeps_partners),
    "villages:show": page(READ, "village"),
    "overview:overview": page(OVERVIEW),
    "overview:quality": page(OVERVIEW),
    "overview:villages": page(OVERVIEW),
    "overview:monthly": page(OVERVIEW),
    "overview:monthly_pdf": page(OVERVIEW),
    "overview:next": page(PREPARE, args=(Flag.NO_FILE.value,), got=302),
}

_OFFICE = {"reach": Reach.OFFICE}
IMPORTS: dict[str, Door] = {
    "register:home": page(IMPORT),
    "register:imports": form(IMPORT, done=422, writes=False),
    "register:template": page(IMPORT),
    # Outside a demonstration there is no sample to hand out.
    "register:sample_register": page(IMPORT, got=404),
    "register:sample_scans": page(IMPORT, got=404),
    "register:take_sample_scans": deed(IMPORT, done=404, writes=False),
    "register:batch": page(IMPORT, "batch", **_OFFICE),
    "register:columns": form(IMPORT, "batch", **_OFFICE),
    "register:sheet": deed(IMPORT, "batch", done=422, writes=False, **_OFFICE),
    "register:record": deed(IMPORT, "batch", **_OFFICE),
    "register:undo": form(IMPORT, "batch", **_OFFICE),
    "register:push_on": deed(IMPORT, "batch", writes=False, **_OFFICE),
    "register:rows": page(IMPORT, "batch", **_OFFICE),
    "register:row": form(IMPORT, "row", sent={"sel-1": "7/2024"}, done=302, **_OFFICE),
    "register:row_village": deed(IMPORT, "row", **_OFFICE),
    "register:row_skip": deed(IMPORT, "row", **_OFFICE),
    "register:scans": page(IMPORT),
    "register:upload": deed(IMPORT, done=422, writes=False),
    "register:scan": form(IMPORT, "scan", done=422, writes=False, **_OFFICE),
    "register:attach": deed(
        IMPORT, "scan", sent=lambda visit: {"agreement": visit.key, "kind": "signed"}, writes=False, **_OFFICE
    ),
    "register:drop": deed(IMPORT, "scan", **_OFFICE),
    "register:read_again": deed(IMPORT, "scan", writes=False, **_OFFICE),
    "register:scan_file": page(IMPORT, "scan", **_OFFICE),
    "register:picture": page(IMPORT, "scan_page", **_OFFICE),
    "register:file": page(READ, "file"),
    "register:add_file": form(PREPARE, "agreement", sent=lambda visit: visit.upload("lain")),
    "register:date_file": deed(PREPARE, "file_of", sent={"dated_on": "2024-03-01"}),
    "register:replace_file": form(PREPARE, "file_of", sent=lambda visit: visit.upload("lain")),
}

_PAPER = {"kind": "perdes", "title": "Kerja sama desa", "year": today().year, "version": 1}
_LINE = {"year": today().year, "account": "4.3.2", "name": "Bagi hasil", "planned": "1000", "version": 1}
VILLAGE_PLANS: dict[str, Door] = {
    "plans:index": page(PLANS, got=_a_village_s),
    "plans:show": page(PLANS, "village"),
    "plans:paper": form(Act.PREPARE_PLANS, "village", sent=_PAPER),
    "plans:change_paper": form(Act.PREPARE_PLANS, "plan", sent=_PAPER),
    "plans:paper_file": form(
        Act.PREPARE_PLANS, "plan", sent=lambda visit: {**visit.upload("perdes"), "version": 1}
    ),
    "plans:fetch": page(PLANS, "plan"),
    "plans:line": form(Act.PREPARE_PLANS, "village", sent=_LINE),
    "plans:change_line": form(Act.PREPARE_PLANS, "line", sent=_LINE),
}


def _carries(seat: Seat, thing: Thing | None) -> bool:
    return seat.role in RIGHTS[Act.CARRY_SHEET]


SHEETS: dict[str, Door] = {
    "agreements:print_sheet": deed(
        Act.CARRY_SHEET, "to_sign", done=LET_IN, writes=None, sent=lambda visit: {"version": 1}
    ),
    "agreements:sheet": page(Act.READ_SHEETS, "sheet"),
    "agreements:bring_sheet": deed(Act.CARRY_SHEET, "sheet", done=409, writes=False),
    "agreements:check_sheet": deed(Act.CHECK_SHEET, "sheet", sent={"alasan": "kabur"}),
    "agreements:withdraw_sheet": deed(Act.READ_SHEETS, "sheet", also=_carries),
    "agreements:sheet_file": page(Act.READ_SHEETS, "sheet"),
    "agreements:sheet_picture": page(Act.READ_SHEETS, "sheet"),
}
