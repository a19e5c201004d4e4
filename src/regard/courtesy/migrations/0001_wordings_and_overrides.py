import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_members_units_and_limits"),
    ]

    operations = [
        migrations.CreateModel(
            name="OwnWording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("blame", "Blame"), ("threat", "Threat"), ("jargon", "Our own words")],
                        max_length=8,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True, help_text="ISO 639-1; empty for every language", max_length=8
                    ),
                ),
                ("words", models.CharField(max_length=80)),
                ("instead", models.CharField(blank=True, max_length=80)),
                ("used", models.BooleanField(default=True)),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "language", "words"), name="wording_once_a_kind_and_language"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Override",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=20)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
                    ),
                ),
                ("day", models.DateField()),
            ],
            options={
                "indexes": [models.Index(fields=["unit", "day", "rule"], name="override_counted")],
            },
        ),
    ]
