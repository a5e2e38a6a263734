CREATE INDEX "audit_event_registers" ON "audit_event" USING btree ("subject_id") WHERE action = 'note.started';--> statement-breakpoint
CREATE INDEX "export_code_study" ON "export_code" USING btree ("study_id","project_id","person_id");--> statement-breakpoint
CREATE INDEX "release_study" ON "release" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "alert_chain" ON "alert" USING btree ("chain","id");--> statement-breakpoint
CREATE INDEX "data_key_chain" ON "data_key" USING btree ("chain","id");--> statement-breakpoint
CREATE INDEX "care_team_study" ON "care_team" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "delegation_study" ON "delegation" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "identity_study" ON "identity" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "visit_study" ON "visit" USING btree ("study_id","id");