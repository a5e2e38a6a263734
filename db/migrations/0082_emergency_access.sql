CREATE TABLE "emergency_access" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"sealed" "bytea",
	"opened_at" timestamptz(6) NOT NULL,
	"ends_at" timestamptz(6) NOT NULL,
	"ended_at" timestamptz(6),
	"finding" text,
	"review_sealed" "bytea",
	"reviewed_by" uuid,
	"reviewed_at" timestamptz(6),
	CONSTRAINT "reason_vocabulary" CHECK ("emergency_access"."reason" in ('life_in_danger', 'team_not_reached', 'medical_staff', 'other')),
	CONSTRAINT "finding_vocabulary" CHECK ("emergency_access"."finding" in ('justified', 'not_justified')),
	CONSTRAINT "it ends after it was opened" CHECK ("emergency_access"."ends_at" > "emergency_access"."opened_at" and "emergency_access"."ended_at" >= "emergency_access"."opened_at"),
	CONSTRAINT "a review is whole" CHECK (num_nonnulls("emergency_access"."finding", "emergency_access"."review_sealed", "emergency_access"."reviewed_by", "emergency_access"."reviewed_at") in (0, 4)),
	CONSTRAINT "nobody reviews their own" CHECK ("emergency_access"."reviewed_by" <> "emergency_access"."staff_id")
);
--> statement-breakpoint
ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_reviewed_by_staff_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_participant_id_site_id_study_id_participant_id_site_id_study_id_fk" FOREIGN KEY ("participant_id","site_id","study_id") REFERENCES "public"."participant"("id","site_id","study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "emergency_staff" ON "emergency_access" USING btree ("staff_id","ends_at");--> statement-breakpoint
CREATE INDEX "emergency_participant" ON "emergency_access" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "emergency_study" ON "emergency_access" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "emergency_unreviewed" ON "emergency_access" USING btree ("site_id") WHERE "emergency_access"."finding" is null;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'signer_confirmed', 'role_granted', 'account_corrected', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event', 'checkpoint_late', 'password_guessing', 'many_records', 'emergency_opened'));
--> statement-breakpoint
-- Emergency access: somebody of the site, outside of the care team, reads one participant's record for an hour, gives a reason, and is
-- told of to the investigator, who closes it with a review. It opens nothing that the care team itself is not given.
alter table emergency_access enable row level security;
--> statement-breakpoint
alter table emergency_access force row level security;
--> statement-breakpoint
create policy verifier on emergency_access for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_backs_up on emergency_access for select to vigil_owner using (true);
--> statement-breakpoint
create policy owner_opens on emergency_access for insert to vigil_owner with check (staff_id = (select vigil_staff()));
--> statement-breakpoint
grant select on emergency_access to vigil_verify;
--> statement-breakpoint
grant select, update on emergency_access to vigil_app;
--> statement-breakpoint
create trigger touch after insert or update on emergency_access for each row execute function vigil_touch('study_id', 'id');
--> statement-breakpoint
create constraint trigger recorded after insert or update on emergency_access deferrable initially deferred for each row execute function vigil_unrecorded();
--> statement-breakpoint
create trigger kept before delete on emergency_access for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger kept_whole before truncate on emergency_access for each statement execute function vigil_refuse();
--> statement-breakpoint
create trigger fixed before update on emergency_access for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'staff_id', 'reason', 'opened_at', 'ends_at');
--> statement-breakpoint
-- Said once, ended once while it is open, reviewed once when it is over.
create function vigil_emergency_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare is_open boolean := old.ended_at is null and old.ends_at > vigil_now();
begin
  if old.finding is not null or (old.sealed is not null and new.sealed is distinct from old.sealed)
    or (new.ended_at is distinct from old.ended_at and not (is_open and new.ended_at is not null and new.ended_at <= old.ends_at))
    or (new.finding is not null and (is_open or new.ended_at is distinct from old.ended_at)) then
    raise exception 'an emergency access is not changed so' using errcode = 'VG007';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger arrow before update on emergency_access for each row execute function vigil_emergency_arrow();
--> statement-breakpoint
-- None stands without words: they are sealed with a key that is given out by it, so they come within the same deed.
create function vigil_emergency_said() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from emergency_access where id = new.id and sealed is null) then
    raise exception 'an emergency access says why in words' using errcode = 'VG002';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger said after insert on emergency_access deferrable initially deferred for each row execute function vigil_emergency_said();
