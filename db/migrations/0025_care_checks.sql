-- The care check: how participants were treated in a session. That it was offered stands in the study; what was said stands apart,
-- each answer under a key of its own, for the investigator and the safety officer alone, and for neither who was in the room or is
-- named in it. Whoever hands the screen over, or asks and types, writes it and can never read it again.

-- Who is said to have been in the room, and whether there was a session at all: all that the wall needs to know of its note.
alter table note_facts add column present uuid[];
--> statement-breakpoint
alter table note_facts add column not_held boolean;
--> statement-breakpoint
create table care_offer (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  visit_id uuid not null references visit (id),
  way text not null,
  day integer not null,
  offered_on date not null,
  offered_by uuid not null references staff (id),
  offered_at timestamptz(6) not null default vigil_now(),
  constraint way_vocabulary check (way in ('alone', 'asked')),
  constraint care_offer_scope unique (id, site_id, study_id),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id)
);
--> statement-breakpoint
create index care_offer_visit on care_offer (visit_id);
--> statement-breakpoint
create index care_offer_participant on care_offer (participant_id);
--> statement-breakpoint
create index care_offer_study on care_offer (study_id, id);
--> statement-breakpoint
create table care_check (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  offer_id uuid not null,
  kept_out uuid[] not null,
  sealed bytea not null,
  kept_at timestamptz(6) not null default vigil_now(),
  constraint care_check_scope unique (id, site_id, study_id),
  foreign key (offer_id, site_id, study_id) references care_offer (id, site_id, study_id)
);
--> statement-breakpoint
create index care_check_site on care_check (site_id);
--> statement-breakpoint
create index care_check_offer on care_check (offer_id);
--> statement-breakpoint
create table care_check_entry (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  check_id uuid not null,
  kind text not null,
  sealed bytea,
  by uuid not null references staff (id),
  at timestamptz(6) not null default vigil_now(),
  constraint kind_vocabulary check (kind in ('read', 'closed')),
  constraint "what was done is said in words" check ((kind = 'closed') = (sealed is not null)),
  foreign key (check_id, site_id, study_id) references care_check (id, site_id, study_id)
);
--> statement-breakpoint
create index care_check_entry_check on care_check_entry (check_id, at);
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['care_offer', 'care_check', 'care_check_entry'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy verifier on %I for select to vigil_verify using (true)', name);
    execute format('create policy owner_backs_up on %I for select to vigil_owner using (true)', name);
    execute format('grant select on %I to vigil_verify', name);
    execute format('grant select, insert on %I to vigil_app', name);
    execute format('create trigger touch after insert on %I for each row execute function vigil_touch(%L, ''id'')', name,
      case name when 'care_offer' then 'study_id' else 'system' end);
    execute format('create constraint trigger recorded after insert on %I deferrable initially deferred for each row execute function vigil_unrecorded()', name);
    execute format('create trigger append_only before update on %I for each row execute function vigil_refuse()', name);
    execute format('create trigger kept before delete on %I for each row execute function vigil_refuse()', name);
    execute format('create trigger kept_whole before truncate on %I for each statement execute function vigil_refuse()', name);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever was ever on the participant's care team, or is said in the session's note to have been there.
create function vigil_in_room(of_visit uuid, whom uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from visit join care_team on care_team.participant_id = visit.participant_id where visit.id = of_visit and care_team.staff_id = whom)
    or exists (select 1 from note join note_facts on note_facts.note_id = note.id
      where note.visit_id = of_visit and note.status not in ('entered_in_error', 'discarded') and whom = any (note_facts.present))
$$;
--> statement-breakpoint
create function vigil_was_in_room(of_visit uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select vigil_in_room(of_visit, vigil_staff())
$$;
--> statement-breakpoint
-- The day of a session that took place, for those who may offer the check; they may not read its note.
create function vigil_session_day(of_visit uuid) returns date language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(nullif(note_facts.service_on, '')::date, visit.target_on)
  from visit join note on note.visit_id = visit.id join note_facts on note_facts.note_id = note.id
  where visit.id = of_visit and visit.kind = 'session' and note.status not in ('entered_in_error', 'discarded') and note_facts.not_held is not true
    and visit.site_id in (select vigil_sites('{therapist,cotherapist,session_staff,coordinator,supervisor,investigator}'))
  limit 1
$$;
--> statement-breakpoint
-- Who could read a check of this session today, for those who may offer it and must tell them.
create function vigil_care_readers(of_visit uuid, named uuid[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct membership.staff_id from visit
    join membership on membership.study_id = visit.study_id and (membership.site_id is null or membership.site_id = visit.site_id)
    join staff on staff.id = membership.staff_id and staff.state = 'active'
  where visit.id = of_visit and role in ('investigator', 'safety_officer') and suspended_at is null
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and not membership.staff_id = any (named) and not vigil_in_room(visit.id, membership.staff_id)
    and visit.site_id in (select vigil_sites('{therapist,cotherapist,session_staff,coordinator,supervisor,investigator}'))
$$;
--> statement-breakpoint
-- The checks that the current person may read: of their sites, and of no session where they were in the room then or are said to
-- have been since.
create function vigil_care_checks() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select care_check.id from care_check join care_offer on care_offer.id = care_check.offer_id
  where care_check.site_id in (select vigil_sites('{investigator,safety_officer}'))
    and not vigil_staff() = any (care_check.kept_out) and not vigil_in_room(care_offer.visit_id, vigil_staff())
$$;
--> statement-breakpoint
-- Who is in the room when a check is kept stays out of it, whatever the note or the care team say later.
create function vigil_keep_room_out() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare of_visit uuid := (select visit_id from care_offer where id = new.offer_id);
begin
  new.kept_out := array(select whom from unnest(new.kept_out) whom
    union select care_team.staff_id from visit join care_team on care_team.participant_id = visit.participant_id where visit.id = of_visit
    union select unnest(note_facts.present) from note join note_facts on note_facts.note_id = note.id
      where note.visit_id = of_visit and note.status not in ('entered_in_error', 'discarded')
    order by 1);
  return new;
end $$;
--> statement-breakpoint
create trigger room before insert on care_check for each row execute function vigil_keep_room_out();
--> statement-breakpoint
revoke execute on function vigil_in_room(uuid, uuid), vigil_was_in_room(uuid), vigil_session_day(uuid), vigil_care_readers(uuid, uuid[]), vigil_care_checks(), vigil_keep_room_out() from public;
--> statement-breakpoint
grant execute on function vigil_was_in_room(uuid), vigil_session_day(uuid), vigil_care_readers(uuid, uuid[]), vigil_care_checks(), vigil_keep_room_out() to vigil_app;
--> statement-breakpoint
create policy in_sight on care_offer for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,coordinator}')) or study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy handed_over on care_offer for insert to vigil_app with check (offered_by = (select vigil_staff()) and way = 'alone'
  and (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{coordinator}'))));
--> statement-breakpoint
create policy asked on care_offer for insert to vigil_app with check (offered_by = (select vigil_staff()) and way = 'asked'
  and site_id in (select vigil_sites('{supervisor,investigator,coordinator}')) and not vigil_was_in_room(visit_id));
--> statement-breakpoint
create policy read on care_check for select to vigil_app using (id in (select vigil_care_checks()));
--> statement-breakpoint
create policy building on care_check for select to vigil_app using (study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy kept on care_check for insert to vigil_app with check (offer_id in (select id from care_offer where offered_by = (select vigil_staff())));
--> statement-breakpoint
create policy read on care_check_entry for select to vigil_app using (check_id in (select vigil_care_checks()));
--> statement-breakpoint
create policy said on care_check_entry for insert to vigil_app with check (by = (select vigil_staff()) and check_id in (select vigil_care_checks()));
--> statement-breakpoint
-- Each check has a key of its own: whoever keeps one makes its key, and never gets it again.
alter table data_key drop constraint purpose_vocabulary, add constraint purpose_vocabulary check (purpose in ('record', 'identity', 'study', 'system', 'process', 'guess', 'care'));
--> statement-breakpoint
create policy care_made on data_key for insert to vigil_app with check (purpose = 'care' and study_id is null and site_id is null
  and exists (select vigil_sites('{therapist,cotherapist,session_staff,coordinator,supervisor,investigator}')));
--> statement-breakpoint
create policy care_read on data_key for select to vigil_app using (purpose = 'care' and owner_id in (select vigil_care_checks()));
--> statement-breakpoint
create policy care_building on data_key for select to vigil_app using (purpose = 'care'
  and owner_id in (select id from care_check where study_id in (select vigil_export_studies())));
--> statement-breakpoint
alter table alert drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'signature_failures', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'care_check_raised'));
