-- By the trail, when somebody first got a role in a study, ended since or not; what no trail tells of came before all.
create function vigil_came_to(of_staff uuid, in_study uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select min(coalesce(granted.at, '')) from membership
    left join audit_event granted on granted.study_id = in_study and granted.action = 'membership.granted' and granted.subject_id = membership.id::text
  where staff_id = of_staff and membership.study_id = in_study
$$;
--> statement-breakpoint
-- Whether a study would have no administrator left whose account is open.
create function vigil_last_administrator(of_staff uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from membership held
    where held.staff_id = of_staff and held.role = 'administrator' and held.suspended_at is null and (held.ends_at is null or held.ends_at > vigil_now())
      and not exists (select 1 from membership other join staff on staff.id = other.staff_id and staff.state = 'active'
        where other.study_id = held.study_id and other.role = 'administrator' and other.staff_id <> of_staff
          and other.suspended_at is null and other.starts_at <= vigil_now() and (other.ends_at is null or other.ends_at > vigil_now())))
$$;
--> statement-breakpoint
-- For safety the account of somebody else is closed at once by the administrators of the study that they came to first of those where they hold a role;
-- who only added them to another closes nothing there. Nor is a study left with no administrator by those of another.
create or replace function vigil_closes_account(of_staff uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with held as (
    select distinct study_id, study_id in (select vigil_studies('{administrator}')) as mine from membership
    where staff_id = of_staff and suspended_at is null and (ends_at is null or ends_at > vigil_now())
  )
  select of_staff <> vigil_staff() and (
    (vigil_keeps_account(of_staff) and exists (select 1 from membership where staff_id = of_staff and study_id in (select vigil_studies('{administrator}'))))
    or (not vigil_last_administrator(of_staff) and exists (select 1 from held where mine and not exists (
      select 1 from held other where vigil_came_to(of_staff, other.study_id) < vigil_came_to(of_staff, held.study_id)))))
$$;
--> statement-breakpoint
-- A closing is undone in the study where it was done, which the trail keeps, or by whose studies are all of somebody's.
create function vigil_reopens_account(of_staff uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_staff <> vigil_staff() and exists (select 1 from staff where id = of_staff and state = 'suspended')
    and (vigil_keeps_account(of_staff) or (
      select study_id from audit_event where chain = 'system' and action = 'staff.suspended' and subject_id = of_staff::text order by seq desc limit 1
    ) in (select vigil_studies('{administrator}')))
$$;
--> statement-breakpoint
-- As it was before the statement that asks: what one policy lets somebody at, the check of another must not let pass.
create function vigil_account_is_open(of_staff uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from staff where id = of_staff and state = 'active')
$$;
--> statement-breakpoint
alter policy administrator_closes on staff with check (state = 'suspended' and vigil_account_is_open(id) and vigil_closes_account(id));
--> statement-breakpoint
create policy administrator_reopens on staff for update to vigil_app
  using (state = 'suspended' and vigil_reopens_account(id)) with check (state = 'active' and vigil_reopens_account(id));
--> statement-breakpoint
create trigger opened_as_it_is before update on staff for each row
  when (old.state = 'suspended' and new.state = 'active' and (new.name, new.email) is distinct from (old.name, old.email))
  execute function vigil_refuse();
--> statement-breakpoint
-- In each study where they are that, so that whoever asks may leave a study out; for one of them each is told once.
create or replace function vigil_overseers_of(of_staff uuid, wanted text) returns table (recipient uuid, in_study uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct other.staff_id, theirs.study_id
  from membership theirs join membership other on other.study_id = theirs.study_id and other.role = wanted
    and other.staff_id not in (of_staff, vigil_staff())
    and (other.site_id is null or theirs.site_id is null or other.site_id = theirs.site_id)
  where theirs.staff_id = of_staff and (theirs.ends_at is null or theirs.ends_at > vigil_now())
    and other.suspended_at is null and other.starts_at <= vigil_now() and (other.ends_at is null or other.ends_at > vigil_now())
$$;
--> statement-breakpoint
create or replace function tell_of_enrolling(of_staff uuid, in_study uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_study not in (select vigil_studies('{administrator}')) or not vigil_keeps_account(of_staff) then
    raise exception 'only an administrator lets somebody else enrol again' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select 1 from credential where staff_id = of_staff) then return; end if;
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    select distinct on (told.recipient) gen_random_uuid(), told.in_study, 'system', told.recipient, 'enrols_again', of_staff, vigil_staff() from vigil_overseers_of(of_staff, 'investigator') told
    order by told.recipient, told.in_study;
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    values (gen_random_uuid(), in_study, 'system', of_staff, 'you_enrol_again', of_staff, vigil_staff());
end $$;
--> statement-breakpoint
create or replace function tell_of_address(of_staff uuid, in_study uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_study not in (select vigil_studies('{administrator}')) or not vigil_keeps_account(of_staff) then
    raise exception 'only an administrator corrects somebody else''s address' using errcode = 'insufficient_privilege';
  end if;
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    select distinct on (told.recipient) gen_random_uuid(), told.in_study, 'system', told.recipient, 'address_corrected', of_staff, vigil_staff() from vigil_overseers_of(of_staff, 'investigator') told
    order by told.recipient, told.in_study;
end $$;
--> statement-breakpoint
create or replace function tell_of_closing(of_staff uuid, in_study uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_study not in (select vigil_studies('{administrator}')) or not vigil_closes_account(of_staff) then
    raise exception 'only an administrator closes somebody else''s account' using errcode = 'insufficient_privilege';
  end if;
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    select distinct on (told.recipient) gen_random_uuid(), told.in_study, 'system', told.recipient, 'account_closed', of_staff, vigil_staff() from vigil_overseers_of(of_staff, 'administrator') told
    where told.in_study <> tell_of_closing.in_study order by told.recipient, told.in_study;
end $$;
--> statement-breakpoint
-- Investigators of the study; where it has none for this, its supervisors. Never the person, who made the link, an administrator there, or who waits too.
-- Nor who could have been made up for it: given the role since the link, or in the week before it and after the person came to the study.
-- Who was given it there longer ago is known, though it ended and was given anew since.
create or replace function vigil_confirmers(of_staff uuid, in_study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with holding as (
    select id, staff_id, role from membership
    where study_id = in_study and suspended_at is null and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
  ), able as (
    select holding.staff_id, bool_or(role = 'investigator') as investigates
    from holding join staff on staff.id = holding.staff_id and staff.state = 'active'
    where role in ('investigator', 'supervisor') and holding.staff_id <> of_staff
      and holding.staff_id is distinct from (select reenrolled_by from credential where credential.staff_id = of_staff)
      and not exists (select 1 from holding other where other.staff_id = holding.staff_id and other.role = 'administrator')
      and not vigil_unconfirmed(holding.staff_id, in_study)
      and (exists (select 1 from membership known
          where known.staff_id = holding.staff_id and known.study_id = in_study and known.role = holding.role
            and not vigil_granted_since(in_study, known.id, vigil_let_in_at(of_staff) - interval '7 days'))
        or not vigil_granted_since(in_study, holding.id, vigil_let_in_at(of_staff)) and not (vigil_granted_since(in_study, holding.id, vigil_let_in_at(of_staff) - interval '7 days')
        and exists (select 1 from membership earlier
          join audit_event theirs on theirs.chain = in_study::text and theirs.action = 'membership.granted' and theirs.subject_id = holding.id::text
          where earlier.staff_id = of_staff and earlier.study_id = in_study and not vigil_granted_since(in_study, earlier.id, theirs.at::timestamptz))))
    group by holding.staff_id
  )
  select staff_id from able where (investigates or not exists (select 1 from able other where other.investigates))
    and exists (select 1 from holding where holding.staff_id = vigil_staff())
$$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['vigil_came_to', 'vigil_last_administrator', 'vigil_reopens_account', 'vigil_account_is_open'] loop
    execute format('revoke execute on function %s from public', name::regproc);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function vigil_reopens_account(uuid), vigil_account_is_open(uuid) to vigil_app;
