-- Safety officers see the events of their sites that are flagged: found serious by a physician, or not assessed yet, so that the
-- clock runs; what is said to be none is the investigator's. They know participant and visit by their codes alone.
create function vigil_flagged_events() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from adverse_event where site_id in (select vigil_sites('{safety_officer}'))
    and (serious = 'yes' or (serious is null and decision <> 'not_ae' and struck_at is null))
$$;
--> statement-breakpoint
create function vigil_flagged_participants() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select participant_id from adverse_event where id in (select vigil_flagged_events())
$$;
--> statement-breakpoint
create function vigil_flagged_label(of_event uuid) returns table (participant_code text, visit_code text) language sql stable security definer set search_path = public, pg_temp as $$
  select participant.code, visit.code from adverse_event join participant on participant.id = adverse_event.participant_id
    left join visit on visit.id = adverse_event.visit_id
  where adverse_event.id = of_event and adverse_event.id in (select vigil_flagged_events())
$$;
--> statement-breakpoint
create function vigil_safety_officers(at_site uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct membership.staff_id from membership join site on site.id = at_site and site.study_id = membership.study_id
  where role = 'safety_officer' and suspended_at is null and (membership.site_id is null or membership.site_id = at_site)
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and at_site in (select vigil_sites('{therapist,cotherapist,session_staff,coordinator,investigator}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_flagged_events(), vigil_flagged_participants(), vigil_flagged_label(uuid), vigil_safety_officers(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_flagged_events(), vigil_flagged_participants(), vigil_flagged_label(uuid), vigil_safety_officers(uuid) to vigil_app;
--> statement-breakpoint
create policy flagged on adverse_event for select to vigil_app using (id in (select vigil_flagged_events()));
--> statement-breakpoint
create policy flagged on adverse_event_entry for select to vigil_app using (event_id in (select vigil_flagged_events()));
--> statement-breakpoint
create policy flagged on decision_signature for select to vigil_app
  using (id in (select signature_id from adverse_event_entry where event_id in (select vigil_flagged_events())));
--> statement-breakpoint
create policy flagged on data_key for select to vigil_app using (purpose = 'record' and owner_id in (select vigil_flagged_participants()));
--> statement-breakpoint
alter table adverse_event_entry drop constraint kind_vocabulary,
  add constraint kind_vocabulary check (kind in ('first', 'follow_up', 'assessment', 'reported', 'reviewed', 'struck', 'words'));
--> statement-breakpoint
-- Only a safety officer adds words alone, and nothing but words.
create policy flagged_words on adverse_event_entry for insert to vigil_app
  with check (by = (select vigil_staff()) and kind = 'words' and event_id in (select vigil_flagged_events()));
--> statement-breakpoint
create policy words_alone on adverse_event_entry as restrictive for insert to vigil_app
  with check (kind <> 'words' or event_id in (select vigil_flagged_events()));
