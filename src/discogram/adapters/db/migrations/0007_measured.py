"""The record of quality: one row for each closed test."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("discogram", "0006_timetable")]
    operations = [
        migrations.CreateModel(
            name="Measured",
            fields=[
                ("episode", models.TextField(primary_key=True, serialize=False)),
                ("site", models.TextField()),
                ("on", models.DateField()),
                ("month", models.IntegerField()),
                ("operator", models.TextField(null=True)),
                ("region", models.TextField()),
                ("criteria", models.TextField()),
                ("synthetic", models.BooleanField()),
                ("concluded", models.BooleanField()),
                ("positive", models.BooleanField(null=True)),
                ("control_done", models.BooleanField(null=True)),
                ("controls_negative", models.BooleanField(null=True)),
                ("sham_painful", models.BooleanField(null=True)),
                ("stopped", models.BooleanField(null=True)),
                ("despite_stop", models.BooleanField(null=True)),
                ("infection", models.BooleanField(null=True)),
                ("other_complication", models.BooleanField(null=True)),
                ("opening_pressure", models.BigIntegerField(null=True)),
                ("fluoroscopy", models.BigIntegerField(null=True)),
                ("dose_area", models.BigIntegerField(null=True)),
                ("dose_length", models.BigIntegerField(null=True)),
                ("disability_change", models.BigIntegerField(null=True)),
                ("pain_change", models.BigIntegerField(null=True)),
                ("discs_suspects", models.IntegerField()),
                ("discs_suspects_positive", models.IntegerField()),
                ("discs_suspects_negative", models.IntegerField()),
                ("discs_controls", models.IntegerField()),
                ("discs_controls_positive", models.IntegerField()),
                ("discs_controls_negative", models.IntegerField()),
                ("discs_pressures", models.IntegerField()),
                ("complications", models.TextField()),
            ],
            options={
                "db_table": "measured",
                "indexes": [models.Index(fields=["site", "month"], name="measured_by_month")],
            },
        ),
    ]
