"""A task may be one person's alone: who wrote the conclusion signs the report."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("discogram", "0010_feed_made_by")]
    operations = [migrations.AddField("task", "owner", models.TextField(null=True))]
