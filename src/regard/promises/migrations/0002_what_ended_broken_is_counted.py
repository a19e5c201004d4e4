from django.db import migrations, models
from django.db.models import Q

COUNT = """
    CREATE OR REPLACE FUNCTION promises_count() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' AND OLD."end" IN ({ends}) THEN
            INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, {due}, in_time, folded)
            VALUES (OLD.unit_id, OLD.team_id, OLD.member_id, (OLD.due_at AT TIME ZONE 'UTC')::date,
                    -1, -(OLD.broken_at IS NULL)::int, false);
        END IF;
        IF TG_OP <> 'DELETE' AND NEW."end" IN ({ends}) THEN
            INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, {due}, in_time, folded)
            VALUES (NEW.unit_id, NEW.team_id, NEW.member_id, (NEW.due_at AT TIME ZONE 'UTC')::date,
                    1, (NEW.broken_at IS NULL)::int, false);
        END IF;
        RETURN NULL;
    END $$;
    DROP TRIGGER IF EXISTS promise_made_kept ON promises_promise;
    DROP TRIGGER IF EXISTS promise_made_ended ON promises_promise;
    CREATE TRIGGER {made} AFTER INSERT ON promises_promise
        FOR EACH ROW WHEN (NEW."end" IN ({ends})) EXECUTE FUNCTION promises_count();
    DROP TRIGGER IF EXISTS promise_kept ON promises_promise;
    DROP TRIGGER IF EXISTS promise_ended ON promises_promise;
    CREATE TRIGGER {ended} AFTER UPDATE OF "end", unit_id, team_id, member_id, due_at, broken_at ON promises_promise
        FOR EACH ROW WHEN (OLD."end" IN ({ends}) OR NEW."end" IN ({ends})) EXECUTE FUNCTION promises_count();
    DROP TRIGGER promise_unmade ON promises_promise;
    CREATE TRIGGER promise_unmade AFTER DELETE ON promises_promise
        FOR EACH ROW WHEN (OLD."end" IN ({ends})) EXECUTE FUNCTION promises_count();
"""
KEPT_OR_BROKEN = COUNT.format(
    ends="'kept', 'broken'", due="due", made="promise_made_ended", ended="promise_ended"
)
KEPT_ALONE = COUNT.format(ends="'kept'", due="kept", made="promise_made_kept", ended="promise_kept")


class Migration(migrations.Migration):
    dependencies = [("promises", "0001_promises_calendars_and_the_tally")]

    operations = [
        migrations.AlterField(
            model_name="promise",
            name="end",
            field=models.CharField(
                blank=True,
                choices=[("kept", "kept"), ("broken", "broken"), ("withdrawn", "withdrawn")],
                max_length=9,
            ),
        ),
        migrations.AddConstraint(
            model_name="promise",
            constraint=models.CheckConstraint(
                condition=~Q(end="broken") | Q(broken_at__isnull=False),
                name="promise_ends_broken_if_it_was_late",
            ),
        ),
        migrations.RemoveIndex(model_name="tally", name="tally_of_unit"),
        migrations.RenameField(model_name="tally", old_name="kept", new_name="due"),
        migrations.AddIndex(
            model_name="tally",
            index=models.Index(
                fields=["unit", "due_on"], include=["team", "member", "due", "in_time"], name="tally_of_unit"
            ),
        ),
        migrations.RunSQL(KEPT_OR_BROKEN, KEPT_ALONE),
    ]
