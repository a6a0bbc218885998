"""What every poster for a notice board shares: its setting by Typst with a QR code, and where its village lies."""

import json
import tempfile
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import typst

from mitradesa.core.displayable import displayable
from mitradesa.documents.paper.qr import qr_svg
from mitradesa.records.models import Region


def set_poster(package: str, shown: Mapping[str, object], address: str) -> bytes:
    """The bytes of the PDF (PDF/UA-1), set from `poster.typ` of a package; its QR code leads to an address."""
    with tempfile.TemporaryDirectory(prefix="mitradesa-") as place:
        folder = Path(place)
        source = folder / "poster.typ"
        source.write_bytes(files(package).joinpath("poster.typ").read_bytes())
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


def around(village: Region) -> str:
    """The subdistrict and the regency of a village, as far as they are known."""
    parent = village.parent
    above = parent.parent.name if parent and parent.parent else ""
    return ", ".join(part for part in (f"Kecamatan {parent.name}" if parent else "", above) if part)
