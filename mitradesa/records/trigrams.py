"""The trigram index that the search of the register reads: an FTS5 table kept by triggers on SQLite, pg_trgm on PostgreSQL.

A later migration that makes the table of agreements anew on SQLite loses the triggers; it calls `build` once more.
"""

from typing import Any

from django.db import ProgrammingError, transaction

SQLITE = (
    "DROP TRIGGER IF EXISTS agreement_search_added",
    "DROP TRIGGER IF EXISTS agreement_search_removed",
    "DROP TRIGGER IF EXISTS agreement_search_changed",
    "DROP TABLE IF EXISTS agreement_search",
    "CREATE VIRTUAL TABLE agreement_search USING fts5("
    "search, content='records_agreement', content_rowid='id', tokenize='trigram')",
    "CREATE TRIGGER agreement_search_added AFTER INSERT ON records_agreement BEGIN "
    "INSERT INTO agreement_search(rowid, search) VALUES (new.id, new.search); END",
    # A table without content of its own must be told the old text, or the index keeps words that are gone.
    "CREATE TRIGGER agreement_search_removed AFTER DELETE ON records_agreement BEGIN "
    "INSERT INTO agreement_search(agreement_search, rowid, search) VALUES ('delete', old.id, old.search); END",
    "CREATE TRIGGER agreement_search_changed AFTER UPDATE OF search ON records_agreement "
    "WHEN old.search IS NOT new.search BEGIN "
    "INSERT INTO agreement_search(agreement_search, rowid, search) VALUES ('delete', old.id, old.search); "
    "INSERT INTO agreement_search(rowid, search) VALUES (new.id, new.search); END",
    "INSERT INTO agreement_search(agreement_search) VALUES ('rebuild')",
)
EXTENSION = "CREATE EXTENSION IF NOT EXISTS pg_trgm"
POSTGRES = (
    "CREATE INDEX IF NOT EXISTS agreement_search ON records_agreement USING gin (search gin_trgm_ops)",
    "CREATE INDEX IF NOT EXISTS partner_search ON records_partner USING gin (plain_name gin_trgm_ops)",
)
GONE = ("DROP INDEX IF EXISTS agreement_search", "DROP INDEX IF EXISTS partner_search")


def build(apps: Any, schema_editor: Any) -> None:
    """Makes the index for the texts that are there and keeps it from now on; on PostgreSQL only where pg_trgm may be had."""
    connection = schema_editor.connection
    if connection.vendor == "sqlite":
        _run(connection, SQLITE)
    elif _extension(connection):
        _run(connection, POSTGRES)


def drop(apps: Any, schema_editor: Any) -> None:
    """Takes the index away; the extension stays."""
    connection = schema_editor.connection
    gone = SQLITE[:4] if connection.vendor == "sqlite" else GONE
    _run(connection, gone)


def _extension(connection: Any) -> bool:
    try:
        with transaction.atomic(using=connection.alias):
            _run(connection, (EXTENSION,))
    except ProgrammingError as error:
        # Without the extension, or the right to make it, every search still works, by reading the texts one by one.
        print(f"pg_trgm: {str(error).strip()}; pencarian berjalan tanpa indeks trigram.")  # noqa: T201 - a migration speaks to who runs it
        return False
    return True


def _run(connection: Any, lines: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for line in lines:
            cursor.execute(line)
