"""Triggers by which the database itself keeps the trail: no event is changed or deleted, only its personal data and salt may go.

SQLite loses them when a later migration remakes the table, so such a migration installs them again; a test looks for them.
"""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "records_event"
ERASED = ("personal", "salt")
KEPT = (
    "id",
    "position",
    "at",
    "kind",
    "says",
    "subject",
    "region",
    "person_id",
    "actor",
    "actor_title",
    "actor_office",
    "actor_decree",
    "acts_for",
    "rule",
    "values",
    "personal_digest",
    "digest",
    "chain",
)
CHANGED, DELETED = "an event of the trail is never changed", "an event of the trail is never deleted"
NAMES = {
    "sqlite": ("trail_event_kept", "trail_event_stays", "trail_event_once"),
    "postgresql": ("trail_event_kept", "trail_event_stays", "trail_event_untruncated"),
}

_SAME = " AND ".join(f'NEW."{name}" IS OLD."{name}"' for name in KEPT)
SQLITE: Sequence[str] = (
    f"""CREATE TRIGGER trail_event_kept BEFORE UPDATE ON {TABLE}
    WHEN NOT ({_SAME} AND NEW.personal IS NULL AND NEW.salt = '')
    BEGIN SELECT RAISE(ABORT, '{CHANGED}'); END""",
    f"""CREATE TRIGGER trail_event_stays BEFORE DELETE ON {TABLE}
    BEGIN SELECT RAISE(ABORT, '{DELETED}'); END""",
    # INSERT OR REPLACE would delete the row in its way without asking the trigger above.
    """CREATE TRIGGER trail_event_once BEFORE INSERT ON records_event
    WHEN EXISTS (SELECT 1 FROM records_event WHERE id = NEW.id OR position = NEW.position)
    BEGIN SELECT RAISE(ABORT, 'this place of the trail is taken'); END""",
)
POSTGRES: Sequence[str] = (
    f"""CREATE FUNCTION trail_event_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF to_jsonb(NEW) - 'personal' - 'salt' IS DISTINCT FROM to_jsonb(OLD) - 'personal' - 'salt'
            OR NEW.personal IS NOT NULL OR NEW.salt <> '' THEN
            RAISE EXCEPTION '{CHANGED}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$""",
    f"""CREATE FUNCTION trail_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{DELETED}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    f"CREATE TRIGGER trail_event_kept BEFORE UPDATE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION trail_event_kept()",
    f"CREATE TRIGGER trail_event_stays BEFORE DELETE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION trail_event_stays()",
    f"CREATE TRIGGER trail_event_untruncated BEFORE TRUNCATE ON {TABLE} EXECUTE FUNCTION trail_event_stays()",
)
SQLITE_GONE: Sequence[str] = tuple(f"DROP TRIGGER IF EXISTS {name}" for name in NAMES["sqlite"])
POSTGRES_GONE: Sequence[str] = (
    *(f"DROP TRIGGER IF EXISTS {name} ON {TABLE}" for name in NAMES["postgresql"]),
    *(f"DROP FUNCTION IF EXISTS {name}()" for name in NAMES["postgresql"][:2]),
)


def _run(connection: BaseDatabaseWrapper, statements: Sequence[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Takes the triggers away; only a migration that remakes the table, and tests that empty it, do so."""
    _run(connection, SQLITE_GONE if connection.vendor == "sqlite" else POSTGRES_GONE)


def install(connection: BaseDatabaseWrapper) -> None:
    """Puts the triggers in place, anew where they were."""
    remove(connection)
    _run(connection, SQLITE if connection.vendor == "sqlite" else POSTGRES)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The triggers that are not there, or on PostgreSQL switched off."""
    if connection.vendor == "sqlite":
        question = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
    else:
        question = "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled <> 'D'"
    with connection.cursor() as cursor:
        cursor.execute(question, [TABLE])
        found = {row[0] for row in cursor.fetchall()}
    return [name for name in NAMES[connection.vendor] if name not in found]


def forwards(_: Any, editor: BaseDatabaseSchemaEditor) -> None:
    """The migration's step."""
    install(editor.connection)


def backwards(_: Any, editor: BaseDatabaseSchemaEditor) -> None:
    """The migration's step back."""
    remove(editor.connection)
