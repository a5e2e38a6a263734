-- A session that was signed as one that did not take place may be held yet: its visit is open until another note of it is begun, or
-- it is cancelled, and missed once its window is over.

create function vigil_says_not_held(of_note uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from note join note_facts on note_facts.note_id = note.id
    where note.id = of_note and note.status in ('signed', 'countersigned') and note_facts.not_held)
$$;
--> statement-breakpoint
revoke execute on function vigil_says_not_held(uuid) from public;
--> statement-breakpoint
create or replace function vigil_note_states(visits uuid[]) returns table (visit_id uuid, status text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (note.visit_id) note.visit_id, case when vigil_says_not_held(note.id) then 'not_held' else note.status end
  from note
  where note.visit_id = any (visits) and note.status not in ('entered_in_error', 'discarded')
    and note.site_id in (select vigil_sites('{coordinator}'))
  order by note.visit_id, vigil_says_not_held(note.id)
$$;
--> statement-breakpoint
create or replace function draft_deviations() returns table (deviation_id uuid, study_id uuid, site_id uuid, participant_id uuid, visit text, outcome text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
    update deviation d set state = 'lapsed', closed_at = vigil_now()
    from visit v join site s on s.id = v.site_id
    where v.id = d.visit_id and d.state = 'drafted' and d.kind = 'visit_missed'
      and (v.state <> 'planned' or greatest(v.window_to, v.target_on) >= (vigil_now() at time zone s.time_zone)::date
        or exists (select 1 from note n where n.visit_id = v.id and n.status not in ('entered_in_error', 'discarded') and not vigil_says_not_held(n.id)))
    returning d.id, d.study_id, d.site_id, d.participant_id, v.code, d.state;
  return query
    with missed as (
      select v.id, v.study_id, v.site_id, v.participant_id, v.code, greatest(v.window_to, v.target_on) as closed_on
      from visit v join site s on s.id = v.site_id
      where v.state = 'planned' and v.kind in ('preparation', 'session', 'integration') and v.code not like 'UNSCHED%'
        and v.window_to between (vigil_now() at time zone s.time_zone)::date - 60 and (vigil_now() at time zone s.time_zone)::date
        and greatest(v.window_to, v.target_on) < (vigil_now() at time zone s.time_zone)::date
        and not exists (select 1 from note n where n.visit_id = v.id and n.status not in ('entered_in_error', 'discarded') and not vigil_says_not_held(n.id))
        and not exists (select 1 from deviation d where d.visit_id = v.id and d.kind = 'visit_missed' and d.state <> 'lapsed')
        and not exists (select 1 from consent_change c where c.participant_id = v.participant_id and c.purpose = 'taking_part' and c.decision = 'withdrawn'
          and c.decided_on <= v.target_on and not exists (select 1 from consent_change l where l.participant_id = c.participant_id and l.purpose = c.purpose and l.recorded_at > c.recorded_at))
      order by v.window_to, v.id
      limit 200),
    drafted as (
      insert into deviation (id, study_id, site_id, participant_id, visit_id, kind, about_on)
        select gen_random_uuid(), m.study_id, m.site_id, m.participant_id, m.id, 'visit_missed', m.closed_on from missed m
      returning deviation.id, deviation.study_id, deviation.site_id, deviation.participant_id, deviation.visit_id, deviation.state)
    select d.id, d.study_id, d.site_id, d.participant_id, m.code, d.state from drafted d join missed m on m.id = d.visit_id;
end $$;
