"""A draft knows its version, and keeps what was thrown away or overtaken, one step back."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add what two windows on one form need."""

    dependencies = [("discogram_desk", "0001_initial")]

    operations = [
        migrations.AlterField("draft", "typed", models.JSONField(null=True)),
        migrations.AddField("draft", "version", models.IntegerField(default=0)),
        migrations.AddField("draft", "aside", models.JSONField(null=True)),
        migrations.AddField("draft", "aside_from_window", models.BooleanField(default=False)),
    ]
