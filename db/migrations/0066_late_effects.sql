ALTER TABLE "effect_review" DROP CONSTRAINT "of a log or of a report";--> statement-breakpoint
ALTER TABLE "effect_review" ADD COLUMN "late_id" uuid;--> statement-breakpoint
ALTER TABLE "effect_review" ADD CONSTRAINT "effect_review_late_id_late_arrival_id_fk" FOREIGN KEY ("late_id") REFERENCES "public"."late_arrival"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "effect_review_late" ON "effect_review" USING btree ("note_id","late_id");--> statement-breakpoint
CREATE INDEX "late_arrival_effects" ON "late_arrival" USING btree ("study_id","note_id") WHERE "late_arrival"."kind" in ('crying', 'trembling', 'dissociation', 'panic', 'nausea', 'jaw_tension', 'feeling_hot', 'feeling_cold', 'headache', 'dizziness', 'palpitations', 'restlessness', 'other_effect');--> statement-breakpoint
ALTER TABLE "effect_review" ADD CONSTRAINT "of one effect" CHECK (num_nonnulls("effect_review"."entry_id", "effect_review"."late_id", "effect_review"."item_id") = 1);