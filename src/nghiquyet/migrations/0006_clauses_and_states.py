"""Resolutions get kinds, states and clauses; clauses of those that are there are read after migrating."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("nghiquyet", "0005_organisations_over_time"),
    ]

    operations = [
        migrations.AddField(
            model_name="resolution",
            name="adopted_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="resolution",
            name="kind",
            field=models.CharField(
                choices=[
                    ("congress", "nghị quyết đại hội"),
                    ("yearly", "nghị quyết lãnh đạo năm"),
                    ("thematic", "nghị quyết chuyên đề"),
                    ("programme", "chương trình hành động"),
                    ("plan", "kế hoạch"),
                    ("directive", "chỉ thị"),
                    ("conclusion", "kết luận"),
                ],
                default="thematic",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="resolution",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "dự thảo"),
                    ("consultation", "đang lấy ý kiến"),
                    ("amended", "đã chỉnh lý"),
                    ("adopted", "đã thông qua"),
                    ("in_force", "đang hiệu lực"),
                    ("replaced", "được sửa đổi, thay thế"),
                    ("closed", "đã kết thúc"),
                ],
                default="in_force",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="resolution",
            name="version",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.CreateModel(
            name="Clause",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("identifier", models.CharField(max_length=200)),
                ("number", models.CharField(blank=True, max_length=60)),
                ("depth", models.PositiveSmallIntegerField(default=0)),
                ("kind", models.CharField(max_length=20)),
                ("text", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("page", models.PositiveIntegerField(default=1)),
                (
                    "above",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="below",
                        to="nghiquyet.clause",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="clauses",
                        to="nghiquyet.document",
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="clauses",
                        to="nghiquyet.resolution",
                    ),
                ),
            ],
            options={
                "ordering": ("position",),
            },
        ),
        migrations.AddField(
            model_name="target",
            name="clause",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="targets",
                to="nghiquyet.clause",
            ),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.UniqueConstraint(
                fields=("resolution", "identifier"), name="one_clause_an_identifier"
            ),
        ),
    ]
