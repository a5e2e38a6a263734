-- Twelve hours, and eighteen where a session day of one's own is under way: nobody is signed out in the middle of it. Such a day is
-- the note of a medication session, of whose participant one is on the care team now, that is not signed, or was within the hour, and
-- whose log goes on since the sign-in or whose session began on a day of it. Asked only where the twelve hours are over.
create function vigil_session_until(held auth_session) returns timestamptz language plpgsql stable security definer cost 1000
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare moment timestamptz := vigil_now();
begin
  if held.expires_at > moment or held.created_at + interval '18 hours' <= moment then return held.expires_at; end if;
  if exists (
    select 1 from care_team c
      join membership m on m.staff_id = c.staff_id and m.study_id = c.study_id and (m.site_id is null or m.site_id = c.site_id)
        and m.role in ('therapist', 'cotherapist', 'session_staff') and m.suspended_at is null and m.starts_at <= moment and (m.ends_at is null or m.ends_at > moment)
      join note n on n.participant_id = c.participant_id and n.kind = 'session'
      join note_facts f on f.note_id = n.id and (f.status in ('draft', 'returned', 'ready') or f.signed_at > moment - interval '1 hour')
        and f.not_held is not true
      join site s on s.id = n.site_id
    where c.staff_id = held.staff_id and c.starts_at <= moment and (c.ends_at is null or c.ends_at > moment)
      and (f.service_on between to_char(held.created_at at time zone s.time_zone, 'YYYY-MM-DD') and to_char(moment at time zone s.time_zone, 'YYYY-MM-DD')
        or exists (select 1 from entry e where e.note_id = n.id and e.received_at >= held.created_at)))
  then return held.created_at + interval '18 hours'; end if;
  return held.expires_at;
