"""What import-linter cannot see, as functions from one source to its breaches: (line, what is wrong)."""

import ast
import re
from collections.abc import Iterator

from django.apps import apps
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

from regard.foundation.personal import personal_columns

from .house import Page, Source, may_use, room_of, slice_of

Breaches = Iterator[tuple[int, str]]

FRONT_DOOR = {"actions", "queries", "events", "models", "testing"}
DOORS = {
    "channels.email": FRONT_DOOR | {"carrier", "commands", "hearers", "intake", "reading"},
    "channels.form": FRONT_DOOR | {"carrier", "network", "page_tokens"},
    "conversations": FRONT_DOOR | {"blanks", "carriers", "forms", "hearers", "later"},
    "people": FRONT_DOOR | {"outside", "sureness", "timeline"},
    "proof": FRONT_DOOR | {"arrivals"},
    "promises": FRONT_DOOR | {"cards", "choices", "offered"},
}

WRITERS = {"actions", "models", "testing", "tests"}
MACHINERY = {
    "regard.foundation.api.bearer": "notes on which day a token was last used",
    "regard.foundation.api.jobs": "forgets the answers that `once` remembers",
    "regard.foundation.api.once": "claims a request in the transaction of its act",
    "regard.foundation.events.journal": "the journal is written by `happened`, which actions call",
    "regard.foundation.files.bucket": "is the storage itself, which others keep and forget by",
    "regard.foundation.files.store": "keeps bytes under their own hash, so writing twice changes nothing",
    "regard.config.keeping.read": "brings the files of a backup back, each under its own hash",
    "regard.foundation.files.sweep": "forgets what nothing is attached to any more",
    "regard.foundation.jobs.together": "has jobs done by another that is like them, in its transaction",
    "regard.foundation.rows": "what actions write rows with",
    "regard.foundation.search.index": "derived from what actions wrote, in their transaction",
}
ROW_WRITES = {"regard.foundation.rows.insert", "regard.foundation.rows.update"}
ORM_WRITES = {
    "save",
    "create",
    "create_user",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "delete",
}
COLLEAGUE = "Member"
"""Colleagues know each other by name, whatever unit they belong to."""
FETCHES = ("get_object_or_404", "get_list_or_404")
SQL_WRITES = re.compile(r"\b(INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|TRUNCATE|MERGE\s+INTO)\b")

DUMPING_GROUNDS = set(
    "utils util helpers helper services service managers manager handlers common misc"
    " constants exceptions enums mixins types".split()
)
BROAD = {"Exception", "BaseException"}


def entered_by_the_front_door(source: Source) -> Breaches:
    """A slice is known by what it does, asks, says and keeps. Foundation is made of doors only."""
    if source.slice == "config" or source.is_test:
        return
    for line, name in source.imports():
        used, room = slice_of(name), room_of(name)
        strange = used != source.slice and not used.startswith("foundation") and room
        if strange and room not in DOORS.get(used, FRONT_DOOR):
            yield line, f"enters {used} by {room}"


def tests_help_only_tests(source: Source) -> Breaches:
    if source.is_test:
        return
    for line, name in source.imports():
        if room_of(name) in ("testing", "tests"):
            yield line, f"imports {name}"


def only_actions_write(source: Source) -> Breaches:
    if source.room in WRITERS or source.module in MACHINERY:
        return
    for call in source.nodes(ast.Call):
        if isinstance(call.func, ast.Attribute) and _writes(call):
            yield call.lineno, f"calls .{call.func.attr}()"
    for line, name in source.imports():
        if name in ROW_WRITES:
            yield line, f"imports {name}"
    for words in source.nodes(ast.Constant):
        if isinstance(words.value, str) and SQL_WRITES.search(words.value):
            yield words.lineno, "writes in SQL"


def _writes(call: ast.Call) -> bool:
    """A query set is updated by keywords alone; what a dictionary or a set is updated with stands in brackets."""
    if call.func.attr != "update":
        return call.func.attr in ORM_WRITES
    rows = isinstance(call.func.value, ast.Call | ast.Name) or "objects" in ast.unparse(call.func.value)
    return rows and bool(call.keywords) and not call.args


def only_actions_say_what_happened(source: Source) -> Breaches:
    if source.room in ("actions", "testing", "tests") or source.module in MACHINERY:
        return
    for call in source.nodes(ast.Call):
        if isinstance(call.func, ast.Name) and call.func.id in ("happened", "all_happened"):
            yield call.lineno, "says that something happened"


