"""What the lead is told is a table of its own: not every notice is of broken glass."""

from typing import Any

from django.db import migrations, models


def told_before(apps: Any, editor: Any) -> None:
    """The lead was told of every glass that was broken so far."""
    alias = editor.connection.alias
    glass = apps.get_model("discogram_accounts", "BrokenGlass")
    notice = apps.get_model("discogram_accounts", "Notice")
    notice.objects.using(alias).bulk_create(
        notice(
            what="opened",
            actor=each.actor,
            role=each.role,
            site=each.site,
            about=each.episode,
            reason=each.reason,
            at=each.opened_at,
            read_by=each.read_by,
            read_at=each.read_at,
        )
        for each in glass.objects.using(alias).order_by("pk")
    )


class Migration(migrations.Migration):
    """Move what was read of broken glass to the notices."""

    dependencies = (("discogram_accounts", "0001_initial"),)

    operations = (
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("what", models.CharField(max_length=40)),
                ("actor", models.CharField(max_length=150)),
                ("role", models.CharField(max_length=40)),
                ("site", models.CharField(max_length=200)),
                ("about", models.CharField(blank=True, max_length=150)),
                ("roles", models.JSONField(default=list)),
                ("reason", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                ("read_by", models.CharField(blank=True, max_length=150)),
                ("read_at", models.DateTimeField(null=True)),
            ],
            options={"db_table": "notice", "ordering": ["-at", "-pk"]},
        ),
        migrations.RunPython(told_before, migrations.RunPython.noop),
        migrations.RemoveField("brokenglass", "read_by"),
        migrations.RemoveField("brokenglass", "read_at"),
    )
