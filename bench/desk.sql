INSERT INTO accounts_unit (name, kind, path, signature) VALUES ('Harbour', 'brand', '/', '');
UPDATE accounts_unit SET path = '/' || id || '/';
INSERT INTO accounts_team (unit_id, name) SELECT id, 'Care' FROM accounts_unit;
INSERT INTO accounts_member (email, name, role, unit_id, password, language, time_zone, available, is_active, single_keys, joined_at)
SELECT 'm' || g || '@harbour.example', 'Member ' || g, 'agent', (SELECT min(id) FROM accounts_unit), 'x', 'en', 'UTC', true, true, true, now()
FROM generate_series(1, 40) g;
INSERT INTO accounts_member_teams (member_id, team_id) SELECT m.id, t.id FROM accounts_member m, accounts_team t;
INSERT INTO conversations_status (name, category, place)
VALUES ('Open', 'open', 0), ('Answered', 'answered', 0), ('Closed', 'closed', 0);
INSERT INTO people_person (name, preferred_name, title, given_name, family_name, name_order, romanised, nicknames, pronouns, formality, say_as, languages, time_zone, wish, since)
SELECT 'Person ' || g || ' Name' || g % 977, '', '', '', '', '', '', '', '', '', '', '["en"]', '', '', now() FROM generate_series(1, :size / 3) g;
INSERT INTO people_identity (person_id, kind, value, learnt_at) SELECT id, 'email', 'p' || id || '@example.org', now() FROM people_person;
INSERT INTO people_acquaintance (person_id, unit_id, since)
SELECT p.id, u.id, now() FROM people_person p, accounts_unit u;
INSERT INTO conversations_conversation (subject, excerpt, unit_id, person_id, channel, status_id, category, team_id, assignee_id, opened_at, last_at, due_at)
SELECT 'The ' || w.words[1 + g % 25] || ' and the ' || w.words[1 + g / 25 % 25], 'I have waited for it a long while and would like to know when it comes',
       u.id, 1 + g % (:size / 3), 'email', s.id, s.category, t.id,
       CASE WHEN g % 3 > 0 THEN (SELECT min(id) FROM accounts_member) + g % 40 END,
       now() - g * interval '2 minutes', now() - g * interval '2 minutes' + interval '1 hour',
       CASE WHEN s.category = 'open' THEN now() + (g % 3000 - 600) * interval '1 minute' END
FROM generate_series(1, :size) g
CROSS JOIN (SELECT ARRAY[:words] AS words) w CROSS JOIN accounts_unit u CROSS JOIN accounts_team t
JOIN conversations_status s
  ON s.category = CASE WHEN g % 16 = 0 THEN 'open' WHEN g % 16 = 1 THEN 'answered' ELSE 'closed' END;
INSERT INTO conversations_participant (conversation_id, person_id, since) SELECT number, person_id, opened_at FROM conversations_conversation;
INSERT INTO conversations_message (conversation_id, person_id, channel, text, quoted, html, automatic, at)
SELECT number, person_id, 'email', subject || '. ' || repeat('I have waited for it a long while. ', 8), '', '', 'none', opened_at
FROM conversations_conversation;
INSERT INTO conversations_message (conversation_id, member_id, channel, text, quoted, html, automatic, at)
SELECT number, (SELECT min(id) FROM accounts_member) + number % 40, 'email', 'We see to it today. ' || repeat('Thank you for telling us. ', 6), '', '', 'none', opened_at + interval '30 minutes'
FROM conversations_conversation;
INSERT INTO conversations_message (conversation_id, person_id, channel, text, quoted, html, automatic, at)
SELECT number, person_id, 'email', 'Thank you. ' || repeat('That is kind of you. ', 4), repeat('> We see to it today.' || chr(10), 6), '', 'none', last_at
FROM conversations_conversation;
INSERT INTO search_document (subject, kind, unit_id, names, text, words, at)
SELECT 'conversation-' || c.number, 'conversation', c.unit_id, lower(p.name), c.subject || ' ' || c.excerpt, to_tsvector('simple', c.subject || ' ' || p.name || ' ' || repeat(c.excerpt || ' ', 2)), c.last_at
FROM conversations_conversation c JOIN people_person p ON p.id = c.person_id;
INSERT INTO promises_promise (kind, about, words, channel, to_id, unit_id, team_id, member_id, made_at, due_at, look_at, "end", ended_at)
SELECT 'first_reply', 'conversation-' || number, '', 'email', person_id, unit_id, team_id, assignee_id, opened_at,
       greatest(due_at, opened_at + interval '1 minute'), CASE WHEN due_at > now() THEN due_at END,
       '', NULL
FROM conversations_conversation WHERE due_at IS NOT NULL;
INSERT INTO promises_promise (kind, about, words, channel, to_id, unit_id, team_id, member_id, made_at, due_at, look_at, "end", ended_at)
SELECT kind, 'conversation-' || number, '', 'email', person_id, unit_id, team_id, assignee_id, opened_at, opened_at + interval '4 hours',
       NULL, 'kept', opened_at + interval '30 minutes'
FROM conversations_conversation CROSS JOIN (VALUES ('first_reply'), ('resolution')) AS k(kind) WHERE category = 'closed';
