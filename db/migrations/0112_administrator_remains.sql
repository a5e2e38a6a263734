-- Whether somebody whose account is open administers a study now.
create function vigil_has_administrator(of_study uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from membership held join staff on staff.id = held.staff_id and staff.state = 'active'
    where held.study_id = of_study and held.role = 'administrator' and held.suspended_at is null
      and held.starts_at <= vigil_now() and (held.ends_at is null or held.ends_at > vigil_now()))
$$;
--> statement-breakpoint
-- Nobody ends their own role or closes their own account, so an administrator remains, and also where two do it to each other at
-- one moment: they wait for each other, and the second finds that nobody would be left.
create function vigil_role_remains() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('administrators', 0));
  if not vigil_has_administrator(new.study_id) then
    raise exception 'a study keeps an administrator' using errcode = 'VG015';
  end if;
  return null;
end $$;
--> statement-breakpoint
create function vigil_account_remains() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('administrators', 0));
  if exists (select 1 from membership held where held.staff_id = new.id and held.role = 'administrator' and held.suspended_at is null
    and held.starts_at <= vigil_now() and (held.ends_at is null or held.ends_at > vigil_now()) and not vigil_has_administrator(held.study_id)) then
    raise exception 'a study keeps an administrator' using errcode = 'VG015';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger administrator_remains after update on membership for each row
  when (old.role = 'administrator' and (new.suspended_at, new.ends_at) is distinct from (old.suspended_at, old.ends_at))
  execute function vigil_role_remains();
--> statement-breakpoint
create trigger administrator_remains after update on staff for each row
  when (old.state = 'active' and new.state <> 'active') execute function vigil_account_remains();
--> statement-breakpoint
revoke execute on function vigil_has_administrator(uuid), vigil_role_remains(), vigil_account_remains() from public;
