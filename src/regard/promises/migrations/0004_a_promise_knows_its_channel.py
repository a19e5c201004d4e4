from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("promises", "0003_policies_have_versions")]

    operations = [
        migrations.AddField(
            model_name="promise",
            name="channel",
            field=models.CharField(blank=True, help_text="By which it came to be promised", max_length=20),
        ),
    ]
