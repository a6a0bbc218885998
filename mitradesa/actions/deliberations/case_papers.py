"""The papers that a deliberation leaves on the cases that it was about, so that nobody uploads them there again."""

from datetime import date

from django.db.models import F

from mitradesa.actions.trail import record
from mitradesa.core.deliberations import About
from mitradesa.core.lifecycle.papers import PAPER_WORDS, Paper
from mitradesa.core.lifecycle.status import FINAL, Status
from mitradesa.core.roles import Seat
from mitradesa.records.models import Cooperation, CooperationPaper, Deliberation

MINUTES = {
    About.COOPERATION: Paper.MUSDES_MINUTES,
    About.DEAL: Paper.MUSDES_MINUTES,
    About.CHANGE: Paper.CHANGE_MINUTES,
    About.END: Paper.END_MINUTES,
}
"""As which paper the minutes count for each kind of decision."""


def paper_of_cases(seat: Seat, row: Deliberation, kind: Paper, number: str, dated_on: date) -> None:
    """A paper by its number on every case of the agenda, once: sent again, the earlier one is mended unless a step used it."""
    for case in _cases(row):
        known = case.papers.filter(kind=kind, withdrawn_at__isnull=True, used_by__isnull=True, file=None)
        if not known.update(number=number, dated_on=dated_on):
            CooperationPaper.objects.create(cooperation=case, kind=kind, number=number, dated_on=dated_on)
            _told(seat, case, row, kind)


def minutes_of_cases(seat: Seat, row: Deliberation) -> None:
    """The signed minutes with their scan on every case that they decide on; once for each kind of decision, as each step uses its own."""
    decided = row.items.filter(cooperation__isnull=False, decision__isnull=False)
    for item in decided.select_related("cooperation"):
        case = item.cooperation
        if case is None or About(item.about) not in MINUTES or Status(case.status) in FINAL:
            continue
        kind = MINUTES[About(item.about)]
        CooperationPaper.objects.create(
            cooperation=case,
            kind=kind,
            number=row.minutes_number,
            dated_on=row.held_on,
            file=row.file,
            file_name=row.file_name,
        )
        _told(seat, case, row, kind)


def _cases(row: Deliberation) -> list[Cooperation]:
    found = Cooperation.objects.filter(agenda_items__deliberation=row).distinct()
    return [one for one in found if Status(one.status) not in FINAL]


def _told(seat: Seat, case: Cooperation, row: Deliberation, kind: Paper) -> None:
    Cooperation.objects.filter(pk=case.pk).update(version=F("version") + 1)
    record(
        seat,
        "cooperation.changed",
        case,
        region=case.village_id,
        says=f'melampirkan {PAPER_WORDS[kind].lower()} dari musyawarah "{row.title}" pada "{case.title}"',
        values={"paper": kind.value, "deliberation": row.key, "sha256": row.file.sha256 if row.file else ""},
    )
