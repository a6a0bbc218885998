"""The law data that an installation changed, as texts by file name, and answers kept in memory for as long as those stay the same.

What the files say is read in `verifications`, `corrections`, `regulations` and `local_files`; acts write them.
"""

import contextvars
import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from mitradesa.core.installation import installation_folder

VERIFICATIONS, CORRECTIONS, DAYS_OFF, LOCAL = (
    "verifications.toml",
    "corrections.toml",
    "days_off.toml",
    "local",
)
Stamp = tuple[tuple[str, int, int, int], ...]
P = ParamSpec("P")
T = TypeVar("T")


class BadLaw(ValueError):
    """A law file or a citation that does not hold together; raised when the book loads."""


@dataclass(frozen=True, slots=True)
class OwnLaw:
    """The texts of the installation's law files by name ("local/16.04/lease_length.toml"), and a hash over all of them."""

    files: Mapping[str, str]
    digest: str


def own_law(files: Mapping[str, str]) -> OwnLaw:
    """These texts with their hash."""
    digest = hashlib.sha256()
    for name, text in sorted(files.items()):
        digest.update(f"{name}\0{text}\0".encode())
    return OwnLaw(dict(sorted(files.items())), digest.hexdigest())


@dataclass(slots=True)
class _Held:
    """What this process holds: the texts in use, how the files looked when they were read, and why newer ones were not taken into use."""

    law: OwnLaw | None = None
    stamp: Stamp = ()
    refused: str = ""


_held = _Held()
_lock = threading.Lock()
_supposed: contextvars.ContextVar[OwnLaw | None] = contextvars.ContextVar("supposed", default=None)
_stores: list[dict[str, dict[Any, Any]]] = []


def paths() -> Iterator[tuple[str, Path]]:
    """The law files that are there, each with its name."""
    folder = installation_folder()
    for name in (VERIFICATIONS, CORRECTIONS, DAYS_OFF):
        if (folder / name).is_file():
            yield name, folder / name
    for path in sorted((folder / LOCAL).glob("*/*.toml")):
        yield path.relative_to(folder).as_posix(), path


def read_files() -> OwnLaw:
    """The files as they lie there now."""
    return own_law({name: path.read_text(encoding="utf-8") for name, path in paths()})


def _stamp() -> Stamp:
    looked = ((name, path.stat()) for name, path in paths())
    return tuple((name, seen.st_mtime_ns, seen.st_size, seen.st_ino) for name, seen in looked)


def current() -> OwnLaw:
    """The law data in use here: those supposed by this thread, else those of the process, read when first asked for."""
    return _supposed.get() or _held.law or _first()


def _first() -> OwnLaw:
    with _lock:
        if _held.law is None:
            _held.stamp = _stamp()
            _held.law = read_files()
        return _held.law


def refused() -> str:
    """Why files newer than those in use were not taken into use; empty where all is well."""
    return _held.refused


def renew(loads: Callable[[], object]) -> bool:
    """Looks whether the files changed and takes them into use when `loads` passes with them; whether they were.

    Where they do not hold together the old ones stay in use and `refused` says why.
    """
    stamp = _stamp()
    if _held.law is not None and stamp == _held.stamp:
        return False
    with _lock:
        found = read_files()
        _held.stamp = stamp
        if _held.law is not None and found.digest == _held.law.digest:
            _held.refused = ""
            return False
        token = _supposed.set(found)
        try:
            loads()
        except BadLaw as error:
            if _held.law is None:
                raise
            _held.refused = str(error)
            _forget(found.digest)
            return False
        finally:
            _supposed.reset(token)
        old, _held.law, _held.refused = _held.law, found, ""
    if old is not None:
        _forget(old.digest)
    return True


@contextmanager
def supposing(files: Mapping[str, str]) -> Iterator[OwnLaw]:
    """Everything asked inside the block is answered as if the installation's law files were these; other threads notice nothing."""
    law = own_law(files)
    token = _supposed.set(law)
    try:
        yield law
    finally:
        _supposed.reset(token)
        if law.digest != current().digest:
            _forget(law.digest)


def _forget(digest: str) -> None:
    for store in _stores:
        store.pop(digest, None)


def kept(answer: Callable[P, T]) -> Callable[P, T]:
    """Like `functools.cache`, but an answer belongs to the law data under which it was given; arguments stand by position."""
    store: dict[str, dict[Any, Any]] = {}
    _stores.append(store)

    @wraps(answer)
    def answered(*args: P.args, **kwargs: P.kwargs) -> T:
        known = store.setdefault(current().digest, {})
        if args not in known:
            known[args] = answer(*args, **kwargs)
        found: T = known[args]
        return found

    return answered
