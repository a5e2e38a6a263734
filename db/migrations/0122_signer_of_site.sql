-- That somebody is who they are is said by who oversees every site where they hold a role now or hold one soon: an investigator, or
-- where none of those can, a supervisor. Null is every site of the study.
create function vigil_places_of(of_staff uuid, in_study uuid) returns table (site_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.site_id from membership m
  where m.staff_id = of_staff and m.study_id = in_study and m.suspended_at is null and (m.ends_at is null or m.ends_at > vigil_now())
$$;
--> statement-breakpoint
-- For each of those sites by a role there that they are known by: not made up for it, as before.
create or replace function vigil_confirmers_of(of_staff uuid, in_study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with holding as (
    select id, staff_id, role, site_id from membership
    where study_id = in_study and suspended_at is null and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
  ), able as (
    select distinct holding.staff_id, holding.role
    from holding join staff on staff.id = holding.staff_id and staff.state = 'active'
    where role in ('investigator', 'supervisor') and holding.staff_id <> of_staff
      and holding.staff_id is distinct from (select reenrolled_by from credential where credential.staff_id = of_staff)
      and not exists (select 1 from holding other where other.staff_id = holding.staff_id and other.role = 'administrator')
      and not vigil_unconfirmed(holding.staff_id, in_study)
      and not exists (select 1 from vigil_places_of(of_staff, in_study) place where not exists (
        select 1 from holding there
        where there.staff_id = holding.staff_id and there.role = holding.role and (there.site_id is null or there.site_id = place.site_id)
          and (exists (select 1 from membership known
              where known.staff_id = there.staff_id and known.study_id = in_study and known.role = there.role and (known.site_id is null or known.site_id = place.site_id)
                and not vigil_granted_since(in_study, known.id, vigil_let_in_at(of_staff) - interval '7 days'))
            or not vigil_granted_since(in_study, there.id, vigil_let_in_at(of_staff)) and not (vigil_granted_since(in_study, there.id, vigil_let_in_at(of_staff) - interval '7 days')
            and exists (select 1 from membership earlier
              join audit_event theirs on theirs.chain = in_study::text and theirs.action = 'membership.granted' and theirs.subject_id = there.id::text
              where earlier.staff_id = of_staff and earlier.study_id = in_study and not vigil_granted_since(in_study, earlier.id, theirs.at::timestamptz))))))
  )
  select distinct staff_id from able where role = 'investigator' or not exists (select 1 from able other where other.role = 'investigator')
$$;
--> statement-breakpoint
revoke execute on function vigil_places_of(uuid, uuid) from public;
