-- Which measures are due at which visit: written into the visit as it is planned, and never changed, so that a later protocol asks
-- nothing of what was planned before. A measure that was due and not asked says so, with a reason.
alter table visit add column measures text[] default '{}' not null;
--> statement-breakpoint
alter table visit add constraint measures_vocabulary check (measures <@ array['phq9', 'gad7', 'pcl5', 'cssrs', 'meq30', 'ebi', 'ceq', 'wai_sr']);
--> statement-breakpoint
drop trigger fixed on visit;
--> statement-breakpoint
create trigger fixed before update on visit for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'code', 'kind', 'measures');
--> statement-breakpoint
alter table measure_form add column not_done_reason text constraint not_done_reason_vocabulary check (not_done_reason in ('no_time', 'participant_unwell', 'form_failed', 'forgotten', 'not_applicable'));
--> statement-breakpoint
alter table measure_form drop constraint state_vocabulary, add constraint state_vocabulary check (state in ('open', 'completed', 'declined', 'not_done', 'entered_in_error'));
--> statement-breakpoint
alter table measure_form add constraint "what was not done says why" check ((state = 'not_done') = (not_done_reason is not null));
--> statement-breakpoint
-- Which measures were asked at these visits, answered or openly not: for all who see the visits. A coordinator, who sees no form,
-- learns no more of one than that.
create function vigil_measures_asked(visits uuid[]) returns table (visit_id uuid, measure text) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct form.visit_id, split_part(form.measure, '@', 1) from measure_form form
  where form.visit_id = any (visits) and form.state in ('completed', 'declined', 'not_done')
    and (form.site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}'))
      or form.participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')))
$$;
--> statement-breakpoint
revoke execute on function vigil_measures_asked(uuid[]) from public;
--> statement-breakpoint
grant execute on function vigil_measures_asked(uuid[]) to vigil_app;
