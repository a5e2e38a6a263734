-- The investigator signs an adverse event as it stands: printed name, time and meaning, bound to all that was said of it until then. What
-- is added later is not under that signature, and is signed anew.
create table event_signature (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  event_id uuid not null,
  entries integer not null,
  content_hash text not null,
  signer uuid not null references staff (id),
  printed_name text not null,
  credentials text not null,
  meaning text not null,
  at timestamptz(6) not null,
  "offset" text not null,
  signature_hash text not null,
  constraint meaning_vocabulary check (meaning in ('authored', 'co-authored', 'reviewed', 'approved', 'responsible investigator')),
  constraint event_signature_entries unique (event_id, entries),
  foreign key (event_id, participant_id, site_id, study_id) references adverse_event (id, participant_id, site_id, study_id),
  foreign key (event_id, entries) references adverse_event_entry (event_id, seq)
);
--> statement-breakpoint
create index event_signature_participant on event_signature (participant_id);
--> statement-breakpoint
create index event_signature_study on event_signature (study_id, id);
--> statement-breakpoint
alter table event_signature enable row level security;
--> statement-breakpoint
alter table event_signature force row level security;
--> statement-breakpoint
create policy verifier on event_signature for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_backs_up on event_signature for select to vigil_owner using (true);
--> statement-breakpoint
grant select on event_signature to vigil_verify;
--> statement-breakpoint
grant select, insert on event_signature to vigil_app;
--> statement-breakpoint
create trigger touch after insert or update on event_signature for each row execute function vigil_touch('study_id', 'id');
--> statement-breakpoint
create constraint trigger recorded after insert or update on event_signature deferrable initially deferred for each row execute function vigil_unrecorded();
--> statement-breakpoint
create trigger kept before delete on event_signature for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger kept_whole before truncate on event_signature for each statement execute function vigil_refuse();
--> statement-breakpoint
create trigger append_only before update on event_signature for each row execute function vigil_refuse();
--> statement-breakpoint
create policy in_sight on event_signature for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}')) or study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy flagged on event_signature for select to vigil_app using (event_id in (select vigil_flagged_events()));
--> statement-breakpoint
-- An investigator of the site signs what stands as an adverse event, under all that was said of it by then and nothing less.
create policy investigator_signs on event_signature for insert to vigil_app with check (signer = (select vigil_staff())
  and meaning = 'responsible investigator' and site_id in (select vigil_sites('{investigator}'))
  and exists (select from adverse_event e where e.id = event_signature.event_id and e.decision = 'ae' and e.struck_at is null)
  and entries = (select max(e.seq) from adverse_event_entry e where e.event_id = event_signature.event_id));
