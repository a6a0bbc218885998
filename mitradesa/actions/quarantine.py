"""Pictures as they came, out of everybody's reach until they are written anew; nothing here is ever handed out."""

import time
from pathlib import Path

from django.conf import settings

from mitradesa.actions.files import Given, accepted, keep, write
from mitradesa.reading.limits import reencoded_limited
from mitradesa.reading.recognition import Kind
from mitradesa.records.models import Scan, StoredFile

FOLDER = "karantina"
FORGOTTEN = 24 * 3600.0
"""After so many seconds a picture that no scan waits for is removed, as one whose upload was cut off."""


def is_picture(given: Given) -> bool:
    """Whether a paper is a picture, which has to be written anew; raises Blocked for what is no paper or too large."""
    return accepted(given) is Kind.IMAGE


def set_aside(key: str, given: Given) -> None:
    """The bytes of a picture as they came, for the scan of this key."""
    write(_folder(), key, given.content)


def write_anew(key: str) -> StoredFile:
    """The picture of a scan written anew and kept by its hash; raises Unreadable, FileNotFoundError. What came stays until `forget`."""
    return keep(*reencoded_limited((_folder() / key).read_bytes()))


def forget(key: str) -> None:
    """Removes what came for the scan of this key."""
    (_folder() / key).unlink(missing_ok=True)


def sweep() -> int:
    """Removes what no scan waits for any more; how many."""
    if not _folder().is_dir():
        return 0
    old = time.time() - FORGOTTEN
    lying = [path for path in _folder().iterdir() if path.stat().st_mtime < old]
    needed = set(
        Scan.objects.filter(key__in=[path.name for path in lying], file=None)
        .exclude(state=Scan.State.DROPPED)
        .values_list("key", flat=True)
    )
    gone = [path for path in lying if path.name not in needed]
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)


def _folder() -> Path:
    return Path(settings.FILES) / FOLDER
