-- An unblinding opens what was guessed at every site of the study: both of its persons oversee every site, and so does whoever reads what it opened.
create or replace function vigil_guesses_opened() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select study_id from unblinding where state = 'confirmed' and study_id in (select vigil_whole_studies('{investigator,safety_officer}'))
$$;
--> statement-breakpoint
-- Who may be its first and its second person today; told to whoever holds one of the two roles, at whichever site.
create function vigil_unblinding_persons(of_study uuid) returns table (staff_id uuid, role text) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.staff_id, m.role from membership m
  where m.study_id = of_study and m.role in ('investigator', 'safety_officer') and m.site_id is null
    and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now())
    and exists (select 1 from staff where staff.id = m.staff_id and staff.state = 'active')
    and of_study in (select vigil_studies('{investigator,safety_officer}'))
$$;
--> statement-breakpoint
drop function vigil_second_persons(uuid);
--> statement-breakpoint
alter policy requested on unblinding with check (state = 'requested' and requested_by = (select vigil_staff())
  and study_id in (select vigil_whole_studies('{investigator}')));
--> statement-breakpoint
-- Nor is it confirmed once whoever asked does not oversee every site any more.
alter policy decided on unblinding
  using (state = 'requested' and expires_at > vigil_now() and requested_by <> (select vigil_staff()) and study_id in (select vigil_whole_studies('{safety_officer}')))
  with check (state in ('confirmed', 'refused') and expires_at > vigil_now() and decided_by = (select vigil_staff()) and requested_by <> (select vigil_staff())
    and study_id in (select vigil_whole_studies('{safety_officer}'))
    and (state = 'refused' or requested_by in (select staff_id from vigil_unblinding_persons(study_id) where role = 'investigator')));
--> statement-breakpoint
revoke execute on function vigil_unblinding_persons(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_unblinding_persons(uuid) to vigil_app;
