CREATE TABLE "auth_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"staff_id" uuid NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"last_input_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"expires_at" timestamptz(6) NOT NULL,
	"last_signed_at" timestamptz(6),
	"signing_failures" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamptz(6),
	CONSTRAINT "auth_session_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "state_vocabulary" CHECK ("auth_session"."state" in ('active', 'locked', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "auth_throttle" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamptz(6) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"totp_sealed" "bytea",
	"totp_step" bigint,
	"changed_at" timestamptz(6) DEFAULT vigil_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"staff_id" uuid NOT NULL,
	"study_id" uuid,
	"invited_by" uuid,
	"created_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"expires_at" timestamptz(6) NOT NULL,
	"accepted_at" timestamptz(6),
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid NOT NULL,
	"at" text NOT NULL,
	"actor" uuid,
	"actor_role" text NOT NULL,
	"session" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_version" integer,
	"study_id" uuid,
	"site_id" uuid,
	"participant_id" uuid,
	"body" text NOT NULL,
	"words" "bytea",
	"canonical" "bytea" NOT NULL,
	"prev" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"mac" "bytea" NOT NULL,
	CONSTRAINT "audit_event_chain_seq_pk" PRIMARY KEY("chain","seq"),
	CONSTRAINT "audit_event_id_unique" UNIQUE("id"),
	CONSTRAINT "audit_event_no_fork" UNIQUE("chain","prev")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"chain" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"at" text NOT NULL,
	"changed_at" timestamptz(6) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkpoint" (
	"n" bigint PRIMARY KEY NOT NULL,
	"previous" "bytea" NOT NULL,
	"root" "bytea" NOT NULL,
	"heads" text NOT NULL,
	"at" text NOT NULL,
	"key_id" text NOT NULL,
	"signature" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "export_code" (
	"project_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "export_code_project_id_person_id_pk" PRIMARY KEY("project_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "export_part" (
	"export_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "export_part_export_id_part_pk" PRIMARY KEY("export_id","part")
);
--> statement-breakpoint
CREATE TABLE "export_progress" (
	"export_id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "export_project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "export_project_study_id_recipient_unique" UNIQUE("study_id","recipient")
);
--> statement-breakpoint
CREATE TABLE "export" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"profile" text NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"cutoff_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"sha256" text,
	"byte_count" integer,
	"failure" text,
	"built_at" timestamptz(6),
	CONSTRAINT "profile_vocabulary" CHECK ("export"."profile" in ('coded')),
	CONSTRAINT "state_vocabulary" CHECK ("export"."state" in ('requested', 'building', 'built', 'released', 'refused', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "release" (
	"id" uuid PRIMARY KEY NOT NULL,
	"export_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"sha256" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "release_export_id_unique" UNIQUE("export_id"),
	CONSTRAINT "decision_vocabulary" CHECK ("release"."decision" in ('released', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"kind" text PRIMARY KEY NOT NULL,
	"clock_offset" interval DEFAULT '0' NOT NULL,
	"sentinel" "bytea" NOT NULL,
	"version" text NOT NULL,
	"created_at" timestamptz(6) DEFAULT clock_timestamp() NOT NULL,
	"seeded_at" timestamptz(6),
	CONSTRAINT "kind_vocabulary" CHECK ("installation"."kind" in ('demo', 'real')),
	CONSTRAINT "only a demo has an offset" CHECK ("installation"."kind" = 'demo' or "installation"."clock_offset" = interval '0')
);
--> statement-breakpoint
CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"chain" text NOT NULL,
	"recipient" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"raised_by" uuid,
	"raised_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"seen_by" uuid,
	"seen_at" timestamptz(6),
	CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'signature_failures', 'export_built', 'export_failed', 'export_released', 'export_refused'))
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"definition" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"rewrite_of" uuid,
	"started_by" uuid NOT NULL,
	"started_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "note_scope" UNIQUE("id","participant_id","site_id","study_id"),
	CONSTRAINT "kind_vocabulary" CHECK ("note"."kind" in ('preparation', 'session', 'integration')),
	CONSTRAINT "status_vocabulary" CHECK ("note"."status" in ('draft', 'ready', 'signed', 'countersigned', 'returned', 'entered_in_error', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "note_answer" (
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"path" text NOT NULL,
	"revision" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "note_answer_note_id_path_pk" PRIMARY KEY("note_id","path")
);
--> statement-breakpoint
CREATE TABLE "note_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"path" text NOT NULL,
	"base" integer NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"resolves" uuid,
	"sealed" "bytea" NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "state_vocabulary" CHECK ("note_change"."state" in ('applied', 'conflict'))
);
--> statement-breakpoint
CREATE TABLE "note_facts" (
	"note_id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"service_on" text,
	"risk_level" text,
	"gaps" integer DEFAULT 0 NOT NULL,
	"open_comments" integer DEFAULT 0 NOT NULL,
	"unlicensed_author" boolean DEFAULT false NOT NULL,
	"closed_without" text,
	"last_saved_at" timestamptz(6),
	"signed_at" timestamptz(6),
	"due_at" timestamptz(6),
	"countersigned_at" timestamptz(6),
	CONSTRAINT "kind_vocabulary" CHECK ("note_facts"."kind" in ('preparation', 'session', 'integration')),
	CONSTRAINT "status_vocabulary" CHECK ("note_facts"."status" in ('draft', 'ready', 'signed', 'countersigned', 'returned', 'entered_in_error', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "note_version" (
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"definition" text NOT NULL,
	"definition_sha256" text NOT NULL,
	"content_hash" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "note_version_note_id_version_pk" PRIMARY KEY("note_id","version")
);
--> statement-breakpoint
CREATE TABLE "data_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"owner_id" uuid,
	"study_id" uuid,
	"site_id" uuid,
	"chain" text NOT NULL,
	"master_key_id" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"created_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "data_key_owner" UNIQUE NULLS NOT DISTINCT("purpose","owner_id"),
	CONSTRAINT "purpose_vocabulary" CHECK ("data_key"."purpose" in ('record', 'identity', 'study', 'system'))
);
--> statement-breakpoint
CREATE TABLE "appendix" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"content_hash" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "kind_vocabulary" CHECK ("appendix"."kind" in ('own_words', 'late_entry', 'addendum', 'correction', 'entered_in_error', 'signature_unavailable', 'attestation'))
);
--> statement-breakpoint
CREATE TABLE "review_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"field" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"resolved_by" uuid,
	"resolved_at" timestamptz(6)
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"appendix_id" uuid,
	"content_hash" text NOT NULL,
	"signer" uuid NOT NULL,
	"printed_name" text NOT NULL,
	"credentials" text NOT NULL,
	"meaning" text NOT NULL,
	"at" timestamptz(6) NOT NULL,
	"offset" text NOT NULL,
	"signature_hash" text NOT NULL,
	CONSTRAINT "meaning_vocabulary" CHECK ("signature"."meaning" in ('authored', 'co-authored', 'reviewed', 'approved', 'responsible investigator'))
);
--> statement-breakpoint
CREATE TABLE "care_team" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"starts_at" timestamptz(6) NOT NULL,
	"ends_at" timestamptz(6),
	CONSTRAINT "role_vocabulary" CHECK ("care_team"."role" in ('therapist', 'cotherapist', 'session_staff'))
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"task" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"authorised_by" uuid NOT NULL,
	"authorised_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "task_vocabulary" CHECK ("delegation"."task" in ('write_and_sign', 'countersign', 'session_staff', 'identity', 'export', 'text_review'))
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"part" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"version" text DEFAULT '1' NOT NULL,
	"family_name_index" "bytea",
	"birth_date_index" "bytea",
	"phone_index" "bytea",
	"updated_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "part_vocabulary" CHECK ("identity"."part" in ('person', 'preferred', 'contact'))
);
--> statement-breakpoint
CREATE TABLE "licence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"title" text NOT NULL,
	"number" text NOT NULL,
	"authority" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid,
	"role" text NOT NULL,
	"starts_at" timestamptz(6) NOT NULL,
	"ends_at" timestamptz(6),
	"suspended_at" timestamptz(6),
	"granted_by" uuid,
	CONSTRAINT "role_vocabulary" CHECK ("membership"."role" in ('therapist', 'cotherapist', 'session_staff', 'supervisor', 'investigator', 'coordinator', 'data_manager', 'monitor', 'rater', 'safety_officer', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"code" text NOT NULL,
	"consent_on" date NOT NULL,
	"enrolled_on" date NOT NULL,
	"created_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "participant_study_id_code_unique" UNIQUE("study_id","code"),
	CONSTRAINT "participant_scope" UNIQUE("id","site_id","study_id")
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	CONSTRAINT "site_study_id_code_unique" UNIQUE("study_id","code"),
	CONSTRAINT "site_id_study_id_unique" UNIQUE("id","study_id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"database_kind" text NOT NULL,
	"created_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email"),
	CONSTRAINT "state_vocabulary" CHECK ("staff"."state" in ('invited', 'active', 'suspended', 'left')),
	CONSTRAINT "database_kind_vocabulary" CHECK ("staff"."database_kind" in ('demo', 'real')),
	CONSTRAINT "real databases refuse demo accounts" CHECK ("staff"."database_kind" = 'demo' or "staff"."email" not like '%@demo.test'),
	CONSTRAINT "addresses are lower case" CHECK ("staff"."email" = lower("staff"."email"))
);
--> statement-breakpoint
CREATE TABLE "study" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"database_kind" text NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "study_code_unique" UNIQUE("code"),
	CONSTRAINT "database_kind_vocabulary" CHECK ("study"."database_kind" in ('demo', 'real'))
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"target_on" date NOT NULL,
	"window_from" date NOT NULL,
	"window_to" date NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	CONSTRAINT "visit_scope" UNIQUE("id","participant_id"),
	CONSTRAINT "kind_vocabulary" CHECK ("visit"."kind" in ('preparation', 'session', 'integration')),
	CONSTRAINT "state_vocabulary" CHECK ("visit"."state" in ('planned', 'missed', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_code" ADD CONSTRAINT "export_code_project_id_export_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."export_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_part" ADD CONSTRAINT "export_part_export_id_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."export"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_progress" ADD CONSTRAINT "export_progress_export_id_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."export"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_project" ADD CONSTRAINT "export_project_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_project" ADD CONSTRAINT "export_project_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export" ADD CONSTRAINT "export_project_id_export_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."export_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export" ADD CONSTRAINT "export_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export" ADD CONSTRAINT "export_requested_by_staff_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_export_id_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."export"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_recipient_staff_id_fk" FOREIGN KEY ("recipient") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_raised_by_staff_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_seen_by_staff_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_started_by_staff_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_participant_id_site_id_study_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("participant_id","site_id","study_id") REFERENCES "public"."participant"("id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_answer" ADD CONSTRAINT "note_answer_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_answer" ADD CONSTRAINT "note_answer_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_change" ADD CONSTRAINT "note_change_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_change" ADD CONSTRAINT "note_change_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_facts" ADD CONSTRAINT "note_facts_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_version" ADD CONSTRAINT "note_version_frozen_by_staff_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_version" ADD CONSTRAINT "note_version_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appendix" ADD CONSTRAINT "appendix_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appendix" ADD CONSTRAINT "appendix_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_resolved_by_staff_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_appendix_id_appendix_id_fk" FOREIGN KEY ("appendix_id") REFERENCES "public"."appendix"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_signer_staff_id_fk" FOREIGN KEY ("signer") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_note_id_participant_id_site_id_study_id_note_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("note_id","participant_id","site_id","study_id") REFERENCES "public"."note"("id","participant_id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_participant_id_site_id_study_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("participant_id","site_id","study_id") REFERENCES "public"."participant"("id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_authorised_by_staff_id_fk" FOREIGN KEY ("authorised_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_participant_id_site_id_study_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("participant_id","site_id","study_id") REFERENCES "public"."participant"("id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licence" ADD CONSTRAINT "licence_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_granted_by_staff_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_database_kind_installation_kind_fk" FOREIGN KEY ("database_kind") REFERENCES "public"."installation"("kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study" ADD CONSTRAINT "study_database_kind_installation_kind_fk" FOREIGN KEY ("database_kind") REFERENCES "public"."installation"("kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_participant_id_site_id_study_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("participant_id","site_id","study_id") REFERENCES "public"."participant"("id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_session_staff" ON "auth_session" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "audit_event_study" ON "audit_event" USING btree ("study_id","at");--> statement-breakpoint
CREATE INDEX "audit_event_actor" ON "audit_event" USING btree ("chain","actor","action","seq");--> statement-breakpoint
CREATE INDEX "export_study" ON "export" USING btree ("study_id","requested_at");--> statement-breakpoint
CREATE INDEX "alert_recipient" ON "alert" USING btree ("recipient","seen_at");--> statement-breakpoint
CREATE INDEX "note_participant" ON "note" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "note_visit" ON "note" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "note_change_path" ON "note_change" USING btree ("note_id","path");--> statement-breakpoint
CREATE INDEX "note_facts_queue" ON "note_facts" USING btree ("site_id","status","signed_at","note_id");--> statement-breakpoint
CREATE INDEX "data_key_study" ON "data_key" USING btree ("study_id");--> statement-breakpoint
CREATE INDEX "appendix_note" ON "appendix" USING btree ("note_id");--> statement-breakpoint
CREATE INDEX "review_comment_note" ON "review_comment" USING btree ("note_id");--> statement-breakpoint
CREATE INDEX "signature_note" ON "signature" USING btree ("note_id","version");--> statement-breakpoint
CREATE INDEX "care_team_staff" ON "care_team" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "care_team_participant" ON "care_team" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "delegation_staff" ON "delegation" USING btree ("staff_id","study_id");--> statement-breakpoint
CREATE INDEX "identity_participant" ON "identity" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "identity_family_name" ON "identity" USING btree ("family_name_index");--> statement-breakpoint
CREATE INDEX "identity_birth_date" ON "identity" USING btree ("birth_date_index");--> statement-breakpoint
CREATE INDEX "identity_phone" ON "identity" USING btree ("phone_index");--> statement-breakpoint
CREATE INDEX "licence_staff" ON "licence" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "membership_staff" ON "membership" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "membership_study" ON "membership" USING btree ("study_id");--> statement-breakpoint
CREATE INDEX "participant_site" ON "participant" USING btree ("site_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_code" ON "visit" USING btree ("participant_id","code");--> statement-breakpoint
CREATE INDEX "visit_due" ON "visit" USING btree ("site_id","state","target_on");