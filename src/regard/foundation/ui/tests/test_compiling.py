import pytest
from django.utils import translation
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from regard.foundation.ui.pages import environment

FOREIGN = "<script>\"a\" & 'b'</script>"
SAFE = "&lt;script&gt;&#34;a&#34; &amp; &#39;b&#39;&lt;/script&gt;"


def page(template, **parts):
    return environment(loader=DictLoader(parts | {"page": template})).get_template("page")


@pytest.mark.parametrize(
    "template",
    [
        "{{ it }}",
        "{% include 'part' %}",
        "{% extends 'around' %}{% block inside %}{{ it }}{% endblock %}",
        "{% import 'macros' as macros %}{{ macros.of(it) }}",
        "{% set kept %}{{ it }}{% endset %}{{ kept }}",
        "{% for each in [it] %}{% include 'loop' %}{% endfor %}",
    ],
)
def test_what_came_from_outside_is_escaped_once_however_the_page_is_put_together(template):
    made = page(
        template,
        part="{{ it }}",
        loop="{{ each }}",
        around="{% block inside %}{% endblock %}",
        macros="{% macro of(it) %}{{ it }}{% endmacro %}",
    )

    assert made.render(it=FOREIGN) == SAFE


def test_a_piece_of_a_page_a_number_and_nothing_stand_as_they_are():
    made = page("{{ piece }}{{ number }}{{ nothing }}{{ truth }}")

    assert made.render(piece=Markup("<b>"), number=7, nothing=None, truth=True) == "<b>7NoneTrue"


def test_what_is_missing_is_an_error_in_every_part():
    with pytest.raises(UndefinedError, match="'name' is undefined"):
        page("{% include 'part' %}", part="{{ name }}").render()


def test_each_reader_reads_their_own_language_even_what_was_imported_for_another():
    made = page(
        "{% import 'macros' as macros %}{{ _('Reply') }} {{ macros.said() }} {% include 'part' %}",
        macros="{% macro said() %}{{ _('Reply') }}{% endmacro %}",
        part="{{ _('Reply') }}",
    )
    said = []
    for language in ("en", "de", "en"):
        with translation.override(language):
            said.append(made.render())

    assert said == ["Reply Reply Reply", "Antwort Antwort Antwort", "Reply Reply Reply"]


def test_words_with_values_are_put_together_anew_each_time():
    made = page("{{ _('due %(time)s', time=it) }}")

    with translation.override("en"):
        assert [made.render(it=it) for it in ("10:00", FOREIGN)] == ["due 10:00", f"due {SAFE}"]
        assert made.render(it=Markup("<b>10:00</b>")) == "due <b>10:00</b>"
