import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

COUNT = """
    CREATE FUNCTION promises_count() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' AND OLD."end" = 'kept' THEN
            INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, kept, in_time, folded)
            VALUES (OLD.unit_id, OLD.team_id, OLD.member_id, (OLD.due_at AT TIME ZONE 'UTC')::date,
                    -1, -(OLD.broken_at IS NULL)::int, false);
        END IF;
        IF TG_OP <> 'DELETE' AND NEW."end" = 'kept' THEN
            INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, kept, in_time, folded)
            VALUES (NEW.unit_id, NEW.team_id, NEW.member_id, (NEW.due_at AT TIME ZONE 'UTC')::date,
                    1, (NEW.broken_at IS NULL)::int, false);
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER promise_made_kept AFTER INSERT ON promises_promise
        FOR EACH ROW WHEN (NEW."end" = 'kept') EXECUTE FUNCTION promises_count();
    CREATE TRIGGER promise_kept AFTER UPDATE OF "end", unit_id, team_id, member_id, due_at, broken_at ON promises_promise
        FOR EACH ROW WHEN (OLD."end" = 'kept' OR NEW."end" = 'kept') EXECUTE FUNCTION promises_count();
    CREATE TRIGGER promise_unmade AFTER DELETE ON promises_promise
        FOR EACH ROW WHEN (OLD."end" = 'kept') EXECUTE FUNCTION promises_count();
    INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, kept, in_time, folded)
    SELECT unit_id, team_id, member_id, (due_at AT TIME ZONE 'UTC')::date,
           count(*), count(*) FILTER (WHERE broken_at IS NULL), true
    FROM promises_promise WHERE "end" = 'kept' GROUP BY 1, 2, 3, 4;
"""
COUNT_NO_MORE = """
    DROP TRIGGER promise_made_kept ON promises_promise;
    DROP TRIGGER promise_kept ON promises_promise;
    DROP TRIGGER promise_unmade ON promises_promise;
    DROP FUNCTION promises_count();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_rate_limits"),
        ("promises", "0002_channels_rungs_and_ends"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("due_on", models.DateField()),
                ("kept", models.IntegerField()),
                ("in_time", models.IntegerField()),
                ("folded", models.BooleanField(default=False)),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.team",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "tallies",
                "indexes": [
                    models.Index(
                        fields=["unit", "due_on"],
                        include=("team", "member", "kept", "in_time"),
                        name="tally_of_unit",
                    ),
                    models.Index(fields=["member", "due_on"], name="tally_of_member"),
                    models.Index(condition=models.Q(("folded", False)), fields=["id"], name="tally_to_fold"),
                ],
            },
        ),
        migrations.RunSQL(COUNT, COUNT_NO_MORE),
    ]
