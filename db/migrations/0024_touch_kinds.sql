ALTER TABLE "export" ADD COLUMN "touch_kinds" jsonb;--> statement-breakpoint
-- What an export's columns are is settled when it is requested.
drop trigger fixed on export;
--> statement-breakpoint
create trigger fixed before update on export for each row execute function vigil_fixed('id', 'project_id', 'study_id', 'profile', 'requested_by', 'requested_at', 'cutoff_at', 'touch_kinds');