--> statement-breakpoint
-- The participants whose record is open to the current person in an emergency, now.
create function vigil_emergency() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select participant_id from emergency_access
  where staff_id = vigil_staff() and ended_at is null and opened_at <= vigil_now() and ends_at > vigil_now()
    and site_id in (select vigil_sites('{therapist,cotherapist,session_staff}'))
$$;
--> statement-breakpoint
-- Opens one, or says why not: there is no such participant at the person's sites, they see the record anyway, it is open already, or
-- they rate this participant and must stay blind.
create function vigil_open_emergency(new_id uuid, in_study uuid, of_code text, why text)
returns table (answer text, participant uuid, site uuid, opened text, ends text) language plpgsql security definer set search_path = public, pg_temp as $$
declare moment timestamptz := vigil_now(); whom record;
begin
  perform pg_advisory_xact_lock(hashtextextended('emergency ' || vigil_staff(), 0));
  select p.id, p.site_id into whom from participant p where p.study_id = in_study and p.code = of_code
    and p.site_id in (select vigil_sites('{therapist,cotherapist,session_staff}'));
  answer := case
    when whom.id is null then 'none'
    when whom.id in (select vigil_care('{therapist,cotherapist,session_staff}')) or whom.site_id in (select vigil_sites('{supervisor,investigator}')) then 'in_sight'
    when whom.id in (select vigil_emergency()) then 'open'
    when vigil_is_rater(whom.id, vigil_staff()) then 'rates'
    else 'opened' end;
  if answer = 'opened' then
    participant := whom.id; site := whom.site_id; opened := vigil_instant(moment); ends := vigil_instant(moment + interval '60 minutes');
    insert into emergency_access (id, study_id, site_id, participant_id, staff_id, reason, opened_at, ends_at)
      values (new_id, in_study, whom.site_id, whom.id, vigil_staff(), why, moment, moment + interval '60 minutes');
  end if;
  return next;
end $$;
--> statement-breakpoint
-- The investigators of a site today, for whoever opens a record there in an emergency.
create function vigil_investigators(at_site uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct membership.staff_id from membership join site on site.id = at_site and site.study_id = membership.study_id
  where role = 'investigator' and suspended_at is null and (membership.site_id is null or membership.site_id = at_site)
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and at_site in (select vigil_sites('{therapist,cotherapist,session_staff}'))
$$;
--> statement-breakpoint
create policy own_or_overseen on emergency_access for select to vigil_app using (staff_id = (select vigil_staff()) or site_id in (select vigil_sites('{investigator}')));
--> statement-breakpoint
create policy own on emergency_access for update to vigil_app using (staff_id = (select vigil_staff()) and finding is null)
  with check (staff_id = (select vigil_staff()) and finding is null);
--> statement-breakpoint
create policy reviewed on emergency_access for update to vigil_app using (finding is null and staff_id <> (select vigil_staff()) and site_id in (select vigil_sites('{investigator}')))
  with check (finding is not null and reviewed_by = (select vigil_staff()) and staff_id <> (select vigil_staff()) and site_id in (select vigil_sites('{investigator}')));
--> statement-breakpoint
-- What it opens, to read and nothing else. Not: supervision talk, statements, care checks and their offers, concerns, guesses, process
-- notes, ratings.
create policy emergency on participant for select to vigil_app using (id in (select vigil_emergency()));
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['care_team', 'visit', 'note', 'note_answer', 'note_change', 'note_version', 'note_facts', 'entry', 'late_arrival',
    'signature', 'appendix', 'effect_review', 'consent_change', 'please_never', 'deviation', 'touch_change', 'measure_form',
    'adverse_event', 'adverse_event_entry', 'event_signature', 'decision_signature'] loop
    execute format('create policy emergency on %I for select to vigil_app using (participant_id in (select vigil_emergency()))', name);
  end loop;
end $$;
--> statement-breakpoint
create policy emergency on identity for select to vigil_app using (part in ('preferred', 'contact', 'crisis_plan') and participant_id in (select vigil_emergency()));
--> statement-breakpoint
create policy emergency on data_key for select to vigil_app using (purpose in ('record', 'identity') and owner_id in (select vigil_emergency()));
--> statement-breakpoint
-- Which measures were asked at these visits, answered or openly not: for all who see the visits. A coordinator, who sees no form,
-- learns no more of one than that.
create or replace function vigil_measures_asked(visits uuid[]) returns table (visit_id uuid, measure text) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct form.visit_id, split_part(form.measure, '@', 1) from measure_form form
  where form.visit_id = any (visits) and form.state in ('completed', 'declined', 'not_done')
    and (form.site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}'))
      or form.participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
      or form.participant_id in (select vigil_emergency()))
