"""The secret links by which participants take part without an account, each for one event and purpose, some for one participant."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from markupsafe import Markup

from mitradesa.core.outreach import Phase
from mitradesa.documents.paper.qr import qr_svg
from mitradesa.records.models import OutreachEvent

PURPOSES = {"awal": "Tes awal", "akhir": "Tes akhir", "tanggapan": "Tanggapan dan pertanyaan"}
PHASES = {"awal": Phase.PRE, "akhir": Phase.POST}
SIGNS = 20


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link opens: its purpose, and the code of the participant whose own it is, empty for the link of all."""

    purpose: str
    code: str


def token(event: OutreachEvent, purpose: str, code: str = "") -> str:
    """The secret part of a link: "awal-3f9c…", or with the code of one participant "awal-K0012-3f9c…"."""
    seal = salted_hmac("outreach.take_part", f"{event.key}/{purpose}/{code}", algorithm="sha256").hexdigest()
    return "-".join(part for part in (purpose, code, seal[:SIGNS]) if part)


def opened(event: OutreachEvent, text: str) -> Opened | None:
    """What a token opens at an event; None for one that was not made for it."""
    parts = text.split("-")
    found = Opened(parts[0], parts[1] if len(parts) == 3 else "")
    if found.purpose not in PURPOSES or len(parts) not in (2, 3):
        return None
    return found if constant_time_compare(text, token(event, found.purpose, found.code)) else None


def link(event: OutreachEvent, purpose: str, code: str = "") -> str:
    """The address of a link on this site."""
    return reverse("checkin:take_part", args=[event.key, token(event, purpose, code)])


def picture(address: str) -> Markup:
    """A QR code of an address as SVG for a page."""
    return Markup(qr_svg(address))  # noqa: S704 - squares alone; nothing of the address is in it
