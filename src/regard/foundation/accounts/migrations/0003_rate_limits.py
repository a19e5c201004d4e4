from django.db import migrations

# Django's own database cache, unlogged: counts of attempts need not survive a crash of the server.
MAKE = """
CREATE UNLOGGED TABLE accounts_limits (
    cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL
);
CREATE INDEX accounts_limits_expires ON accounts_limits (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_invitations")]
    operations = [migrations.RunSQL(MAKE, "DROP TABLE accounts_limits")]
