"""Made-up cooperations, potentials and assets of a village, for tests that need them."""

from dataclasses import asdict
from datetime import date

from mitradesa.core.assets import Span
from mitradesa.core.benefits.deal import Assumptions, Deal
from mitradesa.records.models import Asset, AssetPart, AssetUse, Comparison, Cooperation, Potential
from tests import world


def a_case(village=world.VILLAGE, **fields):
    """A cooperation of a village; it uses an asset by lease unless another use is given."""
    fields.setdefault("key", f"perkara-{Cooperation.objects.count() + 1}")
    fields.setdefault("title", f"Kerja sama {fields['key']}")
    fields.setdefault("track", "asset_use")
    fields.setdefault("asset_use", "sewa")
    fields.setdefault("status_on", date(2026, 1, 5))
    return Cooperation.objects.create(
        village_id=village, subdistrict=village[:8], regency=village[:5], **fields
    )


def an_asset(village=world.VILLAGE, **fields):
    """A piece of village land with its certificate."""
    fields.setdefault("name", "Tanah kas Contoh")
    fields.setdefault("kind", "land")
    fields.setdefault("proof", "village_government")
    fields.setdefault("proof_number", "SHP 12/2019")
    fields.setdefault("sort", fields["name"].lower())
    fields.setdefault("search", fields["name"].lower())
    return Asset.objects.create(village_id=village, subdistrict=village[:8], regency=village[:5], **fields)


def a_part(asset, name, area=None):
    """A part of an asset."""
    return AssetPart.objects.create(asset=asset, name=name, area=area)


def a_use(asset, first, last, part=None, **whose):
    """A use as a row, past the lock."""
    return AssetUse.objects.create(asset=asset, part=part, first_day=first, last_day=last, **whose)


def a_potential(village=world.VILLAGE, **fields):
    """A card of a potential."""
    fields.setdefault("title", "Air terjun Contoh")
    fields.setdefault("field", "development")
    fields.setdefault("sector", "tourism")
    fields.setdefault("inventoried_on", date(2025, 11, 3))
    fields.setdefault("sort", fields["title"].lower())
    fields.setdefault("search", fields["title"].lower())
    return Potential.objects.create(
        village_id=village, subdistrict=village[:8], regency=village[:5], **fields
    )


def a_comparison(village=world.VILLAGE, *deals, **fields):
    """A comparison of deals, of one plain rent unless others are given."""
    fields.setdefault("key", f"banding-{Comparison.objects.count() + 1}")
    fields.setdefault("title", "Air terjun Contoh")
    given = asdict(Assumptions(date(2027, 1, 1))) | {"starts_on": "2027-01-01"}
    made = deals or (Deal("Sewa tetap", 5, fixed_rent=20_000_000, land_use=5_000_000),)
    return Comparison.objects.create(
        village_id=village,
        subdistrict=village[:8],
        regency=village[:5],
        assumptions=given,
        deals=[asdict(one) for one in made],
        **fields,
    )


def span(first, last):
    """The days between two ISO days."""
    return Span(date.fromisoformat(first), date.fromisoformat(last))
