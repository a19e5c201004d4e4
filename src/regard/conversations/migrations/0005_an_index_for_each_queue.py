import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_rate_limits"),
        ("conversations", "0004_who_is_here"),
        ("people", "0002_names_as_they_are_used"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="conversation",
            name="conversation_mine",
        ),
        migrations.RemoveIndex(
            model_name="conversation",
            name="conversation_unassigned",
        ),
        migrations.RemoveIndex(
            model_name="conversation",
            name="conversation_of_unit",
        ),
        migrations.RemoveIndex(
            model_name="conversation",
            name="conversation_of_team",
        ),
        migrations.AddIndex(
            model_name="conversation",
            index=models.Index(
                models.F("assignee"),
                django.db.models.functions.comparison.Coalesce(
                    "due_at",
                    models.Func(output_field=models.DateTimeField(), template="'infinity'::timestamptz"),
                ),
                models.F("number"),
                condition=models.Q(models.Q(("category", "closed"), _negated=True), ("merged_into", None)),
                include=("unit",),
                name="conversation_mine",
            ),
        ),
        migrations.AddIndex(
            model_name="conversation",
            index=models.Index(
                models.F("unit"),
                django.db.models.functions.comparison.Coalesce(
                    "due_at",
                    models.Func(output_field=models.DateTimeField(), template="'infinity'::timestamptz"),
                ),
                models.F("number"),
                condition=models.Q(
                    ("category__in", ["open", "waiting-us"]), ("merged_into", None), ("assignee", None)
                ),
                name="conversation_unassigned",
            ),
        ),
        migrations.AddIndex(
            model_name="conversation",
            index=models.Index(
                models.F("team"),
                django.db.models.functions.comparison.Coalesce(
                    "due_at",
                    models.Func(output_field=models.DateTimeField(), template="'infinity'::timestamptz"),
                ),
                models.F("number"),
                condition=models.Q(models.Q(("category", "closed"), _negated=True), ("merged_into", None)),
                include=("unit",),
                name="conversation_of_team",
            ),
        ),
        migrations.AddIndex(
            model_name="conversation",
            index=models.Index(
                models.F("unit"),
                django.db.models.functions.comparison.Coalesce(
                    "due_at",
                    models.Func(output_field=models.DateTimeField(), template="'infinity'::timestamptz"),
                ),
                models.F("number"),
                condition=models.Q(("category__in", ["open", "waiting-us"]), ("merged_into", None)),
                name="conversation_open",
            ),
        ),
        migrations.AddIndex(
            model_name="conversation",
            index=models.Index(
                models.F("unit"),
                django.db.models.functions.comparison.Coalesce(
                    "due_at",
                    models.Func(output_field=models.DateTimeField(), template="'infinity'::timestamptz"),
                ),
                models.F("number"),
                condition=models.Q(
                    ("category__in", ["waiting-customer", "waiting-us"]), ("merged_into", None)
                ),
                name="conversation_waiting",
            ),
        ),
        migrations.AddIndex(
            model_name="conversation",
            index=models.Index(
                models.F("unit"),
                django.db.models.functions.comparison.Coalesce(
                    "due_at",
                    models.Func(output_field=models.DateTimeField(), template="'infinity'::timestamptz"),
                ),
                models.F("number"),
                condition=models.Q(("category", "answered"), ("merged_into", None)),
                name="conversation_answered",
            ),
        ),
    ]
