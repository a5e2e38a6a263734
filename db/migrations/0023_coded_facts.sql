ALTER TABLE "participant" ADD COLUMN "age_band" text;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "zip3" text;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "age_band_vocabulary" CHECK ("participant"."age_band" in ('under_18', '18_24', '25_34', '35_44', '45_54', '55_64', '65_74', '75_89', '90_over'));--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "an area is three digits" CHECK ("participant"."zip3" ~ '^[0-9]{3}$');