"""All signs, and looking for them in the facts of one agreement."""

import hashlib
import json
from collections.abc import Mapping

from mitradesa.core.red_flags import (
    assets,
    choosing,
    deciding,
    keeping,
    money,
    outside,
    people,
    terms,
    turning,
)
from mitradesa.core.red_flags.facts import Facts
from mitradesa.core.red_flags.sign import Numbers, Seen, Sign

ROOMS = (choosing, deciding, people, outside, terms, turning, assets, money, keeping)
SIGNS: Mapping[str, Sign] = {one.id: one for room in ROOMS for one in room.SIGNS}
NEVER_AN_ACCUSATION = (
    "Tanda ini bukan tuduhan dan bukan temuan. Ia mengatakan bahwa sesuatu perlu ditanyakan, dan sering "
    "ada penjelasan yang wajar."
)
OWN_MEASURE = (
    "Angka pada tanda ini ukuran Mitra Desa sendiri; hukum yang dibaca tidak menetapkannya. Kabupaten "
    "dapat mengubahnya dengan alasan."
)


def looked(facts: Facts, given: Mapping[str, Numbers] | None = None) -> dict[str, Seen]:
    """Every sign that holds, by its id; `given` are thresholds that differ from the usual ones, by sign."""
    given = given or {}
    found = {name: one.look(facts, one.numbers(given.get(name))) for name, one in SIGNS.items()}
    return {name: seen for name, seen in found.items() if seen is not None}


def print_of(seen: Seen) -> str:
    """The fingerprint of the facts that a sign rests on: the same as long as they are."""
    text = json.dumps(seen.facts, sort_keys=True, ensure_ascii=False, default=list)
    return hashlib.sha256(text.encode()).hexdigest()


def formula_of(sign: Sign, given: Numbers | None = None) -> str:
    """The formula with its numbers filled in."""
    return sign.formula.format(**sign.numbers(given))
