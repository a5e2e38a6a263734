-- Somebody who consents again after their study came to ask for independent ratings gets theirs with the consent: whoever writes it
-- down plans it, and learns nothing of other participants.
create function vigil_taken_in_again() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select last.participant_id
  from (select distinct on (c.participant_id) c.participant_id, c.site_id, c.decision, c.recorded_by from consent_change c
    where c.purpose = 'taking_part' and c.participant_id in (select participant_id from consent_change where recorded_by = vigil_staff())
    order by c.participant_id, c.recorded_at desc, c.id desc) last
  where last.decision = 'given' and last.recorded_by = vigil_staff() and last.site_id in (select vigil_sites('{coordinator,investigator}'))
$$;
--> statement-breakpoint
create or replace function vigil_unrated_sessions(of_study uuid) returns table (participant_id uuid, site_id uuid, today date, stopped_on date, visit_id uuid, code text, held_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select visit.participant_id, visit.site_id, (vigil_now() at time zone site.time_zone)::date,
    case when consent.decision = 'withdrawn' then consent.decided_on end, visit.id, visit.code, vigil_held_on(visit.id, visit.target_on)
  from visit join site on site.id = visit.site_id
  left join lateral (select c.decision, c.decided_on from consent_change c where c.participant_id = visit.participant_id and c.purpose = 'taking_part'
    order by c.recorded_at desc, c.id desc limit 1) consent on true
  where visit.study_id = of_study and visit.kind = 'session'
    and (visit.study_id in (select vigil_studies('{administrator}')) or visit.participant_id in (select vigil_taken_in_again()))
    and not exists (select from rating where rating.participant_id = visit.participant_id)
  order by visit.participant_id, visit.target_on, visit.code
$$;
--> statement-breakpoint
revoke execute on function vigil_taken_in_again() from public;
--> statement-breakpoint
grant execute on function vigil_taken_in_again() to vigil_app;
--> statement-breakpoint
create policy taken_in_again on rating for insert to vigil_app with check (planned_by = (select vigil_staff())
  and participant_id in (select vigil_taken_in_again()));
