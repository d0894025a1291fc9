"""Every table as of the first release."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="SampleBlock",
            fields=[
                ("digest", models.TextField(primary_key=True, serialize=False)),
                ("injection", models.TextField(db_index=True)),
                ("boot", models.TextField()),
                ("first_monotonic_ns", models.BigIntegerField()),
                ("rate_hz", models.IntegerField()),
                ("samples", models.BinaryField()),
            ],
            options={
                "db_table": "samples",
            },
        ),
        migrations.CreateModel(
            name="Site",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("name", models.TextField()),
                ("zone", models.TextField()),
                ("phones", models.JSONField()),
                ("email", models.TextField(null=True)),
                ("address", models.TextField(null=True)),
                ("emergency_number", models.TextField(null=True)),
                ("demonstration", models.BooleanField()),
            ],
            options={
                "db_table": "site",
            },
        ),
        migrations.CreateModel(
            name="Staff",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("name", models.TextField()),
            ],
            options={
                "db_table": "staff",
            },
        ),
        migrations.CreateModel(
            name="Text",
            fields=[
                ("digest", models.TextField(primary_key=True, serialize=False)),
                ("words", models.TextField(null=True)),
                ("salt", models.TextField(null=True)),
            ],
            options={
                "db_table": "free_text",
            },
        ),
        migrations.CreateModel(
            name="Worklist",
            fields=[
                ("episode", models.TextField(primary_key=True, serialize=False)),
                ("patient", models.TextField(db_index=True)),
                ("site", models.TextField(db_index=True)),
                ("station", models.TextField()),
                ("due", models.TextField(null=True)),
                ("due_on", models.DateField(null=True)),
                ("signed", models.BooleanField()),
                ("sequence", models.IntegerField()),
            ],
            options={
                "db_table": "worklist",
            },
        ),
        migrations.CreateModel(
            name="Access",
            fields=[
                ("position", models.IntegerField(primary_key=True, serialize=False)),
                ("recorded_at", models.TextField()),
                ("boot", models.TextField()),
                ("monotonic_ns", models.BigIntegerField()),
                ("actor", models.TextField()),
                ("role", models.TextField()),
                ("what", models.TextField()),
                ("patient", models.TextField(db_index=True, null=True)),
                ("outcome", models.TextField()),
                ("previous_hash", models.TextField()),
                ("hash", models.TextField()),
            ],
            options={
                "db_table": "access",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)), name="access_from_one"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Calendar",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("episode", models.TextField(db_index=True)),
                ("resource", models.TextField()),
                ("starts", models.DateTimeField()),
                ("ends", models.DateTimeField()),
            ],
            options={
                "db_table": "calendar",
                "indexes": [
                    models.Index(fields=["resource", "starts"], name="calendar_by_resource")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends__gt", models.F("starts"))),
                        name="calendar_has_length",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("position", models.IntegerField(primary_key=True, serialize=False)),
                ("episode", models.TextField()),
                ("patient", models.TextField(db_index=True)),
                ("site", models.TextField()),
                ("sequence", models.IntegerField()),
                ("command", models.TextField(unique=True)),
                ("type", models.TextField()),
                ("version", models.IntegerField()),
                ("body", models.TextField()),
                ("actor", models.TextField()),
                ("role", models.TextField()),
                ("occurred_at", models.TextField()),
                ("recorded_at", models.TextField()),
                ("boot", models.TextField()),
                ("monotonic_ns", models.BigIntegerField()),
                ("policy", models.TextField()),
                ("previous_hash", models.TextField()),
                ("hash", models.TextField()),
            ],
            options={
                "db_table": "event",
                "constraints": [
                    models.UniqueConstraint(fields=("episode", "sequence"), name="event_place"),
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1)), name="event_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sequence__gte", 1)), name="event_in_order"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person", models.TextField()),
                ("version", models.IntegerField()),
                ("names", models.TextField()),
                ("sought", models.TextField()),
                ("birth_date", models.DateField(null=True)),
                ("sex", models.TextField(null=True)),
                ("could_be_pregnant", models.BooleanField(null=True)),
                ("phones", models.JSONField()),
                ("identifiers", models.JSONField()),
                ("language", models.TextField(null=True)),
                ("interpreter", models.BooleanField(null=True)),
                ("synthetic", models.BooleanField()),
            ],
            options={
                "db_table": "person",
                "constraints": [
                    models.UniqueConstraint(fields=("person", "version"), name="person_version")
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleHeld",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("role", models.TextField()),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="discogram.site"
                    ),
                ),
                (
                    "staff",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="discogram.staff",
                    ),
                ),
            ],
            options={
                "db_table": "role_held",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("staff", "site", "role"), name="role_held_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        db_column="position",
                        on_delete=django.db.models.deletion.PROTECT,
                        to="discogram.event",
                    ),
                ),
                (
                    "text",
                    models.ForeignKey(
                        db_column="digest",
                        on_delete=django.db.models.deletion.PROTECT,
                        to="discogram.text",
                    ),
                ),
            ],
            options={
                "db_table": "mention",
                "constraints": [
                    models.UniqueConstraint(fields=("event", "text"), name="mention_once")
                ],
            },
        ),
    ]
