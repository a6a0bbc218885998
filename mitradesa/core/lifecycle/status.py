"""Where a cooperation stands, and the words for it."""

from collections.abc import Mapping
from enum import StrEnum


class Status(StrEnum):
    """Every state of the three tracks."""

    OPENED = "opened"
    INVENTORY = "inventory"
    PRIORITISED = "prioritised"
    APPROVED = "approved"
    PLAN_AMENDMENT = "plan_amendment"
    PLANNED = "planned"
    READY = "ready"
    OFFER_OPEN = "offer_open"
    OFFERS_IN = "offers_in"
    PROPOSAL_IN = "proposal_in"
    SCREENED = "screened"
    IN_MUSDES = "in_musdes"
    ACCEPTED = "accepted"
    ASSET_NAMED = "asset_named"
    ASSET_AGREED = "asset_agreed"
    PARTNER_CHOSEN = "partner_chosen"
    DRAFT = "draft"
    DRAFT_AGREED = "draft_agreed"
    PERMIT_ASKED = "permit_asked"
    PERMITTED = "permitted"
    CLEARED = "cleared"
    SIGNED = "signed"
    RUNNING = "running"
    AMENDING = "amending"
    SUSPENDED = "suspended"
    DISPUTED = "disputed"
    ENDED = "ended"
    CLOSED = "closed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    REDIRECTED = "redirected"


STATUS_WORDS: Mapping[Status, str] = {
    Status.OPENED: "Baru dibuka",
    Status.INVENTORY: "Inventarisasi",
    Status.PRIORITISED: "Masuk skala prioritas",
    Status.APPROVED: "Disepakati musyawarah desa",
    Status.PLAN_AMENDMENT: "Rencana desa sedang diubah",
    Status.PLANNED: "Termuat dalam rencana desa",
    Status.READY: "Siap ditawarkan",
    Status.OFFER_OPEN: "Penawaran dibuka",
    Status.OFFERS_IN: "Penawaran ditutup dan dibuka",
    Status.PROPOSAL_IN: "Rencana pihak ketiga diterima",
    Status.SCREENED: "Rencana sudah diperiksa",
    Status.IN_MUSDES: "Dibahas musyawarah desa",
    Status.ACCEPTED: "Rencana diterima",
    Status.ASSET_NAMED: "Aset dipilih",
    Status.ASSET_AGREED: "Pemakaian aset disepakati",
    Status.PARTNER_CHOSEN: "Mitra dipilih",
    Status.DRAFT: "Rancangan lengkap",
    Status.DRAFT_AGREED: "Rancangan disepakati musyawarah desa",
    Status.PERMIT_ASKED: "Izin bupati dimohonkan",
    Status.PERMITTED: "Izin bupati terbit",
    Status.CLEARED: "Siap ditandatangani",
    Status.SIGNED: "Ditandatangani",
    Status.RUNNING: "Berjalan",
    Status.AMENDING: "Sedang diubah",
    Status.SUSPENDED: "Ditunda",
    Status.DISPUTED: "Dalam perselisihan",
    Status.ENDED: "Berakhir, belum ditutup",
    Status.CLOSED: "Ditutup",
    Status.REJECTED: "Tidak disepakati",
    Status.CANCELLED: "Dibatalkan",
    Status.REDIRECTED: "Dialihkan ke aturan lain",
}

ALONG: tuple[Status, ...] = (
    Status.OPENED,
    Status.INVENTORY,
    Status.PRIORITISED,
    Status.APPROVED,
    Status.PROPOSAL_IN,
    Status.SCREENED,
    Status.IN_MUSDES,
    Status.ACCEPTED,
    Status.ASSET_NAMED,
    Status.ASSET_AGREED,
    Status.PLAN_AMENDMENT,
    Status.PLANNED,
    Status.READY,
    Status.OFFER_OPEN,
    Status.OFFERS_IN,
    *(one for place, one in enumerate(Status) if place >= list(Status).index(Status.PARTNER_CHOSEN)),
)
"""Every state in the order in which a case comes to it on any track."""

FINAL = frozenset({Status.CLOSED, Status.REJECTED, Status.CANCELLED, Status.REDIRECTED})
"""States that nothing leads out of."""

IN_FORCE = frozenset({Status.RUNNING, Status.AMENDING, Status.SUSPENDED, Status.DISPUTED})
"""States of an agreement that binds."""

AFTER_SIGNATURE = IN_FORCE | {Status.SIGNED, Status.ENDED, Status.CLOSED}
"""States that only a signed agreement can be in."""

BEFORE_SIGNATURE = frozenset(Status) - AFTER_SIGNATURE - FINAL
"""States in which a cooperation can still be given up."""
