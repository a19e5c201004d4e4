from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0002_documents")]
    operations = [
        migrations.AddField(
            "document", "text", models.TextField(blank=True, default=""), preserve_default=False
        ),
        migrations.AddIndex("document", models.Index(fields=["-at", "-id"], name="document_newest")),
    ]
