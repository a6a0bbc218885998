"""Two processes kept side by side: the server, and the worker behind it, which is started again when it dies; both end together."""

import ctypes
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
GOOD_LIFE = 60.0
PATIENCE = 15.0
STOPPING = (signal.SIGTERM, signal.SIGINT)
_DIE_WITH_PARENT = 1
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def log(sentence: str) -> None:
    """One line for whoever reads what the server says."""
    print(f"{time.strftime('%Y-%m-%d %H:%M:%S')} mitradesa serve: {sentence}", file=sys.stderr, flush=True)


def waits(after: float) -> float:
    """How long to wait before the next start, when the last wait was `after`: doubled, to a minute at most."""
    return min(max(after * 2, FIRST_WAIT), LONGEST_WAIT)


class Kept:
    """A process that is started again whenever it ends by itself, a little later each time it does not live for a minute."""

    def __init__(self, start: "Callable[[], subprocess.Popen[bytes]]") -> None:
        self._start = start
        self._wait, self._began = 0.0, time.monotonic()
        self._due: float | None = None
        self.process = start()

    def look(self) -> float | None:
        """Starts it again when it is due; seconds until it is, None while it runs."""
        now = time.monotonic()
        if self._due is None:
            if self.process.poll() is None:
                return None
            self._wait = FIRST_WAIT if now - self._began > GOOD_LIFE else waits(self._wait)
            self._due = now + self._wait
            gone = f"pekerja {self.process.pid} berhenti ({_how(self.process.returncode)})"
            log(f"{gone}; dimulai lagi dalam {self._wait:.0f} detik.")
        return self._due - now if now < self._due else self._again(now)

    def _again(self, now: float) -> float | None:
        try:
            self.process = self._start()
        except OSError as problem:
            self._wait = waits(self._wait)
            self._due = now + self._wait
            log(f"pekerja tidak dapat dimulai ({problem}); dicoba lagi dalam {self._wait:.0f} detik.")
            return self._wait
        self._began, self._due = now, None
        log(f"pekerja dimulai lagi sebagai proses {self.process.pid}.")
        return None


def _how(status: int) -> str:
    if status >= 0:
        return f"keluar dengan {status}"
    return f"dihentikan sinyal {signal.Signals(-status).name}"


def begin(command: Sequence[str], surroundings: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    """A process that is told to end when this one is gone, however it went (on Linux); OSError where it cannot start."""
    # Nothing but this one thread runs here, so that work between fork and exec is safe.
    return subprocess.Popen(command, env=dict(surroundings), preexec_fn=_end_with_parent)


def _end_with_parent() -> None:
    if _LIBC is not None:
        _LIBC.prctl(_DIE_WITH_PARENT, signal.SIGTERM)


def side_by_side(server: Sequence[str], worker: Sequence[str] | None, surroundings: Mapping[str, str]) -> int:
    """Runs both until the server ends or a signal asks for the end; the server's exit status, 0 where the end was asked for."""
    asked: list[int] = []
    woken = _listen(asked)
    serving = begin(server, surroundings)
    working = Kept(lambda: begin(worker, surroundings)) if worker else None
    while serving.poll() is None and not asked:
        _sleep(woken, working.look() if working else None)
    _end([serving, *([working.process] if working else [])])
    return 0 if asked else serving.returncode


def _listen(asked: list[int]) -> int:
    """Makes signals, a child's end among them, readable; the end to read from."""
    read, write = os.pipe()
    for end in (read, write):
        os.set_blocking(end, False)
    signal.set_wakeup_fd(write, warn_on_full_buffer=False)
    for number in STOPPING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda which, frame: asked.append(which))
    signal.signal(signal.SIGCHLD, lambda which, frame: None)
    return read


def _sleep(woken: int, seconds: float | None) -> None:
    """Until something happens, or the seconds are over."""
    ready, _, _ = select.select([woken], [], [], seconds)
    if ready:
        os.read(woken, 512)


def _end(processes: "Sequence[subprocess.Popen[bytes]]") -> None:
    """Asks all to end and waits; who does not in time is killed, and its work is taken up at the next start."""
    for one in processes:
        if one.poll() is None:
            one.terminate()
    until = time.monotonic() + PATIENCE
    for one in processes:
        try:
            one.wait(timeout=max(until - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            log(f"proses {one.pid} tidak berhenti dalam {PATIENCE:.0f} detik; dihentikan paksa.")
            one.kill()
            one.wait()
