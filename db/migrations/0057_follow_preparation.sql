-- What hangs on a preparation visit follows the day on which it was held too, as what hangs on a session does.
create or replace function vigil_follow_session(session_id uuid, days jsonb) returns setof uuid language sql security definer set search_path = public, pg_temp as $$
  update visit v set target_on = d.target_on, window_from = d.window_from, window_to = d.window_to
  from jsonb_to_recordset(days) as d (id uuid, target_on date, window_from date, window_to date), visit s
  where s.id = session_id and s.kind in ('preparation', 'session')
    and ((s.participant_id in (select vigil_care('{therapist,cotherapist}'))
          and exists (select 1 from note n where n.visit_id = s.id and n.status in ('ready', 'signed')))
      or ((s.participant_id in (select vigil_care('{therapist,cotherapist}')) or s.site_id in (select vigil_sites('{investigator}')))
          and exists (select 1 from note n where n.visit_id = s.id and n.status = 'entered_in_error')
          and not exists (select 1 from note n where n.visit_id = s.id and n.status not in ('entered_in_error', 'discarded'))))
    and v.id = d.id and v.participant_id = s.participant_id and v.id <> s.id
    and v.state = 'planned' and v.moved_from is null and d.window_from <= d.target_on and d.target_on <= d.window_to
    and not exists (select 1 from note held where held.visit_id = v.id and held.status not in ('entered_in_error', 'discarded'))
  returning v.id
$$;
