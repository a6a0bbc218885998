"""Certificates as a tagged PDF (PDF/UA-1), set by Typst from `certificates.typ`.

They have no large print: the name is large already, and the form fits one page (0028).
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.resources import files
from threading import Lock

import typst

from mitradesa.core.displayable import displayable
from mitradesa.core.outreach import PROPOSED_FORM
from mitradesa.documents.paper.qr import qr_svg

# Fonts are read once, and one paper is set at a time.
_setting = Lock()


@dataclass(frozen=True, slots=True)
class Page:
    """What one certificate says; `address` is where its code is verified."""

    number: str
    code: str
    name: str
    part: str
    origin: str
    theme: str
    days: str
    hours: str
    office: str
    place_and_day: str
    signer_title: str
    signer: str
    address: str


def render_pdf(pages: Sequence[Page]) -> bytes:
    """The bytes of a PDF with a page for each certificate."""
    sheet = {
        "title": f"Sertifikat: {pages[0].theme}" if pages else "Sertifikat",
        "form": PROPOSED_FORM,
        "certificates": [{**asdict(one), "qr": qr_svg(one.address)} for one in pages],
    }
    source = files("mitradesa.documents.certificates").joinpath("certificates.typ").read_bytes()
    with _setting:
        return typst.compile(
            source,
            format="pdf",
            pdf_standards=["ua-1", "a-3a"],
            ignore_system_fonts=True,
            sys_inputs={"sheet": json.dumps(displayable(sheet), ensure_ascii=False)},
            timestamp=datetime.now(UTC).replace(microsecond=0),
        )
