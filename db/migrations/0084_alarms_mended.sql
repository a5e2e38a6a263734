-- How many attempts are turned away is counted in the server, which writes it down: whoever is turned away costs no statement.
drop function count_throttled(bytea);
--> statement-breakpoint
drop function failed_sign_ins(text);
--> statement-breakpoint
-- How many other accounts failed from one address within the hour that nobody got into from there since, and how many attempts failed anywhere
-- within a quarter of it; nothing where it was told within the hour: then nobody counts, however many come.
create function failed_sign_ins(from_address text, besides text) returns table (accounts integer, failures integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare hour text := vigil_instant(vigil_now() - interval '1 hour'); quarter text := vigil_instant(vigil_now() - interval '15 minutes');
begin
  if exists (select 1 from alert where kind = 'password_guessing' and chain = 'system' and raised_at > vigil_now() - interval '1 hour') then return; end if;
  return query select
    count(distinct f.subject_id) filter (where f.body::jsonb ->> 'from' = from_address and f.subject_id <> besides and not exists (
      select 1 from audit_event s where s.chain = 'system' and s.action = 'staff.signed_in' and s.subject_id = f.subject_id and s.at > f.at
        and s.body::jsonb ->> 'from' = from_address))::integer,
    count(*) filter (where f.at > quarter)::integer
  from audit_event f where f.chain = 'system' and f.action = 'staff.sign_in_failed' and f.at > hour;
end $$;
--> statement-breakpoint
-- Notes whose countersignature fell due: marked once for a version, with an alert to whoever supervises and oversees their site today. Where there is
-- nobody, it waits unmarked until there is. What somebody holds at this moment waits for the next sweep.
create or replace function tell_of_overdue_countersignatures() returns table (note_id uuid, study_id uuid, site_id uuid, participant_id uuid, version integer, due_at timestamptz, told integer) language plpgsql security definer set search_path = public, pg_temp as $$
declare late record;
begin
  for late in
    select n.id, n.study_id, n.site_id, n.participant_id, n.version, f.due_at as since
    from note_facts f join note n on n.id = f.note_id
    where f.status = 'signed' and f.due_at is not null and f.overdue_at is null and f.due_at <= vigil_now() and exists (
      select 1 from membership m
      where m.study_id = n.study_id and m.role in ('supervisor', 'investigator') and (m.site_id is null or m.site_id = n.site_id)
        and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now()))
    order by f.due_at, n.id
    limit 100
    for update of n skip locked
  loop
    perform 1 from note_facts f where f.note_id = late.id and f.status = 'signed' and f.overdue_at is null for update;
    continue when not found;
    insert into alert (id, study_id, chain, recipient, kind, subject_id)
      select distinct on (m.staff_id) gen_random_uuid(), late.study_id, late.id::text, m.staff_id, 'countersignature_overdue', late.id
      from membership m
      where m.study_id = late.study_id and m.role in ('supervisor', 'investigator') and (m.site_id is null or m.site_id = late.site_id)
        and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now());
    get diagnostics told = row_count;
    continue when told = 0;
    update note_facts f set overdue_at = vigil_now() where f.note_id = late.id;
    note_id := late.id; study_id := late.study_id; site_id := late.site_id; participant_id := late.participant_id;
    version := late.version; due_at := late.since;
    return next;
  end loop;
end $$;
--> statement-breakpoint
drop function mark_signed(uuid, text);
--> statement-breakpoint
-- A signature is a proof too, where it was given with everything that its person has: the second of a continuous period asks less, and renews no proof.
create function mark_signed(session_id uuid, from_address text, entirely boolean) returns void language sql security definer set search_path = public, pg_temp as $$
  update auth_session set last_signed_at = vigil_now(), signing_failures = 0, address = from_address,
      proven_at = case when entirely then vigil_now() else proven_at end, proven_from = case when entirely then from_address else proven_from end
    where id = session_id
$$;
--> statement-breakpoint
-- Who opened, in the last hour, the records or the vault of more participants of a study than its setting says: told to the investigators of the sites
-- of what was read (where nobody else is one, to the administrators), once in twelve hours, and again where it has become four times as many. It looks
-- on from outside, and holds nobody's reading up.
create or replace function tell_of_readings() returns table (study_id uuid, staff_id uuid, participants integer) language plpgsql security definer set search_path = public, pg_temp as $$
declare read record; moment timestamptz := vigil_now(); before integer;
begin
  perform pg_advisory_xact_lock(hashtext('vigil/tell/many_records'));
  for read in
    select s.id as study, e.actor, count(distinct e.participant_id)::integer as many, array_agg(distinct coalesce(p.site_id, e.site_id)) as sites
    from study s join audit_event e on e.study_id = s.id and e.at > vigil_instant(moment - interval '1 hour') left join participant p on p.id = e.participant_id
    where e.actor is not null and e.participant_id is not null and (e.action like '%viewed' or e.action like '%revealed' or e.action = 'note.prose_shown')
    group by s.id, e.actor
    having count(distinct e.participant_id) > coalesce((s.settings ->> 'readingsPerHour')::integer, 50)
  loop
    select max((w.body::jsonb ->> 'participants')::integer) into before from audit_event w
      where w.chain = read.study::text and w.action = 'records.read_widely' and w.subject_id = read.actor::text and w.at > vigil_instant(moment - interval '12 hours');
    if read.many < 4 * before then continue; end if;
    insert into alert (id, study_id, chain, recipient, kind, subject_id)
      select gen_random_uuid(), read.study, read.study::text, told.staff_id, 'many_records', read.actor
      from (select distinct m.staff_id, m.role = 'investigator' as first, bool_or(m.role = 'investigator') over () as any_first
        from membership m where m.study_id = read.study and m.staff_id <> read.actor
          and (m.role = 'administrator' or (m.role = 'investigator' and (m.site_id is null or m.site_id = any (read.sites))))
          and m.suspended_at is null and m.starts_at <= moment and (m.ends_at is null or m.ends_at > moment)) told
      where told.first or not told.any_first;
    if found then
      study_id := read.study; staff_id := read.actor; participants := read.many;
      return next;
    end if;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function failed_sign_ins(text, text), mark_signed(uuid, text, boolean) from public;
--> statement-breakpoint
grant execute on function failed_sign_ins(text, text), mark_signed(uuid, text, boolean) to vigil_auth;
