from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_people_and_what_is_known_of_them"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="identity",
            index=models.Index(
                models.Func(
                    "value",
                    models.Value("@"),
                    models.Value(2),
                    function="split_part",
                    output_field=models.CharField(),
                ),
                condition=models.Q(("kind", "email")),
                name="identity_by_domain",
            ),
        ),
    ]
