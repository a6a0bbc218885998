"""How many signs are raised of leases that have nothing to ask about, and how long a look takes: `python -m bench.red_flags [NUMBER]`.

The leases are complete: offered, deliberated, evaluated, paid and reported as agreed, over 200 villages of one regency. Names of owners,
heads and BPD members are drawn from the same lists of given and family names, so that chance alone makes some alike; a quarter of the
third parties holds two to four leases; rents and shares vary as they do. Three in ten name a notary, consultant or valuer on either side,
and a quarter shares a turnover that rose by a tenth, give or take a fifth. What is raised of them is therefore raised by chance.
"""

import random
import sys
import time
from collections import Counter

from django.db import transaction

from bench import database
from bench.run import machine
from mitradesa.actions.red_flags.raising import raise_flags
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.queries.red_flags.scope import looked_at
from mitradesa.records.models import AgreementFact, Holding, RedFlag
from tests import flagged, planted, world

SEED, VILLAGES, BPD, HELPERS, AT_ONCE = 20261129, 200, 5, 40, 500


def main(count: int) -> None:
    """Prints the share of clean leases with a sign, which signs, and the seconds of the look."""
    database.ready()
    print(machine())
    chance = random.Random(SEED)
    with transaction.atomic():
        _leases(count, chance)
    ids = list(looked_at(flagged.DAY).order_by("pk").values_list("pk", flat=True))
    started = time.perf_counter()
    for at in range(0, len(ids), AT_ONCE):
        raise_flags(ids[at : at + AT_ONCE], flagged.DAY)
    taken = time.perf_counter() - started
    raised = Counter(RedFlag.objects.values_list("sign", flat=True))
    touched = RedFlag.objects.values("agreement").distinct().count()
    print(
        f"{len(ids):,} clean leases, {len(SIGNS)} signs: {sum(raised.values())} raised of {touched} leases, "
        f"{touched / len(ids):.1%} of them; looked at in {taken:.1f} s"
    )
    for sign, number in raised.most_common():
        print(f"  {sign}: {number} ({number / len(ids):.1%})")


def _leases(count: int, chance: random.Random) -> None:
    world.regions()
    villages = []
    for place in range(VILLAGES):
        subdistrict = world.region(f"{world.REGENCY}.{10 + place // 20:02}")
        villages.append(world.region(f"{subdistrict.code}.2{place:03}").code)
    for village in villages:
        flagged.head_of(village, _name(chance))
        _council(village, chance)
    partner, apart = None, random.Random(SEED + 1)
    for number in range(count):
        area = chance.randint(600, 2000)
        kept = partner if chance.random() < 0.25 else None
        lease = flagged.clean(
            number,
            chance.choice(villages),
            owner=_name(chance),
            rent=round(area * chance.lognormvariate(8.16, 0.35)),
            area=area,
            partner=kept,
        )
        share = min(max(round(chance.gauss(25, 5)), 12), 45)
        AgreementFact.objects.filter(agreement=lease.row, name="revenue_share").update(value=share)
        partner = lease.partner, lease.owner
        _helped(lease, apart)
        if number % 4 == 0:
            _turning(lease, apart)


def _helped(lease: flagged.Lease, chance: random.Random) -> None:
    """Three leases in ten name somebody from outside: one of forty for the village, one of forty others for the third party."""
    for side, first in (("village", 0), ("partner", HELPERS)):
        if chance.random() < 0.3:
            name = flagged.name_of(first + chance.randrange(HELPERS))
            AgreementFact.objects.create(
                agreement=lease.row, name=f"outside_help_{side}", value=[name], origin="naskah"
            )


def _turning(lease: flagged.Lease, chance: random.Random) -> None:
    """A twentieth of two years' turnover, the second a tenth above the first on the average, with a deviation of a fifth."""
    before = round(4e8 * chance.lognormvariate(0, 0.5))
    after = round(before * max(chance.gauss(1.1, 0.2), 0.3))
    planted.turning(lease, (before // 20, after // 20), (before, after))


def _council(village: str, chance: random.Random) -> None:
    office = world.office("bpd", village)
    for place in range(BPD):
        member = world.person(name=_name(chance), username=f"bpd-{village}-{place}")
        Holding.objects.create(
            person=member, office=office, role="bpd_member", since=flagged.date(2020, 1, 1), decree="SK 1"
        )


def _name(chance: random.Random) -> str:
    return f"{chance.choice(flagged.FIRST)} {chance.choice(flagged.LAST)}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
