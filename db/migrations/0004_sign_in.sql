-- The way in. vigil_auth has no right on any table: it calls these functions, each by an exact key, each running as the owner.
-- What they change of covered tables (staff, credential, invitation, alert) needs its event in the same transaction, as everywhere.

create policy owner_keeps on credential for all to vigil_owner using (true) with check (true);
--> statement-breakpoint
create policy owner_keeps on auth_session for all to vigil_owner using (true) with check (true);
--> statement-breakpoint
create policy owner_keeps on auth_throttle for all to vigil_owner using (true) with check (true);
--> statement-breakpoint
create policy owner_reads on invitation for select to vigil_owner using (true);
--> statement-breakpoint
create policy owner_accepts on invitation for update to vigil_owner using (accepted_at is null) with check (accepted_at is not null);
--> statement-breakpoint
create policy owner_activates on staff for update to vigil_owner using (state = 'invited') with check (state = 'active');
--> statement-breakpoint
create policy owner_raises on alert for insert to vigil_owner with check (kind = 'signature_failures');
--> statement-breakpoint
create function vigil_instant(at timestamptz) returns text language sql stable set search_path = public, pg_temp as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
--> statement-breakpoint
create function account_by_email(wanted text) returns table (staff_id uuid, name text, email text, state text, password_hash text, totp_sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select staff.id, staff.name, staff.email, staff.state, credential.password_hash, credential.totp_sealed
  from staff left join credential on credential.staff_id = staff.id where staff.email = wanted
$$;
--> statement-breakpoint
create function account_by_id(wanted uuid) returns table (staff_id uuid, name text, email text, state text, password_hash text, totp_sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select staff.id, staff.name, staff.email, staff.state, credential.password_hash, credential.totp_sealed
  from staff left join credential on credential.staff_id = staff.id where staff.id = wanted
$$;
--> statement-breakpoint
-- Somebody who signed in from there within a month: their own attempts are counted apart from what others try elsewhere.
create function is_known_address(wanted text, from_address text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from auth_session join staff on staff.id = auth_session.staff_id
    where staff.email = wanted and auth_session.address = from_address and auth_session.created_at > vigil_now() - interval '30 days')
$$;
--> statement-breakpoint
-- A step of the clock counts once, and never an earlier one after it.
create function use_totp_step(of_staff uuid, step bigint) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update credential set totp_step = step where staff_id = of_staff and (totp_step is null or totp_step < step);
  return found;
end $$;
--> statement-breakpoint
-- Counts of two days ago and sessions of last month are swept by who comes next.
create function open_session(session_id uuid, new_hash bytea, of_staff uuid, from_address text, hours integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from auth_throttle where last_at < vigil_now() - interval '2 days';
  delete from auth_session where expires_at < vigil_now() - interval '30 days';
  insert into auth_session (id, token_hash, staff_id, address, expires_at)
    select session_id, new_hash, staff.id, from_address, vigil_now() + make_interval(hours => hours)
    from staff where staff.id = of_staff and staff.state = 'active';
  return found;
end $$;
--> statement-breakpoint
-- Who holds this token, in one reading: the session, the person and the memberships that hold now. Idle is locked.
create function session_by_token(wanted bytea) returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := vigil_now();
  held auth_session;
  person staff;
  memberships jsonb;
  idle integer;
begin
  select * into held from auth_session where token_hash = wanted and state <> 'ended' and expires_at > at;
  if held.id is null then return null; end if;
  select * into person from staff where id = held.staff_id and state = 'active';
  if person.id is null then return null; end if;
  select jsonb_agg(jsonb_build_object('id', m.id, 'studyId', m.study_id, 'siteId', m.site_id, 'role', m.role) order by m.starts_at, m.id),
      min((s.settings ->> 'idleMinutes')::integer)
    into memberships, idle
    from membership m join study s on s.id = m.study_id
    where m.staff_id = person.id and m.suspended_at is null and m.starts_at <= at and (m.ends_at is null or m.ends_at > at);
  return jsonb_build_object(
    'id', held.id,
    'staff', jsonb_build_object('id', person.id, 'name', person.name, 'email', person.email),
    'memberships', coalesce(memberships, '[]'),
    'locked', held.state = 'locked' or held.last_input_at <= at - make_interval(mins => coalesce(idle, 15)),
    'idleMinutes', coalesce(idle, 15),
    'secondsSinceInput', extract(epoch from at - held.last_input_at),
    'address', held.address,
    'createdAt', vigil_instant(held.created_at),
    'expiresAt', vigil_instant(held.expires_at));
end $$;
--> statement-breakpoint
create function record_input(session_id uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update auth_session set last_input_at = vigil_now() where id = session_id and state = 'active'
$$;
--> statement-breakpoint
create function lock_session(session_id uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update auth_session set state = 'locked' where id = session_id and state = 'active'
$$;
--> statement-breakpoint
-- The same session under a new id and token, from where it was; a signing period begins anew.
create function resume_session(session_id uuid, new_id uuid, new_hash bytea, from_address text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare held auth_session;
begin
  update auth_session set state = 'ended', ended_at = vigil_now()
    where id = session_id and state <> 'ended' and expires_at > vigil_now() returning * into held;
  if held.id is null then return false; end if;
  insert into auth_session (id, token_hash, staff_id, address, created_at, expires_at, signing_failures)
    values (new_id, new_hash, held.staff_id, from_address, held.created_at, held.expires_at, held.signing_failures);
  return true;
end $$;
--> statement-breakpoint
create function end_session(session_id uuid, of_staff uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth_session set state = 'ended', ended_at = vigil_now() where id = session_id and staff_id = of_staff and state <> 'ended';
  return found;
end $$;
--> statement-breakpoint
create function end_sessions(of_staff uuid, except_session uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare ended integer;
begin
  update auth_session set state = 'ended', ended_at = vigil_now() where staff_id = of_staff and id is distinct from except_session and state <> 'ended';
  get diagnostics ended = row_count;
  return ended;
end $$;
--> statement-breakpoint
create function sessions_of(of_staff uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'address', address, 'createdAt', vigil_instant(created_at),
    'lastInputAt', vigil_instant(last_input_at), 'expiresAt', vigil_instant(expires_at)) order by last_input_at desc), '[]')
  from auth_session where staff_id = of_staff and state <> 'ended' and expires_at > vigil_now()
$$;
--> statement-breakpoint
-- Where a session stands with signing, and the study's minutes of a continuous period: nothing when it has ended.
create function signing_period(session_id uuid, of_staff uuid) returns table (address text, seconds_since_signed double precision, minutes integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select address, extract(epoch from vigil_now() - last_signed_at)::double precision, coalesce((
    select min((study.settings ->> 'signatureMinutes')::integer) from membership join study on study.id = membership.study_id
    where membership.staff_id = of_staff and suspended_at is null and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())), 15)
  from auth_session where id = session_id and staff_id = of_staff and state = 'active' and expires_at > vigil_now()
$$;
--> statement-breakpoint
create function mark_signed(session_id uuid, from_address text) returns void language sql security definer set search_path = public, pg_temp as $$
  update auth_session set last_signed_at = vigil_now(), signing_failures = 0, address = from_address where id = session_id
$$;
--> statement-breakpoint
create function count_signing_failure(session_id uuid) returns integer language sql security definer set search_path = public, pg_temp as $$
  update auth_session set signing_failures = signing_failures + 1 where id = session_id returning signing_failures
$$;
--> statement-breakpoint
-- Tells the investigators and administrators of a person's studies (21 CFR 11.300(d)); returns those studies.
create function raise_signature_alerts(of_staff uuid) returns setof uuid language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    select distinct on (theirs.study_id, other.staff_id)
      gen_random_uuid(), theirs.study_id, theirs.study_id::text, other.staff_id, 'signature_failures', of_staff, of_staff
    from membership theirs join membership other on other.study_id = theirs.study_id and other.staff_id <> of_staff
      and (other.role = 'administrator' or (other.role = 'investigator'
        and (other.site_id is null or theirs.site_id is null or other.site_id = theirs.site_id)))
    where theirs.staff_id = of_staff
      and theirs.suspended_at is null and theirs.starts_at <= vigil_now() and (theirs.ends_at is null or theirs.ends_at > vigil_now())
      and other.suspended_at is null and other.starts_at <= vigil_now() and (other.ends_at is null or other.ends_at > vigil_now());
  return query select distinct study_id from membership
    where staff_id = of_staff and suspended_at is null and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now());
end $$;
--> statement-breakpoint
-- Holds the count until the transaction ends, so that attempts at once are counted one after another.
create function throttle_read(wanted bytea) returns table (failures integer, seconds_since double precision)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into auth_throttle (key, failures, last_at) values (wanted, 0, vigil_now()) on conflict do nothing;
  return query select t.failures, extract(epoch from vigil_now() - t.last_at)::double precision from auth_throttle t where t.key = wanted for update;
end $$;
--> statement-breakpoint
create function throttle_set(wanted bytea, count integer) returns void language sql security definer set search_path = public, pg_temp as $$
  update auth_throttle set failures = count, last_at = vigil_now() where key = wanted
$$;
--> statement-breakpoint
-- After a success: the account's count is forgotten, the address gets this one back.
create function throttle_clear(wanted bytea) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from auth_throttle where key = wanted
$$;
--> statement-breakpoint
create function throttle_give_back(wanted bytea) returns void language sql security definer set search_path = public, pg_temp as $$
  update auth_throttle set failures = greatest(failures - 1, 0) where key = wanted
$$;
--> statement-breakpoint
create function invitation_by_token(wanted bytea) returns table (id uuid, staff_id uuid, name text, email text, expires_at text)
language sql stable security definer set search_path = public, pg_temp as $$
  select invitation.id, staff.id, staff.name, staff.email, vigil_instant(invitation.expires_at)
  from invitation join staff on staff.id = invitation.staff_id
  where token_hash = wanted and accepted_at is null and invitation.expires_at > vigil_now() and staff.state = 'invited'
$$;
--> statement-breakpoint
create function accept_invitation(wanted bytea, new_hash text, new_totp bytea, step bigint) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid;
begin
  update invitation set accepted_at = vigil_now() where token_hash = wanted and accepted_at is null and expires_at > vigil_now() returning staff_id into person;
  update staff set state = 'active' where id = person and state = 'invited';
  if not found then return null; end if;
  insert into credential (staff_id, password_hash, totp_sealed, totp_step) values (person, new_hash, new_totp, step);
  return person;
end $$;
--> statement-breakpoint
-- Shown on the sign-in page of a demo database, and of no other.
create function demo_accounts() returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('email', one.email, 'name', one.name, 'role', one.role, 'site', one.site) order by one.email), '[]')
  from (
    select distinct on (staff.id) staff.email, staff.name, membership.role, site.name as site
    from staff join credential on credential.staff_id = staff.id join membership on membership.staff_id = staff.id
      left join site on site.id = membership.site_id
    where staff.database_kind = 'demo' and staff.email like '%@demo.test' and staff.state = 'active' and membership.suspended_at is null
      and membership.starts_at <= vigil_now() and (membership.ends_at is null or membership.ends_at > vigil_now())
    order by staff.id, membership.starts_at, membership.id
  ) one
$$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['account_by_email', 'account_by_id', 'is_known_address', 'use_totp_step', 'open_session', 'session_by_token', 'record_input', 'lock_session',
    'resume_session', 'end_session', 'end_sessions', 'sessions_of', 'signing_period', 'mark_signed', 'count_signing_failure', 'raise_signature_alerts',
    'throttle_read', 'throttle_set', 'throttle_clear', 'throttle_give_back', 'invitation_by_token', 'accept_invitation', 'demo_accounts', 'vigil_instant']
  loop
    execute format('revoke execute on function %s from public', name::regproc);
    execute format('grant execute on function %s to vigil_auth', name::regproc);
  end loop;
end $$;
