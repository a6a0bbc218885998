"""The monthly report as a tagged PDF, set by Typst from `report.typ`."""

from datetime import date

from mitradesa.core.calendar import in_words, today
from mitradesa.core.language import grouped
from mitradesa.core.monthly import Entry, Report
from mitradesa.core.signers import dateline
from mitradesa.reports.monthly.wording import (
    FORM,
    PLACES,
    Section,
    checks,
    halves,
    method,
    sections,
    standing,
)
from mitradesa.reports.typesetting import breakable, set_paper, signing


def render_pdf(report: Report, *, large: bool = False) -> bytes:
    """The bytes of the PDF, in large print where asked."""
    place = PLACES[report.level]
    seal = report.seal
    return set_paper(
        "monthly/report.typ",
        {
            "title": report.title,
            "office": report.office,
            "region": report.region,
            "form": FORM,
            "method": method(report),
            "standing": standing(report),
            "total": grouped(report.total),
            "states": [[word, grouped(number)] for word, number in report.states],
            "ladder": [[word, grouped(number)] for word, number in report.ladder],
            "sections": [_section(one) for one in sections(report)],
            "place": place,
            "gaps": _gaps(report),
            "seal": {
                "made": report.made,
                "size": grouped(seal.size),
                "root": halves(seal.root),
                "chain": halves(seal.chain),
                "code": seal.code,
                "day": f"Akar harian {seal.day}: {seal.day_root}" if seal.day else "",
                "checks": list(checks(seal)),
            },
            "signing": signing(report.signers, f"{dateline(report.place)}, {in_words(today())}"),
        },
        large=large,
    )


def _section(one: Section) -> dict[str, object]:
    return {
        "title": f"{one.title}: {grouped(one.part.number)}",
        "lead": one.lead,
        "day": one.day,
        "empty": one.empty,
        "cut": one.cut,
        "rows": [_row(entry) for entry in one.part.entries],
    }


def _row(one: Entry) -> list[str]:
    named = (one.village, f"{one.title} ({one.numbers})", one.partner or "–")
    return [*map(breakable, named), _day(one.day), one.said]


def _day(value: date | None) -> str:
    return f"{value:%d-%m-%Y}" if value else "–"


def _gaps(report: Report) -> dict[str, object]:
    sums = [
        grouped(number) for number in (sum(place.agreements for place in report.places), *report.gap_sums)
    ]
    rows = [
        [place.name, *(grouped(number) for number in (place.agreements, *place.gaps, place.total))]
        for place in report.places
    ]
    return {
        "words": list(report.gap_words),
        "rows": rows,
        "sums": [*sums, grouped(sum(place.total for place in report.places))],
    }
