CREATE INDEX "audit_event_registers" ON "audit_event" USING btree ("subject_id") WHERE action = 'note.started';--> statement-breakpoint
CREATE INDEX "export_code_study" ON "export_code" USING btree ("study_id","project_id","person_id");--> statement-breakpoint
CREATE INDEX "release_study" ON "release" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "alert_chain" ON "alert" USING btree ("chain","id");--> statement-breakpoint
CREATE INDEX "data_key_chain" ON "data_key" USING btree ("chain","id");--> statement-breakpoint
CREATE INDEX "care_team_study" ON "care_team" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "delegation_study" ON "delegation" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "identity_study" ON "identity" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "visit_study" ON "visit" USING btree ("study_id","id");--> statement-breakpoint
-- The verifier may not read passwords, factors and invitations; it compares their rows' digests all the same.
create function vigil_account_digests() returns table (source text, key text, digest text)
language sql stable security definer set search_path = public, pg_temp set timezone = 'UTC' set bytea_output = 'hex' as $$
  select 'credential', staff_id::text, vigil_digest(to_jsonb(one)) from credential one
  union all
  select 'invitation', id::text, vigil_digest(to_jsonb(one)) from invitation one
$$;
--> statement-breakpoint
revoke execute on function vigil_account_digests() from public;
--> statement-breakpoint
grant execute on function vigil_account_digests() to vigil_verify;
--> statement-breakpoint
-- A backup is taken by the owner, in one snapshot of every table.
do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not in ('installation', 'vigil_migration') loop
    execute format('create policy owner_backs_up on %I for select to vigil_owner using (true)', name);
  end loop;
end $$;