def pages_fetch_only_what_their_member_may_see(source: Source) -> Breaches:
    """No check can be forgotten where there is none to write: rows with personal data begin at `visible_to`."""
    if source.room not in ("views", "api"):
        return
    private = {model.__name__ for model in apps.get_models() if personal_columns(model)} - {COLLEAGUE}
    managers = {f"{name}.objects" for name in private}
    for node in source.nodes(ast.Call, ast.Attribute):
        if (
            isinstance(node, ast.Call)
            and ast.unparse(node.func) in FETCHES
            and ast.unparse(node.args[0]) in private
        ):
            yield node.lineno, f"fetches any {ast.unparse(node.args[0])}"
        if (
            isinstance(node, ast.Attribute)
            and ast.unparse(node.value) in managers
            and node.attr != "visible_to"
        ):
            yield node.lineno, f"fetches {ast.unparse(node)} without visible_to"


def errors_are_caught_by_name(source: Source) -> Breaches:
    for handler in source.nodes(ast.ExceptHandler):
        caught = (
            {name.id for name in ast.walk(handler.type) if isinstance(name, ast.Name)}
            if handler.type
            else BROAD
        )
        if caught & BROAD:
            yield handler.lineno, "catches everything"
    for call in source.nodes(ast.Call):
        named = {ast.unparse(argument) for argument in call.args}
        if ast.unparse(call.func).endswith("suppress") and named & BROAD:
            yield call.lineno, "suppresses everything"


def modules_are_named_by_their_matter(source: Source) -> Breaches:
    name = source.module.removesuffix(".__init__").rpartition(".")[2]
    if name in DUMPING_GROUNDS:
        yield 1, f"a module named {name} collects whatever comes"


def code_links_only_to_what_lies_below(source: Source) -> Breaches:
    if source.slice == "config" or source.is_test:
        return
    owners = url_owners()
    for call in source.nodes(ast.Call):
        for name in _url_names(call):
            if name in owners and not may_use(source.slice, owners[name]):
                yield call.lineno, f"links to {name} of {owners[name]}"
    for node in source.nodes(ast.Constant, ast.JoinedStr):
        if (owner := _owner_of_path(_literal(node))) and not may_use(source.slice, owner):
            yield node.lineno, f"links to {_literal(node)} of {owner}"


def _url_names(call: ast.Call) -> Iterator[str]:
    if ast.unparse(call.func) in ("reverse", "reverse_lazy", "redirect", "resolve_url"):
        yield from (a.value for a in call.args[:1] if isinstance(a, ast.Constant))
    keywords = (k for k in call.keywords if k.arg in ("url_name", "pattern_name"))
    yield from (k.value.value for k in keywords if isinstance(k.value, ast.Constant))


def _literal(node: ast.Constant | ast.JoinedStr) -> str:
    """What a string says, with 1 where an f-string puts a value."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(part.value if isinstance(part, ast.Constant) else "1" for part in node.values)


def pages_link_only_to_what_lies_below(page: Page) -> Breaches:
    owners = url_owners()
    for number, line in enumerate(page.text.splitlines(), 1):
        for name in re.findall(r"""\burl\(\s*["']([\w:-]+)["']""", line):
            if name in owners and not may_use(page.slice, owners[name]):
                yield number, f"links to {name} of {owners[name]}"
        for path in re.findall(r"""=["'](/[^"'<>]*)["']""", line):
            path = re.sub(r"\{\{.*?\}\}", "1", path)
            if (owner := _owner_of_path(path)) and not may_use(page.slice, owner):
                yield number, f"links to {path} of {owner}"


def _owner_of_path(path: str) -> str:
    """The slice whose view answers at this path of our own site, or nothing."""
    if not path.startswith("/") or path.startswith("//") or path == "/":
        return ""
    try:
        module = resolve(path.partition("?")[0].partition("#")[0]).func.__module__
    except Resolver404:
        return ""
    return slice_of(module) if module.startswith("regard.") else ""


def url_owners() -> dict[str, str]:
    """The name of every URL, and the slice whose urls.py declares it."""
    return dict(_owned(get_resolver(), "regard.config.urls", ""))


def _owned(resolver: URLResolver, module: str, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            space = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from _owned(entry, getattr(entry.urlconf_name, "__name__", module), space)
        elif isinstance(entry, URLPattern) and entry.name and module.startswith("regard."):
            owner = entry.callback.__module__ if module == "regard.config.urls" else module
            if owner.startswith("regard."):
                yield f"{prefix}{entry.name}", slice_of(owner)


OF_SOURCES = [
    entered_by_the_front_door,
    tests_help_only_tests,
    only_actions_write,
    only_actions_say_what_happened,
    pages_fetch_only_what_their_member_may_see,
    errors_are_caught_by_name,
    modules_are_named_by_their_matter,
    code_links_only_to_what_lies_below,
]
