ALTER TABLE "note_facts" ADD COLUMN "touch_voided_by" uuid[];--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "undoes" boolean;--> statement-breakpoint
ALTER TABLE "late_arrival" ADD COLUMN "undoes" boolean;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "only a void undoes" CHECK ("entry"."undoes" is null or "entry"."kind" = 'void');--> statement-breakpoint
ALTER TABLE "late_arrival" ADD CONSTRAINT "only a void undoes" CHECK ("late_arrival"."undoes" is null or "late_arrival"."kind" = 'void');
--> statement-breakpoint
drop function write_entry(uuid, uuid, text, timestamptz, timestamptz, timestamptz, timestamptz, uuid, bytea, integer);
--> statement-breakpoint
-- One entry. Whose it is, and in whose record, is not told but known.
create function write_entry(
  wanted uuid, entry_id uuid, as_kind text, happened_at timestamptz, was_tapped_at timestamptz, device timestamptz, came_at timestamptz, about uuid, takes_back boolean,
  sealed_body bytea, number integer
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare of note;
begin
  select * into of from note where id = wanted and kind = 'session';
  if not found or not vigil_cares('{therapist,cotherapist,session_staff}', of.participant_id) then
    raise exception 'this person does not add to this log' using errcode = '42501';
  end if;
  insert into entry (id, note_id, study_id, site_id, participant_id, kind, at, tapped_at, device_now, received_at, concerns, undoes, sealed, by, seq)
    values (entry_id, wanted, of.study_id, of.site_id, of.participant_id, as_kind, happened_at, was_tapped_at, device, came_at, about, takes_back, sealed_body, vigil_staff(), number);
end $$;
--> statement-breakpoint
revoke execute on function write_entry(uuid, uuid, text, timestamptz, timestamptz, timestamptz, timestamptz, uuid, boolean, bytea, integer) from public;
--> statement-breakpoint
grant execute on function write_entry(uuid, uuid, text, timestamptz, timestamptz, timestamptz, timestamptz, uuid, boolean, bytea, integer) to vigil_app;
--> statement-breakpoint
-- How often somebody was touched otherwise than agreed, and who voided the entries of it.
drop function vigil_count_touch(uuid, integer);
--> statement-breakpoint
create function vigil_count_touch(of_note uuid, counted integer, voided uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update note_facts set touch_outside = counted, touch_voided_by = voided
    where note_id = of_note and (touch_outside, touch_voided_by) is distinct from (counted, voided)
    and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_count_touch(uuid, integer, uuid[]) from public;
--> statement-breakpoint
grant execute on function vigil_count_touch(uuid, integer, uuid[]) to vigil_app;
--> statement-breakpoint
drop policy owner_tells_of_room on alert;
--> statement-breakpoint
create policy owner_tells_of_room on alert for insert to vigil_owner with check (kind in ('room_concern', 'stop_signal', 'touch_outside') and raised_by is null);
--> statement-breakpoint
-- Tells supervisors and investigators of the site, once the time to undo it has passed, that the stop signal was used, that somebody in
-- the room is concerned, or that a touch was stopped or not wanted. Only its writer's own undo within that time keeps it from them: what
-- is voided later, or by somebody else, is told all the same. Whoever logged it is not told of it. Gives the note where anybody was told.
create or replace function tell_of_entry(of_entry uuid) returns table (note_id uuid, study_id uuid, site_id uuid, participant_id uuid, kind text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare logged record; means text;
begin
  select e.* into logged from (
    select x.note_id, x.study_id, x.site_id, x.participant_id, x.kind, x.by as writer, x.concerns from entry x where x.id = of_entry
    union all select x.note_id, x.study_id, x.site_id, x.participant_id, x.kind, x.by as writer, x.concerns from late_arrival x where x.id = of_entry) e;
  if not found then return; end if;
  means := case logged.kind when 'concern' then 'room_concern' when 'stop_signal' then 'stop_signal' when 'touch' then 'touch_outside' when 'ended' then 'touch_outside' end;
  if means is null
    or exists (select 1 from entry v where v.note_id = logged.note_id and v.undoes and v.concerns in (of_entry, logged.concerns))
    or exists (select 1 from late_arrival v where v.note_id = logged.note_id and v.undoes and v.concerns in (of_entry, logged.concerns)) then return; end if;
  if exists (select 1 from alert a where a.chain = logged.note_id::text and a.kind = means and a.subject_id = of_entry) then return; end if;
  insert into alert (id, study_id, chain, recipient, kind, subject_id)
    select distinct on (m.staff_id) gen_random_uuid(), logged.study_id, logged.note_id::text, m.staff_id, means, of_entry
    from membership m
    where m.study_id = logged.study_id and m.role in ('supervisor', 'investigator') and (m.site_id is null or m.site_id = logged.site_id)
      and m.staff_id <> logged.writer and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now());
  if found then
    note_id := logged.note_id; study_id := logged.study_id; site_id := logged.site_id; participant_id := logged.participant_id; kind := means;
    return next;
  end if;
end $$;
