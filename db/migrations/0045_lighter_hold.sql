-- The functions of a save again, word for word in what they mean, with fewer questions in them: one look at the clock for a hold,
-- the head of a chain found where it mostly is, an event dated by itself.

drop function vigil_writes(note);
--> statement-breakpoint
create function vigil_cares(roles text[], participant uuid, moment timestamptz) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare person uuid := nullif(current_setting('vigil.staff_id', true), '')::uuid;
begin
  return exists (select 1 from care_team join membership on membership.study_id = care_team.study_id join staff on staff.id = membership.staff_id
    where care_team.participant_id = participant and care_team.staff_id = person and care_team.role = any (roles)
      and care_team.starts_at <= moment and (care_team.ends_at is null or care_team.ends_at > moment)
      and membership.staff_id = person and membership.role = any (roles) and membership.suspended_at is null
      and (membership.site_id is null or membership.site_id = care_team.site_id)
      and membership.starts_at <= moment and (membership.ends_at is null or membership.ends_at > moment)
      and staff.state = 'active');
end $$;
--> statement-breakpoint
create or replace function vigil_cares(roles text[], participant uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return vigil_cares(roles, participant, vigil_now());
end $$;
--> statement-breakpoint
create function vigil_writes(of note, moment timestamptz) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if vigil_cares('{therapist,cotherapist}', of.participant_id, moment) then return true; end if;
  case of.kind
    when 'overnight' then return vigil_cares('{session_staff}', of.participant_id, moment);
    when 'baseline' then return of.site_id in (select vigil_sites('{coordinator}'));
    else return false;
  end case;
end $$;
--> statement-breakpoint
create or replace function hold_note(wanted uuid, paths text[], changes uuid[]) returns json
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
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
      'changes', (select coalesce(json_agg(to_json(known)), '[]') from note_change known where id = any (changes) and note_id = wanted),
      'head', json_build_object('chain', head.chain, 'seq', head.seq, 'hash', head.hash, 'at', greatest(head.at, here)))
    into held
    from site join study on study.id = site.study_id join participant on participant.id = of.participant_id
      join data_key on data_key.purpose = 'record' and data_key.owner_id = of.participant_id
    where site.id = of.site_id;
  return held;
end $$;
--> statement-breakpoint
create or replace function write_answer(
  wanted uuid, change uuid, at_path text, on_base integer, next integer, as_state text, settled uuid, sealed_change bytea, sealed_answer bytea, said_at timestamptz
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare of note; person uuid := nullif(current_setting('vigil.staff_id', true), '')::uuid;
begin
  select * into of from note where id = wanted;
  if not found or not vigil_writes(of, vigil_now()) then
    raise exception 'this person does not write in this note' using errcode = '42501';
  end if;
  insert into note_change (id, note_id, study_id, site_id, participant_id, path, base, revision, state, resolves, sealed, by, at)
    values (change, wanted, of.study_id, of.site_id, of.participant_id, at_path, on_base, next, as_state, settled, sealed_change, person, said_at);
  if sealed_answer is null then return; end if;
  if next = 1 then
    insert into note_answer (note_id, study_id, site_id, participant_id, path, revision, sealed, by, at)
      values (wanted, of.study_id, of.site_id, of.participant_id, at_path, next, sealed_answer, person, said_at);
    return;
  end if;
  update note_answer set revision = next, sealed = sealed_answer, by = person, at = said_at
    where note_id = wanted and path = at_path and revision = next - 1;
  if not found then
    raise exception 'an answer must follow the one that stands' using errcode = 'VG008';
  end if;
end $$;
--> statement-breakpoint
create or replace function append_told(
  told text, chain text, seq bigint, id uuid, at text, actor uuid, actor_role text, session uuid, action text, subject_type text, subject_id text,
  subject_version integer, study_id uuid, site_id uuid, participant_id uuid, body text, words bytea, canonical bytea, prev bytea, hash bytea, key_id text, mac bytea
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if told is distinct from current_setting('vigil.touched', true) then
    raise exception 'the event tells of other rows than were written' using errcode = 'VG009';
  end if;
  update audit_head h set seq = append_told.seq, hash = append_told.hash, at = append_told.at, changed_at = append_told.at::timestamptz
    where h.chain = append_told.chain and h.seq = append_told.seq - 1 and h.hash = append_told.prev and h.at <= append_told.at;
  if not found then
    raise exception 'an event must follow the head of its chain' using errcode = 'VG005';
  end if;
  insert into audit_event values (chain, seq, id, at, actor, actor_role, session, action, subject_type, subject_id, subject_version,
    study_id, site_id, participant_id, body, words, canonical, prev, hash, key_id, mac);
  told := set_config('vigil.touched', '', true);
end $$;
--> statement-breakpoint
revoke execute on function vigil_cares(text[], uuid, timestamptz), vigil_writes(note, timestamptz) from public;
