"""Hours, closures and resources of a site; the calendar knows the test itself, and the patient.

The two columns may be null, so that SQLite adds them without remaking `calendar`: its guard of
0002 stays where it is. A patient who is booked already gets the row that keeps anybody from
booking the same person twice at one time; two bookings that overlap from before are left alone.
"""

from typing import Any

import django.db.models.deletion
from django.db import IntegrityError, migrations, models, transaction


def patients_are_busy(apps: Any, schema_editor: Any) -> None:
    alias = schema_editor.connection.alias
    calendar = apps.get_model("discogram", "Calendar").objects.using(alias)
    worklist = apps.get_model("discogram", "Worklist").objects.using(alias)
    patients = dict(worklist.values_list("episode", "patient"))
    spans = calendar.values_list("episode", "starts", "ends").distinct()
    for episode, starts, ends in sorted(spans):
        if episode not in patients:
            continue
        try:
            with transaction.atomic(using=alias):
                calendar.create(
                    episode=episode,
                    resource=f"patient:{patients[episode]}",
                    starts=starts,
                    ends=ends,
                )
        except IntegrityError:
            continue


class Migration(migrations.Migration):
    dependencies = [("discogram", "0005_search_and_tasks")]

    operations = [
        migrations.CreateModel(
            name="OpeningWeek",
            fields=[
                (
                    "site",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="discogram.site",
                    ),
                ),
                ("week", models.JSONField()),
            ],
            options={"db_table": "opening_week"},
        ),
        migrations.CreateModel(
            name="Closure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(db_index=True)),
                ("opens", models.TimeField(null=True)),
                ("closes", models.TimeField(null=True)),
                ("why", models.TextField()),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="discogram.site"
                    ),
                ),
            ],
            options={
                "db_table": "closure",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(opens__isnull=True, closes__isnull=True)
                        | models.Q(closes__gt=models.F("opens")),
                        name="closure_has_length",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Resource",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("what", models.TextField()),
                ("name", models.TextField()),
                ("in_use", models.BooleanField()),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="discogram.site"
                    ),
                ),
            ],
            options={"db_table": "resource"},
        ),
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                ("digest", models.TextField(primary_key=True, serialize=False)),
                ("names_patients", models.BooleanField()),
                ("revoked", models.BooleanField()),
                (
                    "resource",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="discogram.resource"
                    ),
                ),
            ],
            options={"db_table": "calendar_feed"},
        ),
        migrations.AddField("calendar", "slot_starts", models.DateTimeField(null=True)),
        migrations.AddField("calendar", "slot_ends", models.DateTimeField(null=True)),
        migrations.RunPython(patients_are_busy, migrations.RunPython.noop),
    ]
