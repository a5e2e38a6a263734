-- What was said about touch with a participant, in codes: every signed version of a preparation note, and what was narrowed or widened
-- beside them. For everybody who may know of an agreement or of how a touch reads against it: the monitor as well, who sees the log.
create function vigil_touch_words(of_participant uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
      'signed', (select coalesce(json_agg(json_build_object('noteId', v.note_id, 'version', v.version, 'definition', v.definition,
          'touch', v.touch, 'on', f.service_on, 'at', vigil_instant(v.frozen_at)) order by v.frozen_at, v.note_id), '[]')
        from note n join note_version v on v.note_id = n.id join note_facts f on f.note_id = n.id
        where n.participant_id = p.id and n.kind = 'preparation' and n.status not in ('entered_in_error', 'discarded')),
      'changes', (select coalesce(json_agg(json_build_object('id', c.id, 'touch', c.touch, 'seat', c.seat, 'value', c.value, 'way', c.way,
          'recordedAt', vigil_instant(c.recorded_at), 'recordedByName', s.name) order by c.recorded_at, c.id), '[]')
        from touch_change c join staff s on s.id = c.recorded_by where c.participant_id = p.id))
    from participant p
    where p.id = of_participant and (p.id in (select vigil_care('{therapist,cotherapist,session_staff}'))
      or p.site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}')))
$$;
--> statement-breakpoint
revoke execute on function vigil_touch_words(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_touch_words(uuid) to vigil_app;
--> statement-breakpoint
drop function vigil_touch_agreed(uuid);
