-- A package holds every site of the study: it is asked for by a data manager of the whole study.
alter policy data_manager_opens on export_project with check (created_by = (select vigil_staff()) and study_id in (select vigil_whole_studies('{data_manager}')));
--> statement-breakpoint
alter policy requested on export with check (requested_by = (select vigil_staff()) and state = 'requested' and study_id in (select vigil_whole_studies('{data_manager}')));
