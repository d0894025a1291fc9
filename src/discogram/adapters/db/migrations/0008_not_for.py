"""A task may name who cannot do it: the second reading is no task of the first reader's."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("discogram", "0007_measured")]
    operations = [
        migrations.AddField(
            model_name="task", name="not_for", field=models.TextField(default="")
        ),
    ]
