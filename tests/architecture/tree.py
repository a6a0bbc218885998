"""The tracked files of the checkout, for tests that look at all of them."""

import subprocess
from functools import cache
from pathlib import Path

from tests.gate.tools import ROOT


@cache
def tracked(suffix: str = "") -> tuple[Path, ...]:
    """Every tracked file of the work tree whose name ends in `suffix`, and every new one that git does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    paths = (ROOT / name for name in listed.split("\0") if name.endswith(suffix) and name)
    return tuple(path for path in paths if path.is_file())


def text_of(path: Path) -> str | None:
    """The text of a file, or None where it holds something else."""
    raw = path.read_bytes()
    return None if b"\0" in raw[:8192] else raw.decode("utf-8", errors="replace")


def name_of(path: Path) -> str:
    """The path as a person says it, from the root of the checkout."""
    return path.relative_to(ROOT).as_posix()
