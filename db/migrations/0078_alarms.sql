ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event', 'checkpoint_late', 'password_guessing', 'many_records'));
--> statement-breakpoint
create policy owner_alarms on alert for insert to vigil_owner with check (kind in ('checkpoint_late', 'password_guessing', 'many_records') and raised_by is null);
--> statement-breakpoint
-- Tells every administrator, once, what is nobody's deed and no one study's; not where it was told since that moment. Gives how many were told.
create function tell_administrators(of_kind text, since timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare told integer;
begin
  if of_kind not in ('checkpoint_late', 'password_guessing') then raise exception 'nothing of that kind is told to administrators' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtext('vigil/tell/' || of_kind));
  if exists (select 1 from alert where kind = of_kind and chain = 'system' and raised_at > since) then return 0; end if;
  insert into alert (id, study_id, chain, recipient, kind, subject_id)
    select distinct on (m.staff_id) gen_random_uuid(), m.study_id, 'system', m.staff_id, of_kind, m.staff_id
    from membership m where m.role = 'administrator' and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now())
    order by m.staff_id, m.starts_at, m.id;
  get diagnostics told = row_count;
  return told;
end $$;
--> statement-breakpoint
-- An attempt that was turned away unlooked at. Gives null within a quarter of an hour of one that was written down, else how many
-- were not: so the trail has one line for each such quarter, however many come.
create function count_throttled(wanted bytea) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare held auth_throttle;
begin
  insert into auth_throttle (key, failures, last_at) values (wanted, 0, '-infinity') on conflict do nothing;
  select * into held from auth_throttle where key = wanted for update;
  if held.last_at > vigil_now() - interval '15 minutes' then
    update auth_throttle set failures = failures + 1 where key = wanted;
    return null;
  end if;
  update auth_throttle set failures = 0, last_at = vigil_now() where key = wanted;
  return held.failures;
end $$;
--> statement-breakpoint
-- How many accounts failed from one address within the hour that nobody got into since, and how many attempts failed anywhere within a quarter of it;
-- nothing where it was told within the hour: then nobody counts, however many come.
create function failed_sign_ins(from_address text) returns table (accounts integer, failures integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare hour text := vigil_instant(vigil_now() - interval '1 hour'); quarter text := vigil_instant(vigil_now() - interval '15 minutes');
begin
  if exists (select 1 from alert where kind = 'password_guessing' and chain = 'system' and raised_at > vigil_now() - interval '1 hour') then return; end if;
  return query select
    count(distinct f.subject_id) filter (where f.body::jsonb ->> 'from' = from_address and not exists (
      select 1 from audit_event s where s.chain = 'system' and s.action = 'staff.signed_in' and s.subject_id = f.subject_id and s.at > f.at))::integer,
    count(*) filter (where f.at > quarter)::integer
  from audit_event f where f.chain = 'system' and f.action = 'staff.sign_in_failed' and f.at > hour;
end $$;
--> statement-breakpoint
-- Who opened, in the last hour, the records or the vault of more participants of a study than its setting says: told to the investigators
-- (where nobody else is one, to the administrators), once in twelve hours. It looks on from outside, and holds nobody's reading up.
create function tell_of_readings() returns table (study_id uuid, staff_id uuid, participants integer) language plpgsql security definer set search_path = public, pg_temp as $$
declare read record; moment timestamptz := vigil_now();
begin
  perform pg_advisory_xact_lock(hashtext('vigil/tell/many_records'));
  for read in
    select s.id as study, e.actor, count(distinct e.participant_id)::integer as many
    from study s join audit_event e on e.study_id = s.id and e.at > vigil_instant(moment - interval '1 hour')
    where e.actor is not null and e.participant_id is not null and (e.action like '%viewed' or e.action like '%revealed' or e.action = 'note.prose_shown')
    group by s.id, e.actor
    having count(distinct e.participant_id) > coalesce((s.settings ->> 'readingsPerHour')::integer, 50)
  loop
    if exists (select 1 from alert a where a.chain = read.study::text and a.kind = 'many_records' and a.subject_id = read.actor and a.raised_at > moment - interval '12 hours') then continue; end if;
    insert into alert (id, study_id, chain, recipient, kind, subject_id)
      select gen_random_uuid(), read.study, read.study::text, told.staff_id, 'many_records', read.actor
      from (select distinct m.staff_id, m.role = 'investigator' as first, bool_or(m.role = 'investigator') over () as any_first
        from membership m where m.study_id = read.study and m.staff_id <> read.actor and m.role in ('investigator', 'administrator')
          and m.suspended_at is null and m.starts_at <= moment and (m.ends_at is null or m.ends_at > moment)) told
      where told.first or not told.any_first;
    if found then
      study_id := read.study; staff_id := read.actor; participants := read.many;
      return next;
    end if;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function tell_administrators(text, timestamptz), count_throttled(bytea), failed_sign_ins(text), tell_of_readings() from public;
--> statement-breakpoint
grant execute on function tell_administrators(text, timestamptz), count_throttled(bytea), failed_sign_ins(text) to vigil_auth;
--> statement-breakpoint
grant execute on function tell_administrators(text, timestamptz), tell_of_readings() to vigil_job;
