import django.contrib.postgres.indexes
from django.db import migrations, models

# A span of time is 2¹² seconds long, or 8, 64, 512 or 4096 times that, and its last three bits say which. A moment lies in
# one of each; a stretch is covered by a few of the shortest that will do, so it reaches back a little further than asked.
# The second is not said to be safe in parallel, for a page of hits is found before other processes have started to help.
MAKE = """
CREATE FUNCTION search_spans(at timestamptz) RETURNS bigint[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ARRAY[s >> 12 << 3, s >> 15 << 3 | 1, s >> 18 << 3 | 2, s >> 21 << 3 | 3, s >> 24 << 3 | 4]
    FROM (SELECT extract(epoch FROM at - timestamptz '2000-01-01 00:00+00')::bigint AS s) AS seconds
$$;
CREATE FUNCTION search_spans(since timestamptz, until timestamptz) RETURNS bigint[] LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT array_agg(span << 3 | length)
    FROM (
        SELECT length, lower[length + 1] >> 3 AS first, upper[length + 1] >> 3 AS last
        FROM (SELECT search_spans(since) AS lower, search_spans(until) AS upper) AS ends, generate_series(0, 4) AS length
        WHERE length = 4 OR (upper[length + 1] >> 3) - (lower[length + 1] >> 3) < 12
        ORDER BY length LIMIT 1
    ) AS shortest, generate_series(first, last) AS span
$$;
"""
UNMAKE = "DROP FUNCTION search_spans(timestamptz, timestamptz); DROP FUNCTION search_spans(timestamptz);"


class Migration(migrations.Migration):
    dependencies = [("search", "0002_words_lie_beside_their_rows")]

    operations = [
        migrations.RunSQL(MAKE, UNMAKE),
        migrations.RemoveIndex(model_name="document", name="document_words"),
        migrations.RemoveIndex(model_name="document", name="document_names"),
        migrations.AddIndex(
            model_name="document",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("words"),
                models.Func("unit_id", template="(ARRAY[%(expressions)s])"),
                models.Func("at", function="search_spans"),
                name="document_words",
            ),
        ),
        migrations.AddIndex(
            model_name="document",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func("unit_id", template="(ARRAY[%(expressions)s])"),
                django.contrib.postgres.indexes.OpClass("names", "gin_trgm_ops"),
                name="document_names",
            ),
        ),
    ]
