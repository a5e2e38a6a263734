-- A participant may tell anybody that touch is to be narrowed: the coordinator as well, who sees no note and is given no sealed byte
-- of one. What a version agrees stands beside it in codes, and the coordinator of the site is told those of the one that holds.
alter table note_version add column touch jsonb;
--> statement-breakpoint
create function vigil_touch_agreed(of_participant uuid) returns table (definition text, touch jsonb, agreed_on text, since text)
language sql stable security definer set search_path = public, pg_temp as $$
  select note_version.definition, note_version.touch, note_facts.service_on, vigil_instant(note_version.frozen_at)
  from note join note_version on note_version.note_id = note.id and note_version.version = note.version
    join note_facts on note_facts.note_id = note.id
  where note.participant_id = of_participant and note.status in ('signed', 'countersigned') and note_version.touch is not null
    and note.site_id in (select vigil_sites('{coordinator}'))
  order by note_facts.service_on desc, note.id desc limit 1
$$;
--> statement-breakpoint
revoke execute on function vigil_touch_agreed(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_touch_agreed(uuid) to vigil_app;
--> statement-breakpoint
create policy coordinator_sees on touch_change for select to vigil_app using (site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
create policy coordinator_narrows on touch_change for insert to vigil_app with check (recorded_by = (select vigil_staff()) and way = 'narrowed'
  and site_id in (select vigil_sites('{coordinator}')));
