import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

COUNT = """
    CREATE FUNCTION promises_count() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' AND OLD."end" = 'kept' THEN
            INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, kept, in_time, folded)
            VALUES (OLD.unit_id, OLD.team_id, OLD.member_id, (OLD.due_at AT TIME ZONE 'UTC')::date,
                    -1, -(OLD.broken_at IS NULL)::int, false);
        END IF;
        IF TG_OP <> 'DELETE' AND NEW."end" = 'kept' THEN
            INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, kept, in_time, folded)
            VALUES (NEW.unit_id, NEW.team_id, NEW.member_id, (NEW.due_at AT TIME ZONE 'UTC')::date,
                    1, (NEW.broken_at IS NULL)::int, false);
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER promise_made_kept AFTER INSERT ON promises_promise
        FOR EACH ROW WHEN (NEW."end" = 'kept') EXECUTE FUNCTION promises_count();
    CREATE TRIGGER promise_kept AFTER UPDATE OF "end", unit_id, team_id, member_id, due_at, broken_at ON promises_promise
        FOR EACH ROW WHEN (OLD."end" = 'kept' OR NEW."end" = 'kept') EXECUTE FUNCTION promises_count();
    CREATE TRIGGER promise_unmade AFTER DELETE ON promises_promise
        FOR EACH ROW WHEN (OLD."end" = 'kept') EXECUTE FUNCTION promises_count();
"""
COUNT_NO_MORE = """
    DROP TRIGGER promise_made_kept ON promises_promise;
    DROP TRIGGER promise_kept ON promises_promise;
    DROP TRIGGER promise_unmade ON promises_promise;
    DROP FUNCTION promises_count();
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_members_units_and_limits"),
        ("people", "0001_people_and_what_is_known_of_them"),
    ]

    operations = [
        migrations.CreateModel(
            name="Calendar",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("time_zone", models.CharField(max_length=64)),
                (
                    "country",
                    models.CharField(
                        blank=True, help_text="ISO 3166-1, for its public holidays", max_length=2
                    ),
                ),
                (
                    "subdivision",
                    models.CharField(blank=True, help_text="ISO 3166-2, without the country", max_length=6),
                ),
                ("changed_at", models.DateTimeField()),
                ("retired_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("retired_at", None)),
                        fields=("name",),
                        name="calendar_in_use_by_its_name",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.team",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("due_on", models.DateField()),
                ("kept", models.IntegerField()),
                ("in_time", models.IntegerField()),
                ("folded", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name_plural": "tallies",
                "indexes": [
                    models.Index(
                        fields=["unit", "due_on"],
                        include=("team", "member", "kept", "in_time"),
                        name="tally_of_unit",
                    ),
                    models.Index(fields=["member", "due_on"], name="tally_of_member"),
                    models.Index(condition=models.Q(("folded", False)), fields=["id"], name="tally_to_fold"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Policy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="policies",
                        to="accounts.unit",
                    ),
                ),
                ("moment", models.CharField(max_length=20)),
                ("kind", models.CharField(max_length=20)),
                ("channel", models.CharField(blank=True, help_text="Empty for every channel", max_length=20)),
                ("minutes", models.PositiveIntegerField()),
                (
                    "calendar",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="used_by",
                        to="promises.calendar",
                    ),
                ),
                (
                    "warn_minutes",
                    models.PositiveIntegerField(
                        default=0, help_text="How long before it is due its owner is warned"
                    ),
                ),
                ("retired_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "policies",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("retired_at", None)),
                        fields=("unit", "moment", "kind", "channel"),
                        name="one_policy_a_moment_and_kind",
                    ),
                    models.CheckConstraint(condition=models.Q(("minutes__gt", 0)), name="policy_gives_time"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Shift",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "calendar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shifts",
                        to="promises.calendar",
                    ),
                ),
                ("weekday", models.PositiveSmallIntegerField(help_text="0 is Monday")),
                ("opens", models.PositiveSmallIntegerField()),
                ("closes", models.PositiveSmallIntegerField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("weekday__lte", 6)), name="shift_on_a_weekday"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opens__lt", 1440), ("closes__gt", models.F("opens")), ("closes__lte", 2880)
                        ),
                        name="shift_closes_after_it_opens",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosedDay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "calendar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="closed_days",
                        to="promises.calendar",
                    ),
                ),
                ("day", models.DateField()),
                ("name", models.CharField(max_length=120)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("calendar", "day"), name="closed_once_a_day")
                ],
            },
        ),
        migrations.CreateModel(
            name="Promise",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("first_reply", "First reply"),
                            ("next_reply", "Reply"),
                            ("resolution", "Resolution"),
                            ("call_back", "Call back"),
                            ("by_hand", "Promise"),
                        ],
                        max_length=20,
                    ),
                ),
                ("about", models.CharField(max_length=80)),
                ("words", models.CharField(blank=True, max_length=200)),
                (
                    "to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="promises",
                        to="people.person",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.team",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="promises.policy",
                    ),
                ),
                (
                    "calendar",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="promises.calendar",
                    ),
                ),
                ("minutes", models.PositiveIntegerField(blank=True, null=True)),
                ("made_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("look_at", models.DateTimeField(blank=True, null=True)),
                ("broken_at", models.DateTimeField(blank=True, null=True)),
                (
                    "end",
                    models.CharField(
                        blank=True, choices=[("kept", "kept"), ("withdrawn", "withdrawn")], max_length=9
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["about", "due_at"], name="promise_about"),
                    models.Index(fields=["to", "-made_at", "-id"], name="promise_in_timeline"),
                    models.Index(
                        condition=models.Q(("look_at__isnull", False)),
                        fields=["look_at"],
                        name="promise_to_look_at",
                    ),
                    models.Index(
                        condition=models.Q(("ended_at", None)),
                        fields=["unit", "due_at", "id"],
                        name="promise_running",
                    ),
                    models.Index(
                        condition=models.Q(("ended_at__isnull", False)),
                        fields=["unit", "-ended_at"],
                        name="promise_ended",
                    ),
                    models.Index(
                        condition=models.Q(("ended_at", None)),
                        fields=["due_at", "id"],
                        name="promise_running_anywhere",
                    ),
                    models.Index(
                        condition=models.Q(("end", "kept")),
                        fields=["-ended_at", "-id"],
                        name="promise_kept_anywhere",
                    ),
                    models.Index(
                        condition=models.Q(("end", "withdrawn"), _negated=True),
                        fields=["unit", "due_at"],
                        include=("end", "broken_at"),
                        name="promise_by_due",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("ended_at", None),
                            models.Q(("kind__in", ["call_back", "by_hand"]), _negated=True),
                        ),
                        fields=("about", "kind"),
                        name="one_running_promise_a_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due_at__gt", models.F("made_at"))),
                        name="promise_is_due_after_it_is_made",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end", ""), ("ended_at", None)),
                            models.Q(("ended_at__isnull", False), models.Q(("end", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="promise_ends_in_one_way",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_at", None), ("look_at", None), _connector="OR"),
                        name="promise_that_ended_is_left_alone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("broken_at", None), ("broken_at__gte", models.F("due_at")), _connector="OR"
                        ),
                        name="promise_is_not_broken_before_it_is_due",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="promises.policy",
                    ),
                ),
                ("after_minutes", models.PositiveIntegerField()),
                (
                    "whom",
                    models.CharField(
                        choices=[
                            ("leads", "The leads of the unit"),
                            ("admins", "The admins"),
                            ("member", "A member"),
                            ("head", "The head of a department"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.department",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("policy", "after_minutes"), name="one_step_a_moment"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("whom", "member"), ("department", None), ("member__isnull", False)),
                            models.Q(("whom", "head"), ("department__isnull", False), ("member", None)),
                            models.Q(
                                ("whom__in", ["leads", "admins"]), ("department", None), ("member", None)
                            ),
                            _connector="OR",
                        ),
                        name="step_leads_to_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Pause",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "promise",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pauses",
                        to="promises.promise",
                    ),
                ),
                ("reason", models.CharField(max_length=40)),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("promise",),
                        name="paused_once_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_at", None), ("ended_at__gte", models.F("began_at")), _connector="OR"
                        ),
                        name="pause_ends_after_it_began",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "promise",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="promises.promise",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        choices=[("warned", "due soon"), ("broken", "late"), ("escalated", "still late")],
                        max_length=9,
                    ),
                ),
                ("after_minutes", models.PositiveIntegerField(default=0)),
                ("at", models.DateTimeField()),
                ("seen_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("seen_at", None)), fields=["member", "-at"], name="notice_unseen"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("promise", "member", "what", "after_minutes"),
                        name="nobody_is_told_twice_of_the_same",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Lateness",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "promise",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lateness",
                        to="promises.promise",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("load", "More work than hands"),
                            ("waited", "Waited for somebody else"),
                            ("forgotten", "Forgotten"),
                            ("unclear", "Unclear who had it"),
                            ("system", "A system was down"),
                            ("other", "Something else"),
                        ],
                        max_length=12,
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=300)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "latenesses",
            },
        ),
        migrations.RunSQL(COUNT, COUNT_NO_MORE),
    ]
