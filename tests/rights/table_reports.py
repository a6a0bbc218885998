"""The addresses of village reports, of the dashboard and of the yearly book."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import OfficeKind, Seat
from tests.rights.doors import LET_IN, Door, Reach, Thing, deed, page

REPORTS, PREPARE = Act.READ_VILLAGE_REPORTS, Act.PREPARE_VILLAGE_REPORT
BOARD = Act.READ_DASHBOARD
_TRIED = {"done": LET_IN, "writes": None}
_REGENCY = {"reach": Reach.REGENCY}
_BEGINNING = {"kind": "yearly", "year": "2025", "half": "0"}


def _of_a_dinas(seat: Seat, thing: Thing | None) -> bool:
    """A book is asked for by the office that keeps the register of a regency."""
    return seat.office_kind is OfficeKind.DPMD


VILLAGE_REPORTS: dict[str, Door] = {
    "village_reports:list": page(REPORTS, got=LET_IN),
    "village_reports:export": page(REPORTS),
    "village_reports:incoming": page(REPORTS),
    "village_reports:village": page(REPORTS, "village"),
    "village_reports:begin": deed(PREPARE, "village", sent=_BEGINNING, **_TRIED),
    "village_reports:show": page(REPORTS, "sent_report"),
    "village_reports:complete": deed(PREPARE, "sent_report", **_TRIED),
    "village_reports:gather": deed(PREPARE, "sent_report", **_TRIED),
    "village_reports:confirm": deed(Act.CONFIRM_VILLAGE_REPORT, "sent_report", **_TRIED),
    "village_reports:reopen": deed(Act.CONFIRM_VILLAGE_REPORT, "sent_report", **_TRIED),
    "village_reports:send": deed(Act.SEND_VILLAGE_REPORT, "sent_report", **_TRIED),
    "village_reports:correct": deed(PREPARE, "sent_report", **_TRIED),
    "village_reports:receive": deed(Act.RECEIVE_VILLAGE_REPORT, "sent_report", **_TRIED),
    "village_reports:paper": page(REPORTS, "sent_report_paper"),
}
DASHBOARD: dict[str, Door] = {
    "dashboard:dashboard": page(BOARD),
    "dashboard:export": page(BOARD),
    "dashboard:disputes": page(BOARD),
    "dashboard:lengths": page(BOARD),
    "dashboard:events": page(BOARD),
    "dashboard:books": page(BOARD),
    "dashboard:ask_book": deed(Act.MAKE_YEAR_BOOK, sent={"year": "2025"}, **_TRIED),
    "dashboard:book": page(BOARD, "year_book", **_REGENCY),
    "dashboard:fetch_book": page(BOARD, "year_book", **_REGENCY),
}
