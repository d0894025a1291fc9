"""A calendar's address knows who made it, and in which role."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("discogram", "0009_merged_into")]
    operations = [
        migrations.AddField("calendarfeed", "made_by", models.TextField(default="")),
        migrations.AddField("calendarfeed", "made_as", models.TextField(default="")),
    ]
