-- One's own account: another password, another second factor, recovery codes; and enrolling again by a link of an administrator.
-- Recovery codes are kept as keyed hashes beside the factor that they stand in for; one that was used is gone from them.

alter table credential add column totp_at timestamptz(6), add column recovery bytea[];
--> statement-breakpoint
-- Holds the account as it was read until the transaction ends, so that nobody is let in by what is being changed.
create function hold_credential(of_staff uuid, password text, factor bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from credential where staff_id = of_staff and password_hash = password and totp_sealed is not distinct from factor for update;
  return found;
end $$;
--> statement-breakpoint
-- When the password was chosen, when the factor was enrolled, and how many recovery codes are left.
create function own_credential(of_staff uuid) returns table (password_at text, factor_at text, recovery_left integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select vigil_instant(changed_at), case when totp_sealed is not null then vigil_instant(coalesce(totp_at, changed_at)) end,
    coalesce(cardinality(recovery), 0) from credential where staff_id = of_staff
$$;
--> statement-breakpoint
create function set_password(of_staff uuid, new_hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  update credential set password_hash = new_hash, changed_at = vigil_now(),
    totp_at = case when totp_sealed is not null then coalesce(totp_at, changed_at) end where staff_id = of_staff
$$;
--> statement-breakpoint
-- In place of this very factor: of two at once, one finds it gone.
create function replace_factor(of_staff uuid, present bytea, new_totp bytea, step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update credential set totp_sealed = new_totp, totp_step = step, totp_at = vigil_now() where staff_id = of_staff and totp_sealed = present;
  return found;
end $$;
--> statement-breakpoint
create function set_recovery_codes(of_staff uuid, hashes bytea[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update credential set recovery = hashes where staff_id = of_staff
$$;
--> statement-breakpoint
-- How many are left after this one; null where it is none of them, or was used.
create function use_recovery_code(of_staff uuid, wanted bytea) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare remaining integer;
begin
  update credential set recovery = array_remove(recovery, wanted) where staff_id = of_staff and wanted = any (recovery)
    returning cardinality(recovery) into remaining;
  return remaining;
end $$;
--> statement-breakpoint
-- An administrator's, of somebody else in a study of theirs; it waits for who is just signing in, and ends that session too.
create function end_sessions_of_member(of_staff uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare ended integer;
begin
  if of_staff = vigil_staff() or not exists (select 1 from membership where staff_id = of_staff and study_id in (select vigil_studies('{administrator}'))) then
    raise exception 'only an administrator ends the sessions of somebody else' using errcode = 'insufficient_privilege';
  end if;
  perform from credential where staff_id = of_staff for update;
  update auth_session set state = 'ended', ended_at = vigil_now() where staff_id = of_staff and state <> 'ended';
  get diagnostics ended = row_count;
  return ended;
end $$;
--> statement-breakpoint
-- Of several links to one person the newest alone opens; who has an account already chooses anew.
create or replace function invitation_by_token(wanted bytea) returns table (id uuid, staff_id uuid, name text, email text, expires_at text)
language sql stable security definer set search_path = public, pg_temp as $$
  select invitation.id, staff.id, staff.name, staff.email, vigil_instant(invitation.expires_at)
  from invitation join staff on staff.id = invitation.staff_id
  where token_hash = wanted and accepted_at is null and invitation.expires_at > vigil_now() and staff.state = 'invited'
    and not exists (select 1 from invitation later where later.staff_id = invitation.staff_id and later.created_at > invitation.created_at)
$$;
--> statement-breakpoint
create or replace function accept_invitation(wanted bytea, new_hash text, new_totp bytea, step bigint) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid; enrolled timestamptz := case when new_totp is not null then vigil_now() end;
begin
  update invitation set accepted_at = vigil_now() where token_hash = wanted and accepted_at is null and expires_at > vigil_now()
    and not exists (select 1 from invitation later where later.staff_id = invitation.staff_id and later.created_at > invitation.created_at)
    returning staff_id into person;
  update staff set state = 'active' where id = person and state = 'invited';
  if not found then return null; end if;
  insert into credential (staff_id, password_hash, totp_sealed, totp_step, totp_at) values (person, new_hash, new_totp, step, enrolled)
    on conflict (staff_id) do update
    set password_hash = new_hash, totp_sealed = new_totp, totp_step = step, totp_at = enrolled, recovery = null, changed_at = vigil_now();
  return person;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['hold_credential', 'own_credential', 'set_password', 'replace_factor', 'set_recovery_codes', 'use_recovery_code'] loop
    execute format('revoke execute on function %s from public', name::regproc);
    execute format('grant execute on function %s to vigil_auth', name::regproc);
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function end_sessions_of_member(uuid) from public;
--> statement-breakpoint
grant execute on function end_sessions_of_member(uuid) to vigil_app;
