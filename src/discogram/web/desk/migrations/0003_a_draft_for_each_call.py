"""A draft of a caller is named by the person's id: each caller has one."""

from typing import Any

from django.db import migrations


def name_by_person(apps: Any, editor: Any) -> None:
    """Give each draft of a caller the name that it is looked for by."""
    drafts = apps.get_model("discogram_desk", "Draft").objects.using(editor.connection.alias)
    for each in drafts.filter(form="register", typed__isnull=False):
        (person, *_) = each.typed.get("person") or [each.command]
        each.form = f"register:{person}"
        each.save(update_fields=["form"])


class Migration(migrations.Migration):
    """Rename what is kept."""

    dependencies = (("discogram_desk", "0002_draft_aside"),)

    operations = (migrations.RunPython(name_by_person, migrations.RunPython.noop),)
