CREATE TABLE "effect_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"decision" text,
	"event_id" uuid,
	"sealed" "bytea",
	"by" uuid NOT NULL,
	"at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "decision_vocabulary" CHECK ("effect_review"."decision" in ('ae', 'not_ae', 'investigator')),
	CONSTRAINT "it decides or describes" CHECK ("effect_review"."decision" is not null or "effect_review"."sealed" is not null),
	CONSTRAINT "an event says so" CHECK (("effect_review"."event_id" is not null) = (coalesce("effect_review"."decision", '') in ('ae', 'not_ae')))
);
--> statement-breakpoint
ALTER TABLE "deviation" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "note_facts" ADD COLUMN "touch_outside" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "day_event" text;--> statement-breakpoint
ALTER TABLE "effect_review" ADD CONSTRAINT "effect_review_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effect_review" ADD CONSTRAINT "effect_review_event_id_adverse_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."adverse_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effect_review" ADD CONSTRAINT "effect_review_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effect_review" ADD CONSTRAINT "effect_review_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "effect_review_entry" ON "effect_review" USING btree ("note_id","entry_id","at");--> statement-breakpoint
CREATE INDEX "effect_review_event" ON "effect_review" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "effect_review_study" ON "effect_review" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "note_facts_touch" ON "note_facts" USING btree ("site_id") WHERE "note_facts"."touch_outside" > 0;--> statement-breakpoint
ALTER TABLE "deviation" ADD CONSTRAINT "kind_vocabulary" CHECK ("deviation"."kind" in ('visit_early', 'visit_late', 'visit_missed', 'pair_away', 'attended_short'));--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'signature_failures', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'care_check_raised', 'room_concern', 'stop_signal', 'touch_outside', 'day_event'));--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "day_event_vocabulary" CHECK ("signature"."day_event" in ('no', 'yes', 'not_sure'));
--> statement-breakpoint
-- What was said of an effect beside the log: read by those around the participant and those who answer for them; by safety
-- officers where its event is flagged; by an export while it is built. Only added to.
alter table effect_review enable row level security;
--> statement-breakpoint
alter table effect_review force row level security;
--> statement-breakpoint
create policy verifier on effect_review for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_backs_up on effect_review for select to vigil_owner using (true);
--> statement-breakpoint
grant select on effect_review to vigil_verify;
--> statement-breakpoint
grant select, insert on effect_review to vigil_app;
--> statement-breakpoint
create trigger touch after insert or update on effect_review for each row execute function vigil_touch('note_id', 'id');
--> statement-breakpoint
create constraint trigger recorded after insert or update on effect_review deferrable initially deferred for each row execute function vigil_unrecorded();
--> statement-breakpoint
create trigger append_only before update on effect_review for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger kept before delete on effect_review for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger kept_whole before truncate on effect_review for each statement execute function vigil_refuse();
--> statement-breakpoint
create policy in_sight on effect_review for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator}')));
--> statement-breakpoint
create policy flagged on effect_review for select to vigil_app using (event_id in (select vigil_flagged_events()));
--> statement-breakpoint
create policy building on effect_review for select to vigil_app using (study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy said on effect_review for insert to vigil_app with check (by = (select vigil_staff())
  and (participant_id in (select vigil_care('{therapist,cotherapist}')) or site_id in (select vigil_sites('{investigator}'))));
--> statement-breakpoint
-- How often somebody was touched otherwise than agreed: written by whoever keeps the log, session staff too, who change nothing else
-- of what is known of a note.
create policy owner_counts on note_facts for update to vigil_owner using (true) with check (true);
--> statement-breakpoint
create function vigil_count_touch(of_note uuid, counted integer) returns void language sql security definer set search_path = public, pg_temp as $$
  update note_facts set touch_outside = counted where note_id = of_note and touch_outside <> counted
    and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_count_touch(uuid, integer) from public;
--> statement-breakpoint
grant execute on function vigil_count_touch(uuid, integer) to vigil_app;
--> statement-breakpoint
create policy owner_tells_of_room on alert for insert to vigil_owner with check (kind in ('room_concern', 'stop_signal') and raised_by is null);
--> statement-breakpoint
-- Tells supervisors and investigators of the site that the stop signal was used or that somebody in the room is concerned, once the
-- time to undo it has passed, unless it was undone. Whoever logged it is not told of it. Gives the note where anybody was told.
create function tell_of_entry(of_entry uuid) returns table (note_id uuid, study_id uuid, site_id uuid, participant_id uuid, kind text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare logged record; means text;
begin
  select e.note_id, e.study_id, e.site_id, e.participant_id, e.kind, e.writer, e.received_at into logged from (
    select * from (select x.note_id, x.study_id, x.site_id, x.participant_id, x.kind, x.by as writer, x.received_at from entry x where x.id = of_entry) one
    union all select x.note_id, x.study_id, x.site_id, x.participant_id, x.kind, x.by as writer, x.received_at from late_arrival x where x.id = of_entry) e;
  if not found or logged.kind not in ('concern', 'stop_signal')
    or exists (select 1 from entry v where v.note_id = logged.note_id and v.kind = 'void' and v.concerns = of_entry)
    or exists (select 1 from late_arrival v where v.note_id = logged.note_id and v.kind = 'void' and v.concerns = of_entry) then return; end if;
  means := case logged.kind when 'concern' then 'room_concern' else 'stop_signal' end;
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
--> statement-breakpoint
revoke execute on function tell_of_entry(uuid) from public;
--> statement-breakpoint
grant execute on function tell_of_entry(uuid) to vigil_job;
--> statement-breakpoint
select pgboss.create_queue('room.told', '{"policy": "standard", "retryLimit": 1000, "retryDelay": 5, "retryBackoff": false, "expireInSeconds": 30, "retentionMinutes": 20160}');
