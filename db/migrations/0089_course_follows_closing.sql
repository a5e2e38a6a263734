-- The participants at whose sites somebody is the investigator, of whom a note stands that was closed without a signature.
create function vigil_closed_without() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct participant_id from note_facts where closed_without is not null and site_id in (select vigil_sites('{investigator}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_closed_without() from public;
--> statement-breakpoint
grant execute on function vigil_closed_without() to vigil_app;
--> statement-breakpoint
-- Whoever closes a note without a signature drafts what its contact departs in, as its authors would have by signing.
create policy closer_drafts on deviation for insert to vigil_app with check (state = 'drafted' and kind <> 'visit_missed' and participant_id in (select vigil_closed_without()));
--> statement-breakpoint
-- The course follows a note that was closed without a signature, too, by the investigator who closed it.
create or replace function vigil_follow_session(session_id uuid, days jsonb) returns setof uuid language sql security definer set search_path = public, pg_temp as $$
  update visit v set target_on = d.target_on, window_from = d.window_from, window_to = d.window_to
  from jsonb_to_recordset(days) as d (id uuid, target_on date, window_from date, window_to date), visit s
  where s.id = session_id and s.kind in ('preparation', 'session')
    and ((s.participant_id in (select vigil_care('{therapist,cotherapist}'))
          and exists (select 1 from note n where n.visit_id = s.id and n.status in ('ready', 'signed')))
      or (s.site_id in (select vigil_sites('{investigator}'))
          and exists (select 1 from note n join note_facts f on f.note_id = n.id where n.visit_id = s.id and n.status = 'signed' and f.closed_without is not null))
      or ((s.participant_id in (select vigil_care('{therapist,cotherapist}')) or s.site_id in (select vigil_sites('{investigator}')))
          and exists (select 1 from note n where n.visit_id = s.id and n.status = 'entered_in_error')
          and not exists (select 1 from note n where n.visit_id = s.id and n.status not in ('entered_in_error', 'discarded'))))
    and v.id = d.id and v.participant_id = s.participant_id and v.id <> s.id
    and v.state = 'planned' and v.moved_from is null and d.window_from <= d.target_on and d.target_on <= d.window_to
    and not exists (select 1 from note held where held.visit_id = v.id and held.status not in ('entered_in_error', 'discarded'))
  returning v.id
$$;
