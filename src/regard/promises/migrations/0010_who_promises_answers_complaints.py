from django.db import migrations

# Whoever promises customers a reply by what Regard ships with promises those who complain, too.
COMPLAINTS = """
    WITH made AS (
        INSERT INTO promises_policy (unit_id, moment, kind, channel, minutes, calendar_id, warn_minutes, version)
        SELECT y.unit_id, new.moment, new.kind, '', new.minutes, y.calendar_id, new.warn, 1
        FROM promises_policy y JOIN accounts_unit u ON u.id = y.unit_id,
             (VALUES ('complained', 'acknowledgement', 600, 120), ('complained', 'complaint', 6000, 1200),
                     ('not-put-right', 'complaint', 3000, 600)) new (moment, kind, minutes, warn)
        WHERE u.parent_id IS NULL AND y.moment = 'opened' AND y.kind = 'first_reply' AND y.channel = ''
          AND y.retired_at IS NULL
        RETURNING id
    )
    INSERT INTO promises_step (policy_id, after_minutes, whom)
    SELECT made.id, steps.after_minutes, steps.whom
    FROM made, (VALUES (60, 'leads'), (240, 'admins')) steps (after_minutes, whom)
"""


class Migration(migrations.Migration):
    dependencies = [("promises", "0009_complaints_are_promised_an_answer")]

    operations = [migrations.RunSQL(COMPLAINTS, migrations.RunSQL.noop)]
