"""A list to take home under the address of its page: as a spreadsheet or as comma-separated values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpResponse

from mitradesa.core.calendar import in_words, today
from mitradesa.core.roles import Seat
from mitradesa.reports.register_list.as_csv import render_csv
from mitradesa.reports.register_list.as_xlsx import render_xlsx
from mitradesa.reports.register_list.lines import About

MOST_EXPORTED = 5000
KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Cells:
    """A line of a file."""

    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A list as a file: its title, its headings with their widths, the name of its sheet."""

    title: str
    headings: Sequence[tuple[str, int]]

    def taken_home(
        self, kind: str, seat: Seat, said: str, lines: Iterable[tuple[object, ...]], *, of: str = ""
    ) -> HttpResponse:
        """The file of a kind, `said` being what it was narrowed to, `of` what its title is about; not found for any other kind."""
        if kind not in KINDS:
            raise Http404
        day, cells = today(), [Cells(one) for one in lines]
        about = About(
            ", ".join(filter(None, (self.title, of, seat.office_name))),
            said,
            f"Dibuat {in_words(day)} oleh {seat.name}, {seat.title}.",
        )
        made = (
            render_csv(cells, self.headings)
            if kind == "csv"
            else render_xlsx(about, cells, self.headings, self.title)
        )
        answer = HttpResponse(made, content_type=KINDS[kind])
        name = "-".join(self.title.lower().split())
        answer["Content-Disposition"] = f'attachment; filename="{name}-{day.isoformat()}.{kind}"'
        return answer
