"""Tables: their arrows point down, their personal columns are known, their rows are seen by whom they may be."""

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.test.utils import isolate_apps

from regard.foundation.personal import named_columns, personal_columns, whose

from .house import may_use, slice_of

MODELS = [model for model in apps.get_models() if model.__module__.startswith("regard.")]
TELLING = (
    models.CharField,
    models.TextField,
    models.JSONField,
    models.BinaryField,
    models.GenericIPAddressField,
    models.FileField,
    models.UUIDField,
    ArrayField,
    SearchVectorField,
)

# Rows with personal data that no page lists by a member's right to see them, and why.
SEEN_OTHERWISE = {
    "accounts.Session": "found by its unguessable key alone",
    "search.Document": "every search names the units it may look into",
}


def arrows(model):
    """The fields of a model that point at a table of ours."""
    for field in model._meta.get_fields():
        if field.is_relation and field.concrete and field.related_model.__module__.startswith("regard."):
            yield field


def is_who_did_it(field):
    """The journal lies below members and still names them, by Django's own setting rather than by ours."""
    return field.model._meta.label == "events.Entry" and field.swappable_setting == "AUTH_USER_MODEL"


def pointing_up(model):
    user = slice_of(model.__module__)
    strange = (f for f in arrows(model) if not may_use(user, slice_of(f.related_model.__module__)))
    return [field for field in strange if not is_who_did_it(field)]


def unnamed(model):
    """Columns that could hold something personal and are named neither as personal nor as plain."""
    columns = {field.name for field in model._meta.concrete_fields if isinstance(field, TELLING)}
    return columns - named_columns(model)


def is_guarded(model, seen=frozenset()):
    """Whether its rows are reached by `visible_to`: its own, or that of a row it belongs to."""
    if hasattr(model._default_manager, "visible_to"):
        return True
    owners = {field.related_model for field in arrows(model) if not field.null} - seen - {model}
    return any(is_guarded(owner, seen | {model}) for owner in owners)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_foreign_keys_point_down(model):
    assert pointing_up(model) == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_column_is_known_as_personal_or_plain(model):
    assert unnamed(model) == set()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_the_registry_of_personal_columns_names_only_columns_that_exist(model):
    assert named_columns(model) <= {field.name for field in model._meta.get_fields()}


@pytest.mark.parametrize(
    "model", [m for m in MODELS if personal_columns(m)], ids=lambda model: model._meta.label
)
def test_rows_with_personal_data_are_seen_by_right(model):
    assert is_guarded(model) != (model._meta.label in SEEN_OTHERWISE)


@pytest.mark.parametrize(
    "model", [m for m in MODELS if personal_columns(m)], ids=lambda model: model._meta.label
)
def test_every_table_with_personal_columns_says_whose_they_are(model):
    assert whose(model) is not None


@isolate_apps("regard.people")
def test_a_breach_is_seen():
    class Gossip(models.Model):  # noqa: DJ008
        conversation = models.ForeignKey("conversations.Conversation", models.CASCADE)
        words = models.TextField()

        class Meta:
            app_label = "people"

    Gossip._meta.get_field("conversation").remote_field.model = apps.get_model("conversations.Conversation")
    Gossip.__module__ = "regard.people.models"
    assert [field.name for field in pointing_up(Gossip)] == ["conversation"]
    assert unnamed(Gossip) == {"words"}


@isolate_apps("regard.people")
def test_rows_of_nobody_are_seen_by_nobody():
    class Stray(models.Model):  # noqa: DJ008
        words = models.TextField()

        class Meta:
            app_label = "people"

    assert not is_guarded(Stray)
