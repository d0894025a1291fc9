"""A record of a person that was given up names the one that is kept."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("discogram", "0008_not_for")]
    operations = [
        migrations.AddField(
            model_name="personversion",
            name="merged_into",
            field=models.TextField(null=True, db_index=True),
        ),
    ]
