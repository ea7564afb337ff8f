"""One search over resolutions and reports, by the full-text index of the database itself."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SQLITE = (
    "CREATE VIRTUAL TABLE nghiquyet_search USING fts5("
    "words, content='nghiquyet_searchentry', content_rowid='id', detail='none', columnsize=0)",
    "CREATE TRIGGER search_after_insert AFTER INSERT ON nghiquyet_searchentry "
    "BEGIN INSERT INTO nghiquyet_search(rowid, words) VALUES (new.id, new.words); END",
    "CREATE TRIGGER search_after_delete AFTER DELETE ON nghiquyet_searchentry "
    "BEGIN INSERT INTO nghiquyet_search(nghiquyet_search, rowid, words) "
    "VALUES ('delete', old.id, old.words); END",
)
POSTGRESQL = "CREATE INDEX nghiquyet_search ON nghiquyet_searchentry USING gin (to_tsvector('simple', words))"


def index(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The index of this database. Entries are added and deleted, never changed."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL, params=None)
        return
    for statement in SQLITE:
        schema_editor.execute(statement, params=None)


def drop(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take it away again."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX nghiquyet_search", params=None)
        return
    for statement in ("TRIGGER search_after_insert", "TRIGGER search_after_delete", "TABLE nghiquyet_search"):
        schema_editor.execute(f"DROP {statement}", params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("nghiquyet", "0006_clauses_and_states"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.CharField(max_length=40, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("1_resolution", "nghị quyết"),
                            ("2_target", "chỉ tiêu"),
                            ("3_clause", "điều khoản"),
                            ("4_passage", "báo cáo"),
                        ],
                        max_length=20,
                    ),
                ),
                ("start", models.PositiveIntegerField(default=0)),
                ("end", models.PositiveIntegerField(default=0)),
                ("words", models.TextField()),
                (
                    "clause",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="nghiquyet.clause",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="nghiquyet.document",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="nghiquyet.organisation",
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="nghiquyet.resolution",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="search_entries",
                        to="nghiquyet.review",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="nghiquyet.target",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.RunPython(index, drop),
    ]
