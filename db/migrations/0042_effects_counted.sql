-- How many effects a log holds, and of how many nobody has settled what they are: counts alone, for whoever sees the note, a monitor
-- too, who sees no triage.
create function vigil_effects(of_note uuid) returns table (logged integer, unsettled integer) language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer, (count(*) filter (where not exists (select 1 from effect_review r join adverse_event a on a.id = r.event_id
      where r.note_id = e.note_id and r.entry_id = e.id and a.struck_at is null and a.decision <> 'undecided')))::integer
  from entry e
  where e.note_id = of_note
    and e.kind in ('crying', 'trembling', 'dissociation', 'panic', 'nausea', 'jaw_tension', 'feeling_hot', 'feeling_cold', 'headache', 'dizziness', 'palpitations', 'restlessness', 'other_effect')
    and not exists (select 1 from entry v where v.note_id = e.note_id and v.kind = 'void' and v.concerns = e.id)
    and (e.participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or e.site_id in (select vigil_sites('{supervisor,investigator,monitor}')))
$$;
--> statement-breakpoint
revoke execute on function vigil_effects(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_effects(uuid) to vigil_app;
