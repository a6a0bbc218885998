"""Writing the installation's law files: one at a time, whole or not at all; what they mean is read in `law`."""

import fcntl
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

from mitradesa.core.installation import installation_folder
from mitradesa.law.own_text import blocks_of, loaded

LOCK = "law.lock"


@contextmanager
def law_files_locked() -> Iterator[None]:
    """No other process of this installation writes the law files inside the block."""
    folder = installation_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("w", encoding="ascii") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def write_law_file(name: str, text: str) -> None:
    """Puts a text in place of a law file so that a reader sees the old one or the new one, never half; an empty text removes the file."""
    path = installation_folder() / name
    if not text:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".law-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(aside, 0o644)
        os.replace(aside, path)
    except BaseException:
        os.unlink(aside)
        raise


def with_entry(
    file: str,
    text: str,
    table: str,
    keys: tuple[str, ...],
    entry: Mapping[str, object],
    *,
    drop: bool = False,
) -> str:
    """A file with one [[table]] added, in place of the one with the same keys; with `drop` only without it. Other lines stay as they are.

    Raises ValueError where the file was written by hand in a way that cannot be changed line by line.
    """
    rows = loaded(file, text).get(table, [])
    here = [row for row in rows if _same(row, entry, keys)]
    blocks = blocks_of(text)
    numbered = [block for block in blocks if block.name == table]
    if len(numbered) != len(rows):
        raise ValueError(file)
    gone = {id(block) for block, row in zip(numbered, rows, strict=True) if row in here}
    left = "\n".join(line for block in blocks if id(block) not in gone for line in block.lines).rstrip("\n")
    added = "" if drop else written(table, entry)
    made = "\n\n".join(part for part in (left, added) if part.strip()).rstrip("\n")
    made = f"{made}\n" if made else ""
    others = [row for row in rows if row not in here]
    if len(loaded(file, made).get(table, [])) != len(others) + (not drop):
        raise ValueError(file)
    return made


def _same(row: Mapping[str, object], entry: Mapping[str, object], keys: tuple[str, ...]) -> bool:
    return all(str(row.get(key, "")) == str(entry.get(key, "")) for key in keys)


def written(table: str, entry: Mapping[str, object]) -> str:
    """One table as it stands in a file; empty values are left out."""
    head = [f"[[{table}]]"] if table else []
    return "\n".join(
        [*head, *(f"{key} = {value_text(value)}" for key, value in entry.items() if value not in ("", None))]
    )


def value_text(value: object) -> str:
    """A value as TOML writes it; a text on one line."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool | int):
        return str(value).lower()
    # JSON's escapes are those of TOML, but for this one.
    return json.dumps(" ".join(str(value).split()), ensure_ascii=False).replace("\x7f", "\\u007f")
