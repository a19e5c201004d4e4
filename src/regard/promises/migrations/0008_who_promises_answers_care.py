from django.db import migrations

# Whoever promises customers a reply by what Regard ships with promises care an answer so, too.
ANSWERS = """
    WITH made AS (
        INSERT INTO promises_policy (unit_id, moment, kind, channel, minutes, calendar_id, warn_minutes, version)
        SELECT y.unit_id, 'asked', 'answer', '', 480, y.calendar_id, 60, 1
        FROM promises_policy y JOIN accounts_unit u ON u.id = y.unit_id
        WHERE u.parent_id IS NULL AND y.moment = 'opened' AND y.kind = 'first_reply' AND y.channel = ''
          AND y.retired_at IS NULL
        RETURNING id
    )
    INSERT INTO promises_step (policy_id, after_minutes, whom)
    SELECT made.id, steps.after_minutes, steps.whom
    FROM made, (VALUES (60, 'head'), (480, 'admins')) steps (after_minutes, whom)
"""


class Migration(migrations.Migration):
    dependencies = [("promises", "0007_departments_answer_care")]

    operations = [migrations.RunSQL(ANSWERS, migrations.RunSQL.noop)]
