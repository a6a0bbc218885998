"""The tracks as one Markdown page: each picture, and the same steps as a table."""

from collections.abc import Iterator, Mapping

from mitradesa.core.lifecycle.needs import NEEDS
from mitradesa.core.lifecycle.papers import PAPER_WORDS
from mitradesa.core.lifecycle.status import STATUS_WORDS
from mitradesa.core.lifecycle.table import Track
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import POSITIONS, Role
from mitradesa.law.citation import cite
from mitradesa.reports.rule_book.as_markdown import GENERATED
from mitradesa.reports.tracks.as_svg import as_svg
from mitradesa.reports.tracks.numbered import Numbered, numbered


def tracks_page() -> str:
    """The page with all three tracks."""
    lines = [GENERATED, "# Alur kerja sama", ""]
    for track in TRACKS.values():
        lines += [*_track(track), ""]
    return "\n".join(lines)


def pictures() -> Mapping[str, str]:
    """The picture of each track by the name of its file."""
    return {_file(track): f"{as_svg(track, apart=True)}\n" for track in TRACKS.values()}


def _file(track: Track) -> str:
    return f"track-{track.name.value.replace('_', '-')}.svg"


def _track(track: Track) -> Iterator[str]:
    yield f"## {track.title}"
    yield ""
    yield f"![Alur {track.title}; tabel di bawah memuat isi yang sama]({_file(track)})"
    yield ""
    yield "| no. | langkah | dari → ke | oleh | yang harus ada | surat | dasar |"
    yield "|---|---|---|---|---|---|---|"
    for one in numbered(track):
        yield _row(one)


def _row(one: Numbered) -> str:
    step = one.step
    by = " atau ".join(POSITIONS[role].title for role in Role if role in step.by)
    needs = "; ".join(NEEDS[need].says for need in step.needs)
    papers = "; ".join(PAPER_WORDS[kind] for kind in step.papers)
    basis = "; ".join(cite(*article).shown for article in step.articles)
    way = f"{one.origin} → {STATUS_WORDS[step.target]}"
    return f"| {one.number} | {step.says} | {way} | {by} | {needs} | {papers} | {basis or 'cara kerja yang lazim'} |"
