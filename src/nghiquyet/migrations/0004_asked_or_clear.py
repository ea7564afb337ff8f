"""Values tell whether a person was asked; those read before this all were, or nobody needed to be."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Q

_OPEN = ("conflict", "to_confirm")


def mark(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Asked is what waits for a decision and what somebody has decided on."""
    values = apps.get_model("nghiquyet", "Value")  # type: ignore[attr-defined]
    values.objects.filter(Q(state__in=_OPEN) | Q(decided_at__isnull=False)).update(asked=True)


class Migration(migrations.Migration):
    dependencies = [("nghiquyet", "0003_words_and_deeds_on_many")]
    operations = [
        migrations.AddField(
            model_name="value",
            name="asked",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
