ALTER TABLE "effect_review" ALTER COLUMN "entry_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "note_facts" ADD COLUMN "reported" uuid[];--> statement-breakpoint
ALTER TABLE "effect_review" ADD COLUMN "item_id" uuid;--> statement-breakpoint
CREATE INDEX "effect_review_item" ON "effect_review" USING btree ("note_id","item_id");--> statement-breakpoint
ALTER TABLE "effect_review" ADD CONSTRAINT "of a log or of a report" CHECK (("effect_review"."entry_id" is null) <> ("effect_review"."item_id" is null));