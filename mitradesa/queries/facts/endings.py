"""What the closing statement of a cooperation shows: which assets are still out, and what of the money is open."""

from collections.abc import Iterator

from mitradesa.core.lifecycle.status import BEFORE_SIGNATURE, Status
from mitradesa.queries.asset_uses import uses_of
from mitradesa.records.models import Closing, Cooperation

Shown = tuple[str, object, str]
RECORD = "pernyataan penutup"


def closing_of(one: Cooperation) -> Closing | None:
    """The closing statement with its lines; two queries."""
    return Closing.objects.filter(cooperation=one).prefetch_related("lines__asset").first()


def of_endings(one: Cooperation) -> Iterator[Shown]:
    """The facts of a closing statement; three queries, none before the signature."""
    found = closing_of(one) if Status(one.status) not in BEFORE_SIGNATURE else None
    if found is not None:
        yield "assets_not_returned", len(still_out(one, found)), RECORD
        yield "money_unsettled", found.money_unsettled, RECORD


def still_out(one: Cooperation, closing: Closing) -> list[str]:
    """Assets that the cooperation used and things of the list that have not come back, by name."""
    lines = list(closing.lines.all())
    listed = {line.asset_id for line in lines}
    out = [line.what for line in lines if line.returned_on is None]
    return out + [use.asset.name for use in uses_of(one) if use.asset_id not in listed]
