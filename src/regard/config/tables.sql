-- Every table as all migrations leave it, made at once where a database is still empty. bin/tables writes this file.
-- Of the migrations 995cd3f3429714d9
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public.events_entry_refuses() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the journal is only ever added to';
END $$;

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.promises_count() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF TG_OP <> 'INSERT' AND OLD."end" IN ('kept', 'broken') THEN
            INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, due, in_time, folded)
            VALUES (OLD.unit_id, OLD.team_id, OLD.member_id, (OLD.due_at AT TIME ZONE 'UTC')::date,
                    -1, -(OLD.broken_at IS NULL)::int, false);
        END IF;
        IF TG_OP <> 'DELETE' AND NEW."end" IN ('kept', 'broken') THEN
            INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, due, in_time, folded)
            VALUES (NEW.unit_id, NEW.team_id, NEW.member_id, (NEW.due_at AT TIME ZONE 'UTC')::date,
                    1, (NEW.broken_at IS NULL)::int, false);
        END IF;
        RETURN NULL;
    END $$;

CREATE FUNCTION public.search_spans(at timestamp with time zone) RETURNS bigint[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
    SELECT ARRAY[s >> 12 << 3, s >> 15 << 3 | 1, s >> 18 << 3 | 2, s >> 21 << 3 | 3, s >> 24 << 3 | 4]
    FROM (SELECT extract(epoch FROM at - timestamptz '2000-01-01 00:00+00')::bigint AS s) AS seconds
$$;

CREATE FUNCTION public.search_spans(since timestamp with time zone, until timestamp with time zone) RETURNS bigint[]
    LANGUAGE sql IMMUTABLE STRICT
    AS $$
    SELECT array_agg(span << 3 | length)
    FROM (
        SELECT length, lower[length + 1] >> 3 AS first, upper[length + 1] >> 3 AS last
        FROM (SELECT search_spans(since) AS lower, search_spans(until) AS upper) AS ends, generate_series(0, 4) AS length
        WHERE length = 4 OR (upper[length + 1] >> 3) - (lower[length + 1] >> 3) < 12
        ORDER BY length LIMIT 1
    ) AS shortest, generate_series(first, last) AS span
$$;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_department (
    id bigint NOT NULL,
    unit_id bigint NOT NULL,
    name character varying(120) NOT NULL,
    retired_at timestamp with time zone,
    head_id bigint
);

ALTER TABLE public.accounts_department ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_department_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_invitation (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone
);

ALTER TABLE public.accounts_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE UNLOGGED TABLE public.accounts_limits (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);

CREATE TABLE public.accounts_member (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    name character varying(200) NOT NULL,
    role character varying(12) NOT NULL,
    unit_id bigint NOT NULL,
    vendor_id bigint,
    language character varying(12) NOT NULL,
    time_zone character varying(64) NOT NULL,
    available boolean NOT NULL,
    is_active boolean NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    single_keys boolean NOT NULL
);

CREATE TABLE public.accounts_member_departments (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL
);

ALTER TABLE public.accounts_member_departments ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_member_departments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.accounts_member ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_member_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_member_teams (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    team_id bigint NOT NULL
);

ALTER TABLE public.accounts_member_teams ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_member_teams_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    member_id bigint
);

CREATE TABLE public.accounts_team (
    id bigint NOT NULL,
    unit_id bigint NOT NULL,
    name character varying(120) NOT NULL,
    retired_at timestamp with time zone
);

ALTER TABLE public.accounts_team ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_team_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_unit (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(12) NOT NULL,
    parent_id bigint,
    path character varying(255) NOT NULL,
    signature text NOT NULL,
    retired_at timestamp with time zone,
    time_zone character varying(64) DEFAULT 'UTC'::character varying NOT NULL
);

ALTER TABLE public.accounts_unit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.api_givenanswer (
    id bigint NOT NULL,
    token_id bigint NOT NULL,
    key character varying(200) NOT NULL,
    digest character varying(64) NOT NULL,
    status smallint NOT NULL,
    body bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT api_givenanswer_status_check CHECK ((status >= 0))
);

ALTER TABLE public.api_givenanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_givenanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.api_token (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    name character varying(120) NOT NULL,
    digest character varying(64) NOT NULL,
    hint character varying(8) NOT NULL,
    scopes character varying(40)[] NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    used_on date,
    CONSTRAINT token_expires_after_it_is_made CHECK ((expires_at > made_at))
);

ALTER TABLE public.api_token ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.asks_ask (
    id bigint NOT NULL,
    question text NOT NULL,
    needed character varying(200) NOT NULL,
    told text NOT NULL,
    at timestamp with time zone NOT NULL,
    "end" character varying(9) NOT NULL,
    ended_at timestamp with time zone,
    helped boolean,
    by_id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    department_id bigint,
    taken_by_id bigint,
    to_id bigint,
    repeat_id bigint,
    CONSTRAINT ask_ends_in_one_way CHECK ((((("end")::text = ''::text) AND (ended_at IS NULL)) OR ((NOT (("end")::text = ''::text)) AND (ended_at IS NOT NULL)))),
    CONSTRAINT ask_is_asked_of_somebody CHECK (((department_id IS NOT NULL) OR (to_id IS NOT NULL))),
    CONSTRAINT only_an_answer_helps CHECK (((helped IS NULL) OR (("end")::text = 'answered'::text)))
);

ALTER TABLE public.asks_ask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.asks_ask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.asks_askfile (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    type character varying(127) NOT NULL,
    ask_id bigint NOT NULL,
    file_id bigint NOT NULL,
    turn_id bigint
);

ALTER TABLE public.asks_askfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.asks_askfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.asks_asklink (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    address character varying(254) NOT NULL,
    digest character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ask_id bigint NOT NULL,
    by_id bigint NOT NULL,
    mail_digest character varying(64) NOT NULL,
    CONSTRAINT link_lasts_a_while CHECK ((expires_at > at))
);

ALTER TABLE public.asks_asklink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.asks_asklink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.asks_repeat (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    what character varying(7) NOT NULL,
    words character varying(300) NOT NULL,
    said_at timestamp with time zone,
    by_id bigint,
    department_id bigint NOT NULL,
    CONSTRAINT repeat_is_explained_by_somebody CHECK ((((by_id IS NULL) AND (said_at IS NULL) AND ((what)::text = ''::text) AND ((words)::text = ''::text)) OR ((NOT ((what)::text = ''::text)) AND (by_id IS NOT NULL) AND (said_at IS NOT NULL))))
);

ALTER TABLE public.asks_repeat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.asks_repeat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.asks_step (
    id bigint NOT NULL,
    place smallint NOT NULL,
    words character varying(200) NOT NULL,
    done_at timestamp with time zone,
    ask_id bigint NOT NULL,
    by_id bigint,
    link_id bigint,
    CONSTRAINT asks_step_place_check CHECK ((place >= 0)),
    CONSTRAINT step_is_done_by_somebody CHECK ((((by_id IS NULL) AND (done_at IS NULL) AND (link_id IS NULL)) OR ((by_id IS NULL) AND (done_at IS NOT NULL) AND (link_id IS NOT NULL)) OR ((by_id IS NOT NULL) AND (done_at IS NOT NULL) AND (link_id IS NULL))))
);

ALTER TABLE public.asks_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.asks_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.asks_turn (
    id bigint NOT NULL,
    what character varying(10) NOT NULL,
    words text NOT NULL,
    at timestamp with time zone NOT NULL,
    ask_id bigint NOT NULL,
    by_id bigint,
    link_id bigint,
    CONSTRAINT turn_has_one_author CHECK ((((by_id IS NULL) AND (link_id IS NOT NULL)) OR ((by_id IS NOT NULL) AND (link_id IS NULL))))
);

ALTER TABLE public.asks_turn ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.asks_turn_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.batches_batch (
    id bigint NOT NULL,
    act character varying(8) NOT NULL,
    kind character varying(9) NOT NULL,
    until timestamp with time zone,
    at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    undoing_at timestamp with time zone,
    undone_at timestamp with time zone,
    member_id bigint NOT NULL,
    status_id bigint,
    team_id bigint,
    to_id bigint,
    CONSTRAINT batch_knows_its_snooze CHECK (((NOT ((act)::text = 'snooze'::text)) OR (NOT ((kind)::text = ''::text)))),
    CONSTRAINT batch_knows_its_status CHECK (((status_id IS NOT NULL) OR (NOT ((act)::text = ANY (ARRAY[('status'::character varying)::text, ('close'::character varying)::text]))))),
    CONSTRAINT only_what_was_done_is_undone CHECK (((undoing_at IS NULL) OR (done_at IS NOT NULL))),
    CONSTRAINT undone_after_it_began CHECK (((undone_at IS NULL) OR (undoing_at IS NOT NULL)))
);

ALTER TABLE public.batches_batch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.batches_batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.batches_deed (
    id bigint NOT NULL,
    why character varying(12) NOT NULL,
    before jsonb,
    after jsonb,
    done_at timestamp with time zone,
    undone_at timestamp with time zone,
    stayed boolean NOT NULL,
    batch_id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    CONSTRAINT deed_is_done_or_says_why_not CHECK ((((after = 'null'::jsonb) AND (before = 'null'::jsonb) AND (done_at IS NULL) AND ((why)::text = ''::text)) OR ((NOT ((why)::text = ''::text)) AND (after = 'null'::jsonb) AND (before = 'null'::jsonb) AND (done_at IS NOT NULL)) OR ((after IS NOT NULL) AND (before IS NOT NULL) AND (done_at IS NOT NULL) AND ((why)::text = ''::text))))
);

ALTER TABLE public.batches_deed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.batches_deed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_alarm (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    mailed_at timestamp with time zone,
    seen_at timestamp with time zone,
    complaint_id bigint NOT NULL,
    member_id bigint NOT NULL,
    CONSTRAINT alarm_is_seen_after_it_was_raised CHECK (((seen_at IS NULL) OR (seen_at >= at)))
);

ALTER TABLE public.complaints_alarm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_alarm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_assessment (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    words text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    complaint_id bigint NOT NULL
);

ALTER TABLE public.complaints_assessment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_assessment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_complaint (
    id bigint NOT NULL,
    year smallint NOT NULL,
    number integer NOT NULL,
    happened text NOT NULL,
    happened_on date,
    product character varying(200) NOT NULL,
    wished text NOT NULL,
    severity character varying(7) NOT NULL,
    safety boolean NOT NULL,
    vulnerable boolean NOT NULL,
    on_behalf_of character varying(200) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    reminders smallint NOT NULL,
    closed_at timestamp with time zone,
    closure character varying(9) NOT NULL,
    conversation_id bigint NOT NULL,
    person_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT complaint_closes_in_one_way CHECK ((((closed_at IS NULL) AND ((closure)::text = ''::text)) OR ((closed_at IS NOT NULL) AND (NOT ((closure)::text = ''::text))))),
    CONSTRAINT complaint_is_answered_after_it_came CHECK (((answered_at IS NULL) OR (answered_at >= received_at))),
    CONSTRAINT complaint_is_answered_before_it_is_put_right CHECK (((NOT ((closure)::text = ANY ((ARRAY['put-right'::character varying, 'silence'::character varying])::text[]))) OR (answered_at IS NOT NULL))),
    CONSTRAINT complaints_complaint_number_check CHECK ((number >= 0)),
    CONSTRAINT complaints_complaint_reminders_check CHECK ((reminders >= 0)),
    CONSTRAINT complaints_complaint_year_check CHECK ((year >= 0))
);

ALTER TABLE public.complaints_complaint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_complaint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_discretion (
    id bigint NOT NULL,
    role character varying(12) NOT NULL,
    amount numeric(14,3) NOT NULL,
    currency character varying(3) NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT discretion_is_an_amount CHECK (((amount >= (0)::numeric) AND ((currency)::text ~ '^[A-Z]{3}$'::text))),
    CONSTRAINT discretion_of_those_who_have_a_limit CHECK (((role)::text = ANY ((ARRAY['agent'::character varying, 'lead'::character varying])::text[])))
);

