import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_members_units_and_limits"),
        ("files", "0001_files"),
        ("search", "0001_documents_and_extensions"),
    ]

    operations = [
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(help_text="The full name as its owner writes it", max_length=200)),
                ("preferred_name", models.CharField(blank=True, max_length=100)),
                ("title", models.CharField(blank=True, help_text="Ms, Dr, Señora, …", max_length=40)),
                ("given_name", models.CharField(blank=True, max_length=100)),
                ("family_name", models.CharField(blank=True, max_length=100)),
                (
                    "name_order",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "As written"),
                            ("given-first", "Given name first"),
                            ("family-first", "Family name first"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "romanised",
                    models.CharField(blank=True, help_text="In Latin letters: Taro Yamada", max_length=200),
                ),
                (
                    "nicknames",
                    models.CharField(blank=True, help_text="What else to find them by", max_length=200),
                ),
                ("pronouns", models.CharField(blank=True, max_length=40)),
                (
                    "formality",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not yet known"),
                            ("first-name", "First name welcome"),
                            ("formal", "Title and family name"),
                        ],
                        max_length=12,
                    ),
                ),
                ("say_as", models.CharField(blank=True, help_text="shi-VAWN BURN", max_length=200)),
                (
                    "languages",
                    models.JSONField(blank=True, default=list, help_text="BCP 47 tags, best first"),
                ),
                ("time_zone", models.CharField(blank=True, max_length=64)),
                (
                    "wish",
                    models.CharField(
                        blank=True, help_text="asked us to write rather than call", max_length=200
                    ),
                ),
                ("since", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "people",
                "indexes": [
                    models.Index(fields=["name", "id"], name="person_by_name"),
                    django.contrib.postgres.indexes.GinIndex(
                        *(
                            django.contrib.postgres.indexes.OpClass(
                                django.db.models.functions.text.Upper(column), name="gin_trgm_ops"
                            )
                            for column in ("name", "preferred_name", "romanised", "nicknames")
                        ),
                        name="person_by_part_of_name",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Acquaintance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="acquaintances",
                        to="people.person",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acquaintances",
                        to="accounts.unit",
                    ),
                ),
                ("since", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "person"), name="known_once_to_a_unit")
                ],
            },
        ),
        migrations.AddField(
            model_name="person",
            name="units",
            field=models.ManyToManyField(
                related_name="people", through="people.Acquaintance", to="accounts.unit"
            ),
        ),
        migrations.CreateModel(
            name="OrganisationDomain",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="domains",
                        to="people.organisation",
                    ),
                ),
                (
                    "domain",
                    models.CharField(
                        help_text="Lower case, without a dot at its end", max_length=253, unique=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations",
                        to="people.person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("acts-for", "Acts for"),
                            ("household", "Same household as"),
                            ("works-at", "Works at"),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="related_from",
                        to="people.person",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relations",
                        to="people.organisation",
                    ),
                ),
                (
                    "words",
                    models.CharField(
                        blank=True, help_text="daughter, with a written authority", max_length=120
                    ),
                ),
                ("since", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "works-at"), ("organisation__isnull", False), ("to", None)),
                            models.Q(
                                ("kind__in", ["acts-for", "household"]),
                                ("organisation", None),
                                ("to__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="relation_leads_to_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", models.F("to")), _negated=True),
                        name="related_to_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_at", None), ("ended_at__gte", models.F("since")), _connector="OR"
                        ),
                        name="relation_ends_after_it_began",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None), ("organisation", None)),
                        fields=("person", "kind", "to"),
                        name="related_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None), ("to", None)),
                        fields=("person", "organisation"),
                        name="works_at_an_organisation_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Saying",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sayings",
                        to="people.person",
                    ),
                ),
                ("name", models.CharField(help_text="The name as it was then", max_length=200)),
                ("respelling", models.CharField(blank=True, help_text="shi-VAWN BURN", max_length=200)),
                ("ipa", models.CharField(blank=True, max_length=200)),
                (
                    "language",
                    models.CharField(
                        blank=True, help_text="Whose readers the respelling is for", max_length=35
                    ),
                ),
                (
                    "recording",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.file",
                    ),
                ),
                ("recorded_as", models.CharField(blank=True, help_text="audio/ogg", max_length=20)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["person", "-at"], name="saying_of_person")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ipa", ""), ("recording", None), ("respelling", ""), _negated=True
                        ),
                        name="saying_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("recorded_as", ""), ("recording", None)),
                            models.Q(
                                ("recording__isnull", False), models.Q(("recorded_as", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="recording_has_a_kind",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SayingLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("made_at"))),
                        name="saying_link_is_open_for_a_while",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Wish",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="wishes", to="people.person"
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "No preference"),
                            ("email", "E-mail"),
                            ("phone", "Phone"),
                            ("chat", "Chat"),
                            ("post", "Letter"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "never_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "No preference"),
                            ("email", "E-mail"),
                            ("phone", "Phone"),
                            ("chat", "Chat"),
                            ("post", "Letter"),
                        ],
                        max_length=8,
                    ),
                ),
                ("hours_from", models.TimeField(blank=True, null=True)),
                ("hours_until", models.TimeField(blank=True, null=True)),
                (
                    "access_needs",
                    models.CharField(blank=True, help_text="large print, no calls: deaf", max_length=300),
                ),
                ("said_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "wishes",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("channel", ""),
                            models.Q(("channel", models.F("never_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="not_wished_and_unwished_at_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("hours_from", None), ("hours_until", None)),
                            ("hours_until__gt", models.F("hours_from")),
                            _connector="OR",
                        ),
                        name="wished_hours_end_after_they_begin",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Occasion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="occasions",
                        to="people.person",
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("month", models.PositiveSmallIntegerField()),
                ("day", models.PositiveSmallIntegerField()),
                ("consented_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("person", "name"), name="one_occasion_a_name"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("day__range", (1, 29)), ("month__range", (1, 12))),
                            models.Q(("day", 30), ("month__in", [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
                            models.Q(("day", 31), ("month__in", [1, 3, 5, 7, 8, 10, 12])),
                            _connector="OR",
                        ),
                        name="occasion_on_a_day_of_the_year",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="marks", to="people.person"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("number", "the same number"),
                            ("born", "the same name and birthday"),
                            ("called", "called the same, at the same company"),
                        ],
                        max_length=6,
                    ),
                ),
                ("value", models.CharField(max_length=400)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "value", "person"), name="one_mark_a_person")
                ],
            },
        ),
        migrations.CreateModel(
            name="Identity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="identities",
                        to="people.person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("email", "E-mail address"),
                            ("phone", "Phone number"),
                            ("handle", "Handle"),
                        ],
                        max_length=8,
                    ),
                ),
                ("value", models.CharField(help_text="Folded: lower case, E.164", max_length=320)),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("learnt_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "identities",
                "indexes": [
                    models.Index(
                        fields=["value"], name="identity_by_beginning", opclasses=["varchar_pattern_ops"]
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "value"), name="identity_belongs_to_one_person")
                ],
            },
        ),
        migrations.CreateModel(
            name="Holding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holdings",
                        to="people.person",
                    ),
                ),
                ("what", models.CharField(max_length=200)),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("considering", "Considering"),
                            ("just-bought", "Just bought"),
                            ("using", "Using"),
                            ("lapsing", "Lapsing"),
                            ("left", "Left"),
                        ],
                        default="using",
                        max_length=12,
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                ("warranty_until", models.DateField(blank=True, null=True)),
                (
                    "until",
                    models.DateField(
                        blank=True,
                        help_text="The last day of a service, or when they gave it away",
                        null=True,
                    ),
                ),
                (
                    "details",
                    models.JSONField(
                        blank=True, default=dict, help_text="Fields of the organisation's own: colour, tariff"
                    ),
                ),
                ("kept_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since", None),
                            ("warranty_until", None),
                            ("warranty_until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="warranty_ends_after_the_holding_began",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since", None),
                            ("until", None),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="holding_ends_after_it_began",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Fact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="facts", to="people.person"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("serial", "Serial number"),
                            ("order", "Order number"),
                            ("invoice", "Invoice number"),
                            ("customer", "Customer number"),
                            ("bought", "Bought"),
                            ("bought-on", "Bought on"),
                            ("address", "Address"),
                            ("phone", "Phone"),
                            ("birthday", "Birthday"),
                        ],
                        max_length=12,
                    ),
                ),
                ("label", models.CharField(max_length=80)),
                ("value", models.CharField(max_length=400)),
                ("source", models.CharField(blank=True, max_length=80)),
                (
                    "state",
                    models.CharField(
                        choices=[("confirmed", "known"), ("proposed", "perhaps"), ("refused", "not so")],
                        default="confirmed",
                        max_length=9,
                    ),
                ),
                (
                    "sensitivity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Everybody who helps them"),
                            ("delicate", "Only leads, and whoever was told"),
                        ],
                        max_length=8,
                    ),
                ),
                ("told_at", models.DateTimeField()),
                ("stale_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("replaced_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "-told_at", "-id"], name="fact_in_timeline"),
                    models.Index(
                        condition=models.Q(("replaced_at", None)),
                        fields=["-told_at", "-id"],
                        name="fact_latest",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        *(
                            django.contrib.postgres.indexes.OpClass(
                                django.db.models.functions.text.Upper(column), name="gin_trgm_ops"
                            )
                            for column in ("label", "value")
                        ),
                        name="fact_by_part_of_it",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("replaced_at", None), ("state", "confirmed")),
                        fields=("person", "label"),
                        name="one_standing_fact_a_label",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["proposed", "refused"])),
                        fields=("person", "label", "value"),
                        name="nothing_is_proposed_twice",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stale_at", None), ("stale_at__gt", models.F("told_at")), _connector="OR"
                        ),
                        name="fact_goes_stale_after_it_was_told",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Duplicate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                    ),
                ),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("number", "the same number"),
                                ("born", "the same name and birthday"),
                                ("called", "called the same, at the same company"),
                            ],
                            max_length=6,
                        ),
                        size=None,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Perhaps"), ("same", "One person"), ("two", "Two people")],
                        default="open",
                        max_length=4,
                    ),
                ),
                ("found_at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("said_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "open")),
                        fields=["-found_at", "-id"],
                        name="duplicate_open",
                    ),
                    models.Index(fields=["other"], name="duplicate_by_other"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("one", "other"), name="proposed_once_a_pair"),
                    models.CheckConstraint(
                        condition=models.Q(("one__lt", models.F("other"))), name="the_older_comes_first"
                    ),
                ],
            },
        ),
    ]
