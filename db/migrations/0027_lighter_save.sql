-- What every save runs through, word for word in what it means, at less cost: no function sets what it does not need, asks the
-- tables only where an expression won't do, or is called where the trigger itself can tell that there is nothing to say.

create or replace function vigil_now() returns timestamptz language plpgsql volatile as $$
begin
  return clock_timestamp() + coalesce((select clock_offset from public.installation where kind = 'demo'), interval '0');
end $$;
--> statement-breakpoint
-- In plain SQL and with no setting of its own, so that it becomes part of whatever asks it; no more stable than what it calls, for the same reason.
create or replace function vigil_digest(row_value jsonb) returns text language sql stable as $$
  select encode(sha256(convert_to(jsonb_strip_nulls(row_value)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create or replace function vigil_touch() returns trigger language plpgsql set timezone = 'UTC' set bytea_output = 'hex' as $$
declare
  columns jsonb := to_jsonb(new);
  chain text := case when tg_argv[0] = 'system' then 'system' else columns ->> tg_argv[0] end;
  key text := columns ->> tg_argv[1];
  touched text := coalesce(nullif(current_setting('vigil.touched', true), '') || E'\n', '');
begin
  if tg_nargs > 2 then key := key || '/' || (columns ->> tg_argv[2]); end if;
  touched := set_config('vigil.touched', touched || chain || ' ' || tg_table_name || ' ' || key || ' ' || public.vigil_digest(columns), true);
  return null;
end $$;
--> statement-breakpoint
alter function vigil_unrecorded() reset all;
--> statement-breakpoint
-- Columns that never change: PostgreSQL compares them itself, and calls the function only to say which one did.
do $$
declare one record; columns text[];
begin
  for one in select tgrelid::regclass as of_table, tgname, tgargs from pg_trigger where tgfoid = 'vigil_fixed'::regproc loop
    columns := array(select quote_ident(name) from unnest(string_to_array(rtrim(encode(one.tgargs, 'escape'), '\0'), '\000')) name where name <> '');
    execute format('drop trigger %I on %s', one.tgname, one.of_table);
    execute format('create trigger %I before update on %s for each row when ((%s) is distinct from (%s)) execute function vigil_fixed(%s)',
      one.tgname, one.of_table,
      (select string_agg('old.' || name, ', ') from unnest(columns) name),
      (select string_agg('new.' || name, ', ') from unnest(columns) name),
      (select string_agg(quote_literal(name), ', ') from unnest(columns) name));
  end loop;
end $$;
--> statement-breakpoint
-- In the order in which they are named: whoever asks for several sorts them. One after another, by its key: a list would be planned anew each time.
create or replace function append_lock(chains text[]) returns table (chain text, seq bigint, hash bytea, at text, touched text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  touched := coalesce(current_setting('vigil.touched', true), '');
  foreach chain in array chains loop
    select h.seq, h.hash, h.at into seq, hash, at from audit_head h where h.chain = append_lock.chain for update;
    if not found then
      insert into audit_head values (chain, 0, sha256(convert_to('vigil/audit/1 ' || chain, 'UTF8')), '', vigil_now()) on conflict do nothing;
      select h.seq, h.hash, h.at into seq, hash, at from audit_head h where h.chain = append_lock.chain for update;
    end if;
    at := greatest(at, to_char(vigil_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'));
    return next;
  end loop;
end $$;
--> statement-breakpoint
create or replace function append_event(
  chain text, seq bigint, id uuid, at text, actor uuid, actor_role text, session uuid, action text, subject_type text, subject_id text,
  subject_version integer, study_id uuid, site_id uuid, participant_id uuid, body text, words bytea, canonical bytea, prev bytea, hash bytea, key_id text, mac bytea
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare line text; others text := '';
begin
  update audit_head h set seq = append_event.seq, hash = append_event.hash, at = append_event.at, changed_at = vigil_now()
    where h.chain = append_event.chain and h.seq = append_event.seq - 1 and h.hash = append_event.prev and h.at <= append_event.at;
  if not found then
    raise exception 'an event must follow the head of its chain' using errcode = 'VG005';
  end if;
  insert into audit_event values (chain, seq, id, at, actor, actor_role, session, action, subject_type, subject_id, subject_version,
    study_id, site_id, participant_id, body, words, canonical, prev, hash, key_id, mac);
  foreach line in array string_to_array(coalesce(current_setting('vigil.touched', true), ''), E'\n') loop
    if not starts_with(line, chain || ' ') then others := others || case when others = '' then '' else E'\n' end || line; end if;
  end loop;
  others := set_config('vigil.touched', others, true);
end $$;
--> statement-breakpoint
-- What is rewritten at every save stays on its page, and its indexes as they are.
alter table note_answer set (fillfactor = 70);
--> statement-breakpoint
alter table audit_head set (fillfactor = 50);
