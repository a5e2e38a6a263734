-- Whoever may confirm an unblinding is told that one waits: it lapses if nobody does.
alter table alert drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'signature_failures', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'care_check_raised'));
--> statement-breakpoint
create function vigil_second_persons(of_study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct staff_id from membership where study_id = of_study and role = 'safety_officer' and suspended_at is null
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and of_study in (select vigil_studies('{investigator}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_second_persons(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_second_persons(uuid) to vigil_app;
