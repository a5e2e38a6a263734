CREATE TABLE "letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid,
	"writer" uuid NOT NULL,
	"kept_out" uuid[] NOT NULL,
	"recipients" uuid[] NOT NULL,
	"sealed" "bytea" NOT NULL,
	"sent_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "letter_scope" UNIQUE("id","study_id")
);
--> statement-breakpoint
CREATE TABLE "letter_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea",
	"by" uuid NOT NULL,
	"at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "kind_vocabulary" CHECK ("letter_entry"."kind" in ('read', 'closed')),
	CONSTRAINT "what was done is said in words" CHECK (("letter_entry"."kind" = 'closed') = ("letter_entry"."sealed" is not null))
);
--> statement-breakpoint
ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "data_key" DROP CONSTRAINT "purpose_vocabulary";--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_writer_staff_id_fk" FOREIGN KEY ("writer") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_entry" ADD CONSTRAINT "letter_entry_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_entry" ADD CONSTRAINT "letter_entry_letter_id_study_id_letter_id_study_id_fk" FOREIGN KEY ("letter_id","study_id") REFERENCES "public"."letter"("id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_study" ON "letter" USING btree ("study_id","sent_at");--> statement-breakpoint
CREATE INDEX "letter_writer" ON "letter" USING btree ("writer");--> statement-breakpoint
CREATE INDEX "letter_entry_letter" ON "letter_entry" USING btree ("letter_id","at");--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'signature_failures', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'stop_signal', 'touch_outside', 'day_event'));--> statement-breakpoint
ALTER TABLE "data_key" ADD CONSTRAINT "purpose_vocabulary" CHECK ("data_key"."purpose" in ('record', 'identity', 'study', 'system', 'process', 'guess', 'care', 'letter'));
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['letter', 'letter_entry'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy verifier on %I for select to vigil_verify using (true)', name);
    execute format('create policy owner_backs_up on %I for select to vigil_owner using (true)', name);
    execute format('grant select on %I to vigil_verify', name);
    execute format('grant select on %I to vigil_app', name);
    execute format('create trigger touch after insert on %I for each row execute function vigil_touch(''system'', ''id'')', name);
    execute format('create constraint trigger recorded after insert on %I deferrable initially deferred for each row execute function vigil_unrecorded()', name);
    execute format('create trigger append_only before update on %I for each row execute function vigil_refuse()', name);
    execute format('create trigger kept before delete on %I for each row execute function vigil_refuse()', name);
    execute format('create trigger kept_whole before truncate on %I for each statement execute function vigil_refuse()', name);
  end loop;
end $$;
--> statement-breakpoint
grant insert on letter_entry to vigil_app;
--> statement-breakpoint
create policy owner_sends on letter for insert to vigil_owner with check (true);
--> statement-breakpoint
-- A letter is written through this alone: whoever is named, was in the room of the session it is about, or writes it is kept out,
-- and the session itself is forgotten. None is sent that nobody would read: then no row comes back.
create function vigil_send_letter(letter_id uuid, of_study uuid, of_site uuid, of_visit uuid, named uuid[], content bytea)
returns table (recipient uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare out_of_it uuid[]; readers uuid[];
begin
  if of_study not in (select vigil_studies('{therapist,cotherapist,session_staff,supervisor,investigator,coordinator,data_manager,monitor,rater,safety_officer,administrator}'))
    or (of_site is not null and of_site not in (select id from site where study_id = of_study))
    or (of_visit is not null and of_visit not in (select id from visit where study_id = of_study)) then return;
  end if;
  out_of_it := array(select whom from unnest(named) whom union select vigil_staff()
    union select care_team.staff_id from visit join care_team on care_team.participant_id = visit.participant_id where visit.id = of_visit
    union select unnest(note_facts.present) from note join note_facts on note_facts.note_id = note.id
      where note.visit_id = of_visit and note.status not in ('entered_in_error', 'discarded')
    order by 1);
  readers := array(select distinct membership.staff_id from membership join staff on staff.id = membership.staff_id and staff.state = 'active'
    where membership.study_id = of_study and (of_site is null or membership.site_id is null or membership.site_id = of_site)
      and role in ('investigator', 'safety_officer') and suspended_at is null
      and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
      and not membership.staff_id = any (out_of_it) order by 1);
  if cardinality(readers) = 0 then return; end if;
  insert into letter (id, study_id, site_id, writer, kept_out, recipients, sealed)
    values (letter_id, of_study, of_site, vigil_staff(), out_of_it, readers, content);
  return query select unnest(readers);
end $$;
--> statement-breakpoint
-- The letters that the current person may read: of their study and site, and neither about them nor theirs.
create function vigil_letters() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select letter.id from letter where not vigil_staff() = any (letter.kept_out)
    and (letter.site_id in (select vigil_sites('{investigator,safety_officer}'))
      or (letter.site_id is null and letter.study_id in (select vigil_studies('{investigator,safety_officer}'))))
$$;
--> statement-breakpoint
revoke execute on function vigil_send_letter(uuid, uuid, uuid, uuid, uuid[], bytea), vigil_letters() from public;
--> statement-breakpoint
grant execute on function vigil_send_letter(uuid, uuid, uuid, uuid, uuid[], bytea), vigil_letters() to vigil_app;
--> statement-breakpoint
create policy read on letter for select to vigil_app using (id in (select vigil_letters()));
--> statement-breakpoint
-- Its writer sees that it was sent and to whom, and who opened it when; its key is never given back to them.
create policy own on letter for select to vigil_app using (writer = (select vigil_staff()));
--> statement-breakpoint
create policy read on letter_entry for select to vigil_app using (letter_id in (select vigil_letters()));
--> statement-breakpoint
create policy own on letter_entry for select to vigil_app using (letter_id in (select id from letter where writer = (select vigil_staff())));
--> statement-breakpoint
create policy said on letter_entry for insert to vigil_app with check (by = (select vigil_staff()) and letter_id in (select vigil_letters()));
--> statement-breakpoint
create policy letter_made on data_key for insert to vigil_app with check (purpose = 'letter' and study_id is null and site_id is null
  and exists (select vigil_studies('{therapist,cotherapist,session_staff,supervisor,investigator,coordinator,data_manager,monitor,rater,safety_officer,administrator}')));
--> statement-breakpoint
create policy letter_read on data_key for select to vigil_app using (purpose = 'letter' and owner_id in (select vigil_letters()));
