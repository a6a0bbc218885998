"""The poster by which residents find where to say what they saw, A4 or A5, with a QR code and no word on any agreement."""

import json
import tempfile
from importlib.resources import files
from pathlib import Path

import typst

from mitradesa.core.displayable import displayable
from mitradesa.documents.paper.qr import qr_svg
from mitradesa.records.models import Region

SIZES = ("a4", "a5")


def poster(village: Region, address: str, size: str = "a4") -> bytes:
    """The bytes of the PDF (PDF/UA-1); `size` is one of SIZES."""
    shown = {"size": size, "village": village.name, "around": _around(village), "address": address}
    with tempfile.TemporaryDirectory(prefix="mitradesa-") as place:
        folder = Path(place)
        source = folder / "poster.typ"
        source.write_bytes(files("mitradesa.documents.concern_poster").joinpath("poster.typ").read_bytes())
        (folder / "qr.svg").write_text(qr_svg(address), encoding="utf-8")
        made = typst.compile(
            str(source),
            root=str(folder),
            format="pdf",
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            sys_inputs={"poster": json.dumps(displayable(shown), ensure_ascii=False)},
        )
    return made


def _around(village: Region) -> str:
    parent = village.parent
    above = parent.parent.name if parent and parent.parent else ""
    return ", ".join(part for part in (f"Kecamatan {parent.name}" if parent else "", above) if part)