end $$;
--> statement-breakpoint
revoke execute on function vigil_session_until(auth_session) from public;
--> statement-breakpoint
create or replace function session_by_token(wanted bytea) returns json language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare moment timestamptz := vigil_now(); of json;
begin
  select json_build_object(
      'id', held.id,
      'staff', json_build_object('id', person.id, 'name', person.name, 'email', person.email),
      'memberships', coalesce(own.memberships, '[]'),
      'locked', held.state = 'locked' or held.last_input_at <= moment - make_interval(mins => coalesce(own.idle, 15)),
      'handedForms', case when held.state = 'locked' then held.handed_forms end,
      'idleMinutes', coalesce(own.idle, 15),
      'secondsSinceInput', extract(epoch from moment - held.last_input_at),
      'secondsToItsEnd', extract(epoch from held.expires_at - moment),
      'address', held.address,
      'provenFrom', case when held.proven_at > moment - make_interval(mins => coalesce(own.proof, 15)) then held.proven_from end,
      'createdAt', to_char(held.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'expiresAt', to_char(held.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    into of
    from auth_session held
      join staff person on person.id = held.staff_id and person.state = 'active'
      cross join lateral (
        select json_agg(json_build_object('id', m.id, 'studyId', m.study_id, 'siteId', m.site_id, 'role', m.role) order by m.starts_at, m.id) as memberships,
            min((s.settings ->> 'idleMinutes')::integer) as idle, min((s.settings ->> 'signatureMinutes')::integer) as proof
          from membership m join study s on s.id = m.study_id
          where m.staff_id = person.id and m.suspended_at is null and m.starts_at <= moment and (m.ends_at is null or m.ends_at > moment)) own
    where held.token_hash = wanted and held.state <> 'ended' and (held.expires_at > moment or vigil_session_until(held) > moment);
  return of;
end $$;
--> statement-breakpoint
-- Who unlocks after the twelve hours has been asked, at a pause, whether they go on: then it goes on to the eighteenth.
create or replace function resume_session(session_id uuid, new_id uuid, new_hash bytea, from_address text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare held auth_session; until timestamptz;
begin
  select * into held from auth_session where id = session_id and state <> 'ended' for update;
  until := vigil_session_until(held);
  if held.id is null or until <= vigil_now() then return false; end if;
  update auth_session set state = 'ended', ended_at = vigil_now() where id = session_id;
  insert into auth_session (id, token_hash, staff_id, address, created_at, expires_at, signing_failures)
    values (new_id, new_hash, held.staff_id, from_address, held.created_at, until, held.signing_failures);
  return true;
end $$;
--> statement-breakpoint
create or replace function sessions_of(of_staff uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', held.id, 'address', held.address, 'createdAt', vigil_instant(held.created_at),
    'lastInputAt', vigil_instant(held.last_input_at), 'expiresAt', vigil_instant(vigil_session_until(held))) order by held.last_input_at desc), '[]')
  from auth_session held where held.staff_id = of_staff and held.state <> 'ended' and vigil_session_until(held) > vigil_now()
$$;
--> statement-breakpoint
create or replace function signing_period(session_id uuid, of_staff uuid) returns table (address text, seconds_since_signed double precision, minutes integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select held.address, extract(epoch from vigil_now() - held.last_signed_at)::double precision, coalesce((
    select min((study.settings ->> 'signatureMinutes')::integer) from membership join study on study.id = membership.study_id
    where membership.staff_id = of_staff and suspended_at is null and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())), 15)
  from auth_session held where held.id = session_id and held.staff_id = of_staff and held.state = 'active' and vigil_session_until(held) > vigil_now()
$$;
--> statement-breakpoint
create or replace function hand_session(session_id uuid, forms uuid[]) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth_session held set state = 'locked', handed_forms = forms where id = session_id and state = 'active' and vigil_session_until(held) > vigil_now();
  return found;
end $$;
--> statement-breakpoint
create or replace function close_handed(session_id uuid, form uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth_session held set handed_forms = array_remove(handed_forms, form)
    where id = session_id and state = 'locked' and handed_forms @> array[form] and vigil_session_until(held) > vigil_now();
  return found;
end $$;
--> statement-breakpoint
create or replace function vigil_streams(ids uuid[], heads bigint[])
returns table (id uuid, ends text, last integer, head bigint, saved boolean, status text, version integer, people text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare this_moment timestamptz := vigil_now();
begin
  update live_stream s set seen_at = this_moment where s.id = any (ids) and s.seen_at < this_moment - interval '1500 milliseconds';
  delete from live_stream s where s.seen_at < this_moment - interval '1 minute';
  return query select s.id,
    case
      when held.id is null or not exists (select 1 from staff p where p.id = s.staff_id and p.state = 'active') then 'signed_out'
      when held.state = 'locked' or held.last_input_at <= this_moment - make_interval(mins => coalesce((
        select min((y.settings ->> 'idleMinutes')::integer) from membership m join study y on y.id = m.study_id
        where m.staff_id = s.staff_id and m.suspended_at is null and m.starts_at <= this_moment and (m.ends_at is null or m.ends_at > this_moment)), 15)) then 'locked'
      when not exists (
        select 1 from care_team c join membership m on m.staff_id = c.staff_id and m.study_id = c.study_id and (m.site_id is null or m.site_id = c.site_id)
        where c.staff_id = s.staff_id and c.participant_id = s.participant_id and c.starts_at <= this_moment and (c.ends_at is null or c.ends_at > this_moment)
          and m.role in ('therapist', 'cotherapist', 'session_staff') and m.suspended_at is null and m.starts_at <= this_moment and (m.ends_at is null or m.ends_at > this_moment)) then 'not_permitted'
    end,
    coalesce((select max(e.seq) from entry e where e.note_id = s.note_id), 0),
    h.seq,
    exists (select 1 from audit_event v where v.chain = h.chain and v.seq > asked.head and v.action = 'note.saved'),
    n.status, n.version,
    coalesce((select string_agg(distinct o.staff_id::text, ' ' order by o.staff_id::text) from live_stream o
      where o.note_id = s.note_id and o.here and o.seen_at > this_moment - interval '5 seconds'), '')
  from unnest(ids, heads) as asked (id, head)
    join live_stream s on s.id = asked.id
    join note n on n.id = s.note_id
    join audit_head h on h.chain = s.note_id::text
    left join auth_session held on held.id = s.session_id and held.staff_id = s.staff_id and held.state <> 'ended'
      and (held.expires_at > this_moment or vigil_session_until(held) > this_moment);
end $$;
