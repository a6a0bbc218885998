"""Which database an installation uses: SQLite in its data folder, or the PostgreSQL that MITRADESA_DATABASE names."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; "
    "PRAGMA cache_size=-20000;"
)


def database(folder: Path) -> dict[str, Any]:
    """Django's entry of the database; ValueError when MITRADESA_DATABASE is no postgresql:// address."""
    named = os.environ.get("MITRADESA_DATABASE")
    return _postgres(named) if named else _sqlite(folder)


def _sqlite(folder: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "mitradesa.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {"timeout": 10, "transaction_mode": "IMMEDIATE", "init_command": PRAGMAS},
        # A file, since threads that share a database in memory lock each other out at once instead of waiting.
        "TEST": {"NAME": folder / "test.sqlite3"},
    }


def _postgres(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise ValueError(
            "MITRADESA_DATABASE harus berbentuk postgresql://nama:sandi@server:5432/basisdata; "
            "kosongkan untuk memakai SQLite."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }
