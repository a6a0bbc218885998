"""Running another program on bytes with a time and memory limit; which program, and what its answer means, lives with the caller."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

if sys.platform != "win32":
    import resource


class Stopped(Exception):
    """A program that did not answer: it ran out of time or memory, failed, or could not be started."""


def piped(
    command: Sequence[str],
    content: bytes,
    *,
    seconds: float,
    memory: int,
    surroundings: Mapping[str, str] | None = None,
) -> bytes:
    """What `command` writes to stdout when `content` is its stdin; `memory` in bytes. Raises Stopped. Nothing is written to disk."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(surroundings or {})},
        )
    except OSError as error:
        raise Stopped(f"{command[0]}: {error}") from error
    _bound(process.pid, memory)
    try:
        answer, _ = process.communicate(content, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise Stopped(f"{command[0]}: {seconds:.0f} s") from error
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    if process.returncode != 0:
        raise Stopped(f"{command[0]}: {process.returncode}")
    return answer


def _bound(process: int, memory: int) -> None:
    # Set from outside: code between fork and exec is not safe in a server with threads. Only Linux can do it.
    if not hasattr(resource, "prlimit"):
        return
    try:
        resource.prlimit(process, resource.RLIMIT_AS, (memory, memory))
        resource.prlimit(process, resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return
