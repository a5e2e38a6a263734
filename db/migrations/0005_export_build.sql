CREATE TABLE "export_chunk" (
	"export_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"file" text NOT NULL,
	"page" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"row_count" integer NOT NULL,
	CONSTRAINT "export_chunk_export_id_file_page_pk" PRIMARY KEY("export_id","file","page")
);
--> statement-breakpoint
CREATE TABLE "export_file" (
	"export_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"path" text NOT NULL,
	"sha256" text NOT NULL,
	"row_count" integer NOT NULL,
	"byte_count" integer NOT NULL,
	"head" text NOT NULL,
	CONSTRAINT "export_file_export_id_path_pk" PRIMARY KEY("export_id","path")
);
--> statement-breakpoint
ALTER TABLE "export_progress" ADD COLUMN "builder" uuid;--> statement-breakpoint
ALTER TABLE "export_progress" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "export_progress" ADD COLUMN "pages" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "export_progress" ADD COLUMN "reached" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "export_progress" ADD COLUMN "shape" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "export_chunk" ADD CONSTRAINT "export_chunk_export_id_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."export"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_export_id_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."export"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['export_chunk', 'export_file'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy verifier on %I for select to vigil_verify using (true)', name);
    execute format('grant select on %I to vigil_verify', name);
    execute format('grant select, insert, delete on %I to vigil_app', name);
    execute format('create policy building on %I for all to vigil_app using (study_id in (select vigil_export_studies())) with check (study_id in (select vigil_export_studies()))', name);
  end loop;
end $$;
--> statement-breakpoint
-- The releaser reads what will leave; the requester only what was released.
create policy handed_out on export_file for select to vigil_app using (study_id in (select vigil_studies('{investigator}'))
  or exists (select 1 from export where export.id = export_id and export.state = 'released' and export.requested_by = (select vigil_staff())));
--> statement-breakpoint
-- A build whose requester has lost the right to it is ended by the system, which can do nothing else to an export.
grant select on export to vigil_job;
--> statement-breakpoint
grant update (state, failure) on export to vigil_job;
--> statement-breakpoint
create policy unfinished on export for select to vigil_job using (state in ('requested', 'building', 'failed'));
--> statement-breakpoint
create policy ended on export for update to vigil_job using (state in ('requested', 'building')) with check (state = 'failed');
--> statement-breakpoint
-- What a build that failed or was cancelled leaves behind.
grant select (export_id), delete on export_chunk, export_part to vigil_job;
--> statement-breakpoint
create policy abandoned on export_chunk for all to vigil_job using (export_id in (select id from export where state = 'failed'));
--> statement-breakpoint
create policy abandoned on export_part for all to vigil_job using (export_id in (select id from export where state = 'failed'));
--> statement-breakpoint
-- Who is told that a package waits for release: the investigators of a study, for its data managers.
create function vigil_releasers(study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select staff_id from membership
  where study_id = study and study in (select vigil_studies('{data_manager}')) and role = 'investigator' and suspended_at is null
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
$$;
--> statement-breakpoint
revoke execute on function vigil_releasers(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_releasers(uuid) to vigil_app;
