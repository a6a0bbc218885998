"""Which programs outside Python some tests need, and how each is found; what follows from a gap is in not_run.py."""

import ctypes
import os
import shutil
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


def postgres_programs() -> Path | None:
    """The folder that holds `initdb` and `pg_ctl` of the newest PostgreSQL here, or None."""
    on_path = shutil.which("initdb")
    packaged = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]), reverse=True
    )
    found = [Path(on_path)] if on_path else packaged
    return found[0].parent if found else None


def chromium() -> str | None:
    """The path of a Chromium that Playwright can drive, or None; its driver is linked to a library that bare systems lack."""
    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        return None
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def tesseract() -> str | None:
    """The tesseract program with Indonesian, or the language file that the `tesserocr` package can use, or None."""
    return shutil.which("tesseract") if _indonesian_is_installed() else None


def _indonesian_is_installed() -> bool:
    named = os.environ.get("TESSDATA_PREFIX")
    folders = [Path(named)] if named else list(Path("/usr/share/tesseract-ocr").glob("*/tessdata"))
    folders += [Path("/usr/share/tessdata"), Path("/usr/local/share/tessdata")]
    return any((folder / "ind.traineddata").is_file() for folder in folders)


TOOLS: dict[str, Callable[[], object]] = {
    "postgres": postgres_programs,
    "chromium": chromium,
    "tesseract": tesseract,
    "antiword": lambda: shutil.which("antiword"),
    "poppler": lambda: shutil.which("pdftotext"),
}
