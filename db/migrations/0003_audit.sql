-- Every change of a covered table is noted by a trigger and must stand in an event of the same transaction: a deferred trigger
-- refuses to commit a change that no event carries. An event can't be changed, forged into the past, or skipped.

-- The digest of a row: columns by name, nulls left out (so that a later, empty column changes nothing), in UTC.
create function vigil_digest(row_value jsonb) returns text language sql immutable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(jsonb_strip_nulls(row_value)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- Arguments: the column that names the chain (or 'system' in quotes), then the columns of the row's key.
create function vigil_touch() returns trigger language plpgsql set search_path = public, pg_temp set timezone = 'UTC' set bytea_output = 'hex' as $$
declare
  columns jsonb := to_jsonb(new);
  chain text := case when tg_argv[0] = 'system' then 'system' else columns ->> tg_argv[0] end;
  key text := columns ->> tg_argv[1];
begin
  if tg_nargs > 2 then key := key || '/' || (columns ->> tg_argv[2]); end if;
  perform set_config('vigil.touched', coalesce(nullif(current_setting('vigil.touched', true), '') || E'\n', '')
    || chain || ' ' || tg_table_name || ' ' || key || ' ' || vigil_digest(columns), true);
  return null;
end $$;
--> statement-breakpoint
create function vigil_unrecorded() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_setting('vigil.touched', true) <> '' then
    raise exception 'a change without its audit event: %', current_setting('vigil.touched', true) using errcode = 'VG001';
  end if;
  return null;
end $$;
--> statement-breakpoint
create function vigil_refuse() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception '% of % is refused: the record is kept', tg_op, tg_table_name using errcode = 'VG002';
end $$;
--> statement-breakpoint
-- What may change of a row, and what never does: arguments are the columns that stay as they were written.
create function vigil_fixed() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare name text;
begin
  foreach name in array tg_argv loop
    if to_jsonb(new) -> name is distinct from to_jsonb(old) -> name then
      raise exception '% of % never changes', name, tg_table_name using errcode = 'VG003';
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
-- Content under a frozen version: refused, whoever asks, whatever the note's status was turned to.
create function vigil_frozen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from note where id = new.note_id and status in ('draft', 'returned')
    and not exists (select 1 from note_version frozen where frozen.note_id = note.id and frozen.version = note.version)) then
    raise exception 'this version of the note is frozen' using errcode = 'VG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- The arrows of a note (lib/notes/status.ts), and whether they open its next version. There is no unlock.
create function vigil_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.status, new.version) is distinct from (old.status, old.version) and not exists (
    select 1 from (values
      ('draft', 'ready', 0), ('draft', 'signed', 0), ('draft', 'discarded', 0), ('draft', 'entered_in_error', 0),
      ('ready', 'signed', 0), ('ready', 'draft', 1), ('ready', 'entered_in_error', 0),
      ('signed', 'countersigned', 0), ('signed', 'returned', 1), ('signed', 'entered_in_error', 0),
      ('returned', 'ready', 0), ('returned', 'signed', 0), ('returned', 'entered_in_error', 0),
      ('countersigned', 'entered_in_error', 0)) arrow (source, target, opens)
    where source = old.status and target = new.status and old.version + opens = new.version) then
    raise exception 'a note that is % does not become %', old.status, new.status using errcode = 'VG007';
  end if;
  return new;
end $$;
--> statement-breakpoint
create policy owner_reads on note for select to vigil_owner using (true);
--> statement-breakpoint
create policy owner_reads on note_version for select to vigil_owner using (true);
--> statement-breakpoint
do $$
declare covered text[]; name text;
begin
  -- table, chain column, key columns
  foreach covered slice 1 in array array[
    ['study', 'id', 'id', ''], ['site', 'study_id', 'id', ''], ['staff', 'system', 'id', ''], ['membership', 'study_id', 'id', ''],
    ['licence', 'system', 'id', ''], ['delegation', 'study_id', 'id', ''], ['participant', 'study_id', 'id', ''], ['identity', 'study_id', 'id', ''],
    ['care_team', 'study_id', 'id', ''], ['visit', 'study_id', 'id', ''], ['data_key', 'chain', 'id', ''], ['credential', 'system', 'staff_id', ''],
    ['invitation', 'system', 'id', ''], ['note', 'id', 'id', ''], ['note_answer', 'note_id', 'note_id', 'path'], ['note_change', 'note_id', 'id', ''],
    ['note_version', 'note_id', 'note_id', 'version'], ['note_facts', 'note_id', 'note_id', ''], ['signature', 'note_id', 'id', ''],
    ['appendix', 'note_id', 'id', ''], ['review_comment', 'note_id', 'id', ''], ['alert', 'chain', 'id', ''],
    ['export_project', 'study_id', 'id', ''], ['export', 'study_id', 'id', ''], ['export_code', 'study_id', 'project_id', 'person_id'], ['release', 'study_id', 'id', '']]
  loop
    execute format('create trigger touch after insert or update on %I for each row execute function vigil_touch(%s)', covered[1],
      concat_ws(', ', quote_literal(covered[2]), quote_literal(covered[3]), case when covered[4] <> '' then quote_literal(covered[4]) end));
    execute format('create constraint trigger recorded after insert or update on %I deferrable initially deferred for each row execute function vigil_unrecorded()', covered[1]);
    execute format('create trigger kept before delete on %I for each row execute function vigil_refuse()', covered[1]);
    execute format('create trigger kept_whole before truncate on %I for each statement execute function vigil_refuse()', covered[1]);
  end loop;
  foreach name in array array['audit_event', 'checkpoint', 'note_version', 'note_change', 'signature', 'appendix', 'data_key', 'release', 'export_code'] loop
    execute format('create trigger append_only before update on %I for each row execute function vigil_refuse()', name);
  end loop;
  foreach name in array array['audit_event', 'checkpoint'] loop
    execute format('create trigger kept before delete on %I for each row execute function vigil_refuse()', name);
    execute format('create trigger kept_whole before truncate on %I for each statement execute function vigil_refuse()', name);
  end loop;
  foreach name in array array['note_answer', 'note_change'] loop
    execute format('create trigger frozen before insert or update on %I for each row execute function vigil_frozen()', name);
  end loop;
