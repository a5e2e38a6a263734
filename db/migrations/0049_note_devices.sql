CREATE TABLE "note_device" (
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"heard_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"waiting" integer NOT NULL,
	"closed" boolean NOT NULL,
	CONSTRAINT "note_device_note_id_staff_id_device_id_pk" PRIMARY KEY("note_id","staff_id","device_id"),
	CONSTRAINT "nothing or more waits" CHECK ("note_device"."waiting" >= 0)
);
--> statement-breakpoint
ALTER TABLE "note_device" ADD CONSTRAINT "note_device_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_device" ADD CONSTRAINT "note_device_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_device_staff" ON "note_device" USING btree ("staff_id");
--> statement-breakpoint
-- Which devices had a session day's log open, and when each was heard last: written by each person of their own, seen by those
-- around the participant. It says nothing of the trial, so no trail covers it; a backup holds it, for what never arrived.
do $$
begin
  alter table note_device enable row level security;
  alter table note_device force row level security;
  grant select, insert, update on note_device to vigil_app;
  grant select on note_device to vigil_verify;
end $$;
--> statement-breakpoint
create policy verifier on note_device for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_backs_up on note_device for select to vigil_owner using (true);
--> statement-breakpoint
create policy own_or_beside on note_device for select to vigil_app using (staff_id = (select vigil_staff())
  or participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')));
--> statement-breakpoint
create policy said_by_oneself on note_device for insert to vigil_app with check (staff_id = (select vigil_staff())
  and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')));
--> statement-breakpoint
create policy said_again_by_oneself on note_device for update to vigil_app using (staff_id = (select vigil_staff()))
  with check (staff_id = (select vigil_staff()) and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')));
