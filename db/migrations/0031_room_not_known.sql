-- Whoever was ever on the participant's care team, or is said in a note of the session to have been there, also in one that was
-- entered in error. As long as its note says of nobody that they were there, the room is not known: then the safety officers alone
-- were surely not in it.
create or replace function vigil_in_room(of_visit uuid, whom uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from visit join care_team on care_team.participant_id = visit.participant_id where visit.id = of_visit and care_team.staff_id = whom)
    or exists (select 1 from note join note_facts on note_facts.note_id = note.id where note.visit_id = of_visit and whom = any (note_facts.present))
    or (exists (select 1 from note join note_facts on note_facts.note_id = note.id
          where note.visit_id = of_visit and note.status not in ('entered_in_error', 'discarded') and coalesce(cardinality(note_facts.present), 0) = 0)
      and not exists (select 1 from visit join membership on membership.study_id = visit.study_id
          where visit.id = of_visit and membership.staff_id = whom and membership.role = 'safety_officer'))
$$;
