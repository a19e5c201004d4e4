import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_members_units_and_limits"),
        ("conversations", "0001_conversations_drafts_and_what_is_laid_aside"),
    ]

    operations = [
        migrations.CreateModel(
            name="Mailbox",
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
                ("address", models.EmailField(max_length=254)),
                ("display_name", models.CharField(max_length=120)),
                (
                    "sign_in",
                    models.CharField(
                        choices=[("password", "Password"), ("xoauth2", "OAuth 2 (Google, Microsoft)")],
                        default="password",
                        max_length=8,
                    ),
                ),
                ("username", models.CharField(blank=True, max_length=254)),
                ("secret", models.TextField(blank=True, help_text="Its password, sealed")),
                ("imap_host", models.CharField(blank=True, max_length=253)),
                ("imap_port", models.PositiveIntegerField(default=993)),
                (
                    "imap_security",
                    models.CharField(
                        choices=[
                            ("tls", "TLS from the start"),
                            ("starttls", "STARTTLS"),
                            ("plain", "No encryption (this machine only)"),
                        ],
                        default="tls",
                        max_length=8,
                    ),
                ),
                ("folder", models.CharField(default="INBOX", max_length=120)),
                ("smtp_host", models.CharField(blank=True, max_length=253)),
                ("smtp_port", models.PositiveIntegerField(default=465)),
                (
                    "smtp_security",
                    models.CharField(
                        choices=[
                            ("tls", "TLS from the start"),
                            ("starttls", "STARTTLS"),
                            ("plain", "No encryption (this machine only)"),
                        ],
                        default="tls",
                        max_length=8,
                    ),
                ),
                (
                    "acknowledgement",
                    models.TextField(
                        blank=True, help_text="Sent once when somebody opens a matter; empty for none"
                    ),
                ),
                ("uid_validity", models.BigIntegerField(blank=True, null=True)),
                ("uid_seen", models.BigIntegerField(default=0)),
                ("looked_at", models.DateTimeField(blank=True, null=True)),
                ("trouble", models.CharField(blank=True, max_length=400)),
                ("watcher", models.CharField(blank=True, max_length=32)),
                ("watched_until", models.DateTimeField(blank=True, null=True)),
                (
                    "changed_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When its servers were last set otherwise; its watcher begins anew",
                        null=True,
                    ),
                ),
                ("paused_at", models.DateTimeField(blank=True, null=True)),
                ("retired_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "mailboxes",
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("address"), name="mailbox_address_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Grant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mailbox",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grant", to="email.mailbox"
                    ),
                ),
                ("token_url", models.CharField(max_length=400)),
                ("client_id", models.CharField(max_length=400)),
                ("client_secret", models.TextField(blank=True)),
                ("refresh_token", models.TextField()),
                ("access_token", models.TextField(blank=True)),
                ("good_until", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="AutomaticAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="email.mailbox"
                    ),
                ),
                ("address", models.CharField(max_length=320)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["address", "-at"], name="answered_by_itself")],
            },
        ),
        migrations.CreateModel(
            name="Outgoing",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outgoing",
                        to="conversations.message",
                    ),
                ),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="email.mailbox"
                    ),
                ),
                ("key", models.CharField(help_text="Its Message-ID", max_length=255, unique=True)),
                ("reply_token_hash", models.CharField(max_length=64, unique=True)),
                ("automatic", models.BooleanField(default=False)),
                ("written_at", models.DateTimeField()),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "outgoing",
                "indexes": [
                    models.Index(
                        condition=models.Q(("settled_at", None)),
                        fields=["claimed_at"],
                        name="outgoing_unsettled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RawMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mailbox",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="email.mailbox",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
                    ),
                ),
                ("sha256", models.CharField(max_length=64)),
                ("content", models.BinaryField()),
                ("arrived_at", models.DateTimeField()),
                (
                    "history",
                    models.BooleanField(
                        default=False, help_text="Imported from the past: nobody is promised an answer"
                    ),
                ),
                ("stored_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("sha256", "unit"), name="stored_once_a_unit")
                ],
            },
        ),
        migrations.CreateModel(
            name="Mail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "raw",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mail", to="email.rawmail"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
                (
                    "fate",
                    models.CharField(
                        choices=[
                            ("new", "New conversation"),
                            ("joined", "Joined its conversation"),
                            ("duplicate", "Had come before"),
                            ("held", "Held"),
                        ],
                        max_length=9,
                    ),
                ),
                ("why", models.CharField(blank=True, max_length=400)),
                (
                    "message",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mail",
                        to="conversations.message",
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="conversations.conversation",
                    ),
                ),
                ("key", models.CharField(blank=True, help_text="Its Message-ID", max_length=998)),
                ("sender", models.CharField(blank=True, max_length=320)),
                ("answer_to", models.CharField(blank=True, help_text="Where a reply goes", max_length=320)),
                (
                    "references",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=998), default=list, size=None
                    ),
                ),
                (
                    "likeness",
                    models.CharField(
                        blank=True, help_text="SHA-256 of what makes two copies the same mail", max_length=64
                    ),
                ),
                ("read_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["key"], name="mail_by_key"),
                    django.contrib.postgres.indexes.GinIndex(fields=["references"], name="mail_by_reference"),
                    models.Index(condition=models.Q(("fate", "held")), fields=["read_at"], name="mail_held"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("fate", "held"), ("conversation__isnull", False), _connector="OR"
                        ),
                        name="read_mail_has_its_place",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("fate__in", ["new", "joined"])),
                        fields=("likeness", "unit"),
                        name="taken_in_once_a_unit",
                    ),
                ],
            },
        ),
    ]
