"""A paper as a tagged PDF (PDF/UA-1), set by Typst from `paper.typ`."""

import json
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import typst

from mitradesa.core.displayable import displayable
from mitradesa.core.large_print import FACES, PIECE, asking
from mitradesa.documents.paper.blocks import Block, Paper, Paragraph, Picture, Pictures

STANDARDS: list[Literal["ua-1", "a-3a"]] = ["ua-1", "a-3a"]
"""What the PDF says it keeps: accessible (PDF/UA-1) and made to last (PDF/A-3a)."""


def render_pdf(paper: Paper, *, large: bool = False) -> bytes:
    """The bytes of the PDF, in large print where asked; what people wrote goes in as data and is never read as Typst's language."""
    with tempfile.TemporaryDirectory(prefix="mitradesa-") as place:
        folder = Path(place)
        source = folder / "paper.typ"
        source.write_bytes(files("mitradesa.documents.paper").joinpath("paper.typ").read_bytes())
        (folder / PIECE.name).write_bytes(PIECE.read_bytes())
        shown: dict[str, Any] = {
            **{name: value for name, value in asdict(paper).items() if name != "blocks"},
            "blocks": [_data(block, folder, number) for number, block in enumerate(paper.blocks)],
        }
        made = typst.compile(
            str(source),
            root=str(folder),
            format="pdf",
            pdf_standards=[*STANDARDS],
            font_paths=FACES,
            ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps(displayable(shown), ensure_ascii=False), **asking(large)},
            timestamp=datetime.now(UTC).replace(microsecond=0),
        )
    return made


def _data(block: Block, folder: Path, number: int) -> Mapping[str, Any]:
    kind = {"kind": type(block).__name__}
    if isinstance(block, Pictures):
        rows = [_picture(one, folder, f"{number}-{place}") for place, one in enumerate(block.rows)]
        return {**kind, "rows": rows, "empty": block.empty}
    if isinstance(block, Paragraph):
        # Lines are told apart here, since the letters that fonts lack become plain ones, ends of lines too.
        return {**kind, **asdict(block), "lines": block.text.split("\n")}
    return {**kind, **asdict(block)}


def _picture(one: Picture, folder: Path, name: str) -> Mapping[str, str]:
    ending = "png" if one.content.startswith(b"\x89PNG") else "jpg"
    (folder / f"{name}.{ending}").write_bytes(one.content)
    return {"path": f"{name}.{ending}", "caption": one.caption or "Foto kegiatan"}
