-- Whether somebody ever wrote in a note or signed it as its author. In PL/pgSQL, so that its plans are kept for the connection.
create function vigil_wrote(of_note uuid, person uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (select 1 from signature s where s.note_id = of_note and s.signer = person and s.appendix_id is null and s.meaning in ('authored', 'co-authored'))
    or exists (select 1 from note_answer a where a.note_id = of_note and a.by = person)
    or exists (select 1 from entry e where e.note_id = of_note and e.by = person)
    or exists (select 1 from note_change c where c.note_id = of_note and c.by = person);
end $$;
--> statement-breakpoint
-- Whether it is a note of theirs, which they neither review nor close: they wrote in it or signed it, or it is a session that they are to sign.
create function vigil_theirs(of_note uuid, person uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return vigil_wrote(of_note, person) or exists (select 1 from vigil_pair(of_note) pair where pair.staff_id = person);
end $$;
--> statement-breakpoint
revoke execute on function vigil_wrote(uuid, uuid), vigil_theirs(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function vigil_wrote(uuid, uuid), vigil_theirs(uuid, uuid) to vigil_app;
--> statement-breakpoint
create or replace function vigil_author_closes_not() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind = 'signature_unavailable' and vigil_theirs(new.note_id, new."by") then
    raise exception 'whoever wrote in a note or signed it does not close it' using errcode = 'VG012';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- As before, and told to nobody who may do nothing about it: a supervisor hears of no note of their own.
create or replace function tell_of_overdue_countersignatures() returns table (note_id uuid, study_id uuid, site_id uuid, participant_id uuid, version integer, due_at timestamptz, told integer) language plpgsql security definer set search_path = public, pg_temp as $$
declare late record;
begin
  for late in
    select n.id, n.study_id, n.site_id, n.participant_id, n.version, f.due_at as since
    from note_facts f join note n on n.id = f.note_id
    where f.status = 'signed' and f.due_at is not null and f.overdue_at is null and f.due_at <= vigil_now() and exists (
      select 1 from membership m
      where m.study_id = n.study_id and m.role in ('supervisor', 'investigator') and (m.site_id is null or m.site_id = n.site_id)
        and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now())
        and (m.role = 'investigator' or not vigil_theirs(n.id, m.staff_id)))
    order by f.due_at, n.id
    limit 100
    for update of n skip locked
  loop
    perform 1 from note_facts f where f.note_id = late.id and f.status = 'signed' and f.overdue_at is null for update;
    continue when not found;
    insert into alert (id, study_id, chain, recipient, kind, subject_id)
      select distinct on (m.staff_id) gen_random_uuid(), late.study_id, late.id::text, m.staff_id, 'countersignature_overdue', late.id
      from membership m
      where m.study_id = late.study_id and m.role in ('supervisor', 'investigator') and (m.site_id is null or m.site_id = late.site_id)
        and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now())
        and (m.role = 'investigator' or not vigil_theirs(late.id, m.staff_id));
    get diagnostics told = row_count;
    continue when told = 0;
    update note_facts f set overdue_at = vigil_now() where f.note_id = late.id;
    note_id := late.id; study_id := late.study_id; site_id := late.site_id; participant_id := late.participant_id;
    version := late.version; due_at := late.since;
    return next;
  end loop;
end $$;
