"""The monthly report as text for a screen or a chat."""

from collections.abc import Iterator, Sequence

from mitradesa.core.language import grouped
from mitradesa.core.monthly import Entry, Report
from mitradesa.reports.monthly.wording import FORM, PLACES, checks, method, sections, standing


def render_text(report: Report) -> str:
    """The report in lines."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield from (report.title, f"{report.office}, {report.region}", FORM, method(report), "")
    yield f"Keadaan {standing(report)}: {grouped(report.total)} perjanjian"
    yield from _counts(report.states)
    yield "Dari yang berjalan"
    yield from _counts(report.ladder)
    for one in sections(report):
        yield f"\n{one.title}: {grouped(one.part.number)}" + (f" ({one.lead})" if one.lead else "")
        yield from (_entry(entry) for entry in one.part.entries)
        if one.cut:
            yield f"  {one.cut}"
    yield from _gaps(report)
    seal = report.seal
    yield f"\nKepala jejak, {report.made}: {seal.size} peristiwa, kode baca {seal.code}"
    yield f"Akar   {seal.size}:{seal.root}"
    yield f"Rantai {seal.size}:{seal.chain}"
    if seal.day:
        yield f"Akar {seal.day} {seal.day_root}"
    yield from (f"{number}. {step}" for number, step in enumerate(checks(seal), 1))


def _counts(rows: Sequence[tuple[str, int]]) -> Iterator[str]:
    for word, number in rows:
        yield f"  {word}: {grouped(number)}"


def _entry(one: Entry) -> str:
    parts = (one.village, f"{one.title} ({one.numbers})", one.partner, _day(one), one.said)
    return "  - " + "; ".join(part for part in parts if part)


def _day(one: Entry) -> str:
    return f"{one.day:%d-%m-%Y}" if one.day else ""


def _gaps(report: Report) -> Iterator[str]:
    yield f"\nMutu catatan per {PLACES[report.level]}, sebagaimana tercatat saat laporan dibuat"
    for place in report.places:
        found = [
            f"{word} {number}" for word, number in zip(report.gap_words, place.gaps, strict=True) if number
        ]
        yield f"  {place.name}, {place.agreements} perjanjian: {', '.join(found) or 'tidak ada kekurangan'}"
