"""Refuse every change of an audit entry in the database itself, on both databases."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SQLITE = """
CREATE TRIGGER audit_no_{deed} BEFORE {deed} ON nghiquyet_auditentry
BEGIN SELECT RAISE(ABORT, 'the audit only grows'); END
"""
POSTGRESQL = """
CREATE FUNCTION nghiquyet_audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit only grows'; END $$;
CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON nghiquyet_auditentry
FOR EACH STATEMENT EXECUTE FUNCTION nghiquyet_audit_only_grows()
"""


def guard(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Add the triggers of this database."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL, params=None)
        return
    for deed in ("UPDATE", "DELETE"):
        schema_editor.execute(SQLITE.format(deed=deed), params=None)


def unguard(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take them away again."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION nghiquyet_audit_only_grows() CASCADE", params=None)
        return
    for deed in ("UPDATE", "DELETE"):
        schema_editor.execute(f"DROP TRIGGER audit_no_{deed}", params=None)


class Migration(migrations.Migration):
    dependencies = [("nghiquyet", "0001_tables_of_reviews")]
    operations = [migrations.RunPython(guard, unguard)]
