from django.db import migrations
from procrastinate.contrib.django import app


def begin(apps, schema_editor):
    """A job takes up the names of files that came before the search knew them, and goes on until all are."""
    latest = apps.get_model("conversations", "Conversation").objects.order_by("-number").first()
    if latest is not None:
        app.configure_task("conversations.find_older").defer(below=latest.number + 1)


class Migration(migrations.Migration):
    dependencies = [
        ("conversations", "0008_a_team_has_what_waits_for_us"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [migrations.RunPython(begin, migrations.RunPython.noop, elidable=True)]
