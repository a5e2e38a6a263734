CREATE INDEX "entry_zero" ON "entry" USING btree ("note_id") WHERE kind = 'clock_zero';--> statement-breakpoint
CREATE INDEX "entry_concerns" ON "entry" USING btree ("concerns") WHERE concerns is not null;
--> statement-breakpoint
-- An entry asks the wall twice and no more, as a save does: when it takes the log to add to it, and at what it adds. The
-- application's role adds to a log in no other way.

-- Holds a session's log and the head of its note's chain for one writer, and gives all that adding to it depends on: the note as it
-- stands, the last number, clock zero as tapped and as written, and of the ids that are sent or spoken of what was received before.
-- Null where the note is none of a session, or of nobody in the current person's care.
create function hold_log(wanted uuid, ids uuid[]) returns json
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare of note; head record; moment timestamptz; held json;
begin
  select * into of from note where id = wanted and kind = 'session' for no key update;
  if not found or not vigil_cares('{therapist,cotherapist,session_staff}', of.participant_id) then return null; end if;
  select * into head from append_lock(array[wanted::text]);
  moment := vigil_now();
  select json_build_object(
      'note', to_json(of),
      'settings', study.settings,
      'timeZone', site.time_zone,
      'consentOn', participant.consent_on,
      'foundAt', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'team', (select coalesce(json_agg(json_build_object('staffId', staff_id, 'role', role)), '[]') from care_team
        where participant_id = of.participant_id and starts_at <= moment and (ends_at is null or ends_at > moment)),
      'key', to_json(data_key),
      'frozen', of.status not in ('draft', 'returned') or exists (select 1 from note_version v where v.note_id = wanted and v.version = of.version),
      'last', coalesce((select max(e.seq) from entry e where e.note_id = wanted), 0),
      'tapped', (select to_json(e) from entry e where e.note_id = wanted and e.kind = 'clock_zero'
        and not exists (select 1 from entry v where v.note_id = wanted and v.kind = 'void' and v.concerns = e.id) order by e.seq desc limit 1),
      'written', (select to_json(stands) from note_answer stands where stands.note_id = wanted and stands.path = 'clock_zero'),
      'entries', (select coalesce(json_agg(to_json(e)), '[]') from entry e where e.id = any (ids) and e.note_id = wanted),
      'late', (select coalesce(json_agg(to_json(l)), '[]') from late_arrival l where l.id = any (ids) and l.note_id = wanted),
      'elsewhere', (select coalesce(json_agg(one.id), '[]') from (
        select e.id from entry e where e.id = any (ids) and e.note_id <> wanted
        union all select l.id from late_arrival l where l.id = any (ids) and l.note_id <> wanted) one),
      'head', json_build_object('chain', head.chain, 'seq', head.seq, 'hash', head.hash, 'at', head.at))
    into held
    from site join study on study.id = site.study_id join participant on participant.id = of.participant_id
      join data_key on data_key.purpose = 'record' and data_key.owner_id = of.participant_id
    where site.id = of.site_id;
  return held;
end $$;
--> statement-breakpoint
-- One entry. Whose it is, and in whose record, is not told but known.
create function write_entry(
  wanted uuid, entry_id uuid, as_kind text, happened_at timestamptz, was_tapped_at timestamptz, device timestamptz, came_at timestamptz, about uuid, sealed_body bytea, number integer
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare of note;
begin
  select * into of from note where id = wanted and kind = 'session';
  if not found or not vigil_cares('{therapist,cotherapist,session_staff}', of.participant_id) then
    raise exception 'this person does not add to this log' using errcode = '42501';
  end if;
  insert into entry (id, note_id, study_id, site_id, participant_id, kind, at, tapped_at, device_now, received_at, concerns, sealed, by, seq)
    values (entry_id, wanted, of.study_id, of.site_id, of.participant_id, as_kind, happened_at, was_tapped_at, device, came_at, about, sealed_body, vigil_staff(), number);
end $$;
--> statement-breakpoint
revoke insert on entry from vigil_app;
--> statement-breakpoint
drop policy around_writes on entry;
--> statement-breakpoint
create policy owner_writes on entry for insert to vigil_owner with check (by = vigil_staff());
--> statement-breakpoint
drop function vigil_hold_log(uuid, uuid[]);
--> statement-breakpoint
revoke execute on function hold_log(uuid, uuid[]),
  write_entry(uuid, uuid, text, timestamptz, timestamptz, timestamptz, timestamptz, uuid, bytea, integer) from public;
--> statement-breakpoint
grant execute on function hold_log(uuid, uuid[]),
  write_entry(uuid, uuid, text, timestamptz, timestamptz, timestamptz, timestamptz, uuid, bytea, integer) to vigil_app;
