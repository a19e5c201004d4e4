import django.contrib.postgres.indexes
import django.contrib.postgres.operations
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        django.contrib.postgres.operations.TrigramExtension(),
        django.contrib.postgres.operations.UnaccentExtension(),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject", models.CharField(max_length=80, unique=True)),
                ("kind", models.CharField(max_length=40)),
                ("unit_id", models.BigIntegerField()),
                ("names", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                ("words", django.contrib.postgres.search.SearchVectorField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["words"], name="document_words"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["names"], name="document_names", opclasses=["gin_trgm_ops"]
                    ),
                    models.Index(fields=["-at", "-id"], name="document_newest"),
                    models.Index(fields=["unit_id", "-at", "-id"], name="document_latest"),
                ],
            },
        ),
    ]
