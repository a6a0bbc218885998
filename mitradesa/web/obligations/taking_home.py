"""A list of a room as a file to take home: XLSX or CSV, at most five thousand lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpResponse

from mitradesa.core.calendar import in_words, today
from mitradesa.core.roles import Seat
from mitradesa.reports.register_list.as_csv import render_csv
from mitradesa.reports.register_list.as_xlsx import render_xlsx
from mitradesa.reports.register_list.lines import About
from mitradesa.web.base.exports import KINDS, Cells

Headings = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class File:
    """What a file is called, what its head says, and its columns with their widths."""

    name: str
    title: str
    headings: Headings
    narrowed: str = ""


def taken_home(seat: Seat, kind: str, file: File, lines: Iterable[tuple[object, ...]]) -> HttpResponse:
    """The lines as a file; 404 for a kind that there is not."""
    if kind not in KINDS:
        raise Http404
    day = today()
    found = [Cells(one) for one in lines]
    if kind == "csv":
        made = render_csv(found, file.headings)
    else:
        about = About(
            f"{file.title}, {seat.office_name}",
            file.narrowed,
            f"Dibuat {in_words(day)} oleh {seat.name}, {seat.title}.",
        )
        made = render_xlsx(about, found, file.headings, file.title[:31])
    answer = HttpResponse(made, content_type=KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="{file.name}-{day.isoformat()}.{kind}"'
    return answer
