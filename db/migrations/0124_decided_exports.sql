-- A package that was decided on, or came to nothing, stays what it is, also for whoever asked for it.
alter policy moved on export using (study_id in (select vigil_studies('{data_manager,investigator}')) and state in ('requested', 'building', 'built'));
