"""An import in a process of its own, on the database of an installation: made ready, carried on, and told as it stands.

`python -m tests.import_run prepare|carry_on|told [ROWS]`; MITRADESA_DATA names the installation.
"""

import json
import os
import sys

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mitradesa.config.settings")
django.setup()

from mitradesa.actions import imports  # noqa: E402 - Django is made ready first
from mitradesa.actions.files import Given  # noqa: E402
from mitradesa.actions.trail import content  # noqa: E402
from mitradesa.core.chain import START, leaf, link  # noqa: E402
from mitradesa.records.models import Agreement, Event, ImportBatch, TrailHead  # noqa: E402
from tests import registers, world  # noqa: E402


def prepare(count: int) -> None:
    """A batch whose columns are said and whose rows nobody has read yet."""
    call_command("migrate", verbosity=0)
    registers.lahat()
    seat = world.seat(world.holder("dpmd_staff"))
    made = registers.as_xlsx(registers.messy(count).rows)
    batch = imports.begin_import(seat, Given(made, "register.xlsx"))
    imports.map_columns(seat, batch.key, batch.mapping)


def carry_on() -> None:
    """Goes on where the work stands, to its end."""
    print("mulai", flush=True)
    batch = ImportBatch.objects.get()
    imports.carry_on.call(batch.pk)
    batch.refresh_from_db()
    if batch.state == ImportBatch.State.CHECKED:
        imports.start_recording(world.seat(batch.person), batch.key)
        imports.carry_on.call(batch.pk)
    print("selesai", flush=True)


def told() -> None:
    """Everything that came of it, without what differs by chance: row by row, and whether the trail holds."""
    batch = ImportBatch.objects.get()
    rows = [
        [row.row, row.state, row.wrong, row.doubts, _agreement(row.agreement)]
        for row in batch.rows.select_related("agreement__partner")
    ]
    kinds = list(Event.objects.values_list("kind", flat=True))
    standing = {
        "state": batch.state,
        "rows": rows,
        "agreements": Agreement.objects.count(),
        "events": {kind: kinds.count(kind) for kind in sorted(set(kinds))},
        "trail": _trail_holds(),
    }
    print(json.dumps(standing, sort_keys=True))


def _agreement(one: Agreement | None) -> list[object] | None:
    if one is None:
        return None
    facts = sorted((fact.name, fact.value, fact.origin, fact.sureness) for fact in one.facts.all())
    numbers = [number.number for number in one.numbers.all()]
    flags = sorted(one.flags.values_list("flag", flat=True))
    parties = [party.name for party in one.parties.all()]
    partner = one.partner.name if one.partner else None
    return [
        one.village_id,
        one.title,
        str(one.ends_on),
        one.note,
        one.search,
        partner,
        numbers,
        parties,
        facts,
        flags,
    ]


def _trail_holds() -> bool:
    chain = START
    for position, event in enumerate(Event.objects.all()):
        chain = link(chain, event.digest)
        if event.position != position or event.chain != chain or event.digest != leaf(content(event)):
            return False
    head = TrailHead.objects.get()
    return head.chain == chain and head.size == Event.objects.count()


if __name__ == "__main__":
    command, *rest = sys.argv[1:]
    {"prepare": prepare, "carry_on": carry_on, "told": told}[command](*map(int, rest))
