"""How long the papers of a large event take, from the question to the file: `python -m bench.event [DELEGATES]`."""

import sys
import time
from datetime import timedelta

from bench import database
from bench.run import machine
from mitradesa.actions.event_papers import ask_paper, issue_certificates, make_paper
from mitradesa.core.calendar import today
from mitradesa.core.outreach import EventState
from mitradesa.records.models import EventPaper
from tests import outreach_world, world

SIGNATURE = "M 50 150 L 120 40 L 180 160 L 260 60 L 320 140 M 300 100 L 560 110"
KINDS = (EventPaper.Kind.REPORT_PDF, EventPaper.Kind.REPORT_DOCX, EventPaper.Kind.CERTIFICATES)


def main(count: int) -> None:
    """Makes an event with so many delegates who all signed, and prints the seconds of each of its papers."""
    database.ready()
    print(machine())
    world.regions()
    head = world.holder("dpmd_head")
    event = outreach_world.event(head, state=EventState.HELD, starts_on=today() - timedelta(days=1))
    for one in outreach_world.delegates(event, count):
        outreach_world.check_in(one, signature=SIGNATURE)
    seat = world.seat(head)
    issue_certificates(seat, event.key, "800/{n}/CTH/2026", today())
    whole = 0.0
    for kind in KINDS:
        started, worked = time.perf_counter(), time.process_time()
        row = ask_paper(seat, event.key, kind, "https://desa.example.id")
        make_paper.call(row.pk, "https://desa.example.id")
        taken = time.perf_counter() - started
        whole += taken
        row.refresh_from_db()
        size = row.file.size / 1024 if row.file else 0
        print(
            f"{kind.value}: {taken:.1f} s, {time.process_time() - worked:.1f} s of processor, {size:,.0f} kB"
        )
    print(f"event of {count:,} delegates: {whole:.1f} s in all")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
