from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from regard.foundation.personal import FOUND, Whose, holds

# A GIN index knows lists, no numbers: that of the unit alone, and that of the spans of time, short and long, it lies in.
IN_UNITS = models.Func("unit_id", template="(ARRAY[%(expressions)s])")
SPANS = models.Func("at", function="search_spans")


class Document(models.Model):
    """The words under which one thing is found. `subject` is its name, such as `conversation-12`.

    `names` and `words` are folded (see words.py); `text` is as it was written, to show where it was found.
    """

    subject = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=40)
    unit_id = models.BigIntegerField()
    names = models.TextField(blank=True)
    text = models.TextField(blank=True)
    words = SearchVectorField()
    at = models.DateTimeField()

    class Meta:
        indexes = [
            GinIndex("words", IN_UNITS, SPANS, name="document_words"),
            GinIndex(IN_UNITS, OpClass("names", "gin_trgm_ops"), name="document_names"),
            models.Index(fields=["-at", "-id"], name="document_newest"),
            models.Index(fields=["unit_id", "-at", "-id"], name="document_latest"),
        ]

    def __str__(self):
        return self.subject


holds(
    Document,
    personal=["names", "text", "words"],
    plain=["subject", "kind"],
    whose=Whose(shown=FOUND, about=("subject",), goes=True, rebuilt=True),
)
