CREATE TABLE "entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamptz(6) NOT NULL,
	"tapped_at" timestamptz(6) NOT NULL,
	"device_now" timestamptz(6) NOT NULL,
	"received_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"concerns" uuid,
	"sealed" "bytea" NOT NULL,
	"by" uuid NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "entry_seq" UNIQUE("note_id","seq"),
	CONSTRAINT "kind_vocabulary" CHECK ("entry"."kind" in ('clock_zero', 'first_effects', 'strongest', 'settling', 'inner', 'outer', 'silence', 'talking', 'laughing', 'movement', 'rest', 'crying', 'trembling', 'dissociation', 'panic', 'nausea', 'jaw_tension', 'feeling_hot', 'feeling_cold', 'headache', 'dizziness', 'palpitations', 'restlessness', 'other_effect', 'check_in', 'reassurance', 'grounding', 'breath', 'music', 'eyeshades', 'lights', 'blanket', 'water_food', 'bathroom', 'touch', 'vitals', 'distress', 'staff', 'interpreter', 'visitor', 'recording', 'medical_check', 'stop_signal', 'consent_narrowed', 'concern', 'handover', 'free_note', 'closing_talk', 'discharge_check', 'left_site', 'ended', 'described', 'void'))
);
--> statement-breakpoint
CREATE TABLE "late_arrival" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamptz(6) NOT NULL,
	"tapped_at" timestamptz(6) NOT NULL,
	"device_now" timestamptz(6) NOT NULL,
	"received_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"concerns" uuid,
	"sealed" "bytea" NOT NULL,
	"by" uuid NOT NULL,
	"version" integer NOT NULL,
	"appendix_id" uuid,
	CONSTRAINT "kind_vocabulary" CHECK ("late_arrival"."kind" in ('clock_zero', 'first_effects', 'strongest', 'settling', 'inner', 'outer', 'silence', 'talking', 'laughing', 'movement', 'rest', 'crying', 'trembling', 'dissociation', 'panic', 'nausea', 'jaw_tension', 'feeling_hot', 'feeling_cold', 'headache', 'dizziness', 'palpitations', 'restlessness', 'other_effect', 'check_in', 'reassurance', 'grounding', 'breath', 'music', 'eyeshades', 'lights', 'blanket', 'water_food', 'bathroom', 'touch', 'vitals', 'distress', 'staff', 'interpreter', 'visitor', 'recording', 'medical_check', 'stop_signal', 'consent_narrowed', 'concern', 'handover', 'free_note', 'closing_talk', 'discharge_check', 'left_site', 'ended', 'described', 'void'))
);
--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_arrival" ADD CONSTRAINT "late_arrival_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_arrival" ADD CONSTRAINT "late_arrival_appendix_id_appendix_id_fk" FOREIGN KEY ("appendix_id") REFERENCES "public"."appendix"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_arrival" ADD CONSTRAINT "late_arrival_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "late_arrival_note" ON "late_arrival" USING btree ("note_id");
--> statement-breakpoint
-- The log of a session day: written by whoever is around the participant that day, therapists and session staff alike; only added
-- to. What arrives under a frozen version is kept beside it.
do $$
declare covered text[];
begin
  foreach covered slice 1 in array array[['entry', 'note_id', 'id'], ['late_arrival', 'note_id', 'id']] loop
    execute format('alter table %I enable row level security', covered[1]);
    execute format('alter table %I force row level security', covered[1]);
    execute format('create policy verifier on %I for select to vigil_verify using (true)', covered[1]);
    execute format('create policy owner_backs_up on %I for select to vigil_owner using (true)', covered[1]);
    execute format('grant select on %I to vigil_verify', covered[1]);
    execute format('grant select, insert on %I to vigil_app', covered[1]);
    execute format('create trigger touch after insert or update on %I for each row execute function vigil_touch(%L, %L)', covered[1], covered[2], covered[3]);
    execute format('create constraint trigger recorded after insert or update on %I deferrable initially deferred for each row execute function vigil_unrecorded()', covered[1]);
    execute format('create trigger kept before delete on %I for each row execute function vigil_refuse()', covered[1]);
    execute format('create trigger kept_whole before truncate on %I for each statement execute function vigil_refuse()', covered[1]);
    execute format($policy$create policy in_sight on %I for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
      or site_id in (select vigil_sites('{supervisor,investigator,monitor}')))$policy$, covered[1]);
    execute format($policy$create policy around_writes on %I for insert to vigil_app with check (by = (select vigil_staff())
      and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')))$policy$, covered[1]);
  end loop;
end $$;
--> statement-breakpoint
create trigger append_only before update on entry for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger frozen before insert on entry for each row execute function vigil_frozen();
--> statement-breakpoint
grant update on late_arrival to vigil_app;
--> statement-breakpoint
create trigger fixed before update on late_arrival for each row execute function vigil_fixed('id', 'note_id', 'study_id', 'site_id', 'participant_id', 'kind', 'at', 'tapped_at', 'device_now', 'received_at', 'concerns', 'sealed', 'by', 'version');
--> statement-breakpoint
create policy authors_take_up on late_arrival for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}')))
  with check (participant_id in (select vigil_care('{therapist,cotherapist}')));
--> statement-breakpoint
-- Holds a session note's log for one writer: the row of the note is locked, also for those who may add to the log and change
-- nothing else of the note. No row where the note is none of a session, or of nobody in their care.
create policy owner_holds on note for update to vigil_owner using (true) with check (false);
--> statement-breakpoint
create function vigil_hold_log(of_note uuid, ids uuid[])
returns table (status text, version integer, frozen boolean, last integer, zero text, known jsonb, elsewhere jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select note.status, note.version into status, version from note where note.id = of_note and note.kind = 'session'
    and note.participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) for update;
  if not found then return; end if;
  frozen := status not in ('draft', 'returned')
    or exists (select 1 from note_version v where v.note_id = of_note and v.version = vigil_hold_log.version);
  last := coalesce((select max(e.seq) from entry e where e.note_id = of_note), 0);
  zero := (select vigil_instant(e.at + case when abs(extract(epoch from e.received_at - e.device_now)) > 60 then e.received_at - e.device_now else interval '0' end)
    from entry e where e.note_id = of_note and e.kind = 'clock_zero'
      and not exists (select 1 from entry v where v.note_id = of_note and v.kind = 'void' and v.concerns = e.id)
    order by e.seq desc limit 1);
  known := (select coalesce(jsonb_agg(id), '[]') from (select e.id from entry e where e.id = any (ids) and e.note_id = of_note
    union all select l.id from late_arrival l where l.id = any (ids) and l.note_id = of_note) known_ids);
  elsewhere := (select coalesce(jsonb_agg(id), '[]') from (select e.id from entry e where e.id = any (ids) and e.note_id <> of_note
    union all select l.id from late_arrival l where l.id = any (ids) and l.note_id <> of_note) other_ids);
  return next;
end $$;
--> statement-breakpoint
revoke execute on function vigil_hold_log(uuid, uuid[]) from public;
--> statement-breakpoint
grant execute on function vigil_hold_log(uuid, uuid[]) to vigil_app;
