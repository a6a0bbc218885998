"""Third parties become known by the first agreement that names them."""

from collections.abc import Sequence

from mitradesa.core.plain import plain
from mitradesa.records.models import Partner

LONGEST = 200


def partner_named(regency: str, name: str) -> Partner | None:
    """The third party of a name in a regency, made when it is new; None for no name."""
    return partners_named([(regency, name)])[0]


def partners_named(asked: Sequence[tuple[str, str]]) -> list[Partner | None]:
    """The third parties of these names, each in its regency, in that order; those that are new are made."""
    names = {_key(regency, name): " ".join(name.split())[:LONGEST] for regency, name in reversed(asked)}
    wanted = {key: name for key, name in names.items() if key[1]}
    known = _known(wanted)
    new = [
        Partner(regency_id=key[0], plain_name=key[1], name=name)
        for key, name in sorted(wanted.items())
        if key not in known
    ]
    if new:
        Partner.objects.bulk_create(new, ignore_conflicts=True)
        known = _known(wanted)
    return [known.get(_key(regency, name)) for regency, name in asked]


def _key(regency: str, name: str) -> tuple[str, str]:
    return regency, plain(name)[:LONGEST]


def _known(wanted: dict[tuple[str, str], str]) -> dict[tuple[str, str], Partner]:
    if not wanted:
        return {}
    rows = Partner.objects.filter(
        regency__in={regency for regency, _ in wanted}, plain_name__in={name for _, name in wanted}
    )
    return {(one.regency_id, one.plain_name): one for one in rows}
