"""Organisations get spells and successions; each that is there has stood as it does for as long as is known."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.utils import timezone

import nghiquyet.models.amounts


def open_spells(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """One spell without beginning or end for each organisation."""
    organisations = apps.get_model("nghiquyet", "Organisation")  # type: ignore[attr-defined]
    spells = apps.get_model("nghiquyet", "Spell")  # type: ignore[attr-defined]
    now = timezone.now()
    spells.objects.bulk_create(
        spells(
            organisation=row, name=row.name, short_names=row.short_names, parent_id=row.parent_id,
            level=row.level, recorded_at=now,
        )
        for row in organisations.objects.all()
    )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [
        ("nghiquyet", "0004_asked_or_clear"),
    ]

    operations = [
        migrations.CreateModel(
            name="Succession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("kind", models.CharField(max_length=20)),
                ("on", models.DateField()),
                ("share", nghiquyet.models.amounts.AmountField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="became",
                        to="nghiquyet.organisation",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken_over",
                        to="nghiquyet.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("on", "id"),
            },
        ),
        migrations.CreateModel(
            name="Spell",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("name", models.CharField(max_length=300)),
                ("short_names", models.JSONField(default=list)),
                ("level", models.CharField(blank=True, max_length=100)),
                ("start", models.DateField(null=True)),
                ("end", models.DateField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spells",
                        to="nghiquyet.organisation",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spells_below",
                        to="nghiquyet.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("organisation__position", "organisation_id", "start"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=["parent", "start"],
                        name="spells_below",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start", None), ("end", None), ("start__lt", models.F("end")), _connector="OR"
                        ),
                        name="a_spell_lasts",
                    )
                ],
            },
        ),
        migrations.RunPython(open_spells, migrations.RunPython.noop),
    ]
