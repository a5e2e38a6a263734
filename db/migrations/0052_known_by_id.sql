-- What a save and an entry ask is found by its keys alone. Their plans are kept, and were made while the tables were young: such a
-- plan reads every change that the note ever had, or the table from end to end, so that each save costs more than the one before.

create or replace function hold_note(wanted uuid, paths text[], changes uuid[]) returns json
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare of note; head record; moment timestamptz; here text; held json;
begin
  select * into of from note where id = wanted for no key update;
  moment := vigil_now();
  if of.id is null or not vigil_writes(of, moment) then return null; end if;
  select h.chain, h.seq, h.hash, h.at into head from audit_head h where h.chain = wanted::text for update;
  if not found then select * into head from append_lock(array[wanted::text]); end if;
  here := to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  select json_build_object(
      'note', to_json(of),
      'settings', study.settings,
      'timeZone', site.time_zone,
      'consentOn', participant.consent_on,
      'foundAt', here,
      'team', (select coalesce(json_agg(json_build_object('staffId', staff_id, 'role', role)), '[]') from care_team
        where participant_id = of.participant_id and starts_at <= moment and (ends_at is null or ends_at > moment)),
      'key', to_json(data_key),
      'answers', (select coalesce(json_agg(to_json(stands)), '[]') from note_answer stands where note_id = wanted and path = any (paths)),
      'changes', (select coalesce(json_agg(to_json(known)), '[]') from (select * from note_change where id = any (changes) offset 0) known where note_id = wanted),
      'head', json_build_object('chain', head.chain, 'seq', head.seq, 'hash', head.hash, 'at', greatest(head.at, here)))
    into held
    from site join study on study.id = site.study_id join participant on participant.id = of.participant_id
      join data_key on data_key.purpose = 'record' and data_key.owner_id = of.participant_id
    where site.id = of.site_id;
  return held;
end $$;
--> statement-breakpoint
create or replace function hold_log(wanted uuid, ids uuid[]) returns json
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare of note; head record; moment timestamptz; here text; held json;
begin
  select * into of from note where id = wanted and kind = 'session' for no key update;
  moment := vigil_now();
  if of.id is null or not vigil_cares('{therapist,cotherapist,session_staff}', of.participant_id, moment) then return null; end if;
  select h.chain, h.seq, h.hash, h.at into head from audit_head h where h.chain = wanted::text for update;
  if not found then select * into head from append_lock(array[wanted::text]); end if;
  here := to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  select json_build_object(
      'note', to_json(of),
      'settings', study.settings,
      'timeZone', site.time_zone,
      'consentOn', participant.consent_on,
      'foundAt', here,
      'team', (select coalesce(json_agg(json_build_object('staffId', staff_id, 'role', role)), '[]') from care_team
        where participant_id = of.participant_id and starts_at <= moment and (ends_at is null or ends_at > moment)),
      'key', to_json(data_key),
      'frozen', of.status not in ('draft', 'returned') or exists (select 1 from note_version v where v.note_id = wanted and v.version = of.version),
      'last', coalesce((select max(e.seq) from entry e where e.note_id = wanted), 0),
      'tapped', (select to_json(e) from entry e where e.note_id = wanted and e.kind = 'clock_zero'
        and not exists (select 1 from (select * from entry where concerns = e.id offset 0) v where v.note_id = wanted and v.kind = 'void') order by e.seq desc limit 1),
      'written', (select to_json(stands) from note_answer stands where stands.note_id = wanted and stands.path = 'clock_zero'),
      'entries', (select coalesce(json_agg(to_json(e)), '[]') from (select * from entry where id = any (ids) offset 0) e where e.note_id = wanted),
      'late', (select coalesce(json_agg(to_json(l)), '[]') from (select * from late_arrival where id = any (ids) offset 0) l where l.note_id = wanted),
      'elsewhere', (select coalesce(json_agg(one.id), '[]') from (
        select e.id from entry e where e.id = any (ids) and e.note_id <> wanted
        union all select l.id from late_arrival l where l.id = any (ids) and l.note_id <> wanted) one),
      'head', json_build_object('chain', head.chain, 'seq', head.seq, 'hash', head.hash, 'at', greatest(head.at, here)))
    into held
    from site join study on study.id = site.study_id join participant on participant.id = of.participant_id
      join data_key on data_key.purpose = 'record' and data_key.owner_id = of.participant_id
    where site.id = of.site_id;
  return held;
end $$;
