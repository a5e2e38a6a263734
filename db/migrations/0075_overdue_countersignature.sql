ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
DROP INDEX "note_facts_waiting";--> statement-breakpoint
ALTER TABLE "note_facts" ADD COLUMN "overdue_at" timestamptz(6);--> statement-breakpoint
CREATE INDEX "note_facts_due" ON "note_facts" USING btree ("due_at") WHERE "note_facts"."status" = 'signed' and "note_facts"."due_at" is not null and "note_facts"."overdue_at" is null;--> statement-breakpoint
CREATE INDEX "note_facts_waiting" ON "note_facts" USING btree ("study_id",(case when "touch_outside" > 0 then 0 when "risk_level" = 'high' then 1 when "risk_level" = 'moderate' then 2 when "overdue_at" is not null then 3 when "objections" > 0 then 4 when "unlicensed_author" then 5 else 6 end),"signed_at","note_id") WHERE "note_facts"."status" = 'signed';--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event'));
--> statement-breakpoint
create policy owner_tells_of_overdue on alert for insert to vigil_owner with check (kind = 'countersignature_overdue' and raised_by is null);
--> statement-breakpoint
-- Notes whose countersignature fell due: marked once for a version, with an alert to whoever supervises and oversees their site today. What somebody holds at this moment waits for the next sweep.
create function tell_of_overdue_countersignatures() returns table (note_id uuid, study_id uuid, site_id uuid, participant_id uuid, version integer, due_at timestamptz, told integer) language plpgsql security definer set search_path = public, pg_temp as $$
declare late record;
begin
  for late in
    select n.id, n.study_id, n.site_id, n.participant_id, n.version, f.due_at as since
    from note_facts f join note n on n.id = f.note_id
    where f.status = 'signed' and f.due_at is not null and f.overdue_at is null and f.due_at <= vigil_now()
    order by f.due_at, n.id
    limit 100
    for update of n skip locked
  loop
    update note_facts f set overdue_at = vigil_now() where f.note_id = late.id and f.status = 'signed' and f.overdue_at is null;
    continue when not found;
    insert into alert (id, study_id, chain, recipient, kind, subject_id)
      select distinct on (m.staff_id) gen_random_uuid(), late.study_id, late.id::text, m.staff_id, 'countersignature_overdue', late.id
      from membership m
      where m.study_id = late.study_id and m.role in ('supervisor', 'investigator') and (m.site_id is null or m.site_id = late.site_id)
        and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now());
    get diagnostics told = row_count;
    note_id := late.id; study_id := late.study_id; site_id := late.site_id; participant_id := late.participant_id;
    version := late.version; due_at := late.since;
    return next;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function tell_of_overdue_countersignatures() from public;
--> statement-breakpoint
grant execute on function tell_of_overdue_countersignatures() to vigil_job;
