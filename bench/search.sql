INSERT INTO accounts_unit (name, kind, path, signature)
SELECT CASE g WHEN 1 THEN 'Harbour' ELSE 'Outlet ' || g END, CASE g WHEN 1 THEN 'brand' ELSE 'outlet' END, '/' || g, '' FROM generate_series(1, :units) g;
UPDATE accounts_unit SET path = '/' || (SELECT min(id) FROM accounts_unit) || '/' || CASE WHEN id > (SELECT min(id) FROM accounts_unit) THEN id || '/' ELSE '' END,
    parent_id = CASE WHEN id > (SELECT min(id) FROM accounts_unit) THEN (SELECT min(id) FROM accounts_unit) END;
INSERT INTO accounts_team (unit_id, name) SELECT min(id), 'Care' FROM accounts_unit;
INSERT INTO accounts_member (email, name, role, unit_id, password, language, time_zone, available, is_active, single_keys, joined_at)
SELECT said.email, said.email, 'agent', said.unit, 'x', 'en', 'UTC', true, true, true, now()
FROM (SELECT 'all@harbour.example' AS email, min(id) AS unit FROM accounts_unit UNION ALL SELECT 'one@harbour.example', max(id) FROM accounts_unit) said;
INSERT INTO conversations_status (name, category, place) VALUES ('Open', 'open', 0), ('Answered', 'answered', 0), ('Closed', 'closed', 0);
INSERT INTO people_person (name, preferred_name, title, given_name, family_name, name_order, romanised, nicknames, pronouns, formality, say_as, languages, time_zone, wish, since)
SELECT initcap(g.name) || ' ' || initcap(f.name), '', '', '', '', '', '', '', '', '', '', '["en"]', '', '', now()
FROM generate_series(1::bigint, :size / 3 + 1) n JOIN bench_given g ON g.place = n * 7919 % 4000 JOIN bench_family f ON f.place = n * 104729 % 40000;
INSERT INTO people_identity (person_id, kind, value, learnt_at) SELECT id, 'email', 'p' || id || '@example.org', now() FROM people_person;
INSERT INTO people_acquaintance (person_id, unit_id, since)
SELECT p.id, (SELECT min(id) FROM accounts_unit) + p.id % :units, now() FROM people_person p;
INSERT INTO conversations_conversation (subject, excerpt, unit_id, person_id, channel, status_id, category, team_id, opened_at, last_at, due_at)
SELECT left(a.text, 40), left(b.text, 120), (SELECT min(id) FROM accounts_unit) + p.id % :units, p.id, 'email', s.id, s.category, t.id,
       now() - g * interval '2 minutes', now() - g * interval '2 minutes' + interval '1 hour',
       CASE WHEN s.category = 'open' THEN now() + (g % 3000 - 600) * interval '1 minute' END
FROM generate_series(1, :size) g JOIN people_person p ON p.id = (SELECT min(id) FROM people_person) + g % (:size / 3)
JOIN bench_text a ON a.place = hashint4(g) & 4095 JOIN bench_text b ON b.place = hashint4(g + 1) & 4095 CROSS JOIN accounts_team t
JOIN conversations_status s ON s.category = CASE WHEN g % 16 = 0 THEN 'open' WHEN g % 16 = 1 THEN 'answered' ELSE 'closed' END;
BEGIN;
TRUNCATE search_document;
DROP INDEX document_words, document_names, document_newest, document_latest;
INSERT INTO search_document (subject, kind, unit_id, names, text, words, at)
SELECT 'conversation-' || c.number, 'conversation', c.unit_id, lower(p.name), a.text || ' ' || b.text || own.words,
       setweight(to_tsvector('simple', p.name), 'A') || a.words || b.words || to_tsvector('simple', own.words), c.last_at
FROM conversations_conversation c JOIN people_person p ON p.id = c.person_id
JOIN bench_text a ON a.place = hashint8(c.number) & 4095 JOIN bench_text b ON b.place = hashint8(c.number + 1) & 4095
CROSS JOIN LATERAL (SELECT ' order nr' || c.number || CASE WHEN c.number % 20 = 0 THEN ' receipt scan' || c.number || ' pdf' ELSE '' END AS words) own;
CREATE INDEX document_words ON search_document USING gin (words, (ARRAY[unit_id]), search_spans(at));
CREATE INDEX document_names ON search_document USING gin ((ARRAY[unit_id]), names gin_trgm_ops);
CREATE INDEX document_newest ON search_document (at DESC, id DESC);
CREATE INDEX document_latest ON search_document (unit_id, at DESC, id DESC);
COMMIT;
VACUUM ANALYZE
