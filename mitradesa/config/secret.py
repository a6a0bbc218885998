"""Where an installation keeps its own files, and the signing key made there at the first start."""

import os
import secrets
import tempfile
from pathlib import Path

from mitradesa.core.installation import installation_folder


def data_folder() -> Path:
    """The folder of this installation, made where it is not there yet."""
    folder = installation_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()


def secret_key(folder: Path) -> str:
    """The key that signs what a page hands back: MITRADESA_SECRET_KEY, else the file `secret-key` of the folder, made when absent."""
    named = os.environ.get("MITRADESA_SECRET_KEY")
    if named:
        return named
    path = folder / "secret-key"
    if not path.is_file():
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    # Written aside and linked, so that two processes starting together end up with one whole key.
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".secret-key-")
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
        os.link(aside, path)
    except FileExistsError:
        return
    finally:
        os.unlink(aside)