end $$;
--> statement-breakpoint
create trigger fixed before update on note for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'visit_id', 'kind', 'definition', 'started_by', 'started_at');
--> statement-breakpoint
create trigger arrow before update on note for each row execute function vigil_arrow();
--> statement-breakpoint
create trigger fixed before update on participant for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'code');
--> statement-breakpoint
create trigger fixed before update on note_facts for each row execute function vigil_fixed('note_id', 'study_id', 'site_id', 'participant_id', 'kind');
--> statement-breakpoint
create trigger fixed before update on note_answer for each row execute function vigil_fixed('note_id', 'study_id', 'site_id', 'participant_id', 'path');
--> statement-breakpoint
create trigger fixed before update on staff for each row execute function vigil_fixed('id', 'database_kind', 'created_at');
--> statement-breakpoint
create trigger fixed before update on membership for each row execute function vigil_fixed('id', 'staff_id', 'study_id', 'site_id', 'role', 'starts_at');
--> statement-breakpoint
create trigger fixed before update on review_comment for each row execute function vigil_fixed('id', 'note_id', 'version', 'field', 'sealed', 'by', 'at');
--> statement-breakpoint
create trigger fixed before update on alert for each row execute function vigil_fixed('id', 'study_id', 'chain', 'recipient', 'kind', 'subject_id', 'raised_at');
--> statement-breakpoint
create trigger fixed before update on export for each row execute function vigil_fixed('id', 'project_id', 'study_id', 'profile', 'requested_by', 'requested_at', 'cutoff_at');
--> statement-breakpoint
create trigger fixed before update on installation for each row execute function vigil_fixed('kind', 'created_at');
--> statement-breakpoint
-- Locks the heads of the chains in order, and says where each stands, what time it is there, and which rows this transaction touched.
create function append_lock(chains text[]) returns table (chain text, seq bigint, hash bytea, at text, touched text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_head (chain, seq, hash, at, changed_at)
    select c, 0, sha256(convert_to('vigil/audit/1 ' || c, 'UTF8')), '', vigil_now() from unnest(chains) c order by c
    on conflict do nothing;
  return query
    select h.chain, h.seq, h.hash,
      greatest(h.at, to_char(vigil_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
      coalesce(current_setting('vigil.touched', true), '')
    from audit_head h where h.chain = any (chains) order by h.chain for update;
end $$;
--> statement-breakpoint
-- The only way to write an event: it must follow the head, and the head follows it.
create function append_event(
  chain text, seq bigint, id uuid, at text, actor uuid, actor_role text, session uuid, action text, subject_type text, subject_id text,
  subject_version integer, study_id uuid, site_id uuid, participant_id uuid, body text, words bytea, canonical bytea, prev bytea, hash bytea, key_id text, mac bytea
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare head audit_head;
begin
  select * into head from audit_head h where h.chain = append_event.chain for update;
  if head.seq is null or append_event.seq <> head.seq + 1 or append_event.prev <> head.hash or append_event.at < head.at then
    raise exception 'an event must follow the head of its chain' using errcode = 'VG005';
  end if;
  insert into audit_event values (chain, seq, id, at, actor, actor_role, session, action, subject_type, subject_id, subject_version,
    study_id, site_id, participant_id, body, words, canonical, prev, hash, key_id, mac);
  update audit_head h set seq = append_event.seq, hash = append_event.hash, at = append_event.at, changed_at = vigil_now() where h.chain = append_event.chain;
  perform set_config('vigil.touched', coalesce((
    select string_agg(line, E'\n') from unnest(string_to_array(nullif(current_setting('vigil.touched', true), ''), E'\n')) line
    where line not like append_event.chain || ' %'), ''), true);
end $$;
--> statement-breakpoint
create policy owner_appends on audit_event for insert to vigil_owner with check (true);
--> statement-breakpoint
create policy owner_moves on audit_head for all to vigil_owner using (true) with check (true);
--> statement-breakpoint
-- Checkpoints are signed outside and kept here too; only the job that makes them writes them.
grant select on audit_head, checkpoint to vigil_job;
--> statement-breakpoint
grant insert on checkpoint to vigil_job;
--> statement-breakpoint
create policy checkpoints on audit_head for select to vigil_job using (true);
--> statement-breakpoint
create policy checkpoints_read on checkpoint for select to vigil_job using (true);
--> statement-breakpoint
create policy checkpoints_made on checkpoint for insert to vigil_job with check (true);
--> statement-breakpoint
revoke execute on all functions in schema public from public;
--> statement-breakpoint
grant execute on function append_lock(text[]), append_event(text, bigint, uuid, text, uuid, text, uuid, text, text, text, integer, uuid, uuid, uuid, text, bytea, bytea, bytea, bytea, text, bytea) to vigil_app, vigil_auth, vigil_job;
--> statement-breakpoint
grant execute on function vigil_digest(jsonb), vigil_touch(), vigil_unrecorded(), vigil_refuse(), vigil_fixed(), vigil_frozen(), vigil_arrow() to vigil_app, vigil_auth, vigil_verify, vigil_job;
