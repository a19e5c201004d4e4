from django.db import migrations

BIND = """
ALTER TABLE conversations_conversation ADD CONSTRAINT conversation_category_is_its_status_s
    FOREIGN KEY (status_id, category) REFERENCES conversations_status (id, category) DEFERRABLE INITIALLY DEFERRED;
"""
FREE = "ALTER TABLE conversations_conversation DROP CONSTRAINT conversation_category_is_its_status_s;"


class Migration(migrations.Migration):
    dependencies = [("conversations", "0001_conversations_and_messages")]

    operations = [migrations.RunSQL(BIND, FREE)]
