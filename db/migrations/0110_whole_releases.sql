-- A package holds every site of the study: it is looked into, released and kept by an investigator of the whole study, who did not ask for it.
alter policy moved on export
  with check ((state in ('building', 'built', 'failed') and requested_by = (select vigil_staff())) or (state in ('released', 'refused') and study_id in (select vigil_whole_studies('{investigator}'))));
--> statement-breakpoint
alter policy own on release with check (by = (select vigil_staff()) and study_id in (select vigil_whole_studies('{investigator}'))
  and (decision = 'refused') = (reason is not null)
  and export_id in (select id from export where state = 'built' and requested_by <> (select vigil_staff())));
--> statement-breakpoint
alter policy handed_out on export_part using (study_id in (select vigil_whole_studies('{investigator}'))
  or exists (select 1 from export where export.id = export_id and export.state = 'released' and export.requested_by = (select vigil_staff())));
--> statement-breakpoint
alter policy handed_out on export_file using (study_id in (select vigil_whole_studies('{investigator}'))
  or exists (select 1 from export where export.id = export_id and export.state = 'released' and export.requested_by = (select vigil_staff())));
--> statement-breakpoint
-- Who is told that a package waits for release, and is named to those who wait for it: the investigators of the whole study whose account is open.
create or replace function vigil_releasers(study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct staff_id from membership
  where study_id = study and study in (select vigil_studies('{data_manager,investigator}')) and role = 'investigator' and site_id is null
    and suspended_at is null and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and exists (select 1 from staff where staff.id = staff_id and staff.state = 'active')
$$;
