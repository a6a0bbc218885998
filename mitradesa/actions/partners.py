"""Third parties become known by the first agreement that names them."""

from mitradesa.core.plain import plain
from mitradesa.records.models import Partner


def partner_named(regency: str, name: str) -> Partner | None:
    """The third party of a name in a regency, made when it is new; None for no name."""
    if not plain(name):
        return None
    return Partner.objects.get_or_create(
        regency_id=regency, plain_name=plain(name)[:200], defaults={"name": " ".join(name.split())[:200]}
    )[0]
