"""Where an installation keeps its own files: the one answer that the settings, the law and the command line share."""

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent


def installation_folder() -> Path:
    """The folder of this installation: MITRADESA_DATA, else `var` of a checkout, else the account's own data folder."""
    named = os.environ.get("MITRADESA_DATA")
    if named:
        return Path(named)
    if (CHECKOUT / "pyproject.toml").is_file():
        return CHECKOUT / "var"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "mitradesa"
