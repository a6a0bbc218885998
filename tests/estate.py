"""Made-up cooperations, potentials and assets of a village, for tests that need them."""

from datetime import date

from mitradesa.core.assets import Span
from mitradesa.records.models import Asset, AssetPart, AssetUse, Cooperation, Deliberation, Potential
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


def a_meeting(village=world.VILLAGE, **fields):
    """A musyawarah desa that is planned, as a row."""
    fields.setdefault("key", f"musdes{village.replace('.', '')}")
    fields.setdefault("title", "Musyawarah contoh")
    fields.setdefault("held_on", date(2026, 9, 1))
    return Deliberation.objects.create(
        village_id=village, subdistrict=village[:8], regency=village[:5], **fields
    )


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


def span(first, last):
    """The days between two ISO days."""
    return Span(date.fromisoformat(first), date.fromisoformat(last))