$$;
--> statement-breakpoint
-- What was said about touch with a participant, in codes: every signed version of a preparation note, and what was narrowed or widened
-- beside them. For everybody who may know of an agreement or of how a touch reads against it: the monitor as well, who sees the log.
create or replace function vigil_touch_words(of_participant uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
      'signed', (select coalesce(json_agg(json_build_object('noteId', v.note_id, 'version', v.version, 'definition', v.definition,
          'touch', v.touch, 'on', f.service_on, 'at', vigil_instant(v.frozen_at)) order by v.frozen_at, v.note_id), '[]')
        from note n join note_version v on v.note_id = n.id join note_facts f on f.note_id = n.id
        where n.participant_id = p.id and n.kind = 'preparation' and n.status not in ('entered_in_error', 'discarded')),
      'changes', (select coalesce(json_agg(json_build_object('id', c.id, 'touch', c.touch, 'seat', c.seat, 'value', c.value, 'way', c.way,
          'recordedAt', vigil_instant(c.recorded_at), 'recordedByName', s.name) order by c.recorded_at, c.id), '[]')
        from touch_change c join staff s on s.id = c.recorded_by where c.participant_id = p.id))
    from participant p
    where p.id = of_participant and (p.id in (select vigil_care('{therapist,cotherapist,session_staff}'))
      or p.site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}'))
      or p.id in (select vigil_emergency()))
$$;
--> statement-breakpoint
-- A session says of its person also which emergencies are open to them.
create or replace function session_by_token(wanted bytea) returns json language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare moment timestamptz := vigil_now(); of json;
begin
  select json_build_object(
      'id', held.id,
      'staff', json_build_object('id', person.id, 'name', person.name, 'email', person.email),
      'memberships', coalesce(own.memberships, '[]'),
      'emergencies', coalesce((select json_agg(json_build_object('id', e.id, 'studyId', e.study_id, 'siteId', e.site_id,
          'participantId', e.participant_id, 'endsAt', vigil_instant(e.ends_at)) order by e.opened_at, e.id)
        from emergency_access e where e.staff_id = person.id and e.ends_at > moment and e.ended_at is null), '[]'),
      'locked', held.state = 'locked' or held.last_input_at <= moment - make_interval(mins => coalesce(own.idle, 15)),
      'handedForms', case when held.state = 'locked' then held.handed_forms end,
      'idleMinutes', coalesce(own.idle, 15),
      'secondsSinceInput', extract(epoch from moment - held.last_input_at),
      'secondsToItsEnd', extract(epoch from held.expires_at - moment),
      'address', held.address,
      'provenFrom', case when held.proven_at > moment - make_interval(mins => coalesce(own.proof, 15)) then held.proven_from end,
      'createdAt', to_char(held.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'expiresAt', to_char(held.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    into of
    from auth_session held
      join staff person on person.id = held.staff_id and person.state = 'active'
      cross join lateral (
        select json_agg(json_build_object('id', m.id, 'studyId', m.study_id, 'siteId', m.site_id, 'role', m.role) order by m.starts_at, m.id) as memberships,
            min((s.settings ->> 'idleMinutes')::integer) as idle, min((s.settings ->> 'signatureMinutes')::integer) as proof
          from membership m join study s on s.id = m.study_id
          where m.staff_id = person.id and m.suspended_at is null and m.starts_at <= moment and (m.ends_at is null or m.ends_at > moment)) own
    where held.token_hash = wanted and held.state <> 'ended' and (held.expires_at > moment or vigil_session_until(held) > moment);
  return of;
end $$;
--> statement-breakpoint
revoke execute on function vigil_emergency_arrow(), vigil_emergency_said(), vigil_emergency(), vigil_open_emergency(uuid, uuid, text, text), vigil_investigators(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_emergency_arrow(), vigil_emergency_said() to vigil_app, vigil_auth, vigil_verify, vigil_job;
--> statement-breakpoint
grant execute on function vigil_emergency(), vigil_open_emergency(uuid, uuid, text, text), vigil_investigators(uuid) to vigil_app;
