-- What others decided is no adverse event is reviewed by the investigator as a list, of one participant and one visit or of none,
-- and signed: printed name, time and meaning, bound to the list as it was shown.
create table decision_signature (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  visit_id uuid references visit (id),
  content_hash text not null,
  sealed bytea not null,
  signer uuid not null references staff (id),
  printed_name text not null,
  credentials text not null,
  meaning text not null,
  at timestamptz(6) not null,
  "offset" text not null,
  signature_hash text not null,
  constraint meaning_vocabulary check (meaning in ('authored', 'co-authored', 'reviewed', 'approved', 'responsible investigator')),
  constraint decision_signature_scope unique (id, participant_id, site_id, study_id),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id)
);
--> statement-breakpoint
create index decision_signature_participant on decision_signature (participant_id);
--> statement-breakpoint
create index decision_signature_study on decision_signature (study_id, id);
--> statement-breakpoint
alter table adverse_event_entry add column signature_id uuid,
  add foreign key (signature_id, participant_id, site_id, study_id) references decision_signature (id, participant_id, site_id, study_id);
--> statement-breakpoint
alter table decision_signature enable row level security;
--> statement-breakpoint
alter table decision_signature force row level security;
--> statement-breakpoint
create policy verifier on decision_signature for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_backs_up on decision_signature for select to vigil_owner using (true);
--> statement-breakpoint
grant select on decision_signature to vigil_verify;
--> statement-breakpoint
grant select, insert on decision_signature to vigil_app;
--> statement-breakpoint
create trigger touch after insert or update on decision_signature for each row execute function vigil_touch('study_id', 'id');
--> statement-breakpoint
create constraint trigger recorded after insert or update on decision_signature deferrable initially deferred for each row execute function vigil_unrecorded();
--> statement-breakpoint
create trigger kept before delete on decision_signature for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger kept_whole before truncate on decision_signature for each statement execute function vigil_refuse();
--> statement-breakpoint
create trigger append_only before update on decision_signature for each row execute function vigil_refuse();
--> statement-breakpoint
create policy in_sight on decision_signature for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}')) or study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy investigator_signs on decision_signature for insert to vigil_app with check (signer = (select vigil_staff())
  and meaning = 'reviewed' and site_id in (select vigil_sites('{investigator}')));
--> statement-breakpoint
-- A review is an investigator's, and stands under a signature of their own.
create function vigil_own_decision_signatures() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from decision_signature where signer = vigil_staff() and site_id in (select vigil_sites('{investigator}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_own_decision_signatures() from public;
--> statement-breakpoint
grant execute on function vigil_own_decision_signatures() to vigil_app;
--> statement-breakpoint
create policy signed_reviews on adverse_event_entry as restrictive for insert to vigil_app
  with check ((kind = 'reviewed') = (signature_id is not null) and (signature_id is null or signature_id in (select vigil_own_decision_signatures())));
--> statement-breakpoint
create or replace function vigil_event_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.struck_at is not null then
    raise exception 'an event that was struck stays so' using errcode = 'VG007';
  end if;
  if old.reported_at is not null and new.reported_at is distinct from old.reported_at then
    raise exception 'the sponsor was told once' using errcode = 'VG007';
  end if;
  if new.review is not null and new.review is distinct from old.review and new.site_id not in (select vigil_sites('{investigator}')) then
    raise exception 'an investigator reviews what is said to be none' using errcode = '42501';
  end if;
  return new;
end $$;
