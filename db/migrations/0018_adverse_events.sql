-- Adverse events: what queries and the clock need stays plain in one row, what people say of it is sealed in entries that are
-- only ever added to.
create table adverse_event (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  visit_id uuid references visit (id),
  number integer not null,
  decision text not null,
  aware_at timestamptz(6) not null,
  grade integer,
  serious text,
  outcome text,
  review text,
  reported_at timestamptz(6),
  struck_at timestamptz(6),
  entered_by uuid not null references staff (id),
  entered_at timestamptz(6) not null default vigil_now(),
  constraint decision_vocabulary check (decision in ('ae', 'not_ae', 'undecided')),
  constraint serious_vocabulary check (serious in ('yes', 'no')),
  constraint outcome_vocabulary check (outcome in ('recovered', 'recovering', 'not_recovered', 'sequelae', 'fatal', 'unknown')),
  constraint review_vocabulary check (review in ('agreed', 'overturned')),
  constraint grade_range check (grade between 1 and 5),
  constraint adverse_event_number unique (participant_id, number),
  constraint adverse_event_scope unique (id, participant_id, site_id, study_id),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id)
);
--> statement-breakpoint
create index adverse_event_clock on adverse_event (site_id, aware_at) where reported_at is null and struck_at is null;
--> statement-breakpoint
create index adverse_event_study on adverse_event (study_id, id);
--> statement-breakpoint
create table adverse_event_entry (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  event_id uuid not null,
  seq integer not null,
  kind text not null,
  sealed bytea not null,
  by uuid not null references staff (id),
  at timestamptz(6) not null default vigil_now(),
  constraint kind_vocabulary check (kind in ('first', 'follow_up', 'assessment', 'reported', 'reviewed', 'struck')),
  constraint adverse_event_entry_seq unique (event_id, seq),
  foreign key (event_id, participant_id, site_id, study_id) references adverse_event (id, participant_id, site_id, study_id)
);
--> statement-breakpoint
create index adverse_event_entry_study on adverse_event_entry (study_id, id);
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['adverse_event', 'adverse_event_entry'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy verifier on %I for select to vigil_verify using (true)', name);
    execute format('create policy owner_backs_up on %I for select to vigil_owner using (true)', name);
    execute format('grant select on %I to vigil_verify', name);
    execute format('grant select, insert on %I to vigil_app', name);
    execute format('create trigger touch after insert or update on %I for each row execute function vigil_touch(''study_id'', ''id'')', name);
    execute format('create constraint trigger recorded after insert or update on %I deferrable initially deferred for each row execute function vigil_unrecorded()', name);
    execute format('create trigger kept before delete on %I for each row execute function vigil_refuse()', name);
    execute format('create trigger kept_whole before truncate on %I for each statement execute function vigil_refuse()', name);
    execute format($policy$create policy in_sight on %I for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
      or site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}')))$policy$, name);
  end loop;
end $$;
--> statement-breakpoint
grant update on adverse_event to vigil_app;
--> statement-breakpoint
create trigger append_only before update on adverse_event_entry for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger fixed before update on adverse_event for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'visit_id', 'number', 'aware_at', 'entered_by', 'entered_at');
--> statement-breakpoint
create policy entered on adverse_event for insert to vigil_app with check (entered_by = (select vigil_staff())
  and (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{coordinator,investigator}'))));
--> statement-breakpoint
create policy followed on adverse_event for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{coordinator,investigator}')))
  with check (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{coordinator,investigator}')));
--> statement-breakpoint
create policy said on adverse_event_entry for insert to vigil_app with check (by = (select vigil_staff())
  and (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{coordinator,investigator}'))));
--> statement-breakpoint
-- An event that was struck, and a report to the sponsor, stay; what was assessed may be assessed anew, and stands in the entries.
create function vigil_event_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.struck_at is not null then
    raise exception 'an event that was struck stays so' using errcode = 'VG007';
  end if;
  if old.reported_at is not null and new.reported_at is distinct from old.reported_at then
    raise exception 'the sponsor was told once' using errcode = 'VG007';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function vigil_event_arrow() from public;
--> statement-breakpoint
grant execute on function vigil_event_arrow() to vigil_app, vigil_auth, vigil_verify, vigil_job;
--> statement-breakpoint
create trigger arrow before update on adverse_event for each row execute function vigil_event_arrow();
--> statement-breakpoint
alter table delegation drop constraint task_vocabulary, add constraint task_vocabulary check (task in ('write_and_sign', 'countersign', 'session_staff', 'identity', 'export', 'text_review', 'assess_events'));
--> statement-breakpoint
alter table alert drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'signature_failures', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious'));
--> statement-breakpoint
-- Who answers for a site today, its supervisors and investigators, for those who must tell them.
create function vigil_overseers(at_site uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct membership.staff_id from membership join site on site.id = at_site and site.study_id = membership.study_id
  where role in ('supervisor', 'investigator') and suspended_at is null and (membership.site_id is null or membership.site_id = at_site)
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and at_site in (select vigil_sites('{therapist,cotherapist,session_staff,coordinator,investigator}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_overseers(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_overseers(uuid) to vigil_app;
--> statement-breakpoint
-- What a package says of the course: the same right as to the notes, while it is built.
do $$
declare name text;
begin
  foreach name in array array['measure_form', 'adverse_event', 'adverse_event_entry', 'deviation'] loop
    execute format('create policy building on %I for select to vigil_app using (study_id in (select vigil_export_studies()))', name);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever enters the first thing of a record makes its key: an investigator may be the first to hear of an event.
create policy investigator_makes on data_key for insert to vigil_app with check (purpose = 'record'
  and owner_id in (select id from participant where participant.site_id = data_key.site_id and participant.site_id in (select vigil_sites('{investigator}'))));
