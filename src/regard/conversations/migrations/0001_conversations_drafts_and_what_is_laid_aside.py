import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

BIND = """
ALTER TABLE conversations_conversation ADD CONSTRAINT conversation_category_is_its_status_s
    FOREIGN KEY (status_id, category) REFERENCES conversations_status (id, category) DEFERRABLE INITIALLY DEFERRED;
"""
FREE = "ALTER TABLE conversations_conversation DROP CONSTRAINT conversation_category_is_its_status_s;"


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_members_units_and_limits"),
        ("files", "0001_files"),
        ("people", "0001_people_and_what_is_known_of_them"),
    ]

    operations = [
        migrations.CreateModel(
            name="Hand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "member",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hand",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "wait",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "It leaves at once"),
                            (5, "5 seconds"),
                            (10, "10 seconds"),
                            (20, "20 seconds"),
                            (30, "30 seconds"),
                        ],
                        default=10,
                    ),
                ),
                ("signature", models.TextField(blank=True, max_length=1000)),
            ],
        ),
        migrations.CreateModel(
            name="Status",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, unique=True)),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("waiting-customer", "Waiting for the customer"),
                            ("waiting-us", "Waiting for us elsewhere"),
                            ("answered", "Answered"),
                            ("closed", "Closed"),
                        ],
                        max_length=20,
                    ),
                ),
                ("place", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "verbose_name_plural": "statuses",
                "constraints": [
                    models.UniqueConstraint(fields=("id", "category"), name="status_and_category")
                ],
            },
        ),
        migrations.CreateModel(
            name="Conversation",
            fields=[
                ("number", models.BigAutoField(primary_key=True, serialize=False)),
                ("subject", models.CharField(max_length=300)),
                ("excerpt", models.CharField(blank=True, max_length=200)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conversations",
                        to="people.person",
                    ),
                ),
                ("channel", models.CharField(max_length=20)),
                (
                    "status",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="conversations.status",
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("waiting-customer", "Waiting for the customer"),
                            ("waiting-us", "Waiting for us elsewhere"),
                            ("answered", "Answered"),
                            ("closed", "Closed"),
                        ],
                        max_length=20,
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
                    "assignee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("opened_at", models.DateTimeField()),
                ("last_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(blank=True, null=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="conversations.conversation",
                    ),
                ),
                ("asleep", models.BooleanField(db_default=False, default=False)),
                ("wakes_at", models.DateTimeField(blank=True, null=True)),
                ("automatic", models.CharField(db_default="none", default="none", max_length=12)),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("assignee"),
                        django.db.models.functions.comparison.Coalesce(
                            "due_at",
                            models.Func(
                                output_field=models.DateTimeField(), template="'infinity'::timestamptz"
                            ),
                        ),
                        models.F("number"),
                        condition=models.Q(
                            models.Q(("category", "closed"), _negated=True),
                            ("asleep", False),
                            ("automatic", "none"),
                            ("merged_into", None),
                        ),
                        include=("unit",),
                        name="conversation_mine",
                    ),
                    models.Index(
                        models.F("unit"),
                        django.db.models.functions.comparison.Coalesce(
                            "due_at",
                            models.Func(
                                output_field=models.DateTimeField(), template="'infinity'::timestamptz"
                            ),
                        ),
                        models.F("number"),
                        condition=models.Q(
                            ("category__in", ["open", "waiting-us"]),
                            ("asleep", False),
                            ("automatic", "none"),
                            ("merged_into", None),
                            ("assignee", None),
                        ),
                        name="conversation_unassigned",
                    ),
                    models.Index(
                        models.F("team"),
                        django.db.models.functions.comparison.Coalesce(
                            "due_at",
                            models.Func(
                                output_field=models.DateTimeField(), template="'infinity'::timestamptz"
                            ),
                        ),
                        models.F("number"),
                        condition=models.Q(
                            models.Q(("category", "closed"), _negated=True),
                            ("asleep", False),
                            ("automatic", "none"),
                            ("merged_into", None),
                        ),
                        include=("unit",),
                        name="conversation_of_team",
                    ),
                    models.Index(
                        models.F("unit"),
                        django.db.models.functions.comparison.Coalesce(
                            "due_at",
                            models.Func(
                                output_field=models.DateTimeField(), template="'infinity'::timestamptz"
                            ),
                        ),
                        models.F("number"),
                        condition=models.Q(
                            ("category__in", ["open", "waiting-us"]),
                            ("asleep", False),
                            ("automatic", "none"),
                            ("merged_into", None),
                        ),
                        name="conversation_open",
                    ),
                    models.Index(
                        models.F("unit"),
                        django.db.models.functions.comparison.Coalesce(
                            "due_at",
                            models.Func(
                                output_field=models.DateTimeField(), template="'infinity'::timestamptz"
                            ),
                        ),
                        models.F("number"),
                        condition=models.Q(
                            ("category__in", ["waiting-customer", "waiting-us"]),
                            ("asleep", False),
                            ("automatic", "none"),
                            ("merged_into", None),
                        ),
                        name="conversation_waiting",
                    ),
                    models.Index(
                        models.F("unit"),
                        django.db.models.functions.comparison.Coalesce(
                            "due_at",
                            models.Func(
                                output_field=models.DateTimeField(), template="'infinity'::timestamptz"
                            ),
                        ),
                        models.F("number"),
                        condition=models.Q(
                            ("category", "answered"),
                            ("asleep", False),
                            ("automatic", "none"),
                            ("merged_into", None),
                        ),
                        name="conversation_answered",
                    ),
                    models.Index(
                        models.F("unit"),
                        django.db.models.functions.comparison.Coalesce(
                            "due_at",
                            models.Func(
                                output_field=models.DateTimeField(), template="'infinity'::timestamptz"
                            ),
                        ),
                        models.F("number"),
                        condition=models.Q(
                            models.Q(("category", "closed"), _negated=True),
                            ("asleep", True),
                            ("merged_into", None),
                        ),
                        name="conversation_asleep",
                    ),
                    models.Index(
                        fields=["unit", "-last_at", "-number"],
                        name="conversation_automatic",
                        condition=models.Q(
                            models.Q(("automatic", "none"), _negated=True),
                            ("asleep", False),
                            ("merged_into", None),
                        ),
                    ),
                    models.Index(
                        fields=["unit"],
                        name="conversation_automatic_open",
                        condition=models.Q(
                            models.Q(("automatic", "none"), _negated=True),
                            ("asleep", False),
                            ("merged_into", None),
                            models.Q(("category", "closed"), _negated=True),
                        ),
                    ),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            "due_at",
                            models.Func(
                                output_field=models.DateTimeField(), template="'infinity'::timestamptz"
                            ),
                        ),
                        models.F("number"),
                        condition=models.Q(("category", "closed"), _negated=True),
                        name="conversation_due_first",
                    ),
                    models.Index(fields=["unit", "-last_at", "-number"], name="conversation_latest"),
                    models.Index(fields=["person", "-last_at"], name="conversation_of_person"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to="people.person",
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
                ("channel", models.CharField(max_length=20)),
                ("text", models.TextField(blank=True)),
                ("quoted", models.TextField(blank=True)),
                ("html", models.TextField(blank=True, help_text="As it came; cleaned each time it is shown")),
                (
                    "automatic",
                    models.CharField(
                        choices=[
                            ("none", "Written by hand"),
                            ("auto-reply", "Automatic reply"),
                            ("bounce", "Could not be delivered"),
                            ("list", "Mailing list"),
                            ("notification", "Notification"),
                        ],
                        default="none",
                        max_length=12,
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["conversation", "at", "id"], name="message_in_thread")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("member", None), _connector="OR"),
                        name="message_has_one_author",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("text", models.TextField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["conversation", "at", "id"], name="note_in_thread")],
            },
        ),
        migrations.CreateModel(
            name="NoteDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("beside", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("typed_at", models.DateTimeField()),
                ("discarded_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["member", "conversation"], name="note_draft_of_member")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("discarded_at", None)),
                        fields=("conversation", "member"),
                        name="one_note_is_written",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participants",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="people.person",
                    ),
                ),
                ("since", models.DateTimeField()),
                ("by_reply_address", models.BooleanField(db_default=False, default=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("conversation", "person"), name="participates_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("writing", models.BooleanField(default=False)),
                ("seen_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("conversation", "member"), name="present_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReplyDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("beside", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("typed_at", models.DateTimeField()),
                ("discarded_at", models.DateTimeField(blank=True, null=True)),
                ("html", models.TextField(blank=True)),
                ("recipients", models.JSONField(blank=True, default=list)),
                ("seen", models.BigIntegerField(default=0)),
                ("leaves_at", models.DateTimeField(blank=True, null=True)),
                ("held_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["member", "conversation"], name="reply_draft_of_member")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("discarded_at", None), ("leaves_at", None)),
                        fields=("conversation", "member"),
                        name="one_reply_is_written",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("held_at", None), ("leaves_at__isnull", False), _connector="OR"),
                        name="only_what_leaves_is_held",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Snooze",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="snoozes",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("time", "Until a time"),
                            ("customer", "Until they write"),
                            ("colleague", "Until a colleague writes a note"),
                            ("no-answer", "If they do not answer"),
                        ],
                        max_length=9,
                    ),
                ),
                ("until", models.DateTimeField(blank=True, null=True)),
                ("at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "end",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("time", "the time came"),
                            ("customer", "the customer wrote"),
                            ("colleague", "a colleague wrote a note"),
                            ("promise", "a promise is due"),
                            ("cancelled", "it was cancelled"),
                            ("closed", "it was closed"),
                        ],
                        max_length=9,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at", None)), fields=["until"], name="snooze_to_wake"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("conversation",), name="snoozed_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["customer", "colleague"]), ("until__isnull", False), _connector="OR"
                        ),
                        name="snooze_knows_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gt", models.F("at")), _connector="OR"),
                        name="snooze_wakes_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end", ""), ("ended_at", None)),
                            models.Q(("ended_at__isnull", False), models.Q(("end", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="snooze_says_why_it_ended",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Follow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follows",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follows",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("since", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("conversation", "member"), name="followed_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="linked_from",
                        to="conversations.conversation",
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            (
                                "unproven-reply",
                                "Looks like a reply, but its sender is not part of the conversation",
                            ),
                            ("follow-up", "Follow-up"),
                            ("same-mail", "The same mail came to both"),
                        ],
                        max_length=20,
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("conversation", "to"), name="linked_once"),
                    models.CheckConstraint(
                        condition=models.Q(("conversation", models.F("to")), _negated=True),
                        name="linked_to_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="delivery",
                        to="conversations.message",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "on its way"),
                            ("sent", "delivered"),
                            ("doubtful", "perhaps sent"),
                            ("refused", "refused"),
                            ("bounced", "came back"),
                        ],
                        max_length=8,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=400)),
                ("at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "deliveries",
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "sent"), _negated=True),
                        fields=["state", "at"],
                        name="delivery_in_trouble",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="conversations.message",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="files.file"
                    ),
                ),
                ("name", models.CharField(max_length=255)),
                ("type", models.CharField(max_length=127)),
                ("content_id", models.CharField(blank=True, max_length=255)),
            ],
        ),
        migrations.CreateModel(
            name="HandOver",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "note",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hand_over",
                        to="conversations.note",
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.team",
                    ),
                ),
                (
                    "from_member",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "from_team",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.team",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("to__isnull", False), ("team__isnull", False), _connector="OR"),
                        name="handed_to_somebody",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Recipient",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recipients",
                        to="conversations.message",
                    ),
                ),
                ("kind", models.CharField(choices=[("to", "To"), ("cc", "Copy")], max_length=2)),
                ("address", models.CharField(max_length=320)),
                ("name", models.CharField(blank=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="DraftFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="conversations.replydraft",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="files.file"
                    ),
                ),
                ("name", models.CharField(max_length=255)),
                ("type", models.CharField(max_length=127)),
                ("content_id", models.CharField(blank=True, max_length=255)),
            ],
        ),
        migrations.RunSQL(BIND, FREE),
    ]
