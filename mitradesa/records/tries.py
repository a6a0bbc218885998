"""The table that keeps the counts of tries, which is no model's."""

from django.core.management import call_command
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def make_counts(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The table of the cache, where it is not there yet."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)
