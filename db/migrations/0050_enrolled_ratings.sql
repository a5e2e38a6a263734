-- A study that comes to ask for independent ratings plans them for those who are enrolled, too. Who switches it on sees no participant
-- and no visit, so this tells them, of the courses that have no rating yet, the sessions that one could count from and nothing else.

-- The day of a session: as it was held, or else as it is planned.
create function vigil_held_on(of_visit uuid, planned date) returns date language sql stable as $$
  select coalesce((select nullif(note_facts.service_on, '')::date from note join note_facts on note_facts.note_id = note.id
    where note.visit_id = of_visit and note.status in ('ready', 'signed', 'countersigned', 'returned') and note_facts.not_held is not true limit 1), planned)
$$;
--> statement-breakpoint
create or replace function vigil_rating_standings() returns table (id uuid, study_id uuid, site_id uuid, participant_id uuid, participant_code text, today date,
  anchor_on date, target_on date, window_from date, window_to date, stopped_on date, rater_id uuid, state text, said_on date, reason text, explained text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select rating.id, rating.study_id, rating.site_id, rating.participant_id, participant.code, (vigil_now() at time zone site.time_zone)::date,
    held.day, held.day + rating.on_days, held.day + rating.from_days, held.day + rating.to_days,
    case when consent.decision = 'withdrawn' then consent.decided_on end,
    assigned.rater_id, case when said.kind in ('done', 'not_done', 'called_off') then said.kind else 'planned' end, said.done_on, said.reason,
    array(select e.departure from rating_entry e where e.rating_id = rating.id and e.kind = 'explained' and e.number > coalesce(
      (select max(b.number) from rating_entry b where b.rating_id = rating.id and b.kind in ('taken_back', 'resumed')), 0))
  from rating join participant on participant.id = rating.participant_id join site on site.id = rating.site_id
  cross join lateral (select vigil_held_on(visit.id, visit.target_on) as day from visit where visit.id = rating.anchor_id) held
  left join lateral (select e.rater_id from rating_entry e where e.rating_id = rating.id and e.kind = 'assigned' order by e.number desc limit 1) assigned on true
  left join lateral (select e.kind, e.done_on, e.reason from rating_entry e where e.rating_id = rating.id and e.kind not in ('assigned', 'explained')
    order by e.number desc limit 1) said on true
  left join lateral (select c.decision, c.decided_on from consent_change c where c.participant_id = rating.participant_id and c.purpose = 'taking_part'
    order by c.recorded_at desc, c.id desc limit 1) consent on true
$$;
--> statement-breakpoint
-- For the administrators of the study alone, a row a session, in the order of the course.
create function vigil_unrated_sessions(of_study uuid) returns table (participant_id uuid, site_id uuid, today date, stopped_on date, visit_id uuid, code text, held_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select visit.participant_id, visit.site_id, (vigil_now() at time zone site.time_zone)::date,
    case when consent.decision = 'withdrawn' then consent.decided_on end, visit.id, visit.code, vigil_held_on(visit.id, visit.target_on)
  from visit join site on site.id = visit.site_id
  left join lateral (select c.decision, c.decided_on from consent_change c where c.participant_id = visit.participant_id and c.purpose = 'taking_part'
    order by c.recorded_at desc, c.id desc limit 1) consent on true
  where visit.study_id = of_study and visit.study_id in (select vigil_studies('{administrator}')) and visit.kind = 'session'
    and not exists (select from rating where rating.participant_id = visit.participant_id)
  order by visit.participant_id, visit.target_on, visit.code
$$;
--> statement-breakpoint
revoke execute on function vigil_held_on(uuid, date), vigil_unrated_sessions(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_unrated_sessions(uuid) to vigil_app;
--> statement-breakpoint
create policy switched_on on rating for insert to vigil_app with check (planned_by = (select vigil_staff())
  and study_id in (select vigil_studies('{administrator}')));
