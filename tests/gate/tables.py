"""An installation's empty tables on SQLite, made once for every state of the migrations and copied where a test begins with them."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.gate.tools import ROOT

NAME = "mitradesa.sqlite3"


def with_tables(folder: Path) -> Path:
    """The folder with the database of an installation in which nobody has done anything yet."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_made_once(), folder / NAME)
    return folder


def _made_once() -> Path:
    kept = _kept() / f"tabel-{_state()}.sqlite3"
    if not kept.exists():
        with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
            surroundings = {name: one for name, one in os.environ.items() if name != "MITRADESA_DATABASE"}
            surroundings |= {"MITRADESA_DATA": folder, "DJANGO_SETTINGS_MODULE": "mitradesa.config.settings"}
            line = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
            subprocess.run(line, env=surroundings | {"PYTHONPATH": str(ROOT)}, cwd=ROOT, check=True)
            (Path(folder) / NAME).replace(kept)
    return kept


def _kept() -> Path:
    """Where libraries are kept too, so that it goes with them; else the system's folder for what does not last."""
    own = Path(sys.prefix)
    return own if own.is_relative_to(ROOT) else Path(tempfile.gettempdir())


def _state() -> str:
    """What the tables follow from: the migrations, what they call, and the libraries with tables of their own."""
    records = ROOT / "mitradesa" / "records"
    files = [*sorted(records.rglob("*.py")), *sorted((ROOT / "requirements").glob("*.txt"))]
    files.append(ROOT / "mitradesa" / "config" / "settings.py")
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]
