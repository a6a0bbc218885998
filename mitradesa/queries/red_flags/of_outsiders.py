"""What agreements of a regency say about notaries, consultants and valuers from outside who worked for one side or the other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mitradesa.core.names import sounded
from mitradesa.core.red_flags.facts import Helper
from mitradesa.records.models import Agreement, AgreementFact

FOR_VILLAGE, FOR_PARTNER = "outside_help_village", "outside_help_partner"
_TRADE = re.compile(
    r"^\s*(?:kantor\s+)?(?:notaris(?:\s*/\s*ppat)?|ppat|kjpp|konsultan|penilai(?:\s+publik)?|jasa\s+penilai\s+publik)\b[\s:,.]*",
    re.I,
)


@dataclass(slots=True)
class _Places:
    """In which villages a name worked for the village, by the village's code: its name and the third parties there."""

    villages: dict[str, str] = field(default_factory=dict)
    partners: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


def helpers_of(rows: Sequence[Agreement]) -> dict[int, tuple[Helper, ...]]:
    """Those from outside whom each agreement names for its village; one query."""
    named: dict[int, dict[str, list[str]]] = defaultdict(dict)
    places: dict[tuple[str, str], _Places] = defaultdict(_Places)
    stored = AgreementFact.objects.filter(
        name__in=(FOR_VILLAGE, FOR_PARTNER),
        agreement__regency__in={row.regency for row in rows},
        agreement__merged_into__isnull=True,
    )
    columns = (
        "agreement_id",
        "name",
        "value",
        "agreement__regency",
        "agreement__village_id",
        "agreement__village__name",
        "agreement__partner_id",
    )
    for pk, name, value, regency, code, village, partner in stored.values_list(*columns):
        names = [str(one) for one in value] if isinstance(value, list) else []
        named[pk][name] = names
        for sound in map(sound_of, names) if name == FOR_VILLAGE else ():
            known = places[regency, sound]
            known.villages[code] = village
            known.partners[code].add(partner or 0)
    return {row.pk: tuple(_helpers(row, named.get(row.pk, {}), places)) for row in rows}


def sound_of(name: str) -> str:
    """A name by its sound, without the trade that stands before it."""
    return sounded(_TRADE.sub("", name))


def _helpers(
    row: Agreement, named: Mapping[str, Sequence[str]], places: Mapping[tuple[str, str], _Places]
) -> Iterable[Helper]:
    theirs = {sound_of(one) for one in named.get(FOR_PARTNER, ())}
    for name in named.get(FOR_VILLAGE, ()):
        sound = sound_of(name)
        if not sound:
            continue
        known = places.get((row.regency, sound), _Places())
        others = {code: village for code, village in known.villages.items() if code != row.village_id}
        same = [village for code, village in others.items() if row.partner_id in known.partners[code]]
        yield Helper(name, sound in theirs, tuple(sorted(same)), tuple(sorted(others.values())))
