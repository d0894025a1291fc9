"""Persons are found however they are spelt, and staff see what is due, kind by kind.

The index of persons is filled here. What is due follows from the events, which no migration
can read: `application.relisting` fills it, and a worklist row says by which rules it was made.
"""

from typing import Any

from django.db import migrations, models


def index_persons(apps: Any, schema_editor: Any) -> None:
    from discogram.adapters.db.indexing import keep
    from discogram.adapters.db.people import person_of

    alias = schema_editor.connection.alias
    rows = apps.get_model("discogram", "PersonVersion").objects.using(alias)
    newest = {row.person: row for row in rows.order_by("version")}
    for row in newest.values():
        keep(alias, person_of(row))


class Migration(migrations.Migration):
    dependencies = [("discogram", "0004_policies")]
    operations = [
        migrations.CreateModel(
            name="PersonWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person", models.TextField(db_index=True)),
                ("kind", models.TextField()),
                ("word", models.TextField()),
            ],
            options={
                "db_table": "person_word",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "word", "person"), name="person_word_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("episode", models.TextField(db_index=True)),
                ("patient", models.TextField()),
                ("site", models.TextField()),
                ("station", models.TextField()),
                ("kind", models.TextField()),
                ("due_on", models.DateField()),
                ("late_on", models.DateField(null=True)),
                ("waits_for", models.TextField(null=True)),
                ("about", models.JSONField()),
            ],
            options={
                "db_table": "task",
                "indexes": [
                    models.Index(
                        fields=["site", "due_on", "kind", "late_on"], name="task_by_day"
                    ),
                    models.Index(fields=["site", "station", "due_on"], name="task_by_station"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Day",
            fields=[
                ("episode", models.TextField(primary_key=True, serialize=False)),
                ("patient", models.TextField()),
                ("site", models.TextField()),
                ("day", models.DateField()),
                ("shown", models.JSONField()),
            ],
            options={
                "db_table": "procedure_day",
                "indexes": [models.Index(fields=["site", "day"], name="day_by_site")],
            },
        ),
        migrations.AddField("Worklist", "made_by", models.TextField(default="")),
        migrations.AddIndex(
            "Worklist", models.Index(fields=["site", "station"], name="worklist_by_station")
        ),
        migrations.RunPython(index_persons, migrations.RunPython.noop),
    ]