ALTER TABLE public.complaints_discretion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_discretion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_guardian (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    member_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

ALTER TABLE public.complaints_guardian ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_guardian_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_outsidebody (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    address text NOT NULL,
    page character varying(200) NOT NULL,
    reach character varying(300) NOT NULL,
    in_letters boolean NOT NULL,
    unit_id bigint NOT NULL
);

ALTER TABLE public.complaints_outsidebody ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_outsidebody_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_proposal (
    id bigint NOT NULL,
    strength double precision NOT NULL,
    at timestamp with time zone NOT NULL,
    "end" character varying(8) NOT NULL,
    ended_at timestamp with time zone,
    by_id bigint,
    conversation_id bigint NOT NULL,
    message_id bigint NOT NULL,
    CONSTRAINT proposal_is_ended_by_somebody CHECK ((((by_id IS NULL) AND (("end")::text = ''::text) AND (ended_at IS NULL)) OR ((by_id IS NOT NULL) AND (ended_at IS NOT NULL) AND (NOT (("end")::text = ''::text)))))
);

ALTER TABLE public.complaints_proposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_proposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_question (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    complaint_id bigint NOT NULL
);

ALTER TABLE public.complaints_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_rating (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    score smallint,
    words text NOT NULL,
    rated_at timestamp with time zone,
    complaint_id bigint NOT NULL,
    CONSTRAINT complaints_rating_score_check CHECK ((score >= 0)),
    CONSTRAINT rating_is_from_one_to_five CHECK ((((rated_at IS NULL) AND (score IS NULL) AND (words = ''::text)) OR ((rated_at IS NOT NULL) AND (score >= 1) AND (score IS NOT NULL) AND (score <= 5))))
);

ALTER TABLE public.complaints_rating ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_rating_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_remedy (
    id bigint NOT NULL,
    kind character varying(11) NOT NULL,
    words character varying(400) NOT NULL,
    cost numeric(14,3) NOT NULL,
    currency character varying(3) NOT NULL,
    days smallint NOT NULL,
    offered_at timestamp with time zone,
    answer character varying(8) NOT NULL,
    answered_at timestamp with time zone,
    done_at timestamp with time zone,
    complaint_id bigint NOT NULL,
    offered_by_id bigint NOT NULL,
    promise_id bigint,
    allowed numeric(14,3) NOT NULL,
    approved_by_id bigint,
    declined_at timestamp with time zone,
    proposed_at timestamp with time zone NOT NULL,
    CONSTRAINT complaints_remedy_days_check CHECK ((days >= 0)),
    CONSTRAINT remedy_beyond_discretion_is_approved CHECK (((offered_at IS NULL) OR (cost <= allowed) OR (approved_by_id IS NOT NULL))),
    CONSTRAINT remedy_costs_an_amount_of_something CHECK ((((cost = (0)::numeric) AND ((currency)::text = ''::text)) OR ((cost > (0)::numeric) AND ((currency)::text ~ '^[A-Z]{3}$'::text)))),
    CONSTRAINT remedy_is_answered_once_it_is_offered CHECK (((((answer)::text = ''::text) AND (answered_at IS NULL)) OR (((answer)::text = ANY ((ARRAY['accepted'::character varying, 'refused'::character varying])::text[])) AND (answered_at IS NOT NULL) AND (offered_at IS NOT NULL) AND (answered_at >= offered_at)))),
    CONSTRAINT remedy_is_approved_by_somebody_else CHECK (((approved_by_id IS NULL) OR (NOT ((approved_by_id = offered_by_id) AND (approved_by_id IS NOT NULL))))),
    CONSTRAINT remedy_is_offered_or_declined CHECK (((declined_at IS NULL) OR (offered_at IS NULL))),
    CONSTRAINT remedy_is_owed_and_done_if_accepted CHECK (((((answer)::text = 'accepted'::text) AND (promise_id IS NOT NULL)) OR ((NOT ((answer)::text = 'accepted'::text)) AND (done_at IS NULL) AND (promise_id IS NULL)))),
    CONSTRAINT remedy_takes_a_day_at_least CHECK ((days >= 1))
);

ALTER TABLE public.complaints_remedy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_remedy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_remedystep (
    id bigint NOT NULL,
    what character varying(8) NOT NULL,
    words text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    remedy_id bigint NOT NULL
);

ALTER TABLE public.complaints_remedystep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_remedystep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_step (
    id bigint NOT NULL,
    what character varying(12) NOT NULL,
    words text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    complaint_id bigint NOT NULL
);

ALTER TABLE public.complaints_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.complaints_unasked (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    person_id bigint NOT NULL
);

ALTER TABLE public.complaints_unasked ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.complaints_unasked_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_attachment (
    id bigint NOT NULL,
    message_id bigint NOT NULL,
    file_id bigint NOT NULL,
    name character varying(255) NOT NULL,
    type character varying(127) NOT NULL,
    content_id character varying(255) NOT NULL
);

ALTER TABLE public.conversations_attachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_conversation (
    number bigint NOT NULL,
    subject character varying(300) NOT NULL,
    excerpt character varying(200) NOT NULL,
    unit_id bigint NOT NULL,
    person_id bigint NOT NULL,
    channel character varying(20) NOT NULL,
    status_id bigint NOT NULL,
    category character varying(20) NOT NULL,
    team_id bigint,
    assignee_id bigint,
    opened_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    merged_into_id bigint,
    asleep boolean DEFAULT false NOT NULL,
    wakes_at timestamp with time zone,
    automatic character varying(12) DEFAULT 'none'::character varying NOT NULL,
    topic_id bigint
);

ALTER TABLE public.conversations_conversation ALTER COLUMN number ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_conversation_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_delivery (
    id bigint NOT NULL,
    message_id bigint NOT NULL,
    state character varying(8) NOT NULL,
    reason character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.conversations_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_draftfile (
    id bigint NOT NULL,
    draft_id bigint NOT NULL,
    file_id bigint NOT NULL,
    name character varying(255) NOT NULL,
    type character varying(127) NOT NULL,
    content_id character varying(255) NOT NULL
);

ALTER TABLE public.conversations_draftfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_draftfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_follow (
    id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    member_id bigint NOT NULL,
    since timestamp with time zone NOT NULL
);

ALTER TABLE public.conversations_follow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_follow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_hand (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    wait smallint NOT NULL,
    signature text NOT NULL,
    CONSTRAINT conversations_hand_wait_check CHECK ((wait >= 0))
);

ALTER TABLE public.conversations_hand ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_hand_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_handover (
    id bigint NOT NULL,
    note_id bigint NOT NULL,
    to_id bigint,
    team_id bigint,
    from_member_id bigint,
    from_team_id bigint,
    CONSTRAINT handed_to_somebody CHECK (((to_id IS NOT NULL) OR (team_id IS NOT NULL)))
);

ALTER TABLE public.conversations_handover ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_handover_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_link (
    id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    to_id bigint NOT NULL,
    why character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT linked_to_another CHECK ((NOT (conversation_id = to_id)))
);

ALTER TABLE public.conversations_link ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_link_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_mention (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone,
    member_id bigint NOT NULL,
    note_id bigint NOT NULL
);

ALTER TABLE public.conversations_mention ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_mention_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_message (
    id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    person_id bigint,
    member_id bigint,
    channel character varying(20) NOT NULL,
    text text NOT NULL,
    quoted text NOT NULL,
    html text NOT NULL,
    automatic character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    signs character varying(4) DEFAULT 'both'::character varying NOT NULL,
    unproven boolean DEFAULT false NOT NULL,
    CONSTRAINT message_has_one_author CHECK (((person_id IS NULL) OR (member_id IS NULL)))
);

ALTER TABLE public.conversations_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_note (
    id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    member_id bigint NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.conversations_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_notedraft (
    id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    member_id bigint NOT NULL,
    text text NOT NULL,
    beside text NOT NULL,
    version integer NOT NULL,
    typed_at timestamp with time zone NOT NULL,
    discarded_at timestamp with time zone,
    CONSTRAINT conversations_notedraft_version_check CHECK ((version >= 0))
);

ALTER TABLE public.conversations_notedraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_notedraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_participant (
    id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    person_id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    by_reply_address boolean DEFAULT false NOT NULL
);

ALTER TABLE public.conversations_participant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_participant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_presence (
    id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    member_id bigint NOT NULL,
    writing boolean NOT NULL,
    seen_at timestamp with time zone NOT NULL
);

ALTER TABLE public.conversations_presence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_presence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_recipient (
    id bigint NOT NULL,
    message_id bigint NOT NULL,
    kind character varying(2) NOT NULL,
    address character varying(320) NOT NULL,
    name character varying(200) NOT NULL
);

ALTER TABLE public.conversations_recipient ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_recipient_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_replydraft (
    id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    member_id bigint NOT NULL,
    text text NOT NULL,
    beside text NOT NULL,
    version integer NOT NULL,
    typed_at timestamp with time zone NOT NULL,
    discarded_at timestamp with time zone,
    html text NOT NULL,
    recipients jsonb NOT NULL,
    seen bigint NOT NULL,
    leaves_at timestamp with time zone,
    held_at timestamp with time zone,
    signs character varying(4) DEFAULT 'both'::character varying NOT NULL,
    CONSTRAINT conversations_replydraft_version_check CHECK ((version >= 0)),
    CONSTRAINT only_what_leaves_is_held CHECK (((held_at IS NULL) OR (leaves_at IS NOT NULL)))
);

ALTER TABLE public.conversations_replydraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_replydraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_snooze (
    id bigint NOT NULL,
    conversation_id bigint NOT NULL,
    member_id bigint NOT NULL,
    kind character varying(9) NOT NULL,
    until timestamp with time zone,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    "end" character varying(9) NOT NULL,
    CONSTRAINT snooze_knows_its_time CHECK ((((kind)::text = ANY ((ARRAY['customer'::character varying, 'colleague'::character varying])::text[])) OR (until IS NOT NULL))),
    CONSTRAINT snooze_says_why_it_ended CHECK ((((("end")::text = ''::text) AND (ended_at IS NULL)) OR ((ended_at IS NOT NULL) AND (NOT (("end")::text = ''::text))))),
    CONSTRAINT snooze_wakes_later CHECK (((until IS NULL) OR (until > at)))
);

ALTER TABLE public.conversations_snooze ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_snooze_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_split (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    put_back_at timestamp with time zone,
    conversation_id bigint NOT NULL,
    member_id bigint NOT NULL,
    origin_id bigint NOT NULL,
    CONSTRAINT split_from_another CHECK ((NOT (conversation_id = origin_id)))
);

ALTER TABLE public.conversations_split ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_split_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_split_messages (
    id bigint NOT NULL,
    split_id bigint NOT NULL,
    message_id bigint NOT NULL
);

ALTER TABLE public.conversations_split_messages ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_split_messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_split_notes (
    id bigint NOT NULL,
    split_id bigint NOT NULL,
    note_id bigint NOT NULL
);

ALTER TABLE public.conversations_split_notes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_split_notes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_status (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    category character varying(20) NOT NULL,
    place smallint NOT NULL,
    CONSTRAINT conversations_status_place_check CHECK ((place >= 0))
);

ALTER TABLE public.conversations_status ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_status_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_thanks (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id bigint NOT NULL,
    message_id bigint NOT NULL
);

ALTER TABLE public.conversations_thanks ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_thanks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.conversations_view (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    filter character varying(400) NOT NULL,
    "order" character varying(6) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    member_id bigint,
    team_id bigint,
    made_by_id bigint,
    CONSTRAINT view_of_a_member_or_a_team CHECK ((((member_id IS NULL) AND (team_id IS NOT NULL)) OR ((member_id IS NOT NULL) AND (team_id IS NULL))))
);

ALTER TABLE public.conversations_view ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conversations_view_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.counter_counter (
    id bigint NOT NULL,
    key character varying(43) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    team_id bigint,
    unit_id bigint NOT NULL
);

ALTER TABLE public.counter_counter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.counter_counter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.counter_remark (
    id bigint NOT NULL,
    key character varying(64) NOT NULL,
    text text NOT NULL,
    customer character varying(200) NOT NULL,
    reach character varying(254) NOT NULL,
    colleague character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(12) NOT NULL,
    sent_from character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    conversation_id bigint NOT NULL,
    counter_id bigint NOT NULL
);

ALTER TABLE public.counter_remark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.counter_remark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.courtesy_override (
    id bigint NOT NULL,
    rule character varying(20) NOT NULL,
    unit_id bigint NOT NULL,
    day date NOT NULL,
    waits_id bigint
);

ALTER TABLE public.courtesy_override ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courtesy_override_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.courtesy_ownwording (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    language character varying(8) NOT NULL,
    words character varying(80) NOT NULL,
    instead character varying(80) NOT NULL,
    used boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

ALTER TABLE public.courtesy_ownwording ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courtesy_ownwording_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.demo_demo (
    "only" boolean NOT NULL,
    filled_at timestamp with time zone NOT NULL,
    CONSTRAINT marked_once CHECK ("only")
);

CREATE TABLE public.demo_posted (
    id bigint NOT NULL,
    "to" character varying(320) NOT NULL,
    content bytea NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.demo_posted ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.demo_posted_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.email_automaticanswer (
    id bigint NOT NULL,
    mailbox_id bigint NOT NULL,
    address character varying(320) NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.email_automaticanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.email_automaticanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.email_grant (
    id bigint NOT NULL,
    mailbox_id bigint NOT NULL,
    token_url character varying(400) NOT NULL,
    client_id character varying(400) NOT NULL,
    client_secret text NOT NULL,
    refresh_token text NOT NULL,
    access_token text NOT NULL,
    good_until timestamp with time zone
);

ALTER TABLE public.email_grant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.email_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.email_mail (
    id bigint NOT NULL,
    raw_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    fate character varying(9) NOT NULL,
    why character varying(400) NOT NULL,
    message_id bigint,
    conversation_id bigint,
    key character varying(998) NOT NULL,
    sender character varying(320) NOT NULL,
    answer_to character varying(320) NOT NULL,
    "references" character varying(998)[] NOT NULL,
    likeness character varying(64) NOT NULL,
    read_at timestamp with time zone NOT NULL,
    CONSTRAINT read_mail_has_its_place CHECK ((((fate)::text = 'held'::text) OR (conversation_id IS NOT NULL)))
);

ALTER TABLE public.email_mail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.email_mail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.email_mailbox (
    id bigint NOT NULL,
    unit_id bigint NOT NULL,
    team_id bigint,
    address character varying(254) NOT NULL,
    display_name character varying(120) NOT NULL,
    sign_in character varying(8) NOT NULL,
    username character varying(254) NOT NULL,
    secret text NOT NULL,
    imap_host character varying(253) NOT NULL,
    imap_port integer NOT NULL,
    imap_security character varying(8) NOT NULL,
    folder character varying(120) NOT NULL,
    smtp_host character varying(253) NOT NULL,
    smtp_port integer NOT NULL,
    smtp_security character varying(8) NOT NULL,
    acknowledgement text NOT NULL,
    uid_validity bigint,
    uid_seen bigint NOT NULL,
    looked_at timestamp with time zone,
    trouble character varying(400) NOT NULL,
    watcher character varying(32) NOT NULL,
    watched_until timestamp with time zone,
    changed_at timestamp with time zone,
    paused_at timestamp with time zone,
    retired_at timestamp with time zone,
    authserv_id character varying(253) NOT NULL,
    topic_id bigint,
    CONSTRAINT email_mailbox_imap_port_check CHECK ((imap_port >= 0)),
    CONSTRAINT email_mailbox_smtp_port_check CHECK ((smtp_port >= 0))
);

ALTER TABLE public.email_mailbox ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.email_mailbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.email_outgoing (
    id bigint NOT NULL,
    message_id bigint NOT NULL,
    mailbox_id bigint NOT NULL,
    key character varying(255) NOT NULL,
    reply_token_hash character varying(64) NOT NULL,
    automatic boolean NOT NULL,
    written_at timestamp with time zone NOT NULL,
    claimed_at timestamp with time zone,
    settled_at timestamp with time zone
);

ALTER TABLE public.email_outgoing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.email_outgoing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.email_putaside (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    mail_id bigint NOT NULL
);

ALTER TABLE public.email_putaside ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.email_putaside_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.email_rawmail (
    id bigint NOT NULL,
    mailbox_id bigint,
    unit_id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    content bytea NOT NULL,
    arrived_at timestamp with time zone NOT NULL,
    history boolean NOT NULL,
    stored_at timestamp with time zone NOT NULL
);

ALTER TABLE public.email_rawmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.email_rawmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.events_entry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    name character varying(80) NOT NULL,
    subject character varying(80) NOT NULL,
    facts jsonb NOT NULL
);

ALTER TABLE public.events_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.files_file (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    kept_at timestamp with time zone NOT NULL
);

ALTER TABLE public.files_file ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_file_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.form_enclosure (
    id bigint NOT NULL,
    submission_id bigint NOT NULL,
    file_id bigint NOT NULL,
    name character varying(255) NOT NULL,
    type character varying(127) NOT NULL
);

ALTER TABLE public.form_enclosure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.form_enclosure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.form_form (
    id bigint NOT NULL,
    unit_id bigint NOT NULL,
    team_id bigint,
    slug character varying(64) NOT NULL,
    title character varying(120) NOT NULL,
    intro text NOT NULL,
    takes_files boolean NOT NULL,
    sites character varying(255)[] NOT NULL,
    made_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    topic_id bigint
);

ALTER TABLE public.form_form ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.form_form_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.form_submission (
    id bigint NOT NULL,
    form_id bigint NOT NULL,
    key character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    text text NOT NULL,
    language character varying(12) NOT NULL,
    sent_from character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    conversation_id bigint
);

ALTER TABLE public.form_submission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.form_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.macros_macro (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    text text NOT NULL,
    takes boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    member_id bigint,
    status_id bigint,
    team_id bigint,
    unit_id bigint,
    CONSTRAINT macro_of_a_member_or_a_unit CHECK ((((member_id IS NULL) AND (unit_id IS NOT NULL)) OR ((member_id IS NOT NULL) AND (unit_id IS NULL)))),
    CONSTRAINT macro_says_or_does_something CHECK (((NOT (text = ''::text)) OR (status_id IS NOT NULL) OR (team_id IS NOT NULL) OR takes))
);

ALTER TABLE public.macros_macro ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.macros_macro_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.macros_use (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    before jsonb,
    after jsonb,
    done_at timestamp with time zone,
    dropped_at timestamp with time zone,
    conversation_id bigint NOT NULL,
    macro_id bigint NOT NULL,
    member_id bigint NOT NULL,
    CONSTRAINT what_a_macro_did_can_be_undone CHECK ((((after = 'null'::jsonb) AND (before = 'null'::jsonb) AND (done_at IS NULL)) OR ((after IS NOT NULL) AND (before IS NOT NULL) AND (done_at IS NOT NULL))))
);

ALTER TABLE public.macros_use ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.macros_use_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_acquaintance (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    since timestamp with time zone NOT NULL
);

ALTER TABLE public.people_acquaintance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_acquaintance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_duplicate (
    id bigint NOT NULL,
    one_id bigint NOT NULL,
    other_id bigint NOT NULL,
    reasons character varying(6)[] NOT NULL,
    state character varying(4) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    by_id bigint,
    said_at timestamp with time zone,
    CONSTRAINT the_older_comes_first CHECK ((one_id < other_id))
);

ALTER TABLE public.people_duplicate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_duplicate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_fact (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    label character varying(80) NOT NULL,
    value character varying(400) NOT NULL,
    source character varying(80) NOT NULL,
    state character varying(9) NOT NULL,
    sensitivity character varying(8) NOT NULL,
    told_at timestamp with time zone NOT NULL,
    stale_at timestamp with time zone,
    by_id bigint,
    settled_at timestamp with time zone,
    replaced_at timestamp with time zone,
    CONSTRAINT fact_goes_stale_after_it_was_told CHECK (((stale_at IS NULL) OR (stale_at > told_at)))
);

ALTER TABLE public.people_fact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_fact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_holding (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    what character varying(200) NOT NULL,
    stage character varying(12) NOT NULL,
    since date,
    warranty_until date,
    until date,
    details jsonb NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    CONSTRAINT holding_ends_after_it_began CHECK (((since IS NULL) OR (until IS NULL) OR (until >= since))),
    CONSTRAINT warranty_ends_after_the_holding_began CHECK (((since IS NULL) OR (warranty_until IS NULL) OR (warranty_until >= since)))
);

ALTER TABLE public.people_holding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_holding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_identity (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    value character varying(320) NOT NULL,
    verified_at timestamp with time zone,
    learnt_at timestamp with time zone NOT NULL
);

ALTER TABLE public.people_identity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_identity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_mark (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    kind character varying(6) NOT NULL,
    value character varying(400) NOT NULL
);

ALTER TABLE public.people_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_occasion (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    name character varying(80) NOT NULL,
    month smallint NOT NULL,
    day smallint NOT NULL,
    consented_at timestamp with time zone,
    CONSTRAINT occasion_on_a_day_of_the_year CHECK (((((day >= 1) AND (day <= 29)) AND ((month >= 1) AND (month <= 12))) OR ((day = 30) AND (month = ANY (ARRAY[1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))) OR ((day = 31) AND (month = ANY (ARRAY[1, 3, 5, 7, 8, 10, 12]))))),
    CONSTRAINT people_occasion_day_check CHECK ((day >= 0)),
    CONSTRAINT people_occasion_month_check CHECK ((month >= 0))
);

ALTER TABLE public.people_occasion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_occasion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_organisation (
    id bigint NOT NULL,
    name character varying(200) NOT NULL
);

ALTER TABLE public.people_organisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_organisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_organisationdomain (
    id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    domain character varying(253) NOT NULL
);

ALTER TABLE public.people_organisationdomain ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_organisationdomain_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_person (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    preferred_name character varying(100) NOT NULL,
    title character varying(40) NOT NULL,
    given_name character varying(100) NOT NULL,
    family_name character varying(100) NOT NULL,
    name_order character varying(12) NOT NULL,
    romanised character varying(200) NOT NULL,
    nicknames character varying(200) NOT NULL,
    pronouns character varying(40) NOT NULL,
    formality character varying(12) NOT NULL,
    say_as character varying(200) NOT NULL,
    languages jsonb NOT NULL,
    time_zone character varying(64) NOT NULL,
    wish character varying(200) NOT NULL,
    since timestamp with time zone NOT NULL
);

ALTER TABLE public.people_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_relation (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    kind character varying(9) NOT NULL,
    to_id bigint,
    organisation_id bigint,
    words character varying(120) NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT related_to_another CHECK ((NOT ((person_id = to_id) AND (to_id IS NOT NULL)))),
    CONSTRAINT relation_ends_after_it_began CHECK (((ended_at IS NULL) OR (ended_at >= since))),
    CONSTRAINT relation_leads_to_somebody CHECK (((((kind)::text = 'works-at'::text) AND (organisation_id IS NOT NULL) AND (to_id IS NULL)) OR (((kind)::text = ANY ((ARRAY['acts-for'::character varying, 'household'::character varying])::text[])) AND (organisation_id IS NULL) AND (to_id IS NOT NULL))))
);

ALTER TABLE public.people_relation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_relation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_saying (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    respelling character varying(200) NOT NULL,
    ipa character varying(200) NOT NULL,
    language character varying(35) NOT NULL,
    recording_id bigint,
    recorded_as character varying(20) NOT NULL,
    by_id bigint,
    at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT recording_has_a_kind CHECK (((((recorded_as)::text = ''::text) AND (recording_id IS NULL)) OR ((recording_id IS NOT NULL) AND (NOT ((recorded_as)::text = ''::text))))),
    CONSTRAINT saying_says_something CHECK ((NOT (((ipa)::text = ''::text) AND (recording_id IS NULL) AND ((respelling)::text = ''::text))))
);

ALTER TABLE public.people_saying ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_saying_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_sayinglink (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    by_id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT saying_link_is_open_for_a_while CHECK ((expires_at > made_at))
);

ALTER TABLE public.people_sayinglink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_sayinglink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_wish (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    channel character varying(8) NOT NULL,
    never_by character varying(8) NOT NULL,
    hours_from time without time zone,
    hours_until time without time zone,
    access_needs character varying(300) NOT NULL,
    said_at timestamp with time zone NOT NULL,
    CONSTRAINT not_wished_and_unwished_at_once CHECK ((((channel)::text = ''::text) OR (NOT ((channel)::text = (never_by)::text)))),
    CONSTRAINT wished_hours_end_after_they_begin CHECK ((((hours_from IS NULL) AND (hours_until IS NULL)) OR (hours_until > hours_from)))
);

ALTER TABLE public.people_wish ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_wish_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.privacy_erasure (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    by_id bigint,
    at timestamp with time zone NOT NULL,
    rows integer NOT NULL,
    files integer NOT NULL,
    CONSTRAINT privacy_erasure_files_check CHECK ((files >= 0)),
    CONSTRAINT privacy_erasure_rows_check CHECK ((rows >= 0))
);

ALTER TABLE public.privacy_erasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.privacy_erasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.privacy_restriction (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    by_id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    lifted_by_id bigint,
    lifted_at timestamp with time zone
);

ALTER TABLE public.privacy_restriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.privacy_restriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_agreement (
    id bigint NOT NULL,
    until timestamp with time zone NOT NULL,
    words character varying(300) NOT NULL,
    waits boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    pause_id bigint NOT NULL,
    CONSTRAINT agreement_lasts_a_while CHECK ((until > at))
);

ALTER TABLE public.promises_agreement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_agreement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_calendar (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    time_zone character varying(64) NOT NULL,
    country character varying(2) NOT NULL,
    subdivision character varying(6) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone
);

ALTER TABLE public.promises_calendar ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_calendar_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_closedday (
    id bigint NOT NULL,
    calendar_id bigint NOT NULL,
    day date NOT NULL,
    name character varying(120) NOT NULL
);

ALTER TABLE public.promises_closedday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_closedday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_delay (
    id bigint NOT NULL,
    was_due_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    words character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    CONSTRAINT delay_is_said_before_the_time_has_passed CHECK (((at < was_due_at) AND (due_at > was_due_at)))
);

ALTER TABLE public.promises_delay ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_delay_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_lateness (
    id bigint NOT NULL,
    promise_id bigint NOT NULL,
    reason character varying(12) NOT NULL,
    words character varying(300) NOT NULL,
    by_id bigint NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.promises_lateness ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_lateness_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_notice (
    id bigint NOT NULL,
    promise_id bigint NOT NULL,
    member_id bigint NOT NULL,
    what character varying(9) NOT NULL,
    after_minutes integer NOT NULL,
    at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone,
    mail_at timestamp with time zone,
    mailed_at timestamp with time zone,
    CONSTRAINT promises_notice_after_minutes_check CHECK ((after_minutes >= 0))
);

ALTER TABLE public.promises_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_pause (
    id bigint NOT NULL,
    promise_id bigint NOT NULL,
    reason character varying(40) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT pause_ends_after_it_began CHECK (((ended_at IS NULL) OR (ended_at >= began_at)))
);

ALTER TABLE public.promises_pause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_pause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_policy (
    id bigint NOT NULL,
    unit_id bigint NOT NULL,
    moment character varying(20) NOT NULL,
    kind character varying(20) NOT NULL,
    channel character varying(20) NOT NULL,
    minutes integer NOT NULL,
    calendar_id bigint,
    warn_minutes integer NOT NULL,
    retired_at timestamp with time zone,
    first_id bigint,
    version smallint NOT NULL,
    department_id bigint,
    language character varying(35) NOT NULL,
    stage character varying(12) NOT NULL,
    topic_id bigint,
    CONSTRAINT policy_begins_with_version_one CHECK ((((first_id IS NULL) AND (version = 1)) OR ((first_id IS NOT NULL) AND (version > 1)))),
    CONSTRAINT policy_gives_time CHECK ((minutes > 0)),
    CONSTRAINT policy_of_a_department_is_for_what_it_is_asked CHECK (((department_id IS NULL) OR ((moment)::text = 'asked'::text))),
    CONSTRAINT promises_policy_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT promises_policy_version_check CHECK ((version >= 0)),
    CONSTRAINT promises_policy_warn_minutes_check CHECK ((warn_minutes >= 0))
);

ALTER TABLE public.promises_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_promise (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    about character varying(80) NOT NULL,
    words character varying(200) NOT NULL,
    to_id bigint,
    unit_id bigint NOT NULL,
    team_id bigint,
    member_id bigint,
    policy_id bigint,
    calendar_id bigint,
    minutes integer,
    made_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    look_at timestamp with time zone,
    broken_at timestamp with time zone,
    "end" character varying(9) NOT NULL,
    ended_at timestamp with time zone,
    ended_by_id bigint,
    channel character varying(20) NOT NULL,
    department_id bigint,
    language character varying(35) DEFAULT ''::character varying NOT NULL,
    stage character varying(12) DEFAULT ''::character varying NOT NULL,
    topic_id bigint,
    CONSTRAINT promise_ends_broken_if_it_was_late CHECK (((NOT (("end")::text = 'broken'::text)) OR (broken_at IS NOT NULL))),
    CONSTRAINT promise_ends_in_one_way CHECK ((((("end")::text = ''::text) AND (ended_at IS NULL)) OR ((ended_at IS NOT NULL) AND (NOT (("end")::text = ''::text))))),
    CONSTRAINT promise_is_due_after_it_is_made CHECK ((due_at > made_at)),
    CONSTRAINT promise_is_not_broken_before_it_is_due CHECK (((broken_at IS NULL) OR (broken_at >= due_at))),
    CONSTRAINT promise_that_ended_is_left_alone CHECK (((ended_at IS NULL) OR (look_at IS NULL))),
    CONSTRAINT promises_promise_minutes_check CHECK ((minutes >= 0))
);

ALTER TABLE public.promises_promise ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_promise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_promiselink (
    id bigint NOT NULL,
    about character varying(80) NOT NULL,
    digest character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    by_id bigint,
    person_id bigint NOT NULL,
    came_from character varying(80)[] NOT NULL,
    CONSTRAINT promise_link_is_open_for_a_while CHECK ((expires_at > made_at))
);

ALTER TABLE public.promises_promiselink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_promiselink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_shift (
    id bigint NOT NULL,
    calendar_id bigint NOT NULL,
    weekday smallint NOT NULL,
    opens smallint NOT NULL,
    closes smallint NOT NULL,
    CONSTRAINT promises_shift_closes_check CHECK ((closes >= 0)),
    CONSTRAINT promises_shift_opens_check CHECK ((opens >= 0)),
    CONSTRAINT promises_shift_weekday_check CHECK ((weekday >= 0)),
    CONSTRAINT shift_closes_after_it_opens CHECK (((opens < 1440) AND (closes > opens) AND (closes <= 2880))),
    CONSTRAINT shift_on_a_weekday CHECK ((weekday <= 6))
);

ALTER TABLE public.promises_shift ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_shift_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_standards (
    id bigint NOT NULL,
    slug character varying(64) NOT NULL,
    published_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    measured jsonb NOT NULL,
    measured_at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

ALTER TABLE public.promises_standards ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_standards_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_step (
    id bigint NOT NULL,
    policy_id bigint NOT NULL,
    after_minutes integer NOT NULL,
    whom character varying(8) NOT NULL,
    member_id bigint,
    department_id bigint,
    by character varying(12) NOT NULL,
    CONSTRAINT promises_step_after_minutes_check CHECK ((after_minutes >= 0)),
    CONSTRAINT step_leads_to_somebody CHECK (((((whom)::text = 'member'::text) AND (department_id IS NULL) AND (member_id IS NOT NULL)) OR (((whom)::text = 'head'::text) AND (member_id IS NULL)) OR (((whom)::text = ANY ((ARRAY['leads'::character varying, 'admins'::character varying])::text[])) AND (department_id IS NULL) AND (member_id IS NULL))))
);

ALTER TABLE public.promises_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_tally (
    id bigint NOT NULL,
    unit_id bigint NOT NULL,
    team_id bigint,
    member_id bigint,
    due_on date NOT NULL,
    due integer CONSTRAINT promises_tally_kept_not_null NOT NULL,
    in_time integer NOT NULL,
    folded boolean NOT NULL
);

ALTER TABLE public.promises_tally ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_tally_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_topic (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    retired_at timestamp with time zone
);

ALTER TABLE public.promises_topic ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_topic_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proof_challenge (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    identity_id bigint NOT NULL,
    about character varying(80) NOT NULL,
    code_hash character varying(64) NOT NULL,
    token_hash character varying(64) NOT NULL,
    by_id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    used_at timestamp with time zone,
    denied_at timestamp with time zone,
    CONSTRAINT no_more_than_five_tries CHECK ((tries <= 5)),
    CONSTRAINT not_used_and_denied CHECK (((used_at IS NULL) OR (denied_at IS NULL))),
    CONSTRAINT proof_challenge_tries_check CHECK ((tries >= 0))
);

ALTER TABLE public.proof_challenge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proof_challenge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proof_need (
    id bigint NOT NULL,
    act character varying(80) NOT NULL,
    level smallint NOT NULL,
    CONSTRAINT proof_need_level_check CHECK ((level >= 0))
);

ALTER TABLE public.proof_need ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proof_need_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proof_proof (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    about character varying(80) NOT NULL,
    challenge_id bigint,
    at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT proof_lasts_a_while CHECK ((until > at))
);

ALTER TABLE public.proof_proof ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proof_proof_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proof_waiver (
    id bigint NOT NULL,
    act character varying(80) NOT NULL,
    why character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT waiver_lasts_a_while CHECK ((until > at))
);

ALTER TABLE public.proof_waiver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proof_waiver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.search_document (
    id bigint NOT NULL,
    subject character varying(80) NOT NULL,
    kind character varying(40) NOT NULL,
    unit_id bigint NOT NULL,
    names text NOT NULL,
    text text NOT NULL,
    words tsvector NOT NULL,
    at timestamp with time zone NOT NULL
)
WITH (toast_tuple_target='128');

ALTER TABLE public.search_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_department
    ADD CONSTRAINT accounts_department_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_member_id_key UNIQUE (member_id);

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_limits
    ADD CONSTRAINT accounts_limits_pkey PRIMARY KEY (cache_key);

ALTER TABLE ONLY public.accounts_member_departments
    ADD CONSTRAINT accounts_member_departme_member_id_department_id_d912936a_uniq UNIQUE (member_id, department_id);

ALTER TABLE ONLY public.accounts_member_departments
    ADD CONSTRAINT accounts_member_departments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_member
    ADD CONSTRAINT accounts_member_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_member_teams
    ADD CONSTRAINT accounts_member_teams_member_id_team_id_c816354c_uniq UNIQUE (member_id, team_id);

ALTER TABLE ONLY public.accounts_member_teams
    ADD CONSTRAINT accounts_member_teams_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.accounts_team
    ADD CONSTRAINT accounts_team_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_unit
    ADD CONSTRAINT accounts_unit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.api_givenanswer
    ADD CONSTRAINT answered_once_a_key UNIQUE (token_id, key);

ALTER TABLE ONLY public.api_givenanswer
    ADD CONSTRAINT api_givenanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.asks_ask
    ADD CONSTRAINT asks_ask_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.asks_askfile
    ADD CONSTRAINT asks_askfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.asks_asklink
    ADD CONSTRAINT asks_asklink_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.asks_asklink
    ADD CONSTRAINT asks_asklink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.asks_repeat
    ADD CONSTRAINT asks_repeat_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.asks_step
    ADD CONSTRAINT asks_step_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.asks_turn
    ADD CONSTRAINT asks_turn_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.batches_batch
    ADD CONSTRAINT batches_batch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.batches_deed
    ADD CONSTRAINT batches_deed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_closedday
    ADD CONSTRAINT closed_once_a_day UNIQUE (calendar_id, day);

ALTER TABLE ONLY public.complaints_alarm
    ADD CONSTRAINT complaints_alarm_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_assessment
    ADD CONSTRAINT complaints_assessment_complaint_id_key UNIQUE (complaint_id);

ALTER TABLE ONLY public.complaints_assessment
    ADD CONSTRAINT complaints_assessment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_conversation_id_key UNIQUE (conversation_id);

ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_discretion
    ADD CONSTRAINT complaints_discretion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_guardian
    ADD CONSTRAINT complaints_guardian_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_guardian
    ADD CONSTRAINT complaints_guardian_unit_id_key UNIQUE (unit_id);

ALTER TABLE ONLY public.complaints_outsidebody
    ADD CONSTRAINT complaints_outsidebody_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_outsidebody
    ADD CONSTRAINT complaints_outsidebody_unit_id_key UNIQUE (unit_id);

ALTER TABLE ONLY public.complaints_proposal
    ADD CONSTRAINT complaints_proposal_conversation_id_key UNIQUE (conversation_id);

ALTER TABLE ONLY public.complaints_proposal
    ADD CONSTRAINT complaints_proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_question
    ADD CONSTRAINT complaints_question_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.complaints_question
    ADD CONSTRAINT complaints_question_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_rating
    ADD CONSTRAINT complaints_rating_complaint_id_key UNIQUE (complaint_id);

ALTER TABLE ONLY public.complaints_rating
    ADD CONSTRAINT complaints_rating_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.complaints_rating
    ADD CONSTRAINT complaints_rating_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_remedy
    ADD CONSTRAINT complaints_remedy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_remedy
    ADD CONSTRAINT complaints_remedy_promise_id_key UNIQUE (promise_id);

ALTER TABLE ONLY public.complaints_remedystep
    ADD CONSTRAINT complaints_remedystep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_step
    ADD CONSTRAINT complaints_step_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.complaints_unasked
    ADD CONSTRAINT complaints_unasked_person_id_key UNIQUE (person_id);

ALTER TABLE ONLY public.complaints_unasked
    ADD CONSTRAINT complaints_unasked_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_attachment
    ADD CONSTRAINT conversations_attachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_conversation
    ADD CONSTRAINT conversations_conversation_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.conversations_delivery
    ADD CONSTRAINT conversations_delivery_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.conversations_delivery
    ADD CONSTRAINT conversations_delivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_draftfile
    ADD CONSTRAINT conversations_draftfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_follow
    ADD CONSTRAINT conversations_follow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_hand
    ADD CONSTRAINT conversations_hand_member_id_key UNIQUE (member_id);

ALTER TABLE ONLY public.conversations_hand
    ADD CONSTRAINT conversations_hand_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_handover
    ADD CONSTRAINT conversations_handover_note_id_key UNIQUE (note_id);

ALTER TABLE ONLY public.conversations_handover
    ADD CONSTRAINT conversations_handover_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_link
    ADD CONSTRAINT conversations_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_mention
    ADD CONSTRAINT conversations_mention_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_message
    ADD CONSTRAINT conversations_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_note
    ADD CONSTRAINT conversations_note_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_notedraft
    ADD CONSTRAINT conversations_notedraft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_participant
    ADD CONSTRAINT conversations_participant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_presence
    ADD CONSTRAINT conversations_presence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_recipient
    ADD CONSTRAINT conversations_recipient_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_replydraft
    ADD CONSTRAINT conversations_replydraft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_snooze
    ADD CONSTRAINT conversations_snooze_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_split
    ADD CONSTRAINT conversations_split_conversation_id_key UNIQUE (conversation_id);

ALTER TABLE ONLY public.conversations_split_messages
    ADD CONSTRAINT conversations_split_messages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_split_messages
    ADD CONSTRAINT conversations_split_messages_split_id_message_id_6e22673c_uniq UNIQUE (split_id, message_id);

ALTER TABLE ONLY public.conversations_split_notes
    ADD CONSTRAINT conversations_split_notes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_split_notes
    ADD CONSTRAINT conversations_split_notes_split_id_note_id_42409211_uniq UNIQUE (split_id, note_id);

ALTER TABLE ONLY public.conversations_split
    ADD CONSTRAINT conversations_split_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_status
    ADD CONSTRAINT conversations_status_name_key UNIQUE (name);

ALTER TABLE ONLY public.conversations_status
    ADD CONSTRAINT conversations_status_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_thanks
    ADD CONSTRAINT conversations_thanks_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.conversations_thanks
    ADD CONSTRAINT conversations_thanks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_view
    ADD CONSTRAINT conversations_view_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.counter_counter
    ADD CONSTRAINT counter_counter_key_key UNIQUE (key);

ALTER TABLE ONLY public.counter_counter
    ADD CONSTRAINT counter_counter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.counter_remark
    ADD CONSTRAINT counter_remark_conversation_id_key UNIQUE (conversation_id);

ALTER TABLE ONLY public.counter_remark
    ADD CONSTRAINT counter_remark_key_key UNIQUE (key);

ALTER TABLE ONLY public.counter_remark
    ADD CONSTRAINT counter_remark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.courtesy_override
    ADD CONSTRAINT courtesy_override_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.courtesy_ownwording
    ADD CONSTRAINT courtesy_ownwording_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.demo_demo
    ADD CONSTRAINT demo_demo_pkey PRIMARY KEY ("only");

ALTER TABLE ONLY public.demo_posted
    ADD CONSTRAINT demo_posted_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.email_automaticanswer
    ADD CONSTRAINT email_automaticanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.email_grant
    ADD CONSTRAINT email_grant_mailbox_id_key UNIQUE (mailbox_id);

ALTER TABLE ONLY public.email_grant
    ADD CONSTRAINT email_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.email_mail
    ADD CONSTRAINT email_mail_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.email_mail
    ADD CONSTRAINT email_mail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.email_mail
    ADD CONSTRAINT email_mail_raw_id_key UNIQUE (raw_id);

ALTER TABLE ONLY public.email_mailbox
    ADD CONSTRAINT email_mailbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.email_outgoing
    ADD CONSTRAINT email_outgoing_key_key UNIQUE (key);

ALTER TABLE ONLY public.email_outgoing
    ADD CONSTRAINT email_outgoing_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.email_outgoing
    ADD CONSTRAINT email_outgoing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.email_outgoing
    ADD CONSTRAINT email_outgoing_reply_token_hash_key UNIQUE (reply_token_hash);

ALTER TABLE ONLY public.email_putaside
    ADD CONSTRAINT email_putaside_mail_id_key UNIQUE (mail_id);

ALTER TABLE ONLY public.email_putaside
    ADD CONSTRAINT email_putaside_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.email_rawmail
    ADD CONSTRAINT email_rawmail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.events_entry
    ADD CONSTRAINT events_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files_file
    ADD CONSTRAINT files_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files_file
    ADD CONSTRAINT files_file_sha256_key UNIQUE (sha256);

ALTER TABLE ONLY public.conversations_follow
    ADD CONSTRAINT followed_once UNIQUE (conversation_id, member_id);

ALTER TABLE ONLY public.form_enclosure
    ADD CONSTRAINT form_enclosure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.form_form
    ADD CONSTRAINT form_form_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.form_form
    ADD CONSTRAINT form_form_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.form_submission
    ADD CONSTRAINT form_submission_conversation_id_key UNIQUE (conversation_id);

ALTER TABLE ONLY public.form_submission
    ADD CONSTRAINT form_submission_key_key UNIQUE (key);

ALTER TABLE ONLY public.form_submission
    ADD CONSTRAINT form_submission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_identity
    ADD CONSTRAINT identity_belongs_to_one_person UNIQUE (kind, value);

ALTER TABLE ONLY public.people_acquaintance
    ADD CONSTRAINT known_once_to_a_unit UNIQUE (unit_id, person_id);

ALTER TABLE ONLY public.conversations_link
    ADD CONSTRAINT linked_once UNIQUE (conversation_id, to_id);

ALTER TABLE ONLY public.macros_macro
    ADD CONSTRAINT macros_macro_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.macros_use
    ADD CONSTRAINT macros_use_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_mention
    ADD CONSTRAINT mentioned_once_a_note UNIQUE (note_id, member_id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_notice
    ADD CONSTRAINT nobody_is_told_twice_of_the_same UNIQUE (promise_id, member_id, what, after_minutes);

ALTER TABLE ONLY public.batches_deed
    ADD CONSTRAINT once_in_a_batch UNIQUE (batch_id, conversation_id);

ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT one_complaint_a_register_number UNIQUE (unit_id, year, number);

ALTER TABLE ONLY public.complaints_discretion
    ADD CONSTRAINT one_discretion_a_role_and_currency UNIQUE (unit_id, role, currency);

ALTER TABLE ONLY public.people_mark
    ADD CONSTRAINT one_mark_a_person UNIQUE (kind, value, person_id);

ALTER TABLE ONLY public.people_occasion
    ADD CONSTRAINT one_occasion_a_name UNIQUE (person_id, name);

ALTER TABLE ONLY public.promises_policy
    ADD CONSTRAINT one_policy_a_version UNIQUE (first_id, version);

ALTER TABLE ONLY public.promises_step
    ADD CONSTRAINT one_step_a_moment UNIQUE (policy_id, after_minutes);

ALTER TABLE ONLY public.asks_step
    ADD CONSTRAINT one_step_in_a_place UNIQUE (ask_id, place);

ALTER TABLE ONLY public.complaints_remedystep
    ADD CONSTRAINT one_step_of_a_kind_a_remedy UNIQUE (remedy_id, what);

ALTER TABLE ONLY public.conversations_participant
    ADD CONSTRAINT participates_once UNIQUE (conversation_id, person_id);

ALTER TABLE ONLY public.people_acquaintance
    ADD CONSTRAINT people_acquaintance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_duplicate
    ADD CONSTRAINT people_duplicate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_fact
    ADD CONSTRAINT people_fact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_holding
    ADD CONSTRAINT people_holding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_identity
    ADD CONSTRAINT people_identity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_mark
    ADD CONSTRAINT people_mark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_occasion
    ADD CONSTRAINT people_occasion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_organisation
    ADD CONSTRAINT people_organisation_name_key UNIQUE (name);

ALTER TABLE ONLY public.people_organisation
    ADD CONSTRAINT people_organisation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_organisationdomain
    ADD CONSTRAINT people_organisationdomain_domain_key UNIQUE (domain);

ALTER TABLE ONLY public.people_organisationdomain
    ADD CONSTRAINT people_organisationdomain_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_relation
    ADD CONSTRAINT people_relation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_saying
    ADD CONSTRAINT people_saying_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_sayinglink
    ADD CONSTRAINT people_sayinglink_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.people_sayinglink
    ADD CONSTRAINT people_sayinglink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_wish
    ADD CONSTRAINT people_wish_person_id_key UNIQUE (person_id);

ALTER TABLE ONLY public.people_wish
    ADD CONSTRAINT people_wish_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conversations_presence
    ADD CONSTRAINT present_once UNIQUE (conversation_id, member_id);

ALTER TABLE ONLY public.privacy_erasure
    ADD CONSTRAINT privacy_erasure_person_id_key UNIQUE (person_id);

ALTER TABLE ONLY public.privacy_erasure
    ADD CONSTRAINT privacy_erasure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.privacy_restriction
    ADD CONSTRAINT privacy_restriction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_agreement
    ADD CONSTRAINT promises_agreement_pause_id_key UNIQUE (pause_id);

ALTER TABLE ONLY public.promises_agreement
    ADD CONSTRAINT promises_agreement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_calendar
    ADD CONSTRAINT promises_calendar_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_closedday
    ADD CONSTRAINT promises_closedday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_delay
    ADD CONSTRAINT promises_delay_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_lateness
    ADD CONSTRAINT promises_lateness_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_lateness
    ADD CONSTRAINT promises_lateness_promise_id_key UNIQUE (promise_id);

ALTER TABLE ONLY public.promises_notice
    ADD CONSTRAINT promises_notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_pause
    ADD CONSTRAINT promises_pause_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_policy
    ADD CONSTRAINT promises_policy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_promiselink
    ADD CONSTRAINT promises_promiselink_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.promises_promiselink
    ADD CONSTRAINT promises_promiselink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_shift
    ADD CONSTRAINT promises_shift_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_standards
    ADD CONSTRAINT promises_standards_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_standards
    ADD CONSTRAINT promises_standards_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.promises_standards
    ADD CONSTRAINT promises_standards_unit_id_key UNIQUE (unit_id);

ALTER TABLE ONLY public.promises_step
    ADD CONSTRAINT promises_step_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_tally
    ADD CONSTRAINT promises_tally_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_topic
    ADD CONSTRAINT promises_topic_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proof_challenge
    ADD CONSTRAINT proof_challenge_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proof_need
    ADD CONSTRAINT proof_need_act_key UNIQUE (act);

ALTER TABLE ONLY public.proof_need
    ADD CONSTRAINT proof_need_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proof_proof
    ADD CONSTRAINT proof_proof_challenge_id_key UNIQUE (challenge_id);

ALTER TABLE ONLY public.proof_proof
    ADD CONSTRAINT proof_proof_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proof_waiver
    ADD CONSTRAINT proof_waiver_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_duplicate
    ADD CONSTRAINT proposed_once_a_pair UNIQUE (one_id, other_id);

ALTER TABLE ONLY public.search_document
    ADD CONSTRAINT search_document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.search_document
    ADD CONSTRAINT search_document_subject_key UNIQUE (subject);

ALTER TABLE ONLY public.conversations_status
    ADD CONSTRAINT status_and_category UNIQUE (id, category);

ALTER TABLE ONLY public.email_rawmail
    ADD CONSTRAINT stored_once_a_unit UNIQUE (sha256, unit_id);

ALTER TABLE ONLY public.complaints_alarm
    ADD CONSTRAINT told_once_of_a_complaint UNIQUE (complaint_id, member_id);

ALTER TABLE ONLY public.courtesy_ownwording
    ADD CONSTRAINT wording_once_a_kind_and_language UNIQUE (kind, language, words);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX accounts_department_head_id_d5b22056 ON public.accounts_department USING btree (head_id);

CREATE INDEX accounts_department_unit_id_46caa9fd ON public.accounts_department USING btree (unit_id);

CREATE INDEX accounts_invitation_digest_4d068cc1_like ON public.accounts_invitation USING btree (digest varchar_pattern_ops);

CREATE INDEX accounts_limits_expires ON public.accounts_limits USING btree (expires);

CREATE INDEX accounts_member_departments_department_id_bbfea14d ON public.accounts_member_departments USING btree (department_id);

CREATE INDEX accounts_member_departments_member_id_01bb7422 ON public.accounts_member_departments USING btree (member_id);

CREATE INDEX accounts_member_teams_member_id_2a730d03 ON public.accounts_member_teams USING btree (member_id);

CREATE INDEX accounts_member_teams_team_id_6deabdd6 ON public.accounts_member_teams USING btree (team_id);

CREATE INDEX accounts_member_unit_id_315a6ed3 ON public.accounts_member USING btree (unit_id);

CREATE INDEX accounts_member_vendor_id_9fbf028c ON public.accounts_member USING btree (vendor_id);

CREATE INDEX accounts_session_expire_date_5bbfba7c ON public.accounts_session USING btree (expire_date);

CREATE INDEX accounts_session_member_id_d30ebfd8 ON public.accounts_session USING btree (member_id);

CREATE INDEX accounts_session_session_key_b186966f_like ON public.accounts_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX accounts_team_unit_id_f77aa855 ON public.accounts_team USING btree (unit_id);

CREATE INDEX accounts_unit_parent_id_2488f696 ON public.accounts_unit USING btree (parent_id);

CREATE INDEX accounts_unit_path_5b6f5926 ON public.accounts_unit USING btree (path);

CREATE INDEX accounts_unit_path_5b6f5926_like ON public.accounts_unit USING btree (path varchar_pattern_ops);

CREATE INDEX alarm_unseen ON public.complaints_alarm USING btree (member_id, at DESC) WHERE (seen_at IS NULL);

CREATE INDEX answered_by_itself ON public.email_automaticanswer USING btree (address, at DESC);

CREATE INDEX api_givenanswer_token_id_987b6ea2 ON public.api_givenanswer USING btree (token_id);

CREATE INDEX api_token_digest_0ef4c99d_like ON public.api_token USING btree (digest varchar_pattern_ops);

CREATE INDEX api_token_member_id_8a42f937 ON public.api_token USING btree (member_id);

CREATE INDEX ask_by_member ON public.asks_ask USING btree (by_id, id DESC);

CREATE INDEX ask_of_conversation ON public.asks_ask USING btree (conversation_id, id);

CREATE INDEX ask_of_department_ended ON public.asks_ask USING btree (department_id, ended_at DESC);

CREATE INDEX ask_of_department_lately ON public.asks_ask USING btree (department_id, at DESC);

CREATE INDEX ask_of_department_open ON public.asks_ask USING btree (department_id, id) WHERE (("end")::text = ''::text);

CREATE INDEX ask_of_member_open ON public.asks_ask USING btree (to_id, id) WHERE (("end")::text = ''::text);

CREATE INDEX asks_ask_by_id_4166ff53 ON public.asks_ask USING btree (by_id);

CREATE INDEX asks_ask_conversation_id_0c022667 ON public.asks_ask USING btree (conversation_id);

CREATE INDEX asks_ask_department_id_975f5f7c ON public.asks_ask USING btree (department_id);

CREATE INDEX asks_ask_repeat_id_0f3048d0 ON public.asks_ask USING btree (repeat_id);

CREATE INDEX asks_ask_taken_by_id_3ac407aa ON public.asks_ask USING btree (taken_by_id);

CREATE INDEX asks_ask_to_id_44aeb9ad ON public.asks_ask USING btree (to_id);

CREATE INDEX asks_askfile_ask_id_0dda3e25 ON public.asks_askfile USING btree (ask_id);

CREATE INDEX asks_askfile_file_id_61d7f5c2 ON public.asks_askfile USING btree (file_id);

CREATE INDEX asks_askfile_turn_id_545430d7 ON public.asks_askfile USING btree (turn_id);

CREATE INDEX asks_asklink_ask_id_9a03e466 ON public.asks_asklink USING btree (ask_id);

CREATE INDEX asks_asklink_by_id_639b1c3a ON public.asks_asklink USING btree (by_id);

CREATE INDEX asks_asklink_digest_25e9f063_like ON public.asks_asklink USING btree (digest varchar_pattern_ops);

CREATE INDEX asks_asklink_mail_digest_b1ae4712 ON public.asks_asklink USING btree (mail_digest);

CREATE INDEX asks_asklink_mail_digest_b1ae4712_like ON public.asks_asklink USING btree (mail_digest varchar_pattern_ops);

CREATE INDEX asks_repeat_by_id_ce8618bd ON public.asks_repeat USING btree (by_id);

CREATE INDEX asks_repeat_department_id_1a300945 ON public.asks_repeat USING btree (department_id);

CREATE INDEX asks_step_ask_id_aede5a34 ON public.asks_step USING btree (ask_id);

CREATE INDEX asks_step_by_id_fe26b515 ON public.asks_step USING btree (by_id);

CREATE INDEX asks_step_link_id_a9fb862b ON public.asks_step USING btree (link_id);

CREATE INDEX asks_turn_ask_id_6a793bc1 ON public.asks_turn USING btree (ask_id);

CREATE INDEX asks_turn_by_id_e8c92412 ON public.asks_turn USING btree (by_id);

CREATE INDEX asks_turn_link_id_f5c9dd0a ON public.asks_turn USING btree (link_id);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX batches_batch_member_id_587eb2f2 ON public.batches_batch USING btree (member_id);

CREATE INDEX batches_batch_status_id_54c07a66 ON public.batches_batch USING btree (status_id);

CREATE INDEX batches_batch_team_id_c346da83 ON public.batches_batch USING btree (team_id);

CREATE INDEX batches_batch_to_id_db58cc65 ON public.batches_batch USING btree (to_id);

CREATE INDEX batches_deed_batch_id_acf267b2 ON public.batches_deed USING btree (batch_id);

CREATE INDEX batches_deed_conversation_id_d363b03d ON public.batches_deed USING btree (conversation_id);

CREATE UNIQUE INDEX calendar_in_use_by_its_name ON public.promises_calendar USING btree (name) WHERE (retired_at IS NULL);

CREATE INDEX challenge_of_person ON public.proof_challenge USING btree (person_id, asked_at DESC);

CREATE INDEX complaint_asked_about ON public.complaints_complaint USING btree (answered_at) WHERE ((answered_at IS NOT NULL) AND (closed_at IS NULL));

CREATE INDEX complaint_closed ON public.complaints_complaint USING btree (unit_id, closed_at DESC, id DESC);

CREATE INDEX complaint_ever_proposed ON public.complaints_proposal USING btree (at DESC, id DESC);

CREATE INDEX complaint_in_register ON public.complaints_complaint USING btree (unit_id, received_at DESC, id DESC);

CREATE INDEX complaint_proposed ON public.complaints_proposal USING btree (at DESC, id DESC) WHERE (ended_at IS NULL);

CREATE INDEX complaints_alarm_complaint_id_c6b9b21a ON public.complaints_alarm USING btree (complaint_id);

CREATE INDEX complaints_alarm_member_id_8be3450f ON public.complaints_alarm USING btree (member_id);

CREATE INDEX complaints_assessment_by_id_54af8930 ON public.complaints_assessment USING btree (by_id);

CREATE INDEX complaints_complaint_person_id_fd9310f3 ON public.complaints_complaint USING btree (person_id);

CREATE INDEX complaints_complaint_unit_id_89d23118 ON public.complaints_complaint USING btree (unit_id);

CREATE INDEX complaints_discretion_unit_id_5b832d28 ON public.complaints_discretion USING btree (unit_id);

CREATE INDEX complaints_guardian_by_id_5863a1d0 ON public.complaints_guardian USING btree (by_id);

CREATE INDEX complaints_guardian_member_id_5a3e7ecc ON public.complaints_guardian USING btree (member_id);

CREATE INDEX complaints_proposal_by_id_0480fa09 ON public.complaints_proposal USING btree (by_id);

CREATE INDEX complaints_proposal_message_id_9fac43ac ON public.complaints_proposal USING btree (message_id);

CREATE INDEX complaints_question_complaint_id_f92ad362 ON public.complaints_question USING btree (complaint_id);

CREATE INDEX complaints_question_digest_47b45490_like ON public.complaints_question USING btree (digest varchar_pattern_ops);

CREATE INDEX complaints_rating_digest_51ca685a_like ON public.complaints_rating USING btree (digest varchar_pattern_ops);

CREATE INDEX complaints_remedy_approved_by_id_c7976806 ON public.complaints_remedy USING btree (approved_by_id);

CREATE INDEX complaints_remedy_complaint_id_79719f4a ON public.complaints_remedy USING btree (complaint_id);

CREATE INDEX complaints_remedy_offered_by_id_7fdd04cb ON public.complaints_remedy USING btree (offered_by_id);

CREATE INDEX complaints_remedystep_by_id_4c355bb4 ON public.complaints_remedystep USING btree (by_id);

CREATE INDEX complaints_remedystep_remedy_id_92be6877 ON public.complaints_remedystep USING btree (remedy_id);

CREATE INDEX complaints_step_by_id_4a4005ed ON public.complaints_step USING btree (by_id);

CREATE INDEX complaints_step_complaint_id_10d65fab ON public.complaints_step USING btree (complaint_id);

CREATE INDEX complaints_unasked_by_id_5ffbc783 ON public.complaints_unasked USING btree (by_id);

CREATE INDEX conversation_answered ON public.conversations_conversation USING btree (unit_id, COALESCE(due_at, 'infinity'::timestamp with time zone), number) WHERE (((category)::text = 'answered'::text) AND (NOT asleep) AND ((automatic)::text = 'none'::text) AND (merged_into_id IS NULL));

CREATE INDEX conversation_asleep ON public.conversations_conversation USING btree (unit_id, COALESCE(due_at, 'infinity'::timestamp with time zone), number) WHERE ((NOT ((category)::text = 'closed'::text)) AND asleep AND (merged_into_id IS NULL));

CREATE INDEX conversation_automatic ON public.conversations_conversation USING btree (unit_id, last_at DESC, number DESC) WHERE ((NOT ((automatic)::text = 'none'::text)) AND (NOT asleep) AND (merged_into_id IS NULL));

CREATE INDEX conversation_automatic_open ON public.conversations_conversation USING btree (unit_id) WHERE ((NOT ((automatic)::text = 'none'::text)) AND (NOT asleep) AND (merged_into_id IS NULL) AND (NOT ((category)::text = 'closed'::text)));

CREATE INDEX conversation_due_first ON public.conversations_conversation USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), number) WHERE (NOT ((category)::text = 'closed'::text));

CREATE INDEX conversation_going_on ON public.conversations_conversation USING btree (unit_id, COALESCE(due_at, 'infinity'::timestamp with time zone), number) WHERE ((NOT ((category)::text = 'closed'::text)) AND (NOT asleep) AND ((automatic)::text = 'none'::text) AND (merged_into_id IS NULL));

CREATE INDEX conversation_latest ON public.conversations_conversation USING btree (unit_id, last_at DESC, number DESC);

CREATE INDEX conversation_mine ON public.conversations_conversation USING btree (assignee_id, COALESCE(due_at, 'infinity'::timestamp with time zone), number) INCLUDE (unit_id) WHERE (((category)::text = ANY ((ARRAY['open'::character varying, 'waiting-us'::character varying])::text[])) AND (NOT asleep) AND ((automatic)::text = 'none'::text) AND (merged_into_id IS NULL));

CREATE INDEX conversation_of_person ON public.conversations_conversation USING btree (person_id, last_at DESC);

CREATE INDEX conversation_of_team ON public.conversations_conversation USING btree (team_id, COALESCE(due_at, 'infinity'::timestamp with time zone), number) INCLUDE (unit_id) WHERE (((category)::text = ANY ((ARRAY['open'::character varying, 'waiting-us'::character varying])::text[])) AND (NOT asleep) AND ((automatic)::text = 'none'::text) AND (merged_into_id IS NULL));

CREATE INDEX conversation_open ON public.conversations_conversation USING btree (unit_id, COALESCE(due_at, 'infinity'::timestamp with time zone), number) WHERE (((category)::text = ANY ((ARRAY['open'::character varying, 'waiting-us'::character varying])::text[])) AND (NOT asleep) AND ((automatic)::text = 'none'::text) AND (merged_into_id IS NULL));

CREATE INDEX conversation_unassigned ON public.conversations_conversation USING btree (unit_id, COALESCE(due_at, 'infinity'::timestamp with time zone), number) WHERE (((category)::text = ANY ((ARRAY['open'::character varying, 'waiting-us'::character varying])::text[])) AND (NOT asleep) AND ((automatic)::text = 'none'::text) AND (merged_into_id IS NULL) AND (assignee_id IS NULL));

CREATE INDEX conversation_waiting ON public.conversations_conversation USING btree (unit_id, COALESCE(due_at, 'infinity'::timestamp with time zone), number) WHERE (((category)::text = ANY ((ARRAY['waiting-customer'::character varying, 'waiting-us'::character varying])::text[])) AND (NOT asleep) AND ((automatic)::text = 'none'::text) AND (merged_into_id IS NULL));

CREATE INDEX conversations_attachment_file_id_29cdeb9d ON public.conversations_attachment USING btree (file_id);

CREATE INDEX conversations_attachment_message_id_9179b1e8 ON public.conversations_attachment USING btree (message_id);

CREATE INDEX conversations_conversation_assignee_id_e845f644 ON public.conversations_conversation USING btree (assignee_id);

CREATE INDEX conversations_conversation_merged_into_id_18d56788 ON public.conversations_conversation USING btree (merged_into_id);

CREATE INDEX conversations_conversation_person_id_57bd5834 ON public.conversations_conversation USING btree (person_id);

CREATE INDEX conversations_conversation_status_id_a1ad1ab5 ON public.conversations_conversation USING btree (status_id);

CREATE INDEX conversations_conversation_team_id_c9f144f2 ON public.conversations_conversation USING btree (team_id);

CREATE INDEX conversations_conversation_unit_id_e16181ec ON public.conversations_conversation USING btree (unit_id);

CREATE INDEX conversations_draftfile_draft_id_1becdbc8 ON public.conversations_draftfile USING btree (draft_id);

CREATE INDEX conversations_draftfile_file_id_fcb82d22 ON public.conversations_draftfile USING btree (file_id);

CREATE INDEX conversations_follow_conversation_id_a3604c6f ON public.conversations_follow USING btree (conversation_id);

CREATE INDEX conversations_follow_member_id_f90b78ce ON public.conversations_follow USING btree (member_id);

CREATE INDEX conversations_handover_from_member_id_08c560f9 ON public.conversations_handover USING btree (from_member_id);

CREATE INDEX conversations_handover_from_team_id_bbb53bc4 ON public.conversations_handover USING btree (from_team_id);

CREATE INDEX conversations_handover_team_id_e517d906 ON public.conversations_handover USING btree (team_id);

CREATE INDEX conversations_handover_to_id_1ed17eb1 ON public.conversations_handover USING btree (to_id);

CREATE INDEX conversations_link_conversation_id_28534168 ON public.conversations_link USING btree (conversation_id);

CREATE INDEX conversations_link_to_id_577695c6 ON public.conversations_link USING btree (to_id);

CREATE INDEX conversations_mention_member_id_eda5392c ON public.conversations_mention USING btree (member_id);

CREATE INDEX conversations_mention_note_id_352ed6ff ON public.conversations_mention USING btree (note_id);

CREATE INDEX conversations_message_conversation_id_f1a2d5e9 ON public.conversations_message USING btree (conversation_id);

CREATE INDEX conversations_message_member_id_f85b26f9 ON public.conversations_message USING btree (member_id);

CREATE INDEX conversations_message_person_id_eeeaacb0 ON public.conversations_message USING btree (person_id);

CREATE INDEX conversations_note_conversation_id_a486ed4c ON public.conversations_note USING btree (conversation_id);

CREATE INDEX conversations_note_member_id_4fc2db43 ON public.conversations_note USING btree (member_id);

CREATE INDEX conversations_notedraft_conversation_id_8d2dc8b8 ON public.conversations_notedraft USING btree (conversation_id);

CREATE INDEX conversations_notedraft_member_id_c9d1d426 ON public.conversations_notedraft USING btree (member_id);

CREATE INDEX conversations_participant_conversation_id_69e50799 ON public.conversations_participant USING btree (conversation_id);

CREATE INDEX conversations_participant_person_id_97ee6553 ON public.conversations_participant USING btree (person_id);

CREATE INDEX conversations_presence_conversation_id_2cc21b39 ON public.conversations_presence USING btree (conversation_id);

CREATE INDEX conversations_presence_member_id_622b5f75 ON public.conversations_presence USING btree (member_id);

CREATE INDEX conversations_recipient_message_id_dd75ee27 ON public.conversations_recipient USING btree (message_id);

CREATE INDEX conversations_replydraft_conversation_id_30a409da ON public.conversations_replydraft USING btree (conversation_id);

CREATE INDEX conversations_replydraft_member_id_eb2f8419 ON public.conversations_replydraft USING btree (member_id);

CREATE INDEX conversations_snooze_conversation_id_94c71f4e ON public.conversations_snooze USING btree (conversation_id);

CREATE INDEX conversations_snooze_member_id_06fcccce ON public.conversations_snooze USING btree (member_id);

CREATE INDEX conversations_split_member_id_035cbc6e ON public.conversations_split USING btree (member_id);

CREATE INDEX conversations_split_messages_message_id_6edc0d7f ON public.conversations_split_messages USING btree (message_id);

CREATE INDEX conversations_split_messages_split_id_f1de94d8 ON public.conversations_split_messages USING btree (split_id);

CREATE INDEX conversations_split_notes_note_id_2d269dc9 ON public.conversations_split_notes USING btree (note_id);

CREATE INDEX conversations_split_notes_split_id_1fa0f751 ON public.conversations_split_notes USING btree (split_id);

CREATE INDEX conversations_split_origin_id_ce9025a4 ON public.conversations_split USING btree (origin_id);

CREATE INDEX conversations_status_name_545b64c3_like ON public.conversations_status USING btree (name varchar_pattern_ops);

CREATE INDEX conversations_thanks_member_id_7e3013b3 ON public.conversations_thanks USING btree (member_id);

CREATE INDEX conversations_view_made_by_id_e14f3d48 ON public.conversations_view USING btree (made_by_id);

CREATE INDEX conversations_view_member_id_26d86bee ON public.conversations_view USING btree (member_id);

CREATE INDEX conversations_view_team_id_cf5aeb04 ON public.conversations_view USING btree (team_id);

CREATE INDEX counter_counter_key_6cf9bfe8_like ON public.counter_counter USING btree (key varchar_pattern_ops);

CREATE INDEX counter_counter_team_id_9fac8e8d ON public.counter_counter USING btree (team_id);

CREATE INDEX counter_counter_unit_id_b823f76a ON public.counter_counter USING btree (unit_id);

CREATE INDEX counter_remark_counter_id_954ab42e ON public.counter_remark USING btree (counter_id);

CREATE INDEX counter_remark_key_b12c2c01_like ON public.counter_remark USING btree (key varchar_pattern_ops);

CREATE INDEX courtesy_override_unit_id_c47459a7 ON public.courtesy_override USING btree (unit_id);

CREATE INDEX courtesy_override_waits_id_2d32b3d8 ON public.courtesy_override USING btree (waits_id);

CREATE INDEX delivery_in_trouble ON public.conversations_delivery USING btree (state, at) WHERE (NOT ((state)::text = 'sent'::text));

CREATE UNIQUE INDEX department_name_once_a_unit ON public.accounts_department USING btree (unit_id, lower((name)::text));

CREATE INDEX document_latest ON public.search_document USING btree (unit_id, at DESC, id DESC);

CREATE INDEX document_names ON public.search_document USING gin ((ARRAY[unit_id]), names public.gin_trgm_ops);

CREATE INDEX document_newest ON public.search_document USING btree (at DESC, id DESC);

CREATE INDEX document_words ON public.search_document USING gin (words, (ARRAY[unit_id]), public.search_spans(at));

CREATE INDEX duplicate_by_other ON public.people_duplicate USING btree (other_id);

CREATE INDEX duplicate_open ON public.people_duplicate USING btree (found_at DESC, id DESC) WHERE ((state)::text = 'open'::text);

CREATE INDEX email_automaticanswer_mailbox_id_2b63aeaf ON public.email_automaticanswer USING btree (mailbox_id);

CREATE INDEX email_mail_conversation_id_77154a3f ON public.email_mail USING btree (conversation_id);

CREATE INDEX email_mailbox_team_id_b04472bd ON public.email_mailbox USING btree (team_id);

CREATE INDEX email_mailbox_topic_id_c638678a ON public.email_mailbox USING btree (topic_id);

CREATE INDEX email_mailbox_unit_id_9fddbe88 ON public.email_mailbox USING btree (unit_id);

CREATE INDEX email_outgoing_key_1db15471_like ON public.email_outgoing USING btree (key varchar_pattern_ops);

CREATE INDEX email_outgoing_mailbox_id_01490484 ON public.email_outgoing USING btree (mailbox_id);

CREATE INDEX email_outgoing_reply_token_hash_4a249ed1_like ON public.email_outgoing USING btree (reply_token_hash varchar_pattern_ops);

CREATE INDEX email_putaside_by_id_8b58d87c ON public.email_putaside USING btree (by_id);

CREATE INDEX email_rawmail_mailbox_id_e7f04284 ON public.email_rawmail USING btree (mailbox_id);

CREATE INDEX email_rawmail_unit_id_3f2c5166 ON public.email_rawmail USING btree (unit_id);

CREATE INDEX entry_by_subject ON public.events_entry USING btree (subject, id);

CREATE INDEX events_entry_by_id_cda849c5 ON public.events_entry USING btree (by_id);

CREATE INDEX fact_by_part_of_it ON public.people_fact USING gin (upper((label)::text) public.gin_trgm_ops, upper((value)::text) public.gin_trgm_ops);

CREATE INDEX fact_in_timeline ON public.people_fact USING btree (person_id, told_at DESC, id DESC);

CREATE INDEX fact_latest ON public.people_fact USING btree (told_at DESC, id DESC) WHERE (replaced_at IS NULL);

CREATE INDEX files_file_sha256_75542563_like ON public.files_file USING btree (sha256 varchar_pattern_ops);

CREATE INDEX form_enclosure_file_id_88e297b6 ON public.form_enclosure USING btree (file_id);

CREATE INDEX form_enclosure_submission_id_36fc62c0 ON public.form_enclosure USING btree (submission_id);

CREATE INDEX form_form_slug_8651dcc5_like ON public.form_form USING btree (slug varchar_pattern_ops);

CREATE INDEX form_form_team_id_8576558a ON public.form_form USING btree (team_id);

CREATE INDEX form_form_topic_id_57d69b82 ON public.form_form USING btree (topic_id);

CREATE INDEX form_form_unit_id_2b2afd14 ON public.form_form USING btree (unit_id);

CREATE INDEX form_submission_form_id_62736ad8 ON public.form_submission USING btree (form_id);

CREATE INDEX form_submission_key_7f7b0fbe_like ON public.form_submission USING btree (key varchar_pattern_ops);

CREATE INDEX identity_by_beginning ON public.people_identity USING btree (value varchar_pattern_ops);

CREATE INDEX identity_by_domain ON public.people_identity USING btree (split_part((value)::text, '@'::text, 2)) WHERE ((kind)::text = 'email'::text);

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE UNIQUE INDEX macro_name_once ON public.macros_macro USING btree (lower((name)::text), member_id, unit_id) NULLS NOT DISTINCT WHERE (retired_at IS NULL);

CREATE INDEX macro_waiting_to_act ON public.macros_use USING btree (conversation_id, member_id) WHERE ((done_at IS NULL) AND (dropped_at IS NULL));

CREATE INDEX macros_macro_member_id_45d696e9 ON public.macros_macro USING btree (member_id);

CREATE INDEX macros_macro_status_id_aded26fb ON public.macros_macro USING btree (status_id);

CREATE INDEX macros_macro_team_id_bec65006 ON public.macros_macro USING btree (team_id);

CREATE INDEX macros_macro_unit_id_eaebbd7d ON public.macros_macro USING btree (unit_id);

CREATE INDEX macros_use_conversation_id_576fb11e ON public.macros_use USING btree (conversation_id);

CREATE INDEX macros_use_macro_id_03bbe4d9 ON public.macros_use USING btree (macro_id);

CREATE INDEX macros_use_member_id_a394a575 ON public.macros_use USING btree (member_id);

CREATE INDEX mail_by_key ON public.email_mail USING btree (key);

CREATE INDEX mail_by_reference ON public.email_mail USING gin ("references");

CREATE INDEX mail_held ON public.email_mail USING btree (read_at) WHERE ((fate)::text = 'held'::text);

CREATE UNIQUE INDEX mailbox_address_once ON public.email_mailbox USING btree (lower((address)::text));

CREATE UNIQUE INDEX member_email_once ON public.accounts_member USING btree (lower((email)::text));

CREATE INDEX mention_not_seen ON public.conversations_mention USING btree (member_id, at DESC) WHERE (seen_at IS NULL);

CREATE INDEX message_in_thread ON public.conversations_message USING btree (conversation_id, at, id);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX note_draft_of_member ON public.conversations_notedraft USING btree (member_id, conversation_id);

CREATE INDEX note_in_thread ON public.conversations_note USING btree (conversation_id, at, id);

CREATE UNIQUE INDEX nothing_is_proposed_twice ON public.people_fact USING btree (person_id, label, value) WHERE ((state)::text = ANY ((ARRAY['proposed'::character varying, 'refused'::character varying])::text[]));

CREATE INDEX notice_to_mail ON public.promises_notice USING btree (mail_at) WHERE ((mail_at IS NOT NULL) AND (mailed_at IS NULL));

CREATE INDEX notice_unseen ON public.promises_notice USING btree (member_id, at DESC) WHERE (seen_at IS NULL);

CREATE UNIQUE INDEX one_counter_a_unit ON public.counter_counter USING btree (unit_id) WHERE (retired_at IS NULL);

CREATE UNIQUE INDEX one_note_is_written ON public.conversations_notedraft USING btree (conversation_id, member_id) WHERE (discarded_at IS NULL);

CREATE UNIQUE INDEX one_policy_a_moment_and_kind ON public.promises_policy USING btree (unit_id, moment, kind, topic_id, channel, language, stage, department_id) NULLS NOT DISTINCT WHERE (retired_at IS NULL);

CREATE UNIQUE INDEX one_reply_is_written ON public.conversations_replydraft USING btree (conversation_id, member_id) WHERE ((discarded_at IS NULL) AND (leaves_at IS NULL));

CREATE UNIQUE INDEX one_running_promise_a_kind ON public.promises_promise USING btree (about, kind) WHERE ((ended_at IS NULL) AND (NOT ((kind)::text = ANY ((ARRAY['call_back'::character varying, 'by_hand'::character varying])::text[]))));

CREATE UNIQUE INDEX one_standing_fact_a_label ON public.people_fact USING btree (person_id, label) WHERE ((replaced_at IS NULL) AND ((state)::text = 'confirmed'::text));

CREATE UNIQUE INDEX one_topic_a_name ON public.promises_topic USING btree (lower((name)::text)) WHERE (retired_at IS NULL);

CREATE INDEX outgoing_unsettled ON public.email_outgoing USING btree (claimed_at) WHERE (settled_at IS NULL);

CREATE INDEX override_counted ON public.courtesy_override USING btree (unit_id, day, rule);

CREATE UNIQUE INDEX paused_once_at_a_time ON public.promises_pause USING btree (promise_id) WHERE (ended_at IS NULL);

CREATE INDEX people_acquaintance_person_id_e32cee92 ON public.people_acquaintance USING btree (person_id);

CREATE INDEX people_acquaintance_unit_id_3df3d6cd ON public.people_acquaintance USING btree (unit_id);

CREATE INDEX people_duplicate_by_id_c3944017 ON public.people_duplicate USING btree (by_id);

CREATE INDEX people_duplicate_one_id_e1154376 ON public.people_duplicate USING btree (one_id);

CREATE INDEX people_duplicate_other_id_1bb77215 ON public.people_duplicate USING btree (other_id);

CREATE INDEX people_fact_by_id_4d525ce9 ON public.people_fact USING btree (by_id);

CREATE INDEX people_fact_person_id_a1a19316 ON public.people_fact USING btree (person_id);

CREATE INDEX people_holding_person_id_b55c368d ON public.people_holding USING btree (person_id);

CREATE INDEX people_identity_person_id_b725ea39 ON public.people_identity USING btree (person_id);

CREATE INDEX people_mark_person_id_efd39173 ON public.people_mark USING btree (person_id);

CREATE INDEX people_occasion_person_id_4b254589 ON public.people_occasion USING btree (person_id);

CREATE INDEX people_organisation_name_96079d21_like ON public.people_organisation USING btree (name varchar_pattern_ops);

CREATE INDEX people_organisationdomain_domain_1c6c3bf2_like ON public.people_organisationdomain USING btree (domain varchar_pattern_ops);

CREATE INDEX people_organisationdomain_organisation_id_7af05ec8 ON public.people_organisationdomain USING btree (organisation_id);

CREATE INDEX people_relation_organisation_id_0b033aa1 ON public.people_relation USING btree (organisation_id);

CREATE INDEX people_relation_person_id_45838f8e ON public.people_relation USING btree (person_id);

CREATE INDEX people_relation_to_id_43ce748e ON public.people_relation USING btree (to_id);

CREATE INDEX people_saying_by_id_0b513760 ON public.people_saying USING btree (by_id);

CREATE INDEX people_saying_person_id_73c440da ON public.people_saying USING btree (person_id);

CREATE INDEX people_saying_recording_id_68e69874 ON public.people_saying USING btree (recording_id);

CREATE INDEX people_sayinglink_by_id_04905c1b ON public.people_sayinglink USING btree (by_id);

CREATE INDEX people_sayinglink_digest_282653ff_like ON public.people_sayinglink USING btree (digest varchar_pattern_ops);

CREATE INDEX people_sayinglink_person_id_18583a83 ON public.people_sayinglink USING btree (person_id);

CREATE INDEX person_by_name ON public.people_person USING btree (name, id);

CREATE INDEX person_by_part_of_name ON public.people_person USING gin (upper((name)::text) public.gin_trgm_ops, upper((preferred_name)::text) public.gin_trgm_ops, upper((romanised)::text) public.gin_trgm_ops, upper((nicknames)::text) public.gin_trgm_ops);

CREATE INDEX posted_latest ON public.demo_posted USING btree (at DESC);

CREATE INDEX privacy_erasure_by_id_5982a932 ON public.privacy_erasure USING btree (by_id);

CREATE INDEX privacy_restriction_by_id_18db7f30 ON public.privacy_restriction USING btree (by_id);

CREATE INDEX privacy_restriction_lifted_by_id_d3f2e872 ON public.privacy_restriction USING btree (lifted_by_id);

CREATE INDEX privacy_restriction_person_id_e9ea02bf ON public.privacy_restriction USING btree (person_id);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE INDEX promise_about ON public.promises_promise USING btree (about, due_at);

CREATE INDEX promise_by_due ON public.promises_promise USING btree (unit_id, due_at) INCLUDE ("end", broken_at) WHERE (NOT (("end")::text = 'withdrawn'::text));

CREATE INDEX promise_ended ON public.promises_promise USING btree (unit_id, ended_at DESC) WHERE (ended_at IS NOT NULL);

CREATE INDEX promise_in_timeline ON public.promises_promise USING btree (to_id, made_at DESC, id DESC);

CREATE INDEX promise_kept_anywhere ON public.promises_promise USING btree (ended_at DESC, id DESC) WHERE (("end")::text = 'kept'::text);

CREATE INDEX promise_link_about ON public.promises_promiselink USING btree (about);

CREATE INDEX promise_running ON public.promises_promise USING btree (unit_id, due_at, id) WHERE (ended_at IS NULL);

CREATE INDEX promise_running_anywhere ON public.promises_promise USING btree (due_at, id) WHERE (ended_at IS NULL);

CREATE INDEX promise_to_look_at ON public.promises_promise USING btree (look_at) WHERE (look_at IS NOT NULL);

CREATE INDEX promises_agreement_by_id_25ae11a3 ON public.promises_agreement USING btree (by_id);

CREATE INDEX promises_closedday_calendar_id_a5c8baeb ON public.promises_closedday USING btree (calendar_id);

CREATE INDEX promises_delay_by_id_b2144339 ON public.promises_delay USING btree (by_id);

CREATE INDEX promises_delay_promise_id_f455f919 ON public.promises_delay USING btree (promise_id);

CREATE INDEX promises_lateness_by_id_4fd613f5 ON public.promises_lateness USING btree (by_id);

CREATE INDEX promises_notice_member_id_ab4e60a7 ON public.promises_notice USING btree (member_id);

CREATE INDEX promises_notice_promise_id_27491c09 ON public.promises_notice USING btree (promise_id);

CREATE INDEX promises_pause_promise_id_4d69ff73 ON public.promises_pause USING btree (promise_id);

CREATE INDEX promises_policy_calendar_id_a0ee2c9b ON public.promises_policy USING btree (calendar_id);

CREATE INDEX promises_policy_department_id_c4d986b6 ON public.promises_policy USING btree (department_id);

CREATE INDEX promises_policy_first_id_2ac4ee75 ON public.promises_policy USING btree (first_id);

CREATE INDEX promises_policy_topic_id_9e4cb21a ON public.promises_policy USING btree (topic_id);

CREATE INDEX promises_policy_unit_id_c9a6c2c9 ON public.promises_policy USING btree (unit_id);

CREATE INDEX promises_promise_calendar_id_539fd255 ON public.promises_promise USING btree (calendar_id);

CREATE INDEX promises_promise_department_id_77cf82c5 ON public.promises_promise USING btree (department_id);

CREATE INDEX promises_promise_ended_by_id_6850e0db ON public.promises_promise USING btree (ended_by_id);

CREATE INDEX promises_promise_member_id_82c23861 ON public.promises_promise USING btree (member_id);

CREATE INDEX promises_promise_policy_id_c55de724 ON public.promises_promise USING btree (policy_id);

CREATE INDEX promises_promise_team_id_0820c111 ON public.promises_promise USING btree (team_id);

CREATE INDEX promises_promise_to_id_1c02bfc5 ON public.promises_promise USING btree (to_id);

CREATE INDEX promises_promise_unit_id_f1c4b315 ON public.promises_promise USING btree (unit_id);

CREATE INDEX promises_promiselink_by_id_b1042c35 ON public.promises_promiselink USING btree (by_id);

CREATE INDEX promises_promiselink_digest_8c06d42d_like ON public.promises_promiselink USING btree (digest varchar_pattern_ops);

CREATE INDEX promises_promiselink_person_id_02113581 ON public.promises_promiselink USING btree (person_id);

CREATE INDEX promises_shift_calendar_id_580adb9a ON public.promises_shift USING btree (calendar_id);

CREATE INDEX promises_standards_by_id_0a1be214 ON public.promises_standards USING btree (by_id);

CREATE INDEX promises_standards_slug_967a4bc6_like ON public.promises_standards USING btree (slug varchar_pattern_ops);

CREATE INDEX promises_step_department_id_1be3673a ON public.promises_step USING btree (department_id);

CREATE INDEX promises_step_member_id_b74d919b ON public.promises_step USING btree (member_id);

CREATE INDEX promises_step_policy_id_e9cf0da7 ON public.promises_step USING btree (policy_id);

CREATE INDEX proof_about ON public.proof_proof USING btree (about, person_id, until DESC);

CREATE INDEX proof_challenge_by_id_5a229283 ON public.proof_challenge USING btree (by_id);

CREATE INDEX proof_challenge_identity_id_5effd876 ON public.proof_challenge USING btree (identity_id);

CREATE INDEX proof_challenge_person_id_99f37d40 ON public.proof_challenge USING btree (person_id);

CREATE INDEX proof_challenge_token_hash_e2293a86 ON public.proof_challenge USING btree (token_hash);

CREATE INDEX proof_challenge_token_hash_e2293a86_like ON public.proof_challenge USING btree (token_hash varchar_pattern_ops);

CREATE INDEX proof_need_act_4fd520fe_like ON public.proof_need USING btree (act varchar_pattern_ops);

CREATE INDEX proof_proof_person_id_dda7c63c ON public.proof_proof USING btree (person_id);

CREATE INDEX proof_waiver_by_id_3139c2ff ON public.proof_waiver USING btree (by_id);

CREATE INDEX proof_waiver_person_id_7a36c8af ON public.proof_waiver USING btree (person_id);

CREATE UNIQUE INDEX related_once ON public.people_relation USING btree (person_id, kind, to_id) WHERE ((ended_at IS NULL) AND (organisation_id IS NULL));

CREATE INDEX remark_by_network ON public.counter_remark USING btree (sent_from, at DESC);

CREATE INDEX remedy_waiting ON public.complaints_remedy USING btree (complaint_id) WHERE ((declined_at IS NULL) AND (offered_at IS NULL));

CREATE INDEX repeats_of_department ON public.asks_repeat USING btree (department_id, what);

CREATE INDEX reply_draft_of_member ON public.conversations_replydraft USING btree (member_id, conversation_id);

CREATE UNIQUE INDEX restricted_once_at_a_time ON public.privacy_restriction USING btree (person_id) WHERE (lifted_at IS NULL);

CREATE INDEX saying_of_person ON public.people_saying USING btree (person_id, at DESC);

CREATE INDEX search_document_subject_d8969f2b_like ON public.search_document USING btree (subject varchar_pattern_ops);

CREATE INDEX snooze_to_wake ON public.conversations_snooze USING btree (until) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX snoozed_once ON public.conversations_snooze USING btree (conversation_id) WHERE (ended_at IS NULL);

CREATE INDEX submission_by_address ON public.form_submission USING btree (email, at DESC);

CREATE INDEX submission_by_network ON public.form_submission USING btree (sent_from, at DESC);

CREATE UNIQUE INDEX taken_in_once_a_unit ON public.email_mail USING btree (likeness, unit_id) WHERE ((fate)::text = ANY ((ARRAY['new'::character varying, 'joined'::character varying])::text[]));

CREATE INDEX tally_of_member ON public.promises_tally USING btree (member_id, due_on);

CREATE INDEX tally_of_unit ON public.promises_tally USING btree (unit_id, due_on) INCLUDE (team_id, member_id, due, in_time);

CREATE INDEX tally_to_fold ON public.promises_tally USING btree (id) WHERE (NOT folded);

CREATE UNIQUE INDEX team_name_once_a_unit ON public.accounts_team USING btree (unit_id, lower((name)::text));

CREATE INDEX thanks_of_member ON public.conversations_thanks USING btree (member_id, at DESC);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE UNIQUE INDEX unit_name_once_a_parent ON public.accounts_unit USING btree (parent_id, lower((name)::text)) NULLS NOT DISTINCT;

CREATE UNIQUE INDEX view_name_once ON public.conversations_view USING btree (lower((name)::text), member_id, team_id) NULLS NOT DISTINCT WHERE (retired_at IS NULL);

CREATE INDEX waiver_of_person ON public.proof_waiver USING btree (person_id, act, until DESC);

CREATE UNIQUE INDEX works_at_an_organisation_once ON public.people_relation USING btree (person_id, organisation_id) WHERE ((ended_at IS NULL) AND (to_id IS NULL));

CREATE TRIGGER entry_is_append_only BEFORE DELETE OR UPDATE ON public.events_entry FOR EACH ROW EXECUTE FUNCTION public.events_entry_refuses();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

CREATE TRIGGER promise_ended AFTER UPDATE OF "end", unit_id, team_id, member_id, due_at, broken_at ON public.promises_promise FOR EACH ROW WHEN ((((old."end")::text = ANY ((ARRAY['kept'::character varying, 'broken'::character varying])::text[])) OR ((new."end")::text = ANY ((ARRAY['kept'::character varying, 'broken'::character varying])::text[])))) EXECUTE FUNCTION public.promises_count();

CREATE TRIGGER promise_made_ended AFTER INSERT ON public.promises_promise FOR EACH ROW WHEN (((new."end")::text = ANY ((ARRAY['kept'::character varying, 'broken'::character varying])::text[]))) EXECUTE FUNCTION public.promises_count();

CREATE TRIGGER promise_unmade AFTER DELETE ON public.promises_promise FOR EACH ROW WHEN (((old."end")::text = ANY ((ARRAY['kept'::character varying, 'broken'::character varying])::text[]))) EXECUTE FUNCTION public.promises_count();

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_member_id FOREIGN KEY (user_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_department
    ADD CONSTRAINT accounts_department_head_id_d5b22056_fk_accounts_member_id FOREIGN KEY (head_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_department
    ADD CONSTRAINT accounts_department_unit_id_46caa9fd_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_member_id_ab991dd1_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_member_departments
    ADD CONSTRAINT accounts_member_depa_department_id_bbfea14d_fk_accounts_ FOREIGN KEY (department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_member_departments
    ADD CONSTRAINT accounts_member_depa_member_id_01bb7422_fk_accounts_ FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_member_teams
    ADD CONSTRAINT accounts_member_teams_member_id_2a730d03_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_member_teams
    ADD CONSTRAINT accounts_member_teams_team_id_6deabdd6_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_member
    ADD CONSTRAINT accounts_member_unit_id_315a6ed3_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_member
    ADD CONSTRAINT accounts_member_vendor_id_9fbf028c_fk_accounts_unit_id FOREIGN KEY (vendor_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_member_id_d30ebfd8_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_team
    ADD CONSTRAINT accounts_team_unit_id_f77aa855_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_unit
    ADD CONSTRAINT accounts_unit_parent_id_2488f696_fk_accounts_unit_id FOREIGN KEY (parent_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.api_givenanswer
    ADD CONSTRAINT api_givenanswer_token_id_987b6ea2_fk_api_token_id FOREIGN KEY (token_id) REFERENCES public.api_token(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_member_id_8a42f937_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_ask
    ADD CONSTRAINT asks_ask_by_id_4166ff53_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_ask
    ADD CONSTRAINT asks_ask_conversation_id_0c022667_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_ask
    ADD CONSTRAINT asks_ask_department_id_975f5f7c_fk_accounts_department_id FOREIGN KEY (department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_ask
    ADD CONSTRAINT asks_ask_repeat_id_0f3048d0_fk_asks_repeat_id FOREIGN KEY (repeat_id) REFERENCES public.asks_repeat(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_ask
    ADD CONSTRAINT asks_ask_taken_by_id_3ac407aa_fk_accounts_member_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_ask
    ADD CONSTRAINT asks_ask_to_id_44aeb9ad_fk_accounts_member_id FOREIGN KEY (to_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_askfile
    ADD CONSTRAINT asks_askfile_ask_id_0dda3e25_fk_asks_ask_id FOREIGN KEY (ask_id) REFERENCES public.asks_ask(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_askfile
    ADD CONSTRAINT asks_askfile_file_id_61d7f5c2_fk_files_file_id FOREIGN KEY (file_id) REFERENCES public.files_file(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_askfile
    ADD CONSTRAINT asks_askfile_turn_id_545430d7_fk_asks_turn_id FOREIGN KEY (turn_id) REFERENCES public.asks_turn(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_asklink
    ADD CONSTRAINT asks_asklink_ask_id_9a03e466_fk_asks_ask_id FOREIGN KEY (ask_id) REFERENCES public.asks_ask(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_asklink
    ADD CONSTRAINT asks_asklink_by_id_639b1c3a_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_repeat
    ADD CONSTRAINT asks_repeat_by_id_ce8618bd_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_repeat
    ADD CONSTRAINT asks_repeat_department_id_1a300945_fk_accounts_department_id FOREIGN KEY (department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_step
    ADD CONSTRAINT asks_step_ask_id_aede5a34_fk_asks_ask_id FOREIGN KEY (ask_id) REFERENCES public.asks_ask(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_step
    ADD CONSTRAINT asks_step_by_id_fe26b515_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_step
    ADD CONSTRAINT asks_step_link_id_a9fb862b_fk_asks_asklink_id FOREIGN KEY (link_id) REFERENCES public.asks_asklink(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_turn
    ADD CONSTRAINT asks_turn_ask_id_6a793bc1_fk_asks_ask_id FOREIGN KEY (ask_id) REFERENCES public.asks_ask(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_turn
    ADD CONSTRAINT asks_turn_by_id_e8c92412_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.asks_turn
    ADD CONSTRAINT asks_turn_link_id_f5c9dd0a_fk_asks_asklink_id FOREIGN KEY (link_id) REFERENCES public.asks_asklink(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.batches_batch
    ADD CONSTRAINT batches_batch_member_id_587eb2f2_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.batches_batch
    ADD CONSTRAINT batches_batch_status_id_54c07a66_fk_conversations_status_id FOREIGN KEY (status_id) REFERENCES public.conversations_status(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.batches_batch
    ADD CONSTRAINT batches_batch_team_id_c346da83_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.batches_batch
    ADD CONSTRAINT batches_batch_to_id_db58cc65_fk_accounts_member_id FOREIGN KEY (to_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.batches_deed
    ADD CONSTRAINT batches_deed_batch_id_acf267b2_fk_batches_batch_id FOREIGN KEY (batch_id) REFERENCES public.batches_batch(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.batches_deed
    ADD CONSTRAINT batches_deed_conversation_id_d363b03d_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_alarm
    ADD CONSTRAINT complaints_alarm_complaint_id_c6b9b21a_fk_complaint FOREIGN KEY (complaint_id) REFERENCES public.complaints_complaint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_alarm
    ADD CONSTRAINT complaints_alarm_member_id_8be3450f_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_assessment
    ADD CONSTRAINT complaints_assessmen_complaint_id_b8308fd2_fk_complaint FOREIGN KEY (complaint_id) REFERENCES public.complaints_complaint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_assessment
    ADD CONSTRAINT complaints_assessment_by_id_54af8930_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_conversation_id_619b3415_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_person_id_fd9310f3_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_complaint
    ADD CONSTRAINT complaints_complaint_unit_id_89d23118_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_discretion
    ADD CONSTRAINT complaints_discretion_unit_id_5b832d28_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_guardian
    ADD CONSTRAINT complaints_guardian_by_id_5863a1d0_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_guardian
    ADD CONSTRAINT complaints_guardian_member_id_5a3e7ecc_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_guardian
    ADD CONSTRAINT complaints_guardian_unit_id_0c401f7c_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_outsidebody
    ADD CONSTRAINT complaints_outsidebody_unit_id_d8f19869_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_proposal
    ADD CONSTRAINT complaints_proposal_by_id_0480fa09_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_proposal
    ADD CONSTRAINT complaints_proposal_conversation_id_15c8b780_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_proposal
    ADD CONSTRAINT complaints_proposal_message_id_9fac43ac_fk_conversat FOREIGN KEY (message_id) REFERENCES public.conversations_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_question
    ADD CONSTRAINT complaints_question_complaint_id_f92ad362_fk_complaint FOREIGN KEY (complaint_id) REFERENCES public.complaints_complaint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_rating
    ADD CONSTRAINT complaints_rating_complaint_id_b06e7301_fk_complaint FOREIGN KEY (complaint_id) REFERENCES public.complaints_complaint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_remedy
    ADD CONSTRAINT complaints_remedy_approved_by_id_c7976806_fk_accounts_member_id FOREIGN KEY (approved_by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_remedy
    ADD CONSTRAINT complaints_remedy_complaint_id_79719f4a_fk_complaint FOREIGN KEY (complaint_id) REFERENCES public.complaints_complaint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_remedy
    ADD CONSTRAINT complaints_remedy_offered_by_id_7fdd04cb_fk_accounts_member_id FOREIGN KEY (offered_by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_remedy
    ADD CONSTRAINT complaints_remedy_promise_id_abcf2ca9_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_remedystep
    ADD CONSTRAINT complaints_remedyste_remedy_id_92be6877_fk_complaint FOREIGN KEY (remedy_id) REFERENCES public.complaints_remedy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_remedystep
    ADD CONSTRAINT complaints_remedystep_by_id_4c355bb4_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_step
    ADD CONSTRAINT complaints_step_by_id_4a4005ed_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_step
    ADD CONSTRAINT complaints_step_complaint_id_10d65fab_fk_complaint FOREIGN KEY (complaint_id) REFERENCES public.complaints_complaint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_unasked
    ADD CONSTRAINT complaints_unasked_by_id_5ffbc783_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.complaints_unasked
    ADD CONSTRAINT complaints_unasked_person_id_7fac8e1a_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_conversation
    ADD CONSTRAINT conversation_category_is_its_status_s FOREIGN KEY (status_id, category) REFERENCES public.conversations_status(id, category) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_attachment
    ADD CONSTRAINT conversations_attach_message_id_9179b1e8_fk_conversat FOREIGN KEY (message_id) REFERENCES public.conversations_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_attachment
    ADD CONSTRAINT conversations_attachment_file_id_29cdeb9d_fk_files_file_id FOREIGN KEY (file_id) REFERENCES public.files_file(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_conversation
    ADD CONSTRAINT conversations_conver_assignee_id_e845f644_fk_accounts_ FOREIGN KEY (assignee_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_conversation
    ADD CONSTRAINT conversations_conver_merged_into_id_18d56788_fk_conversat FOREIGN KEY (merged_into_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_conversation
    ADD CONSTRAINT conversations_conver_person_id_57bd5834_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_conversation
    ADD CONSTRAINT conversations_conver_status_id_a1ad1ab5_fk_conversat FOREIGN KEY (status_id) REFERENCES public.conversations_status(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_conversation
    ADD CONSTRAINT conversations_conver_topic_id_5e8b0cad_fk_promises_ FOREIGN KEY (topic_id) REFERENCES public.promises_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_conversation
    ADD CONSTRAINT conversations_conversation_team_id_c9f144f2_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_conversation
    ADD CONSTRAINT conversations_conversation_unit_id_e16181ec_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_delivery
    ADD CONSTRAINT conversations_delive_message_id_1f22aefb_fk_conversat FOREIGN KEY (message_id) REFERENCES public.conversations_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_draftfile
    ADD CONSTRAINT conversations_draftf_draft_id_1becdbc8_fk_conversat FOREIGN KEY (draft_id) REFERENCES public.conversations_replydraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_draftfile
    ADD CONSTRAINT conversations_draftfile_file_id_fcb82d22_fk_files_file_id FOREIGN KEY (file_id) REFERENCES public.files_file(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_follow
    ADD CONSTRAINT conversations_follow_conversation_id_a3604c6f_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_follow
    ADD CONSTRAINT conversations_follow_member_id_f90b78ce_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_hand
    ADD CONSTRAINT conversations_hand_member_id_3268137f_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_handover
    ADD CONSTRAINT conversations_handov_from_member_id_08c560f9_fk_accounts_ FOREIGN KEY (from_member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_handover
    ADD CONSTRAINT conversations_handov_from_team_id_bbb53bc4_fk_accounts_ FOREIGN KEY (from_team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_handover
    ADD CONSTRAINT conversations_handov_note_id_8199d9ed_fk_conversat FOREIGN KEY (note_id) REFERENCES public.conversations_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_handover
    ADD CONSTRAINT conversations_handover_team_id_e517d906_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_handover
    ADD CONSTRAINT conversations_handover_to_id_1ed17eb1_fk_accounts_member_id FOREIGN KEY (to_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_link
    ADD CONSTRAINT conversations_link_conversation_id_28534168_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_link
    ADD CONSTRAINT conversations_link_to_id_577695c6_fk_conversat FOREIGN KEY (to_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_mention
    ADD CONSTRAINT conversations_mention_member_id_eda5392c_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_mention
    ADD CONSTRAINT conversations_mention_note_id_352ed6ff_fk_conversations_note_id FOREIGN KEY (note_id) REFERENCES public.conversations_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_message
    ADD CONSTRAINT conversations_messag_conversation_id_f1a2d5e9_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_message
    ADD CONSTRAINT conversations_message_member_id_f85b26f9_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_message
    ADD CONSTRAINT conversations_message_person_id_eeeaacb0_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_note
    ADD CONSTRAINT conversations_note_conversation_id_a486ed4c_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_note
    ADD CONSTRAINT conversations_note_member_id_4fc2db43_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_notedraft
    ADD CONSTRAINT conversations_notedr_conversation_id_8d2dc8b8_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_notedraft
    ADD CONSTRAINT conversations_notedr_member_id_c9d1d426_fk_accounts_ FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_participant
    ADD CONSTRAINT conversations_partic_conversation_id_69e50799_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_participant
    ADD CONSTRAINT conversations_partic_person_id_97ee6553_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_presence
    ADD CONSTRAINT conversations_presen_conversation_id_2cc21b39_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_presence
    ADD CONSTRAINT conversations_presence_member_id_622b5f75_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_recipient
    ADD CONSTRAINT conversations_recipi_message_id_dd75ee27_fk_conversat FOREIGN KEY (message_id) REFERENCES public.conversations_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_replydraft
    ADD CONSTRAINT conversations_replyd_conversation_id_30a409da_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_replydraft
    ADD CONSTRAINT conversations_replyd_member_id_eb2f8419_fk_accounts_ FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_snooze
    ADD CONSTRAINT conversations_snooze_conversation_id_94c71f4e_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_snooze
    ADD CONSTRAINT conversations_snooze_member_id_06fcccce_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_split_messages
    ADD CONSTRAINT conversations_split__message_id_6edc0d7f_fk_conversat FOREIGN KEY (message_id) REFERENCES public.conversations_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_split_notes
    ADD CONSTRAINT conversations_split__note_id_2d269dc9_fk_conversat FOREIGN KEY (note_id) REFERENCES public.conversations_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_split_notes
    ADD CONSTRAINT conversations_split__split_id_1fa0f751_fk_conversat FOREIGN KEY (split_id) REFERENCES public.conversations_split(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_split_messages
    ADD CONSTRAINT conversations_split__split_id_f1de94d8_fk_conversat FOREIGN KEY (split_id) REFERENCES public.conversations_split(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_split
    ADD CONSTRAINT conversations_split_conversation_id_b8fb4daa_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_split
    ADD CONSTRAINT conversations_split_member_id_035cbc6e_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_split
    ADD CONSTRAINT conversations_split_origin_id_ce9025a4_fk_conversat FOREIGN KEY (origin_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_thanks
    ADD CONSTRAINT conversations_thanks_member_id_7e3013b3_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_thanks
    ADD CONSTRAINT conversations_thanks_message_id_b71c2935_fk_conversat FOREIGN KEY (message_id) REFERENCES public.conversations_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_view
    ADD CONSTRAINT conversations_view_made_by_id_e14f3d48_fk_accounts_member_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_view
    ADD CONSTRAINT conversations_view_member_id_26d86bee_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.conversations_view
    ADD CONSTRAINT conversations_view_team_id_cf5aeb04_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.counter_counter
    ADD CONSTRAINT counter_counter_team_id_9fac8e8d_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.counter_counter
    ADD CONSTRAINT counter_counter_unit_id_b823f76a_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.counter_remark
    ADD CONSTRAINT counter_remark_conversation_id_f784c235_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.counter_remark
    ADD CONSTRAINT counter_remark_counter_id_954ab42e_fk_counter_counter_id FOREIGN KEY (counter_id) REFERENCES public.counter_counter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.courtesy_override
    ADD CONSTRAINT courtesy_override_unit_id_c47459a7_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.courtesy_override
    ADD CONSTRAINT courtesy_override_waits_id_2d32b3d8_fk_conversat FOREIGN KEY (waits_id) REFERENCES public.conversations_replydraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_automaticanswer
    ADD CONSTRAINT email_automaticanswer_mailbox_id_2b63aeaf_fk_email_mailbox_id FOREIGN KEY (mailbox_id) REFERENCES public.email_mailbox(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_grant
    ADD CONSTRAINT email_grant_mailbox_id_f2867509_fk_email_mailbox_id FOREIGN KEY (mailbox_id) REFERENCES public.email_mailbox(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_mail
    ADD CONSTRAINT email_mail_conversation_id_77154a3f_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_mail
    ADD CONSTRAINT email_mail_message_id_eadcabde_fk_conversations_message_id FOREIGN KEY (message_id) REFERENCES public.conversations_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_mail
    ADD CONSTRAINT email_mail_raw_id_bd1cf5a5_fk_email_rawmail_id FOREIGN KEY (raw_id) REFERENCES public.email_rawmail(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_mail
    ADD CONSTRAINT email_mail_unit_id_27e60162_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_mailbox
    ADD CONSTRAINT email_mailbox_team_id_b04472bd_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_mailbox
    ADD CONSTRAINT email_mailbox_topic_id_c638678a_fk_promises_topic_id FOREIGN KEY (topic_id) REFERENCES public.promises_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_mailbox
    ADD CONSTRAINT email_mailbox_unit_id_9fddbe88_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_outgoing
    ADD CONSTRAINT email_outgoing_mailbox_id_01490484_fk_email_mailbox_id FOREIGN KEY (mailbox_id) REFERENCES public.email_mailbox(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_outgoing
    ADD CONSTRAINT email_outgoing_message_id_2b2692e0_fk_conversations_message_id FOREIGN KEY (message_id) REFERENCES public.conversations_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_putaside
    ADD CONSTRAINT email_putaside_by_id_8b58d87c_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_putaside
    ADD CONSTRAINT email_putaside_mail_id_b28bdda3_fk_email_mail_id FOREIGN KEY (mail_id) REFERENCES public.email_mail(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_rawmail
    ADD CONSTRAINT email_rawmail_mailbox_id_e7f04284_fk_email_mailbox_id FOREIGN KEY (mailbox_id) REFERENCES public.email_mailbox(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.email_rawmail
    ADD CONSTRAINT email_rawmail_unit_id_3f2c5166_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.events_entry
    ADD CONSTRAINT events_entry_by_id_cda849c5_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.form_enclosure
    ADD CONSTRAINT form_enclosure_file_id_88e297b6_fk_files_file_id FOREIGN KEY (file_id) REFERENCES public.files_file(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.form_enclosure
    ADD CONSTRAINT form_enclosure_submission_id_36fc62c0_fk_form_submission_id FOREIGN KEY (submission_id) REFERENCES public.form_submission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.form_form
    ADD CONSTRAINT form_form_team_id_8576558a_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.form_form
    ADD CONSTRAINT form_form_topic_id_57d69b82_fk_promises_topic_id FOREIGN KEY (topic_id) REFERENCES public.promises_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.form_form
    ADD CONSTRAINT form_form_unit_id_2b2afd14_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.form_submission
    ADD CONSTRAINT form_submission_conversation_id_43f78d3d_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.form_submission
    ADD CONSTRAINT form_submission_form_id_62736ad8_fk_form_form_id FOREIGN KEY (form_id) REFERENCES public.form_form(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_macro
    ADD CONSTRAINT macros_macro_member_id_45d696e9_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_macro
    ADD CONSTRAINT macros_macro_status_id_aded26fb_fk_conversations_status_id FOREIGN KEY (status_id) REFERENCES public.conversations_status(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_macro
    ADD CONSTRAINT macros_macro_team_id_bec65006_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_macro
    ADD CONSTRAINT macros_macro_unit_id_eaebbd7d_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_use
    ADD CONSTRAINT macros_use_conversation_id_576fb11e_fk_conversat FOREIGN KEY (conversation_id) REFERENCES public.conversations_conversation(number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_use
    ADD CONSTRAINT macros_use_macro_id_03bbe4d9_fk_macros_macro_id FOREIGN KEY (macro_id) REFERENCES public.macros_macro(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_use
    ADD CONSTRAINT macros_use_member_id_a394a575_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_member_id FOREIGN KEY (user_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_acquaintance
    ADD CONSTRAINT people_acquaintance_person_id_e32cee92_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_acquaintance
    ADD CONSTRAINT people_acquaintance_unit_id_3df3d6cd_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_duplicate
    ADD CONSTRAINT people_duplicate_by_id_c3944017_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_duplicate
    ADD CONSTRAINT people_duplicate_one_id_e1154376_fk_people_person_id FOREIGN KEY (one_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_duplicate
    ADD CONSTRAINT people_duplicate_other_id_1bb77215_fk_people_person_id FOREIGN KEY (other_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_fact
    ADD CONSTRAINT people_fact_by_id_4d525ce9_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_fact
    ADD CONSTRAINT people_fact_person_id_a1a19316_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_holding
    ADD CONSTRAINT people_holding_person_id_b55c368d_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_identity
    ADD CONSTRAINT people_identity_person_id_b725ea39_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_mark
    ADD CONSTRAINT people_mark_person_id_efd39173_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_occasion
    ADD CONSTRAINT people_occasion_person_id_4b254589_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_organisationdomain
    ADD CONSTRAINT people_organisationd_organisation_id_7af05ec8_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_relation
    ADD CONSTRAINT people_relation_organisation_id_0b033aa1_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_relation
    ADD CONSTRAINT people_relation_person_id_45838f8e_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_relation
    ADD CONSTRAINT people_relation_to_id_43ce748e_fk_people_person_id FOREIGN KEY (to_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_saying
    ADD CONSTRAINT people_saying_by_id_0b513760_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_saying
    ADD CONSTRAINT people_saying_person_id_73c440da_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_saying
    ADD CONSTRAINT people_saying_recording_id_68e69874_fk_files_file_id FOREIGN KEY (recording_id) REFERENCES public.files_file(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_sayinglink
    ADD CONSTRAINT people_sayinglink_by_id_04905c1b_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_sayinglink
    ADD CONSTRAINT people_sayinglink_person_id_18583a83_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_wish
    ADD CONSTRAINT people_wish_person_id_995d6a5d_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_erasure
    ADD CONSTRAINT privacy_erasure_by_id_5982a932_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_erasure
    ADD CONSTRAINT privacy_erasure_person_id_793c261e_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_restriction
    ADD CONSTRAINT privacy_restriction_by_id_18db7f30_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_restriction
    ADD CONSTRAINT privacy_restriction_lifted_by_id_d3f2e872_fk_accounts_member_id FOREIGN KEY (lifted_by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_restriction
    ADD CONSTRAINT privacy_restriction_person_id_e9ea02bf_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.promises_agreement
    ADD CONSTRAINT promises_agreement_by_id_25ae11a3_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_agreement
    ADD CONSTRAINT promises_agreement_pause_id_11ce2e63_fk_promises_pause_id FOREIGN KEY (pause_id) REFERENCES public.promises_pause(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_closedday
    ADD CONSTRAINT promises_closedday_calendar_id_a5c8baeb_fk_promises_calendar_id FOREIGN KEY (calendar_id) REFERENCES public.promises_calendar(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_delay
    ADD CONSTRAINT promises_delay_by_id_b2144339_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_delay
    ADD CONSTRAINT promises_delay_promise_id_f455f919_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_lateness
    ADD CONSTRAINT promises_lateness_by_id_4fd613f5_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_lateness
    ADD CONSTRAINT promises_lateness_promise_id_b90d4b8b_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_notice
    ADD CONSTRAINT promises_notice_member_id_ab4e60a7_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_notice
    ADD CONSTRAINT promises_notice_promise_id_27491c09_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_pause
    ADD CONSTRAINT promises_pause_promise_id_4d69ff73_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_policy
    ADD CONSTRAINT promises_policy_calendar_id_a0ee2c9b_fk_promises_calendar_id FOREIGN KEY (calendar_id) REFERENCES public.promises_calendar(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_policy
    ADD CONSTRAINT promises_policy_department_id_c4d986b6_fk_accounts_ FOREIGN KEY (department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_policy
    ADD CONSTRAINT promises_policy_first_id_2ac4ee75_fk_promises_policy_id FOREIGN KEY (first_id) REFERENCES public.promises_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_policy
    ADD CONSTRAINT promises_policy_topic_id_9e4cb21a_fk_promises_topic_id FOREIGN KEY (topic_id) REFERENCES public.promises_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_policy
    ADD CONSTRAINT promises_policy_unit_id_c9a6c2c9_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_calendar_id_539fd255_fk_promises_calendar_id FOREIGN KEY (calendar_id) REFERENCES public.promises_calendar(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_department_id_77cf82c5_fk_accounts_ FOREIGN KEY (department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_ended_by_id_6850e0db_fk_accounts_member_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_member_id_82c23861_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_policy_id_c55de724_fk_promises_policy_id FOREIGN KEY (policy_id) REFERENCES public.promises_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_team_id_0820c111_fk_accounts_team_id FOREIGN KEY (team_id) REFERENCES public.accounts_team(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_to_id_1c02bfc5_fk_people_person_id FOREIGN KEY (to_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_topic_id_230081f4_fk_promises_topic_id FOREIGN KEY (topic_id) REFERENCES public.promises_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_unit_id_f1c4b315_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promiselink
    ADD CONSTRAINT promises_promiselink_by_id_b1042c35_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promiselink
    ADD CONSTRAINT promises_promiselink_person_id_02113581_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_shift
    ADD CONSTRAINT promises_shift_calendar_id_580adb9a_fk_promises_calendar_id FOREIGN KEY (calendar_id) REFERENCES public.promises_calendar(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_standards
    ADD CONSTRAINT promises_standards_by_id_0a1be214_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_standards
    ADD CONSTRAINT promises_standards_unit_id_a9486b28_fk_accounts_unit_id FOREIGN KEY (unit_id) REFERENCES public.accounts_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_step
    ADD CONSTRAINT promises_step_department_id_1be3673a_fk_accounts_department_id FOREIGN KEY (department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_step
    ADD CONSTRAINT promises_step_member_id_b74d919b_fk_accounts_member_id FOREIGN KEY (member_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_step
    ADD CONSTRAINT promises_step_policy_id_e9cf0da7_fk_promises_policy_id FOREIGN KEY (policy_id) REFERENCES public.promises_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proof_challenge
    ADD CONSTRAINT proof_challenge_by_id_5a229283_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proof_challenge
    ADD CONSTRAINT proof_challenge_identity_id_5effd876_fk_people_identity_id FOREIGN KEY (identity_id) REFERENCES public.people_identity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proof_challenge
    ADD CONSTRAINT proof_challenge_person_id_99f37d40_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proof_proof
    ADD CONSTRAINT proof_proof_challenge_id_3e55fb6d_fk_proof_challenge_id FOREIGN KEY (challenge_id) REFERENCES public.proof_challenge(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proof_proof
    ADD CONSTRAINT proof_proof_person_id_dda7c63c_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proof_waiver
    ADD CONSTRAINT proof_waiver_by_id_3139c2ff_fk_accounts_member_id FOREIGN KEY (by_id) REFERENCES public.accounts_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proof_waiver
    ADD CONSTRAINT proof_waiver_person_id_7a36c8af_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

INSERT INTO public.django_content_type VALUES (1, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (2, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (3, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (4, 'procrastinate', 'procrastinateevent');
INSERT INTO public.django_content_type VALUES (5, 'procrastinate', 'procrastinatejob');
INSERT INTO public.django_content_type VALUES (6, 'procrastinate', 'procrastinateperiodicdefer');
INSERT INTO public.django_content_type VALUES (7, 'procrastinate', 'procrastinateworker');
INSERT INTO public.django_content_type VALUES (8, 'events', 'entry');
INSERT INTO public.django_content_type VALUES (9, 'files', 'file');
INSERT INTO public.django_content_type VALUES (10, 'search', 'document');
INSERT INTO public.django_content_type VALUES (11, 'accounts', 'unit');
INSERT INTO public.django_content_type VALUES (12, 'accounts', 'team');
INSERT INTO public.django_content_type VALUES (13, 'accounts', 'department');
INSERT INTO public.django_content_type VALUES (14, 'accounts', 'member');
INSERT INTO public.django_content_type VALUES (15, 'accounts', 'invitation');
INSERT INTO public.django_content_type VALUES (16, 'accounts', 'session');
INSERT INTO public.django_content_type VALUES (17, 'api', 'token');
INSERT INTO public.django_content_type VALUES (18, 'api', 'givenanswer');
INSERT INTO public.django_content_type VALUES (19, 'people', 'organisation');
INSERT INTO public.django_content_type VALUES (20, 'people', 'person');
INSERT INTO public.django_content_type VALUES (21, 'people', 'acquaintance');
INSERT INTO public.django_content_type VALUES (22, 'people', 'organisationdomain');
INSERT INTO public.django_content_type VALUES (23, 'people', 'relation');
INSERT INTO public.django_content_type VALUES (24, 'people', 'saying');
INSERT INTO public.django_content_type VALUES (25, 'people', 'sayinglink');
INSERT INTO public.django_content_type VALUES (26, 'people', 'wish');
INSERT INTO public.django_content_type VALUES (27, 'people', 'occasion');
INSERT INTO public.django_content_type VALUES (28, 'people', 'mark');
INSERT INTO public.django_content_type VALUES (29, 'people', 'identity');
INSERT INTO public.django_content_type VALUES (30, 'people', 'holding');
INSERT INTO public.django_content_type VALUES (31, 'people', 'fact');
INSERT INTO public.django_content_type VALUES (32, 'people', 'duplicate');
INSERT INTO public.django_content_type VALUES (33, 'privacy', 'erasure');
INSERT INTO public.django_content_type VALUES (34, 'privacy', 'restriction');
INSERT INTO public.django_content_type VALUES (35, 'proof', 'need');
INSERT INTO public.django_content_type VALUES (36, 'proof', 'challenge');
INSERT INTO public.django_content_type VALUES (37, 'proof', 'proof');
INSERT INTO public.django_content_type VALUES (38, 'proof', 'waiver');
INSERT INTO public.django_content_type VALUES (39, 'promises', 'calendar');
INSERT INTO public.django_content_type VALUES (40, 'promises', 'tally');
INSERT INTO public.django_content_type VALUES (41, 'promises', 'policy');
INSERT INTO public.django_content_type VALUES (42, 'promises', 'shift');
INSERT INTO public.django_content_type VALUES (43, 'promises', 'closedday');
INSERT INTO public.django_content_type VALUES (44, 'promises', 'promise');
INSERT INTO public.django_content_type VALUES (45, 'promises', 'step');
INSERT INTO public.django_content_type VALUES (46, 'promises', 'pause');
INSERT INTO public.django_content_type VALUES (47, 'promises', 'notice');
INSERT INTO public.django_content_type VALUES (48, 'promises', 'lateness');
INSERT INTO public.django_content_type VALUES (49, 'promises', 'delay');
INSERT INTO public.django_content_type VALUES (50, 'promises', 'promiselink');
INSERT INTO public.django_content_type VALUES (51, 'promises', 'standards');
INSERT INTO public.django_content_type VALUES (52, 'promises', 'agreement');
INSERT INTO public.django_content_type VALUES (53, 'promises', 'topic');
INSERT INTO public.django_content_type VALUES (54, 'conversations', 'hand');
INSERT INTO public.django_content_type VALUES (55, 'conversations', 'status');
INSERT INTO public.django_content_type VALUES (56, 'conversations', 'conversation');
INSERT INTO public.django_content_type VALUES (57, 'conversations', 'message');
INSERT INTO public.django_content_type VALUES (58, 'conversations', 'note');
INSERT INTO public.django_content_type VALUES (59, 'conversations', 'notedraft');
INSERT INTO public.django_content_type VALUES (60, 'conversations', 'participant');
INSERT INTO public.django_content_type VALUES (61, 'conversations', 'presence');
INSERT INTO public.django_content_type VALUES (62, 'conversations', 'replydraft');
INSERT INTO public.django_content_type VALUES (63, 'conversations', 'snooze');
INSERT INTO public.django_content_type VALUES (64, 'conversations', 'follow');
INSERT INTO public.django_content_type VALUES (65, 'conversations', 'link');
INSERT INTO public.django_content_type VALUES (66, 'conversations', 'delivery');
INSERT INTO public.django_content_type VALUES (67, 'conversations', 'attachment');
INSERT INTO public.django_content_type VALUES (68, 'conversations', 'handover');
INSERT INTO public.django_content_type VALUES (69, 'conversations', 'recipient');
INSERT INTO public.django_content_type VALUES (70, 'conversations', 'draftfile');
INSERT INTO public.django_content_type VALUES (71, 'conversations', 'thanks');
INSERT INTO public.django_content_type VALUES (72, 'conversations', 'split');
INSERT INTO public.django_content_type VALUES (73, 'conversations', 'mention');
INSERT INTO public.django_content_type VALUES (74, 'conversations', 'view');
INSERT INTO public.django_content_type VALUES (75, 'email', 'mailbox');
INSERT INTO public.django_content_type VALUES (76, 'email', 'grant');
INSERT INTO public.django_content_type VALUES (77, 'email', 'automaticanswer');
INSERT INTO public.django_content_type VALUES (78, 'email', 'outgoing');
INSERT INTO public.django_content_type VALUES (79, 'email', 'rawmail');
INSERT INTO public.django_content_type VALUES (80, 'email', 'mail');
INSERT INTO public.django_content_type VALUES (81, 'email', 'putaside');
INSERT INTO public.django_content_type VALUES (82, 'form', 'form');
INSERT INTO public.django_content_type VALUES (83, 'form', 'submission');
INSERT INTO public.django_content_type VALUES (84, 'form', 'enclosure');
INSERT INTO public.django_content_type VALUES (85, 'counter', 'counter');
INSERT INTO public.django_content_type VALUES (86, 'counter', 'remark');
INSERT INTO public.django_content_type VALUES (87, 'courtesy', 'ownwording');
INSERT INTO public.django_content_type VALUES (88, 'courtesy', 'override');
INSERT INTO public.django_content_type VALUES (89, 'macros', 'macro');
INSERT INTO public.django_content_type VALUES (90, 'macros', 'use');
INSERT INTO public.django_content_type VALUES (91, 'batches', 'batch');
INSERT INTO public.django_content_type VALUES (92, 'batches', 'deed');
INSERT INTO public.django_content_type VALUES (93, 'asks', 'ask');
INSERT INTO public.django_content_type VALUES (94, 'asks', 'asklink');
INSERT INTO public.django_content_type VALUES (95, 'asks', 'turn');
INSERT INTO public.django_content_type VALUES (96, 'asks', 'repeat');
INSERT INTO public.django_content_type VALUES (97, 'asks', 'askfile');
INSERT INTO public.django_content_type VALUES (98, 'asks', 'step');
INSERT INTO public.django_content_type VALUES (99, 'complaints', 'complaint');
INSERT INTO public.django_content_type VALUES (100, 'complaints', 'question');
INSERT INTO public.django_content_type VALUES (101, 'complaints', 'step');
INSERT INTO public.django_content_type VALUES (102, 'complaints', 'remedy');
INSERT INTO public.django_content_type VALUES (103, 'complaints', 'remedystep');
INSERT INTO public.django_content_type VALUES (104, 'complaints', 'proposal');
INSERT INTO public.django_content_type VALUES (105, 'complaints', 'discretion');
INSERT INTO public.django_content_type VALUES (106, 'complaints', 'assessment');
INSERT INTO public.django_content_type VALUES (107, 'complaints', 'guardian');
INSERT INTO public.django_content_type VALUES (108, 'complaints', 'alarm');
INSERT INTO public.django_content_type VALUES (109, 'complaints', 'unasked');
INSERT INTO public.django_content_type VALUES (110, 'complaints', 'rating');
INSERT INTO public.django_content_type VALUES (111, 'complaints', 'outsidebody');
INSERT INTO public.django_content_type VALUES (112, 'demo', 'demo');
INSERT INTO public.django_content_type VALUES (113, 'demo', 'posted');
INSERT INTO public.django_content_type VALUES (114, 'account', 'emailaddress');
INSERT INTO public.django_content_type VALUES (115, 'account', 'emailconfirmation');
INSERT INTO public.django_content_type VALUES (116, 'mfa', 'authenticator');

INSERT INTO public.auth_permission VALUES (1, 'Can add content type', 1, 'add_contenttype');
INSERT INTO public.auth_permission VALUES (2, 'Can change content type', 1, 'change_contenttype');
INSERT INTO public.auth_permission VALUES (3, 'Can delete content type', 1, 'delete_contenttype');
INSERT INTO public.auth_permission VALUES (4, 'Can view content type', 1, 'view_contenttype');
INSERT INTO public.auth_permission VALUES (5, 'Can add permission', 2, 'add_permission');
INSERT INTO public.auth_permission VALUES (6, 'Can change permission', 2, 'change_permission');
INSERT INTO public.auth_permission VALUES (7, 'Can delete permission', 2, 'delete_permission');
INSERT INTO public.auth_permission VALUES (8, 'Can view permission', 2, 'view_permission');
INSERT INTO public.auth_permission VALUES (9, 'Can add group', 3, 'add_group');
INSERT INTO public.auth_permission VALUES (10, 'Can change group', 3, 'change_group');
INSERT INTO public.auth_permission VALUES (11, 'Can delete group', 3, 'delete_group');
INSERT INTO public.auth_permission VALUES (12, 'Can view group', 3, 'view_group');
INSERT INTO public.auth_permission VALUES (13, 'Can add procrastinate event', 4, 'add_procrastinateevent');
INSERT INTO public.auth_permission VALUES (14, 'Can change procrastinate event', 4, 'change_procrastinateevent');
INSERT INTO public.auth_permission VALUES (15, 'Can delete procrastinate event', 4, 'delete_procrastinateevent');
INSERT INTO public.auth_permission VALUES (16, 'Can view procrastinate event', 4, 'view_procrastinateevent');
INSERT INTO public.auth_permission VALUES (17, 'Can add procrastinate job', 5, 'add_procrastinatejob');
INSERT INTO public.auth_permission VALUES (18, 'Can change procrastinate job', 5, 'change_procrastinatejob');
INSERT INTO public.auth_permission VALUES (19, 'Can delete procrastinate job', 5, 'delete_procrastinatejob');
INSERT INTO public.auth_permission VALUES (20, 'Can view procrastinate job', 5, 'view_procrastinatejob');
INSERT INTO public.auth_permission VALUES (21, 'Can add procrastinate periodic defer', 6, 'add_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (22, 'Can change procrastinate periodic defer', 6, 'change_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (23, 'Can delete procrastinate periodic defer', 6, 'delete_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (24, 'Can view procrastinate periodic defer', 6, 'view_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (25, 'Can add procrastinate worker', 7, 'add_procrastinateworker');
INSERT INTO public.auth_permission VALUES (26, 'Can change procrastinate worker', 7, 'change_procrastinateworker');
INSERT INTO public.auth_permission VALUES (27, 'Can delete procrastinate worker', 7, 'delete_procrastinateworker');
INSERT INTO public.auth_permission VALUES (28, 'Can view procrastinate worker', 7, 'view_procrastinateworker');
INSERT INTO public.auth_permission VALUES (29, 'Can add entry', 8, 'add_entry');
INSERT INTO public.auth_permission VALUES (30, 'Can change entry', 8, 'change_entry');
INSERT INTO public.auth_permission VALUES (31, 'Can delete entry', 8, 'delete_entry');
INSERT INTO public.auth_permission VALUES (32, 'Can view entry', 8, 'view_entry');
INSERT INTO public.auth_permission VALUES (33, 'Can add file', 9, 'add_file');
INSERT INTO public.auth_permission VALUES (34, 'Can change file', 9, 'change_file');
INSERT INTO public.auth_permission VALUES (35, 'Can delete file', 9, 'delete_file');
INSERT INTO public.auth_permission VALUES (36, 'Can view file', 9, 'view_file');
INSERT INTO public.auth_permission VALUES (37, 'Can add document', 10, 'add_document');
INSERT INTO public.auth_permission VALUES (38, 'Can change document', 10, 'change_document');
INSERT INTO public.auth_permission VALUES (39, 'Can delete document', 10, 'delete_document');
INSERT INTO public.auth_permission VALUES (40, 'Can view document', 10, 'view_document');
INSERT INTO public.auth_permission VALUES (41, 'Can add unit', 11, 'add_unit');
INSERT INTO public.auth_permission VALUES (42, 'Can change unit', 11, 'change_unit');
INSERT INTO public.auth_permission VALUES (43, 'Can delete unit', 11, 'delete_unit');
INSERT INTO public.auth_permission VALUES (44, 'Can view unit', 11, 'view_unit');
INSERT INTO public.auth_permission VALUES (45, 'Can add team', 12, 'add_team');
INSERT INTO public.auth_permission VALUES (46, 'Can change team', 12, 'change_team');
INSERT INTO public.auth_permission VALUES (47, 'Can delete team', 12, 'delete_team');
INSERT INTO public.auth_permission VALUES (48, 'Can view team', 12, 'view_team');
INSERT INTO public.auth_permission VALUES (49, 'Can add department', 13, 'add_department');
INSERT INTO public.auth_permission VALUES (50, 'Can change department', 13, 'change_department');
INSERT INTO public.auth_permission VALUES (51, 'Can delete department', 13, 'delete_department');
INSERT INTO public.auth_permission VALUES (52, 'Can view department', 13, 'view_department');
INSERT INTO public.auth_permission VALUES (53, 'Can add member', 14, 'add_member');
INSERT INTO public.auth_permission VALUES (54, 'Can change member', 14, 'change_member');
INSERT INTO public.auth_permission VALUES (55, 'Can delete member', 14, 'delete_member');
INSERT INTO public.auth_permission VALUES (56, 'Can view member', 14, 'view_member');
INSERT INTO public.auth_permission VALUES (57, 'Can add invitation', 15, 'add_invitation');
INSERT INTO public.auth_permission VALUES (58, 'Can change invitation', 15, 'change_invitation');
INSERT INTO public.auth_permission VALUES (59, 'Can delete invitation', 15, 'delete_invitation');
INSERT INTO public.auth_permission VALUES (60, 'Can view invitation', 15, 'view_invitation');
INSERT INTO public.auth_permission VALUES (61, 'Can add session', 16, 'add_session');
INSERT INTO public.auth_permission VALUES (62, 'Can change session', 16, 'change_session');
INSERT INTO public.auth_permission VALUES (63, 'Can delete session', 16, 'delete_session');
INSERT INTO public.auth_permission VALUES (64, 'Can view session', 16, 'view_session');
INSERT INTO public.auth_permission VALUES (65, 'Can add token', 17, 'add_token');
INSERT INTO public.auth_permission VALUES (66, 'Can change token', 17, 'change_token');
INSERT INTO public.auth_permission VALUES (67, 'Can delete token', 17, 'delete_token');
INSERT INTO public.auth_permission VALUES (68, 'Can view token', 17, 'view_token');
INSERT INTO public.auth_permission VALUES (69, 'Can add given answer', 18, 'add_givenanswer');
INSERT INTO public.auth_permission VALUES (70, 'Can change given answer', 18, 'change_givenanswer');
INSERT INTO public.auth_permission VALUES (71, 'Can delete given answer', 18, 'delete_givenanswer');
INSERT INTO public.auth_permission VALUES (72, 'Can view given answer', 18, 'view_givenanswer');
INSERT INTO public.auth_permission VALUES (73, 'Can add organisation', 19, 'add_organisation');
INSERT INTO public.auth_permission VALUES (74, 'Can change organisation', 19, 'change_organisation');
INSERT INTO public.auth_permission VALUES (75, 'Can delete organisation', 19, 'delete_organisation');
INSERT INTO public.auth_permission VALUES (76, 'Can view organisation', 19, 'view_organisation');
INSERT INTO public.auth_permission VALUES (77, 'Can add person', 20, 'add_person');
INSERT INTO public.auth_permission VALUES (78, 'Can change person', 20, 'change_person');
INSERT INTO public.auth_permission VALUES (79, 'Can delete person', 20, 'delete_person');
INSERT INTO public.auth_permission VALUES (80, 'Can view person', 20, 'view_person');
INSERT INTO public.auth_permission VALUES (81, 'Can add acquaintance', 21, 'add_acquaintance');
INSERT INTO public.auth_permission VALUES (82, 'Can change acquaintance', 21, 'change_acquaintance');
INSERT INTO public.auth_permission VALUES (83, 'Can delete acquaintance', 21, 'delete_acquaintance');
INSERT INTO public.auth_permission VALUES (84, 'Can view acquaintance', 21, 'view_acquaintance');
INSERT INTO public.auth_permission VALUES (85, 'Can add organisation domain', 22, 'add_organisationdomain');
INSERT INTO public.auth_permission VALUES (86, 'Can change organisation domain', 22, 'change_organisationdomain');
INSERT INTO public.auth_permission VALUES (87, 'Can delete organisation domain', 22, 'delete_organisationdomain');
INSERT INTO public.auth_permission VALUES (88, 'Can view organisation domain', 22, 'view_organisationdomain');
INSERT INTO public.auth_permission VALUES (89, 'Can add relation', 23, 'add_relation');
INSERT INTO public.auth_permission VALUES (90, 'Can change relation', 23, 'change_relation');
INSERT INTO public.auth_permission VALUES (91, 'Can delete relation', 23, 'delete_relation');
INSERT INTO public.auth_permission VALUES (92, 'Can view relation', 23, 'view_relation');
INSERT INTO public.auth_permission VALUES (93, 'Can add saying', 24, 'add_saying');
INSERT INTO public.auth_permission VALUES (94, 'Can change saying', 24, 'change_saying');
INSERT INTO public.auth_permission VALUES (95, 'Can delete saying', 24, 'delete_saying');
INSERT INTO public.auth_permission VALUES (96, 'Can view saying', 24, 'view_saying');
INSERT INTO public.auth_permission VALUES (97, 'Can add saying link', 25, 'add_sayinglink');
INSERT INTO public.auth_permission VALUES (98, 'Can change saying link', 25, 'change_sayinglink');
INSERT INTO public.auth_permission VALUES (99, 'Can delete saying link', 25, 'delete_sayinglink');
INSERT INTO public.auth_permission VALUES (100, 'Can view saying link', 25, 'view_sayinglink');
INSERT INTO public.auth_permission VALUES (101, 'Can add wish', 26, 'add_wish');
INSERT INTO public.auth_permission VALUES (102, 'Can change wish', 26, 'change_wish');
INSERT INTO public.auth_permission VALUES (103, 'Can delete wish', 26, 'delete_wish');
INSERT INTO public.auth_permission VALUES (104, 'Can view wish', 26, 'view_wish');
INSERT INTO public.auth_permission VALUES (105, 'Can add occasion', 27, 'add_occasion');
INSERT INTO public.auth_permission VALUES (106, 'Can change occasion', 27, 'change_occasion');
INSERT INTO public.auth_permission VALUES (107, 'Can delete occasion', 27, 'delete_occasion');
INSERT INTO public.auth_permission VALUES (108, 'Can view occasion', 27, 'view_occasion');
INSERT INTO public.auth_permission VALUES (109, 'Can add mark', 28, 'add_mark');
INSERT INTO public.auth_permission VALUES (110, 'Can change mark', 28, 'change_mark');
INSERT INTO public.auth_permission VALUES (111, 'Can delete mark', 28, 'delete_mark');
INSERT INTO public.auth_permission VALUES (112, 'Can view mark', 28, 'view_mark');
INSERT INTO public.auth_permission VALUES (113, 'Can add identity', 29, 'add_identity');
INSERT INTO public.auth_permission VALUES (114, 'Can change identity', 29, 'change_identity');
INSERT INTO public.auth_permission VALUES (115, 'Can delete identity', 29, 'delete_identity');
INSERT INTO public.auth_permission VALUES (116, 'Can view identity', 29, 'view_identity');
INSERT INTO public.auth_permission VALUES (117, 'Can add holding', 30, 'add_holding');
INSERT INTO public.auth_permission VALUES (118, 'Can change holding', 30, 'change_holding');
INSERT INTO public.auth_permission VALUES (119, 'Can delete holding', 30, 'delete_holding');
INSERT INTO public.auth_permission VALUES (120, 'Can view holding', 30, 'view_holding');
INSERT INTO public.auth_permission VALUES (121, 'Can add fact', 31, 'add_fact');
INSERT INTO public.auth_permission VALUES (122, 'Can change fact', 31, 'change_fact');
INSERT INTO public.auth_permission VALUES (123, 'Can delete fact', 31, 'delete_fact');
INSERT INTO public.auth_permission VALUES (124, 'Can view fact', 31, 'view_fact');
INSERT INTO public.auth_permission VALUES (125, 'Can add duplicate', 32, 'add_duplicate');
INSERT INTO public.auth_permission VALUES (126, 'Can change duplicate', 32, 'change_duplicate');
INSERT INTO public.auth_permission VALUES (127, 'Can delete duplicate', 32, 'delete_duplicate');
INSERT INTO public.auth_permission VALUES (128, 'Can view duplicate', 32, 'view_duplicate');
INSERT INTO public.auth_permission VALUES (129, 'Can add erasure', 33, 'add_erasure');
INSERT INTO public.auth_permission VALUES (130, 'Can change erasure', 33, 'change_erasure');
INSERT INTO public.auth_permission VALUES (131, 'Can delete erasure', 33, 'delete_erasure');
INSERT INTO public.auth_permission VALUES (132, 'Can view erasure', 33, 'view_erasure');
INSERT INTO public.auth_permission VALUES (133, 'Can add restriction', 34, 'add_restriction');
INSERT INTO public.auth_permission VALUES (134, 'Can change restriction', 34, 'change_restriction');
INSERT INTO public.auth_permission VALUES (135, 'Can delete restriction', 34, 'delete_restriction');
INSERT INTO public.auth_permission VALUES (136, 'Can view restriction', 34, 'view_restriction');
INSERT INTO public.auth_permission VALUES (137, 'Can add need', 35, 'add_need');
INSERT INTO public.auth_permission VALUES (138, 'Can change need', 35, 'change_need');
INSERT INTO public.auth_permission VALUES (139, 'Can delete need', 35, 'delete_need');
INSERT INTO public.auth_permission VALUES (140, 'Can view need', 35, 'view_need');
INSERT INTO public.auth_permission VALUES (141, 'Can add challenge', 36, 'add_challenge');
INSERT INTO public.auth_permission VALUES (142, 'Can change challenge', 36, 'change_challenge');
INSERT INTO public.auth_permission VALUES (143, 'Can delete challenge', 36, 'delete_challenge');
INSERT INTO public.auth_permission VALUES (144, 'Can view challenge', 36, 'view_challenge');
INSERT INTO public.auth_permission VALUES (145, 'Can add proof', 37, 'add_proof');
INSERT INTO public.auth_permission VALUES (146, 'Can change proof', 37, 'change_proof');
INSERT INTO public.auth_permission VALUES (147, 'Can delete proof', 37, 'delete_proof');
INSERT INTO public.auth_permission VALUES (148, 'Can view proof', 37, 'view_proof');
INSERT INTO public.auth_permission VALUES (149, 'Can add waiver', 38, 'add_waiver');
INSERT INTO public.auth_permission VALUES (150, 'Can change waiver', 38, 'change_waiver');
INSERT INTO public.auth_permission VALUES (151, 'Can delete waiver', 38, 'delete_waiver');
INSERT INTO public.auth_permission VALUES (152, 'Can view waiver', 38, 'view_waiver');
INSERT INTO public.auth_permission VALUES (153, 'Can add calendar', 39, 'add_calendar');
INSERT INTO public.auth_permission VALUES (154, 'Can change calendar', 39, 'change_calendar');
INSERT INTO public.auth_permission VALUES (155, 'Can delete calendar', 39, 'delete_calendar');
INSERT INTO public.auth_permission VALUES (156, 'Can view calendar', 39, 'view_calendar');
INSERT INTO public.auth_permission VALUES (157, 'Can add tally', 40, 'add_tally');
INSERT INTO public.auth_permission VALUES (158, 'Can change tally', 40, 'change_tally');
INSERT INTO public.auth_permission VALUES (159, 'Can delete tally', 40, 'delete_tally');
INSERT INTO public.auth_permission VALUES (160, 'Can view tally', 40, 'view_tally');
INSERT INTO public.auth_permission VALUES (161, 'Can add policy', 41, 'add_policy');
INSERT INTO public.auth_permission VALUES (162, 'Can change policy', 41, 'change_policy');
INSERT INTO public.auth_permission VALUES (163, 'Can delete policy', 41, 'delete_policy');
INSERT INTO public.auth_permission VALUES (164, 'Can view policy', 41, 'view_policy');
INSERT INTO public.auth_permission VALUES (165, 'Can add shift', 42, 'add_shift');
INSERT INTO public.auth_permission VALUES (166, 'Can change shift', 42, 'change_shift');
INSERT INTO public.auth_permission VALUES (167, 'Can delete shift', 42, 'delete_shift');
INSERT INTO public.auth_permission VALUES (168, 'Can view shift', 42, 'view_shift');
INSERT INTO public.auth_permission VALUES (169, 'Can add closed day', 43, 'add_closedday');
INSERT INTO public.auth_permission VALUES (170, 'Can change closed day', 43, 'change_closedday');
INSERT INTO public.auth_permission VALUES (171, 'Can delete closed day', 43, 'delete_closedday');
INSERT INTO public.auth_permission VALUES (172, 'Can view closed day', 43, 'view_closedday');
INSERT INTO public.auth_permission VALUES (173, 'Can add promise', 44, 'add_promise');
INSERT INTO public.auth_permission VALUES (174, 'Can change promise', 44, 'change_promise');
INSERT INTO public.auth_permission VALUES (175, 'Can delete promise', 44, 'delete_promise');
INSERT INTO public.auth_permission VALUES (176, 'Can view promise', 44, 'view_promise');
INSERT INTO public.auth_permission VALUES (177, 'Can add step', 45, 'add_step');
INSERT INTO public.auth_permission VALUES (178, 'Can change step', 45, 'change_step');
INSERT INTO public.auth_permission VALUES (179, 'Can delete step', 45, 'delete_step');
INSERT INTO public.auth_permission VALUES (180, 'Can view step', 45, 'view_step');
INSERT INTO public.auth_permission VALUES (181, 'Can add pause', 46, 'add_pause');
INSERT INTO public.auth_permission VALUES (182, 'Can change pause', 46, 'change_pause');
INSERT INTO public.auth_permission VALUES (183, 'Can delete pause', 46, 'delete_pause');
INSERT INTO public.auth_permission VALUES (184, 'Can view pause', 46, 'view_pause');
INSERT INTO public.auth_permission VALUES (185, 'Can add notice', 47, 'add_notice');
INSERT INTO public.auth_permission VALUES (186, 'Can change notice', 47, 'change_notice');
INSERT INTO public.auth_permission VALUES (187, 'Can delete notice', 47, 'delete_notice');
INSERT INTO public.auth_permission VALUES (188, 'Can view notice', 47, 'view_notice');
INSERT INTO public.auth_permission VALUES (189, 'Can add lateness', 48, 'add_lateness');
INSERT INTO public.auth_permission VALUES (190, 'Can change lateness', 48, 'change_lateness');
INSERT INTO public.auth_permission VALUES (191, 'Can delete lateness', 48, 'delete_lateness');
INSERT INTO public.auth_permission VALUES (192, 'Can view lateness', 48, 'view_lateness');
INSERT INTO public.auth_permission VALUES (193, 'Can add delay', 49, 'add_delay');
INSERT INTO public.auth_permission VALUES (194, 'Can change delay', 49, 'change_delay');
INSERT INTO public.auth_permission VALUES (195, 'Can delete delay', 49, 'delete_delay');
INSERT INTO public.auth_permission VALUES (196, 'Can view delay', 49, 'view_delay');
INSERT INTO public.auth_permission VALUES (197, 'Can add promise link', 50, 'add_promiselink');
INSERT INTO public.auth_permission VALUES (198, 'Can change promise link', 50, 'change_promiselink');
INSERT INTO public.auth_permission VALUES (199, 'Can delete promise link', 50, 'delete_promiselink');
INSERT INTO public.auth_permission VALUES (200, 'Can view promise link', 50, 'view_promiselink');
INSERT INTO public.auth_permission VALUES (201, 'Can add standards', 51, 'add_standards');
INSERT INTO public.auth_permission VALUES (202, 'Can change standards', 51, 'change_standards');
INSERT INTO public.auth_permission VALUES (203, 'Can delete standards', 51, 'delete_standards');
INSERT INTO public.auth_permission VALUES (204, 'Can view standards', 51, 'view_standards');
INSERT INTO public.auth_permission VALUES (205, 'Can add agreement', 52, 'add_agreement');
INSERT INTO public.auth_permission VALUES (206, 'Can change agreement', 52, 'change_agreement');
INSERT INTO public.auth_permission VALUES (207, 'Can delete agreement', 52, 'delete_agreement');
INSERT INTO public.auth_permission VALUES (208, 'Can view agreement', 52, 'view_agreement');
INSERT INTO public.auth_permission VALUES (209, 'Can add topic', 53, 'add_topic');
INSERT INTO public.auth_permission VALUES (210, 'Can change topic', 53, 'change_topic');
INSERT INTO public.auth_permission VALUES (211, 'Can delete topic', 53, 'delete_topic');
INSERT INTO public.auth_permission VALUES (212, 'Can view topic', 53, 'view_topic');
INSERT INTO public.auth_permission VALUES (213, 'Can add hand', 54, 'add_hand');
INSERT INTO public.auth_permission VALUES (214, 'Can change hand', 54, 'change_hand');
INSERT INTO public.auth_permission VALUES (215, 'Can delete hand', 54, 'delete_hand');
INSERT INTO public.auth_permission VALUES (216, 'Can view hand', 54, 'view_hand');
INSERT INTO public.auth_permission VALUES (217, 'Can add status', 55, 'add_status');
INSERT INTO public.auth_permission VALUES (218, 'Can change status', 55, 'change_status');
INSERT INTO public.auth_permission VALUES (219, 'Can delete status', 55, 'delete_status');
INSERT INTO public.auth_permission VALUES (220, 'Can view status', 55, 'view_status');
INSERT INTO public.auth_permission VALUES (221, 'Can add conversation', 56, 'add_conversation');
INSERT INTO public.auth_permission VALUES (222, 'Can change conversation', 56, 'change_conversation');
INSERT INTO public.auth_permission VALUES (223, 'Can delete conversation', 56, 'delete_conversation');
INSERT INTO public.auth_permission VALUES (224, 'Can view conversation', 56, 'view_conversation');
INSERT INTO public.auth_permission VALUES (225, 'Can add message', 57, 'add_message');
INSERT INTO public.auth_permission VALUES (226, 'Can change message', 57, 'change_message');
INSERT INTO public.auth_permission VALUES (227, 'Can delete message', 57, 'delete_message');
INSERT INTO public.auth_permission VALUES (228, 'Can view message', 57, 'view_message');
INSERT INTO public.auth_permission VALUES (229, 'Can add note', 58, 'add_note');
INSERT INTO public.auth_permission VALUES (230, 'Can change note', 58, 'change_note');
INSERT INTO public.auth_permission VALUES (231, 'Can delete note', 58, 'delete_note');
INSERT INTO public.auth_permission VALUES (232, 'Can view note', 58, 'view_note');
INSERT INTO public.auth_permission VALUES (233, 'Can add note draft', 59, 'add_notedraft');
INSERT INTO public.auth_permission VALUES (234, 'Can change note draft', 59, 'change_notedraft');
INSERT INTO public.auth_permission VALUES (235, 'Can delete note draft', 59, 'delete_notedraft');
INSERT INTO public.auth_permission VALUES (236, 'Can view note draft', 59, 'view_notedraft');
INSERT INTO public.auth_permission VALUES (237, 'Can add participant', 60, 'add_participant');
INSERT INTO public.auth_permission VALUES (238, 'Can change participant', 60, 'change_participant');
INSERT INTO public.auth_permission VALUES (239, 'Can delete participant', 60, 'delete_participant');
INSERT INTO public.auth_permission VALUES (240, 'Can view participant', 60, 'view_participant');
INSERT INTO public.auth_permission VALUES (241, 'Can add presence', 61, 'add_presence');
INSERT INTO public.auth_permission VALUES (242, 'Can change presence', 61, 'change_presence');
INSERT INTO public.auth_permission VALUES (243, 'Can delete presence', 61, 'delete_presence');
INSERT INTO public.auth_permission VALUES (244, 'Can view presence', 61, 'view_presence');
INSERT INTO public.auth_permission VALUES (245, 'Can add reply draft', 62, 'add_replydraft');
INSERT INTO public.auth_permission VALUES (246, 'Can change reply draft', 62, 'change_replydraft');
INSERT INTO public.auth_permission VALUES (247, 'Can delete reply draft', 62, 'delete_replydraft');
INSERT INTO public.auth_permission VALUES (248, 'Can view reply draft', 62, 'view_replydraft');
INSERT INTO public.auth_permission VALUES (249, 'Can add snooze', 63, 'add_snooze');
INSERT INTO public.auth_permission VALUES (250, 'Can change snooze', 63, 'change_snooze');
INSERT INTO public.auth_permission VALUES (251, 'Can delete snooze', 63, 'delete_snooze');
INSERT INTO public.auth_permission VALUES (252, 'Can view snooze', 63, 'view_snooze');
INSERT INTO public.auth_permission VALUES (253, 'Can add follow', 64, 'add_follow');
INSERT INTO public.auth_permission VALUES (254, 'Can change follow', 64, 'change_follow');
INSERT INTO public.auth_permission VALUES (255, 'Can delete follow', 64, 'delete_follow');
INSERT INTO public.auth_permission VALUES (256, 'Can view follow', 64, 'view_follow');
INSERT INTO public.auth_permission VALUES (257, 'Can add link', 65, 'add_link');
INSERT INTO public.auth_permission VALUES (258, 'Can change link', 65, 'change_link');
INSERT INTO public.auth_permission VALUES (259, 'Can delete link', 65, 'delete_link');
INSERT INTO public.auth_permission VALUES (260, 'Can view link', 65, 'view_link');
INSERT INTO public.auth_permission VALUES (261, 'Can add delivery', 66, 'add_delivery');
INSERT INTO public.auth_permission VALUES (262, 'Can change delivery', 66, 'change_delivery');
INSERT INTO public.auth_permission VALUES (263, 'Can delete delivery', 66, 'delete_delivery');
INSERT INTO public.auth_permission VALUES (264, 'Can view delivery', 66, 'view_delivery');
INSERT INTO public.auth_permission VALUES (265, 'Can add attachment', 67, 'add_attachment');
INSERT INTO public.auth_permission VALUES (266, 'Can change attachment', 67, 'change_attachment');
INSERT INTO public.auth_permission VALUES (267, 'Can delete attachment', 67, 'delete_attachment');
INSERT INTO public.auth_permission VALUES (268, 'Can view attachment', 67, 'view_attachment');
INSERT INTO public.auth_permission VALUES (269, 'Can add hand over', 68, 'add_handover');
INSERT INTO public.auth_permission VALUES (270, 'Can change hand over', 68, 'change_handover');
INSERT INTO public.auth_permission VALUES (271, 'Can delete hand over', 68, 'delete_handover');
INSERT INTO public.auth_permission VALUES (272, 'Can view hand over', 68, 'view_handover');
INSERT INTO public.auth_permission VALUES (273, 'Can add recipient', 69, 'add_recipient');
INSERT INTO public.auth_permission VALUES (274, 'Can change recipient', 69, 'change_recipient');
INSERT INTO public.auth_permission VALUES (275, 'Can delete recipient', 69, 'delete_recipient');
INSERT INTO public.auth_permission VALUES (276, 'Can view recipient', 69, 'view_recipient');
INSERT INTO public.auth_permission VALUES (277, 'Can add draft file', 70, 'add_draftfile');
INSERT INTO public.auth_permission VALUES (278, 'Can change draft file', 70, 'change_draftfile');
INSERT INTO public.auth_permission VALUES (279, 'Can delete draft file', 70, 'delete_draftfile');
INSERT INTO public.auth_permission VALUES (280, 'Can view draft file', 70, 'view_draftfile');
INSERT INTO public.auth_permission VALUES (281, 'Can add thanks', 71, 'add_thanks');
INSERT INTO public.auth_permission VALUES (282, 'Can change thanks', 71, 'change_thanks');
INSERT INTO public.auth_permission VALUES (283, 'Can delete thanks', 71, 'delete_thanks');
INSERT INTO public.auth_permission VALUES (284, 'Can view thanks', 71, 'view_thanks');
INSERT INTO public.auth_permission VALUES (285, 'Can add split', 72, 'add_split');
INSERT INTO public.auth_permission VALUES (286, 'Can change split', 72, 'change_split');
INSERT INTO public.auth_permission VALUES (287, 'Can delete split', 72, 'delete_split');
INSERT INTO public.auth_permission VALUES (288, 'Can view split', 72, 'view_split');
INSERT INTO public.auth_permission VALUES (289, 'Can add mention', 73, 'add_mention');
INSERT INTO public.auth_permission VALUES (290, 'Can change mention', 73, 'change_mention');
INSERT INTO public.auth_permission VALUES (291, 'Can delete mention', 73, 'delete_mention');
INSERT INTO public.auth_permission VALUES (292, 'Can view mention', 73, 'view_mention');
INSERT INTO public.auth_permission VALUES (293, 'Can add view', 74, 'add_view');
INSERT INTO public.auth_permission VALUES (294, 'Can change view', 74, 'change_view');
INSERT INTO public.auth_permission VALUES (295, 'Can delete view', 74, 'delete_view');
INSERT INTO public.auth_permission VALUES (296, 'Can view view', 74, 'view_view');
INSERT INTO public.auth_permission VALUES (297, 'Can add mailbox', 75, 'add_mailbox');
INSERT INTO public.auth_permission VALUES (298, 'Can change mailbox', 75, 'change_mailbox');
INSERT INTO public.auth_permission VALUES (299, 'Can delete mailbox', 75, 'delete_mailbox');
INSERT INTO public.auth_permission VALUES (300, 'Can view mailbox', 75, 'view_mailbox');
INSERT INTO public.auth_permission VALUES (301, 'Can add grant', 76, 'add_grant');
INSERT INTO public.auth_permission VALUES (302, 'Can change grant', 76, 'change_grant');
INSERT INTO public.auth_permission VALUES (303, 'Can delete grant', 76, 'delete_grant');
INSERT INTO public.auth_permission VALUES (304, 'Can view grant', 76, 'view_grant');
INSERT INTO public.auth_permission VALUES (305, 'Can add automatic answer', 77, 'add_automaticanswer');
INSERT INTO public.auth_permission VALUES (306, 'Can change automatic answer', 77, 'change_automaticanswer');
INSERT INTO public.auth_permission VALUES (307, 'Can delete automatic answer', 77, 'delete_automaticanswer');
INSERT INTO public.auth_permission VALUES (308, 'Can view automatic answer', 77, 'view_automaticanswer');
INSERT INTO public.auth_permission VALUES (309, 'Can add outgoing', 78, 'add_outgoing');
INSERT INTO public.auth_permission VALUES (310, 'Can change outgoing', 78, 'change_outgoing');
INSERT INTO public.auth_permission VALUES (311, 'Can delete outgoing', 78, 'delete_outgoing');
INSERT INTO public.auth_permission VALUES (312, 'Can view outgoing', 78, 'view_outgoing');
INSERT INTO public.auth_permission VALUES (313, 'Can add raw mail', 79, 'add_rawmail');
INSERT INTO public.auth_permission VALUES (314, 'Can change raw mail', 79, 'change_rawmail');
INSERT INTO public.auth_permission VALUES (315, 'Can delete raw mail', 79, 'delete_rawmail');
INSERT INTO public.auth_permission VALUES (316, 'Can view raw mail', 79, 'view_rawmail');
INSERT INTO public.auth_permission VALUES (317, 'Can add mail', 80, 'add_mail');
INSERT INTO public.auth_permission VALUES (318, 'Can change mail', 80, 'change_mail');
INSERT INTO public.auth_permission VALUES (319, 'Can delete mail', 80, 'delete_mail');
INSERT INTO public.auth_permission VALUES (320, 'Can view mail', 80, 'view_mail');
INSERT INTO public.auth_permission VALUES (321, 'Can add put aside', 81, 'add_putaside');
INSERT INTO public.auth_permission VALUES (322, 'Can change put aside', 81, 'change_putaside');
INSERT INTO public.auth_permission VALUES (323, 'Can delete put aside', 81, 'delete_putaside');
INSERT INTO public.auth_permission VALUES (324, 'Can view put aside', 81, 'view_putaside');
INSERT INTO public.auth_permission VALUES (325, 'Can add form', 82, 'add_form');
INSERT INTO public.auth_permission VALUES (326, 'Can change form', 82, 'change_form');
INSERT INTO public.auth_permission VALUES (327, 'Can delete form', 82, 'delete_form');
INSERT INTO public.auth_permission VALUES (328, 'Can view form', 82, 'view_form');
INSERT INTO public.auth_permission VALUES (329, 'Can add submission', 83, 'add_submission');
INSERT INTO public.auth_permission VALUES (330, 'Can change submission', 83, 'change_submission');
INSERT INTO public.auth_permission VALUES (331, 'Can delete submission', 83, 'delete_submission');
INSERT INTO public.auth_permission VALUES (332, 'Can view submission', 83, 'view_submission');
INSERT INTO public.auth_permission VALUES (333, 'Can add enclosure', 84, 'add_enclosure');
INSERT INTO public.auth_permission VALUES (334, 'Can change enclosure', 84, 'change_enclosure');
INSERT INTO public.auth_permission VALUES (335, 'Can delete enclosure', 84, 'delete_enclosure');
INSERT INTO public.auth_permission VALUES (336, 'Can view enclosure', 84, 'view_enclosure');
INSERT INTO public.auth_permission VALUES (337, 'Can add counter', 85, 'add_counter');
INSERT INTO public.auth_permission VALUES (338, 'Can change counter', 85, 'change_counter');
INSERT INTO public.auth_permission VALUES (339, 'Can delete counter', 85, 'delete_counter');
INSERT INTO public.auth_permission VALUES (340, 'Can view counter', 85, 'view_counter');
INSERT INTO public.auth_permission VALUES (341, 'Can add remark', 86, 'add_remark');
INSERT INTO public.auth_permission VALUES (342, 'Can change remark', 86, 'change_remark');
INSERT INTO public.auth_permission VALUES (343, 'Can delete remark', 86, 'delete_remark');
INSERT INTO public.auth_permission VALUES (344, 'Can view remark', 86, 'view_remark');
INSERT INTO public.auth_permission VALUES (345, 'Can add own wording', 87, 'add_ownwording');
INSERT INTO public.auth_permission VALUES (346, 'Can change own wording', 87, 'change_ownwording');
INSERT INTO public.auth_permission VALUES (347, 'Can delete own wording', 87, 'delete_ownwording');
INSERT INTO public.auth_permission VALUES (348, 'Can view own wording', 87, 'view_ownwording');
INSERT INTO public.auth_permission VALUES (349, 'Can add override', 88, 'add_override');
INSERT INTO public.auth_permission VALUES (350, 'Can change override', 88, 'change_override');
INSERT INTO public.auth_permission VALUES (351, 'Can delete override', 88, 'delete_override');
INSERT INTO public.auth_permission VALUES (352, 'Can view override', 88, 'view_override');
INSERT INTO public.auth_permission VALUES (353, 'Can add macro', 89, 'add_macro');
INSERT INTO public.auth_permission VALUES (354, 'Can change macro', 89, 'change_macro');
INSERT INTO public.auth_permission VALUES (355, 'Can delete macro', 89, 'delete_macro');
INSERT INTO public.auth_permission VALUES (356, 'Can view macro', 89, 'view_macro');
INSERT INTO public.auth_permission VALUES (357, 'Can add use', 90, 'add_use');
INSERT INTO public.auth_permission VALUES (358, 'Can change use', 90, 'change_use');
INSERT INTO public.auth_permission VALUES (359, 'Can delete use', 90, 'delete_use');
INSERT INTO public.auth_permission VALUES (360, 'Can view use', 90, 'view_use');
INSERT INTO public.auth_permission VALUES (361, 'Can add batch', 91, 'add_batch');
INSERT INTO public.auth_permission VALUES (362, 'Can change batch', 91, 'change_batch');
INSERT INTO public.auth_permission VALUES (363, 'Can delete batch', 91, 'delete_batch');
INSERT INTO public.auth_permission VALUES (364, 'Can view batch', 91, 'view_batch');
INSERT INTO public.auth_permission VALUES (365, 'Can add deed', 92, 'add_deed');
INSERT INTO public.auth_permission VALUES (366, 'Can change deed', 92, 'change_deed');
INSERT INTO public.auth_permission VALUES (367, 'Can delete deed', 92, 'delete_deed');
INSERT INTO public.auth_permission VALUES (368, 'Can view deed', 92, 'view_deed');
INSERT INTO public.auth_permission VALUES (369, 'Can add ask', 93, 'add_ask');
INSERT INTO public.auth_permission VALUES (370, 'Can change ask', 93, 'change_ask');
INSERT INTO public.auth_permission VALUES (371, 'Can delete ask', 93, 'delete_ask');
INSERT INTO public.auth_permission VALUES (372, 'Can view ask', 93, 'view_ask');
INSERT INTO public.auth_permission VALUES (373, 'Can add ask link', 94, 'add_asklink');
INSERT INTO public.auth_permission VALUES (374, 'Can change ask link', 94, 'change_asklink');
INSERT INTO public.auth_permission VALUES (375, 'Can delete ask link', 94, 'delete_asklink');
INSERT INTO public.auth_permission VALUES (376, 'Can view ask link', 94, 'view_asklink');
INSERT INTO public.auth_permission VALUES (377, 'Can add turn', 95, 'add_turn');
INSERT INTO public.auth_permission VALUES (378, 'Can change turn', 95, 'change_turn');
INSERT INTO public.auth_permission VALUES (379, 'Can delete turn', 95, 'delete_turn');
INSERT INTO public.auth_permission VALUES (380, 'Can view turn', 95, 'view_turn');
INSERT INTO public.auth_permission VALUES (381, 'Can add repeat', 96, 'add_repeat');
INSERT INTO public.auth_permission VALUES (382, 'Can change repeat', 96, 'change_repeat');
INSERT INTO public.auth_permission VALUES (383, 'Can delete repeat', 96, 'delete_repeat');
INSERT INTO public.auth_permission VALUES (384, 'Can view repeat', 96, 'view_repeat');
INSERT INTO public.auth_permission VALUES (385, 'Can add ask file', 97, 'add_askfile');
INSERT INTO public.auth_permission VALUES (386, 'Can change ask file', 97, 'change_askfile');
INSERT INTO public.auth_permission VALUES (387, 'Can delete ask file', 97, 'delete_askfile');
INSERT INTO public.auth_permission VALUES (388, 'Can view ask file', 97, 'view_askfile');
INSERT INTO public.auth_permission VALUES (389, 'Can add step', 98, 'add_step');
INSERT INTO public.auth_permission VALUES (390, 'Can change step', 98, 'change_step');
INSERT INTO public.auth_permission VALUES (391, 'Can delete step', 98, 'delete_step');
INSERT INTO public.auth_permission VALUES (392, 'Can view step', 98, 'view_step');
INSERT INTO public.auth_permission VALUES (393, 'Can add complaint', 99, 'add_complaint');
INSERT INTO public.auth_permission VALUES (394, 'Can change complaint', 99, 'change_complaint');
INSERT INTO public.auth_permission VALUES (395, 'Can delete complaint', 99, 'delete_complaint');
INSERT INTO public.auth_permission VALUES (396, 'Can view complaint', 99, 'view_complaint');
INSERT INTO public.auth_permission VALUES (397, 'Can add question', 100, 'add_question');
INSERT INTO public.auth_permission VALUES (398, 'Can change question', 100, 'change_question');
INSERT INTO public.auth_permission VALUES (399, 'Can delete question', 100, 'delete_question');
INSERT INTO public.auth_permission VALUES (400, 'Can view question', 100, 'view_question');
INSERT INTO public.auth_permission VALUES (401, 'Can add step', 101, 'add_step');
INSERT INTO public.auth_permission VALUES (402, 'Can change step', 101, 'change_step');
INSERT INTO public.auth_permission VALUES (403, 'Can delete step', 101, 'delete_step');
INSERT INTO public.auth_permission VALUES (404, 'Can view step', 101, 'view_step');
INSERT INTO public.auth_permission VALUES (405, 'Can add remedy', 102, 'add_remedy');
INSERT INTO public.auth_permission VALUES (406, 'Can change remedy', 102, 'change_remedy');
INSERT INTO public.auth_permission VALUES (407, 'Can delete remedy', 102, 'delete_remedy');
INSERT INTO public.auth_permission VALUES (408, 'Can view remedy', 102, 'view_remedy');
INSERT INTO public.auth_permission VALUES (409, 'Can add remedy step', 103, 'add_remedystep');
INSERT INTO public.auth_permission VALUES (410, 'Can change remedy step', 103, 'change_remedystep');
INSERT INTO public.auth_permission VALUES (411, 'Can delete remedy step', 103, 'delete_remedystep');
INSERT INTO public.auth_permission VALUES (412, 'Can view remedy step', 103, 'view_remedystep');
INSERT INTO public.auth_permission VALUES (413, 'Can add proposal', 104, 'add_proposal');
INSERT INTO public.auth_permission VALUES (414, 'Can change proposal', 104, 'change_proposal');
INSERT INTO public.auth_permission VALUES (415, 'Can delete proposal', 104, 'delete_proposal');
INSERT INTO public.auth_permission VALUES (416, 'Can view proposal', 104, 'view_proposal');
INSERT INTO public.auth_permission VALUES (417, 'Can add discretion', 105, 'add_discretion');
INSERT INTO public.auth_permission VALUES (418, 'Can change discretion', 105, 'change_discretion');
INSERT INTO public.auth_permission VALUES (419, 'Can delete discretion', 105, 'delete_discretion');
INSERT INTO public.auth_permission VALUES (420, 'Can view discretion', 105, 'view_discretion');
INSERT INTO public.auth_permission VALUES (421, 'Can add assessment', 106, 'add_assessment');
INSERT INTO public.auth_permission VALUES (422, 'Can change assessment', 106, 'change_assessment');
INSERT INTO public.auth_permission VALUES (423, 'Can delete assessment', 106, 'delete_assessment');
INSERT INTO public.auth_permission VALUES (424, 'Can view assessment', 106, 'view_assessment');
INSERT INTO public.auth_permission VALUES (425, 'Can add guardian', 107, 'add_guardian');
INSERT INTO public.auth_permission VALUES (426, 'Can change guardian', 107, 'change_guardian');
INSERT INTO public.auth_permission VALUES (427, 'Can delete guardian', 107, 'delete_guardian');
INSERT INTO public.auth_permission VALUES (428, 'Can view guardian', 107, 'view_guardian');
INSERT INTO public.auth_permission VALUES (429, 'Can add alarm', 108, 'add_alarm');
INSERT INTO public.auth_permission VALUES (430, 'Can change alarm', 108, 'change_alarm');
INSERT INTO public.auth_permission VALUES (431, 'Can delete alarm', 108, 'delete_alarm');
INSERT INTO public.auth_permission VALUES (432, 'Can view alarm', 108, 'view_alarm');
INSERT INTO public.auth_permission VALUES (433, 'Can add unasked', 109, 'add_unasked');
INSERT INTO public.auth_permission VALUES (434, 'Can change unasked', 109, 'change_unasked');
INSERT INTO public.auth_permission VALUES (435, 'Can delete unasked', 109, 'delete_unasked');
INSERT INTO public.auth_permission VALUES (436, 'Can view unasked', 109, 'view_unasked');
INSERT INTO public.auth_permission VALUES (437, 'Can add rating', 110, 'add_rating');
INSERT INTO public.auth_permission VALUES (438, 'Can change rating', 110, 'change_rating');
INSERT INTO public.auth_permission VALUES (439, 'Can delete rating', 110, 'delete_rating');
INSERT INTO public.auth_permission VALUES (440, 'Can view rating', 110, 'view_rating');
INSERT INTO public.auth_permission VALUES (441, 'Can add outside body', 111, 'add_outsidebody');
INSERT INTO public.auth_permission VALUES (442, 'Can change outside body', 111, 'change_outsidebody');
INSERT INTO public.auth_permission VALUES (443, 'Can delete outside body', 111, 'delete_outsidebody');
INSERT INTO public.auth_permission VALUES (444, 'Can view outside body', 111, 'view_outsidebody');
INSERT INTO public.auth_permission VALUES (445, 'Can add demo', 112, 'add_demo');
INSERT INTO public.auth_permission VALUES (446, 'Can change demo', 112, 'change_demo');
INSERT INTO public.auth_permission VALUES (447, 'Can delete demo', 112, 'delete_demo');
INSERT INTO public.auth_permission VALUES (448, 'Can view demo', 112, 'view_demo');
INSERT INTO public.auth_permission VALUES (449, 'Can add posted', 113, 'add_posted');
INSERT INTO public.auth_permission VALUES (450, 'Can change posted', 113, 'change_posted');
INSERT INTO public.auth_permission VALUES (451, 'Can delete posted', 113, 'delete_posted');
INSERT INTO public.auth_permission VALUES (452, 'Can view posted', 113, 'view_posted');
INSERT INTO public.auth_permission VALUES (453, 'Can add email address', 114, 'add_emailaddress');
INSERT INTO public.auth_permission VALUES (454, 'Can change email address', 114, 'change_emailaddress');
INSERT INTO public.auth_permission VALUES (455, 'Can delete email address', 114, 'delete_emailaddress');
INSERT INTO public.auth_permission VALUES (456, 'Can view email address', 114, 'view_emailaddress');
INSERT INTO public.auth_permission VALUES (457, 'Can add email confirmation', 115, 'add_emailconfirmation');
INSERT INTO public.auth_permission VALUES (458, 'Can change email confirmation', 115, 'change_emailconfirmation');
INSERT INTO public.auth_permission VALUES (459, 'Can delete email confirmation', 115, 'delete_emailconfirmation');
INSERT INTO public.auth_permission VALUES (460, 'Can view email confirmation', 115, 'view_emailconfirmation');
INSERT INTO public.auth_permission VALUES (461, 'Can add authenticator', 116, 'add_authenticator');
INSERT INTO public.auth_permission VALUES (462, 'Can change authenticator', 116, 'change_authenticator');
INSERT INTO public.auth_permission VALUES (463, 'Can delete authenticator', 116, 'delete_authenticator');
INSERT INTO public.auth_permission VALUES (464, 'Can view authenticator', 116, 'view_authenticator');

INSERT INTO public.django_migrations VALUES (1, 'accounts', '0001_members_units_and_limits', now());
INSERT INTO public.django_migrations VALUES (2, 'account', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (3, 'account', '0002_email_max_length', now());
INSERT INTO public.django_migrations VALUES (4, 'account', '0003_alter_emailaddress_create_unique_verified_email', now());
INSERT INTO public.django_migrations VALUES (5, 'account', '0004_alter_emailaddress_drop_unique_email', now());
INSERT INTO public.django_migrations VALUES (6, 'account', '0005_emailaddress_idx_upper_email', now());
INSERT INTO public.django_migrations VALUES (7, 'account', '0006_emailaddress_lower', now());
INSERT INTO public.django_migrations VALUES (8, 'account', '0007_emailaddress_idx_email', now());
INSERT INTO public.django_migrations VALUES (9, 'account', '0008_emailaddress_unique_primary_email_fixup', now());
INSERT INTO public.django_migrations VALUES (10, 'account', '0009_emailaddress_unique_primary_email', now());
INSERT INTO public.django_migrations VALUES (11, 'accounts', '0002_single_letters_are_keys_or_not', now());
INSERT INTO public.django_migrations VALUES (12, 'accounts', '0003_units_have_a_time_zone', now());
INSERT INTO public.django_migrations VALUES (13, 'api', '0001_tokens_and_given_answers', now());
INSERT INTO public.django_migrations VALUES (14, 'files', '0001_files', now());
INSERT INTO public.django_migrations VALUES (15, 'procrastinate', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (16, 'procrastinate', '0002_drop_started_at_column', now());
INSERT INTO public.django_migrations VALUES (17, 'procrastinate', '0003_drop_started_at_column', now());
INSERT INTO public.django_migrations VALUES (18, 'procrastinate', '0004_drop_procrastinate_version_table', now());
INSERT INTO public.django_migrations VALUES (19, 'procrastinate', '0005_fix_procrastinate_fetch_job', now());
INSERT INTO public.django_migrations VALUES (20, 'procrastinate', '0006_fix_trigger_status_events_insert', now());
INSERT INTO public.django_migrations VALUES (21, 'procrastinate', '0007_add_queueing_lock_column', now());
INSERT INTO public.django_migrations VALUES (22, 'procrastinate', '0008_close_fetch_job_race_condition', now());
INSERT INTO public.django_migrations VALUES (23, 'procrastinate', '0009_add_defer_job_function', now());
INSERT INTO public.django_migrations VALUES (24, 'procrastinate', '0010_add_procrastinate_periodic_defers', now());
INSERT INTO public.django_migrations VALUES (25, 'procrastinate', '0011_add_foreign_key_index', now());
INSERT INTO public.django_migrations VALUES (26, 'procrastinate', '0012_add_locks_to_periodic_defer', now());
INSERT INTO public.django_migrations VALUES (27, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', now());
INSERT INTO public.django_migrations VALUES (28, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', now());
INSERT INTO public.django_migrations VALUES (29, 'procrastinate', '0015_add_trigger_on_job_deletion', now());
INSERT INTO public.django_migrations VALUES (30, 'procrastinate', '0016_delete_finished_jobs', now());
INSERT INTO public.django_migrations VALUES (31, 'procrastinate', '0017_add_checks_to_finish_job', now());
INSERT INTO public.django_migrations VALUES (32, 'procrastinate', '0018_add_checks_to_retry_job', now());
INSERT INTO public.django_migrations VALUES (33, 'procrastinate', '0019_fix_finish_job_compat_issue', now());
INSERT INTO public.django_migrations VALUES (34, 'procrastinate', '0020_add_index_on_procrastinate_jobs', now());
INSERT INTO public.django_migrations VALUES (35, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', now());
INSERT INTO public.django_migrations VALUES (36, 'procrastinate', '0022_null_locks_excluded', now());
INSERT INTO public.django_migrations VALUES (37, 'procrastinate', '0023_remove_old_finish_job_function', now());
INSERT INTO public.django_migrations VALUES (38, 'procrastinate', '0024_job_id_bigint', now());
INSERT INTO public.django_migrations VALUES (39, 'procrastinate', '0025_add_models', now());
INSERT INTO public.django_migrations VALUES (40, 'procrastinate', '0026_add_job_priority', now());
INSERT INTO public.django_migrations VALUES (41, 'procrastinate', '0027_add_periodic_job_priority', now());
INSERT INTO public.django_migrations VALUES (42, 'procrastinate', '0028_add_cancel_states', now());
INSERT INTO public.django_migrations VALUES (43, 'procrastinate', '0029_add_additional_params_to_retry_job', now());
INSERT INTO public.django_migrations VALUES (44, 'procrastinate', '0030_alter_procrastinateevent_options', now());
INSERT INTO public.django_migrations VALUES (45, 'procrastinate', '0031_add_indexes_for_fetch_job', now());
INSERT INTO public.django_migrations VALUES (46, 'procrastinate', '0032_pre_cancel_notification', now());
INSERT INTO public.django_migrations VALUES (47, 'procrastinate', '0033_post_cancel_notification', now());
INSERT INTO public.django_migrations VALUES (48, 'procrastinate', '0034_pre_add_heartbeat', now());
INSERT INTO public.django_migrations VALUES (49, 'procrastinate', '0035_post_add_heartbeat', now());
INSERT INTO public.django_migrations VALUES (50, 'procrastinate', '0036_add_worker_model', now());
INSERT INTO public.django_migrations VALUES (51, 'procrastinate', '0037_pre_batch_defer_jobs', now());
INSERT INTO public.django_migrations VALUES (52, 'procrastinate', '0038_post_batch_defer_jobs', now());
INSERT INTO public.django_migrations VALUES (53, 'procrastinate', '0039_pre_priority_lock_fetch_job', now());
INSERT INTO public.django_migrations VALUES (54, 'procrastinate', '0040_pre_retry_failed_job', now());
INSERT INTO public.django_migrations VALUES (55, 'procrastinate', '0041_post_retry_failed_job', now());
INSERT INTO public.django_migrations VALUES (56, 'search', '0001_documents_and_extensions', now());
INSERT INTO public.django_migrations VALUES (57, 'people', '0001_people_and_what_is_known_of_them', now());
INSERT INTO public.django_migrations VALUES (58, 'people', '0002_people_are_found_by_their_domain', now());
INSERT INTO public.django_migrations VALUES (59, 'conversations', '0001_conversations_drafts_and_what_is_laid_aside', now());
INSERT INTO public.django_migrations VALUES (60, 'conversations', '0002_words_of_thanks', now());
INSERT INTO public.django_migrations VALUES (61, 'conversations', '0003_split_off_and_put_back', now());
INSERT INTO public.django_migrations VALUES (62, 'conversations', '0004_colleagues_are_mentioned', now());
INSERT INTO public.django_migrations VALUES (63, 'conversations', '0005_linked_by_hand', now());
INSERT INTO public.django_migrations VALUES (64, 'conversations', '0006_mine_is_what_waits_for_us', now());
INSERT INTO public.django_migrations VALUES (65, 'conversations', '0007_filters_are_kept_as_views', now());
INSERT INTO public.django_migrations VALUES (66, 'conversations', '0008_a_team_has_what_waits_for_us', now());
INSERT INTO public.django_migrations VALUES (67, 'conversations', '0009_names_of_older_files_are_found', now());
INSERT INTO public.django_migrations VALUES (68, 'conversations', '0010_what_closes_one_letter', now());
INSERT INTO public.django_migrations VALUES (69, 'conversations', '0011_a_view_of_a_team_has_a_maker', now());
INSERT INTO public.django_migrations VALUES (70, 'conversations', '0012_what_is_said_to_have_come_back', now());
INSERT INTO public.django_migrations VALUES (71, 'asks', '0001_what_care_asks', now());
INSERT INTO public.django_migrations VALUES (72, 'asks', '0002_asks_are_answered_by_mail', now());
INSERT INTO public.django_migrations VALUES (73, 'asks', '0003_what_is_asked_again_and_again', now());
INSERT INTO public.django_migrations VALUES (74, 'asks', '0004_files_with_what_is_asked', now());
INSERT INTO public.django_migrations VALUES (75, 'asks', '0005_steps_of_an_ask', now());
INSERT INTO public.django_migrations VALUES (76, 'contenttypes', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (77, 'contenttypes', '0002_remove_content_type_name', now());
INSERT INTO public.django_migrations VALUES (78, 'auth', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (79, 'auth', '0002_alter_permission_name_max_length', now());
INSERT INTO public.django_migrations VALUES (80, 'auth', '0003_alter_user_email_max_length', now());
INSERT INTO public.django_migrations VALUES (81, 'auth', '0004_alter_user_username_opts', now());
INSERT INTO public.django_migrations VALUES (82, 'auth', '0005_alter_user_last_login_null', now());
INSERT INTO public.django_migrations VALUES (83, 'auth', '0006_require_contenttypes_0002', now());
INSERT INTO public.django_migrations VALUES (84, 'auth', '0007_alter_validators_add_error_messages', now());
INSERT INTO public.django_migrations VALUES (85, 'auth', '0008_alter_user_username_max_length', now());
INSERT INTO public.django_migrations VALUES (86, 'auth', '0009_alter_user_last_name_max_length', now());
INSERT INTO public.django_migrations VALUES (87, 'auth', '0010_alter_group_name_max_length', now());
INSERT INTO public.django_migrations VALUES (88, 'auth', '0011_update_proxy_permissions', now());
INSERT INTO public.django_migrations VALUES (89, 'auth', '0012_alter_user_first_name_max_length', now());
INSERT INTO public.django_migrations VALUES (90, 'batches', '0001_several_at_once_and_what_became_of_them', now());
INSERT INTO public.django_migrations VALUES (91, 'batches', '0002_stopped_and_no_longer_followed', now());
INSERT INTO public.django_migrations VALUES (92, 'promises', '0001_promises_calendars_and_the_tally', now());
INSERT INTO public.django_migrations VALUES (93, 'promises', '0002_what_ended_broken_is_counted', now());
INSERT INTO public.django_migrations VALUES (94, 'promises', '0003_policies_have_versions', now());
INSERT INTO public.django_migrations VALUES (95, 'promises', '0004_a_promise_knows_its_channel', now());
INSERT INTO public.django_migrations VALUES (96, 'promises', '0005_people_read_what_was_promised_to_them', now());
INSERT INTO public.django_migrations VALUES (97, 'promises', '0006_everyone_may_read_what_is_promised', now());
INSERT INTO public.django_migrations VALUES (98, 'promises', '0007_departments_answer_care', now());
INSERT INTO public.django_migrations VALUES (99, 'promises', '0008_who_promises_answers_care', now());
INSERT INTO public.django_migrations VALUES (100, 'promises', '0009_complaints_are_promised_an_answer', now());
INSERT INTO public.django_migrations VALUES (101, 'promises', '0010_who_promises_answers_complaints', now());
INSERT INTO public.django_migrations VALUES (102, 'promises', '0011_word_from_us', now());
INSERT INTO public.django_migrations VALUES (103, 'promises', '0012_the_ladder_by_mail', now());
INSERT INTO public.django_migrations VALUES (104, 'complaints', '0001_a_register_of_complaints', now());
INSERT INTO public.django_migrations VALUES (105, 'complaints', '0002_remedies', now());
INSERT INTO public.django_migrations VALUES (106, 'complaints', '0003_what_reads_like_one_is_proposed', now());
INSERT INTO public.django_migrations VALUES (107, 'complaints', '0004_beyond_discretion_somebody_approves', now());
INSERT INTO public.django_migrations VALUES (108, 'complaints', '0005_why_it_happened', now());
INSERT INTO public.django_migrations VALUES (109, 'complaints', '0006_a_guardian_hears_and_others_look', now());
INSERT INTO public.django_migrations VALUES (110, 'complaints', '0007_how_they_found_the_handling', now());
INSERT INTO public.django_migrations VALUES (111, 'complaints', '0008_outside_bodies', now());
INSERT INTO public.django_migrations VALUES (112, 'complaints', '0009_closed_in_a_month', now());
INSERT INTO public.django_migrations VALUES (113, 'promises', '0013_pauses_that_were_agreed', now());
INSERT INTO public.django_migrations VALUES (114, 'promises', '0014_a_link_knows_where_it_came_from', now());
INSERT INTO public.django_migrations VALUES (115, 'promises', '0015_policies_by_language_and_stage', now());
INSERT INTO public.django_migrations VALUES (116, 'promises', '0016_topics', now());
INSERT INTO public.django_migrations VALUES (117, 'conversations', '0013_a_sender_nobody_could_confirm', now());
INSERT INTO public.django_migrations VALUES (118, 'conversations', '0014_conversations_have_a_topic', now());
INSERT INTO public.django_migrations VALUES (119, 'counter', '0001_counters_and_remarks', now());
INSERT INTO public.django_migrations VALUES (120, 'courtesy', '0001_wordings_and_overrides', now());
INSERT INTO public.django_migrations VALUES (121, 'courtesy', '0002_what_stood_while_it_waits', now());
INSERT INTO public.django_migrations VALUES (122, 'demo', '0001_the_mark_and_the_post', now());
INSERT INTO public.django_migrations VALUES (123, 'email', '0001_mailboxes_and_mail_both_ways', now());
INSERT INTO public.django_migrations VALUES (124, 'email', '0002_held_mail_is_put_aside', now());
INSERT INTO public.django_migrations VALUES (125, 'email', '0003_whose_word_is_taken', now());
INSERT INTO public.django_migrations VALUES (126, 'email', '0004_mailboxes_have_a_topic', now());
INSERT INTO public.django_migrations VALUES (127, 'events', '0001_an_append_only_journal', now());
INSERT INTO public.django_migrations VALUES (128, 'form', '0001_forms_and_submissions', now());
INSERT INTO public.django_migrations VALUES (129, 'form', '0002_forms_have_a_topic', now());
INSERT INTO public.django_migrations VALUES (130, 'macros', '0001_macros_and_their_uses', now());
INSERT INTO public.django_migrations VALUES (131, 'mfa', '0001_initial', now());
INSERT INTO public.django_migrations VALUES (132, 'mfa', '0002_authenticator_timestamps', now());
INSERT INTO public.django_migrations VALUES (133, 'mfa', '0003_authenticator_type_uniq', now());
INSERT INTO public.django_migrations VALUES (134, 'privacy', '0001_erasures_and_restrictions', now());
INSERT INTO public.django_migrations VALUES (135, 'proof', '0001_needs_challenges_and_proofs', now());
INSERT INTO public.django_migrations VALUES (136, 'proof', '0002_a_need_is_waived_by_a_lead', now());
INSERT INTO public.django_migrations VALUES (137, 'search', '0002_words_lie_beside_their_rows', now());
INSERT INTO public.django_migrations VALUES (138, 'search', '0003_words_by_unit_and_time', now());

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_department_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_invitation_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_member_departments_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_member_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_member_teams_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_team_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_unit_id_seq', 1, false);

SELECT pg_catalog.setval('public.api_givenanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.api_token_id_seq', 1, false);

SELECT pg_catalog.setval('public.asks_ask_id_seq', 1, false);

SELECT pg_catalog.setval('public.asks_askfile_id_seq', 1, false);

SELECT pg_catalog.setval('public.asks_asklink_id_seq', 1, false);

SELECT pg_catalog.setval('public.asks_repeat_id_seq', 1, false);

SELECT pg_catalog.setval('public.asks_step_id_seq', 1, false);

SELECT pg_catalog.setval('public.asks_turn_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 464, true);

SELECT pg_catalog.setval('public.batches_batch_id_seq', 1, false);

SELECT pg_catalog.setval('public.batches_deed_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_alarm_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_assessment_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_complaint_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_discretion_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_guardian_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_outsidebody_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_proposal_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_question_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_rating_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_remedy_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_remedystep_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_step_id_seq', 1, false);

SELECT pg_catalog.setval('public.complaints_unasked_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_attachment_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_conversation_number_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_delivery_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_draftfile_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_follow_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_hand_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_handover_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_link_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_mention_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_message_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_note_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_notedraft_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_participant_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_presence_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_recipient_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_replydraft_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_snooze_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_split_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_split_messages_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_split_notes_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_status_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_thanks_id_seq', 1, false);

SELECT pg_catalog.setval('public.conversations_view_id_seq', 1, false);

SELECT pg_catalog.setval('public.counter_counter_id_seq', 1, false);

SELECT pg_catalog.setval('public.counter_remark_id_seq', 1, false);

SELECT pg_catalog.setval('public.courtesy_override_id_seq', 1, false);

SELECT pg_catalog.setval('public.courtesy_ownwording_id_seq', 1, false);

SELECT pg_catalog.setval('public.demo_posted_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 116, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 138, true);

SELECT pg_catalog.setval('public.email_automaticanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.email_grant_id_seq', 1, false);

SELECT pg_catalog.setval('public.email_mail_id_seq', 1, false);

SELECT pg_catalog.setval('public.email_mailbox_id_seq', 1, false);

SELECT pg_catalog.setval('public.email_outgoing_id_seq', 1, false);

SELECT pg_catalog.setval('public.email_putaside_id_seq', 1, false);

SELECT pg_catalog.setval('public.email_rawmail_id_seq', 1, false);

SELECT pg_catalog.setval('public.events_entry_id_seq', 1, false);

SELECT pg_catalog.setval('public.files_file_id_seq', 1, false);

SELECT pg_catalog.setval('public.form_enclosure_id_seq', 1, false);

SELECT pg_catalog.setval('public.form_form_id_seq', 1, false);

SELECT pg_catalog.setval('public.form_submission_id_seq', 1, false);

SELECT pg_catalog.setval('public.macros_macro_id_seq', 1, false);

SELECT pg_catalog.setval('public.macros_use_id_seq', 1, false);

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_acquaintance_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_duplicate_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_fact_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_holding_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_identity_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_mark_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_occasion_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_organisation_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_organisationdomain_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_person_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_relation_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_saying_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_sayinglink_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_wish_id_seq', 1, false);

SELECT pg_catalog.setval('public.privacy_erasure_id_seq', 1, false);

SELECT pg_catalog.setval('public.privacy_restriction_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_agreement_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_calendar_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_closedday_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_delay_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_lateness_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_notice_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_pause_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_policy_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_promise_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_promiselink_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_shift_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_standards_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_step_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_tally_id_seq', 1, false);

SELECT pg_catalog.setval('public.promises_topic_id_seq', 1, false);

SELECT pg_catalog.setval('public.proof_challenge_id_seq', 1, false);

SELECT pg_catalog.setval('public.proof_need_id_seq', 1, false);

SELECT pg_catalog.setval('public.proof_proof_id_seq', 1, false);

SELECT pg_catalog.setval('public.proof_waiver_id_seq', 1, false);

SELECT pg_catalog.setval('public.search_document_id_seq', 1, false);
