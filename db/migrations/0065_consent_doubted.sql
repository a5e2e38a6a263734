ALTER TABLE "consent_change" DROP CONSTRAINT "decision_vocabulary";--> statement-breakpoint
ALTER TABLE "consent_change" DROP CONSTRAINT "source_vocabulary";--> statement-breakpoint
ALTER TABLE "consent_change" ADD COLUMN "note_id" uuid;--> statement-breakpoint
ALTER TABLE "consent_change" ADD FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id");--> statement-breakpoint
ALTER TABLE "consent_change" ADD CONSTRAINT "a doubt rests on a note" CHECK ("consent_change"."decision" not in ('said_no', 'stands') or "consent_change"."source" = 'signed_note');--> statement-breakpoint
ALTER TABLE "consent_change" ADD CONSTRAINT "what rests on a note names it" CHECK (("consent_change"."source" = 'signed_note') = ("consent_change"."note_id" is not null));--> statement-breakpoint
ALTER TABLE "consent_change" ADD CONSTRAINT "decision_vocabulary" CHECK ("consent_change"."decision" in ('given', 'declined', 'withdrawn', 'said_no', 'stands'));--> statement-breakpoint
ALTER TABLE "consent_change" ADD CONSTRAINT "source_vocabulary" CHECK ("consent_change"."source" in ('signed_form', 'electronic', 'in_person', 'telephone', 'in_writing', 'signed_note'));--> statement-breakpoint
-- The care team hears a withdrawal, and signs the notes in which a participant says no.
drop policy team_hears on consent_change;
--> statement-breakpoint
create policy team_hears on consent_change for insert to vigil_app with check (recorded_by = (select vigil_staff())
  and (decision in ('withdrawn', 'said_no', 'stands') or decision = 'declined' and note_id is not null)
  and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')));
