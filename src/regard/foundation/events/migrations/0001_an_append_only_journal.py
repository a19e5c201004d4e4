import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

REFUSE = """
CREATE FUNCTION events_entry_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is only ever added to';
END $$;
CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE ON events_entry
    FOR EACH ROW EXECUTE FUNCTION events_entry_refuses();
"""
ALLOW = "DROP TRIGGER entry_is_append_only ON events_entry; DROP FUNCTION events_entry_refuses();"


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_members_units_and_limits"),
    ]

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("subject", models.CharField(max_length=80)),
                ("facts", models.JSONField()),
            ],
            options={
                "verbose_name_plural": "entries",
                "indexes": [models.Index(fields=["subject", "id"], name="entry_by_subject")],
            },
        ),
        migrations.RunSQL(REFUSE, ALLOW),
    ]
