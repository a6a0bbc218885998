"""The list of village assets with files to take home, and the inventory of one village with its uses over time."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.assets import ASSET_KIND_WORDS, CURRENT_USE_WORDS, PROOF_WORDS
from mitradesa.core.calendar import today
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.lists import subdistricts_of, villages_of
from mitradesa.queries.asset_uses import unproven, uses_in
from mitradesa.queries.inventories import (
    TAKEN_WORDS,
    AssetAsked,
    assets_asked,
    exported,
    listed,
    of_assets,
)
from mitradesa.records.models import Asset
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sketches import Taken, timeline
from mitradesa.web.potentials.views import MOST_CARDS, village_seen

HEADINGS: Sequence[tuple[str, int]] = (
    ("Desa", 22),
    ("Kode desa", 15),
    ("Aset", 36),
    ("Jenis", 18),
    ("Kode barang", 20),
    ("Luas (m²)", 12),
    ("Tempat", 28),
    ("Bukti penguasaan", 36),
    ("Nomor bukti", 22),
    ("Yang masih kurang", 50),
    ("Sekarang dipakai untuk", 30),
    ("Dipakai hari ini", 14),
)
TABLE = Table("Inventaris aset desa", HEADINGS)


@require_safe
@allowed(Act.READ_ASSETS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of the list."""
    asked, day = AssetAsked.of(request.GET), today()
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    found = listed(assets_asked(seat, asked, day), asked, of_assets, after=after, before=before)
    chosen = asked.kecamatan or (seat.region if seat.region.count(".") == 2 else "")
    page = {
        "seat": seat,
        "asked": asked,
        "found": found,
        "rows": [(row, unproven(row)) for row in found.page.rows],
        "keeps": may(seat, Act.KEEP_ASSETS),
        "subdistricts": subdistricts_of(seat),
        "villages": villages_of(chosen) if chosen else (),
        "kinds": ASSET_KIND_WORDS,
        "proofs": PROOF_WORDS,
        "taken": TAKEN_WORDS,
    }
    return render(request, "web/assets/list.html", page)


@require_safe
@allowed(Act.READ_ASSETS)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX or CSV."""
    asked, day = AssetAsked.of(request.GET), today()
    rows = exported(assets_asked(seat, asked, day), asked, of_assets, MOST_EXPORTED)
    return TABLE.taken_home(kind, seat, asked.said, map(_cells, rows))


def _cells(row: Asset) -> tuple[object, ...]:
    return (
        row.village.name,
        row.village_id,
        row.name,
        ASSET_KIND_WORDS[row.kind],
        row.code,
        row.area,
        row.place,
        PROOF_WORDS[row.proof],
        row.proof_number,
        unproven(row),
        CURRENT_USE_WORDS[row.current_use],
        "ya" if getattr(row, "taken", False) else "tidak",
    )


@require_safe
@allowed(Act.READ_ASSETS)
def village_page(request: HttpRequest, seat: Seat, village: str) -> HttpResponse:
    """The inventory of one village, and who uses what over the years."""
    place, day = village_seen(seat, village), today()
    rows = list(assets_asked(seat, AssetAsked(desa=village), day)[:MOST_CARDS])
    taken = [
        Taken(use.span, f"{use.asset.name} ({use.where}): {use.holder}")
        for use in uses_in(village)
        if use.span is not None and use.span.last >= day
    ]
    page = {
        "seat": seat,
        "village": place,
        "rows": [(row, unproven(row)) for row in rows],
        "timeline": timeline(taken, f"Pemakaian aset {place.name}", day),
        "taken": taken,
        "kinds": ASSET_KIND_WORDS,
        "proofs": PROOF_WORDS,
        "keeps": may(seat, Act.KEEP_ASSETS, village),
        "day": day,
    }
    return render(request, "web/assets/village.html", page)
