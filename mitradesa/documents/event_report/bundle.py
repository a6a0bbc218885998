"""The uploaded files of an event as one PDF: a list of what is in it, then each file's own pages."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]

from mitradesa.documents.paper.blocks import Align, Column, Heading, Paper, Picture, Pictures, Table
from mitradesa.documents.paper.pdf import render_pdf

PICTURES = ("image/jpeg", "image/png")


@dataclass(frozen=True, slots=True)
class Attached:
    """A file with what it is."""

    title: str
    content: bytes
    content_type: str


def bundled(title: str, files: Sequence[Attached], progress: Callable[[int], None]) -> bytes:
    """One PDF; a file that is neither PDF nor picture is listed as kept apart."""
    whole = pypdfium2.PdfDocument.new()
    lines: list[list[str]] = []
    parts: list[bytes] = []
    for number, one in enumerate(files, 1):
        made = _as_pdf(one)
        if made is not None:
            parts.append(made)
        lines.append([str(number), one.title, "" if made else "berkas terpisah, unduh dari halaman kegiatan"])
        progress(number)
    columns = [Column("No", 0.4, Align.RIGHT), Column("Lampiran", 4), Column("Catatan", 2)]
    listed = Paper(title, [Table("Isi", columns, lines, "Belum ada berkas yang diunggah.")])
    for part in (render_pdf(listed), *parts):
        with pypdfium2.PdfDocument(part) as source:
            whole.import_pages(source)
    held = io.BytesIO()
    whole.save(held)
    whole.close()
    return held.getvalue()


def _as_pdf(one: Attached) -> bytes | None:
    if one.content_type == "application/pdf":
        return one.content
    if one.content_type in PICTURES:
        return render_pdf(
            Paper(
                one.title,
                [Heading("Lampiran", 2, hidden=True), Pictures([Picture(one.content, one.title)], "")],
            )
        )
    return None
