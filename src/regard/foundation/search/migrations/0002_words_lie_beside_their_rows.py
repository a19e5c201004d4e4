from django.db import migrations


class Migration(migrations.Migration):
    """Of what the index of words tells only unit and time are read: with the words beside them sixty rows lie on a page, not ten."""

    dependencies = [("search", "0001_documents_and_extensions")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE search_document SET (toast_tuple_target = 128)",
            "ALTER TABLE search_document RESET (toast_tuple_target)",
        )
    ]
