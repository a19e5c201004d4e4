from django.db import migrations

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
    dependencies = [("events", "0001_the_journal")]

    operations = [migrations.RunSQL(REFUSE, ALLOW)]
