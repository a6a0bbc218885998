"""How long a messy register takes to come in, from its file to the agreements: `python -m bench.register [ROWS]`."""

import sys
import time

from bench import database
from bench.run import machine
from mitradesa.actions import imports
from mitradesa.actions.files import Given
from mitradesa.records.models import Agreement, Event, ImportBatch
from tests import registers, world


def main(count: int) -> None:
    """Imports `count` messy rows into a database of its own and prints the seconds of each step."""
    database.ready()
    print(machine())
    bench_register(count)


def bench_register(count: int) -> None:
    """The steps as a person goes through them, each with its seconds."""
    registers.lahat()
    seat = world.seat(world.holder("dpmd_staff"))
    content = registers.as_xlsx(registers.messy(count).rows)
    taken, started, worked = {}, time.perf_counter(), time.process_time()

    def lap(name: str) -> None:
        nonlocal started
        taken[name] = time.perf_counter() - started
        started = time.perf_counter()

    batch = imports.begin_import(seat, Given(content, "register.xlsx"))
    lap("upload and guess")
    imports.map_columns(seat, batch.key, batch.mapping)
    imports.carry_on.call(batch.pk)
    lap("dry run")
    imports.start_recording(seat, batch.key)
    imports.carry_on.call(batch.pk)
    lap("record")
    batch = ImportBatch.objects.get(pk=batch.pk)
    steps = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in taken.items())
    made, events = Agreement.objects.count(), Event.objects.count()
    print(
        f"register: {count:,} messy rows ({len(content) / 1024:,.0f} kB): {sum(taken.values()):.1f} s in all, "
        f"{time.process_time() - worked:.1f} s of them at work ({steps}); "
        f"{made:,} agreements, {events:,} events, {batch.rows.filter(state__in=imports.WAITS).count():,} rows wait"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
