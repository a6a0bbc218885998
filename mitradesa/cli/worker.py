"""Do the work behind the pages: imports and the reading of scans; `mitradesa serve` starts one by itself."""

import argparse
import os
import signal
from collections.abc import Callable, Sequence
from types import FrameType

from mitradesa.actions import background

DATABASE = True


def run(arguments: Sequence[str]) -> int:
    """Works until told to stop; with --once until nothing waits, with --beside PID until that process is gone."""
    parser = argparse.ArgumentParser(prog="mitradesa worker", description=__doc__)
    parser.add_argument("--once", action="store_true", help="do what waits now, then end")
    parser.add_argument("--beside", type=int, metavar="PID", help="end when this parent process ends")
    asked = parser.parse_args(arguments)
    if asked.once:
        background.wake_stalled()
        background.work_once()
        return 0
    background.work(_until_stopped(asked.beside))
    return 0


def _until_stopped(parent: int | None) -> Callable[[], bool]:
    """Whether to go on: until a signal asks for the end, which comes after the piece of work in hand."""
    asked_to_stop: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        asked_to_stop.append(number)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    return lambda: not asked_to_stop and (parent is None or os.getppid() == parent)
