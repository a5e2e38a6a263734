-- Measures: one form a row, beside the notes. The participant answers on a tablet that its session is locked to, or a therapist
-- writes down what was answered on paper or counted elsewhere. Answers are sealed; what the queue asks stays plain.
create table measure_form (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  visit_id uuid not null references visit (id),
  measure text not null,
  way text not null,
  state text not null default 'open',
  revision integer not null default 0,
  sealed bytea,
  answered_on text,
  asked_by uuid not null references staff (id),
  asked_at timestamptz(6) not null default vigil_now(),
  completed_at timestamptz(6),
  concern text,
  seen_by uuid references staff (id),
  seen_at timestamptz(6),
  reviewed_by uuid references staff (id),
  reviewed_at timestamptz(6),
  constraint way_vocabulary check (way in ('participant', 'transcribed')),
  constraint state_vocabulary check (state in ('open', 'completed', 'declined', 'entered_in_error')),
  constraint concern_vocabulary check (concern in ('raised', 'as_before')),
  constraint "a completed form has its answers, a day and a time" check (state not in ('completed', 'entered_in_error') or (sealed is not null and answered_on is not null and completed_at is not null)),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id)
);
--> statement-breakpoint
create index measure_form_participant on measure_form (participant_id, measure);
--> statement-breakpoint
create index measure_form_visit on measure_form (visit_id);
--> statement-breakpoint
create index measure_form_concern on measure_form (site_id, completed_at) where concern is not null;
--> statement-breakpoint
alter table measure_form enable row level security;
--> statement-breakpoint
alter table measure_form force row level security;
--> statement-breakpoint
create policy verifier on measure_form for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_backs_up on measure_form for select to vigil_owner using (true);
--> statement-breakpoint
grant select on measure_form to vigil_verify;
--> statement-breakpoint
grant select, insert, update on measure_form to vigil_app;
--> statement-breakpoint
create policy in_sight on measure_form for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,monitor}')));
--> statement-breakpoint
create policy team_asks on measure_form for insert to vigil_app with check (asked_by = (select vigil_staff())
  and participant_id in (select vigil_care('{therapist,cotherapist}')));
--> statement-breakpoint
create policy team_moves on measure_form for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}')))
  with check (participant_id in (select vigil_care('{therapist,cotherapist}')) and (seen_by is null or seen_at is not null));
--> statement-breakpoint
create policy supervisor_reviews on measure_form for update to vigil_app using (site_id in (select vigil_sites('{supervisor}')))
  with check (reviewed_by = (select vigil_staff()) and site_id in (select vigil_sites('{supervisor}')));
--> statement-breakpoint
create trigger touch after insert or update on measure_form for each row execute function vigil_touch('study_id', 'id');
--> statement-breakpoint
create constraint trigger recorded after insert or update on measure_form deferrable initially deferred for each row execute function vigil_unrecorded();
--> statement-breakpoint
create trigger kept before delete on measure_form for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger kept_whole before truncate on measure_form for each statement execute function vigil_refuse();
--> statement-breakpoint
create trigger fixed before update on measure_form for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'visit_id', 'measure', 'way', 'asked_by', 'asked_at');
--> statement-breakpoint
-- An open form is filled in and then closed; a closed one keeps what it says, and at most is marked as entered in error.
create function vigil_measure_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> 'open' and (new.sealed, new.revision, new.answered_on, new.completed_at, new.concern)
      is distinct from (old.sealed, old.revision, old.answered_on, old.completed_at, old.concern) then
    raise exception 'a closed form keeps its answers' using errcode = 'VG004';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('open', 'completed'), ('open', 'declined'), ('completed', 'entered_in_error')) then
    raise exception 'a form that is % does not become %', old.state, new.state using errcode = 'VG007';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function vigil_measure_arrow() from public;
--> statement-breakpoint
grant execute on function vigil_measure_arrow() to vigil_app, vigil_auth, vigil_verify, vigil_job;
--> statement-breakpoint
create trigger arrow before update on measure_form for each row execute function vigil_measure_arrow();
--> statement-breakpoint
-- A session that was handed over is locked to its forms, until its own person gives their password.
alter table auth_session add column handed_forms uuid[];
--> statement-breakpoint
create function hand_session(session_id uuid, forms uuid[]) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth_session set state = 'locked', handed_forms = forms where id = session_id and state = 'active' and expires_at > vigil_now();
  return found;
end $$;
--> statement-breakpoint
revoke execute on function hand_session(uuid, uuid[]) from public;
--> statement-breakpoint
grant execute on function hand_session(uuid, uuid[]) to vigil_auth;
--> statement-breakpoint
create or replace function session_by_token(wanted bytea) returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := vigil_now();
  held auth_session;
  person staff;
  memberships jsonb;
  idle integer;
begin
  select * into held from auth_session where token_hash = wanted and state <> 'ended' and expires_at > at;
  if held.id is null then return null; end if;
  select * into person from staff where id = held.staff_id and state = 'active';
  if person.id is null then return null; end if;
  select jsonb_agg(jsonb_build_object('id', m.id, 'studyId', m.study_id, 'siteId', m.site_id, 'role', m.role) order by m.starts_at, m.id),
      min((s.settings ->> 'idleMinutes')::integer)
    into memberships, idle
    from membership m join study s on s.id = m.study_id
    where m.staff_id = person.id and m.suspended_at is null and m.starts_at <= at and (m.ends_at is null or m.ends_at > at);
  return jsonb_build_object(
    'id', held.id,
    'staff', jsonb_build_object('id', person.id, 'name', person.name, 'email', person.email),
    'memberships', coalesce(memberships, '[]'),
    'locked', held.state = 'locked' or held.last_input_at <= at - make_interval(mins => coalesce(idle, 15)),
    'handedForms', case when held.state = 'locked' then to_jsonb(held.handed_forms) end,
    'idleMinutes', coalesce(idle, 15),
    'secondsSinceInput', extract(epoch from at - held.last_input_at),
    'address', held.address,
    'createdAt', vigil_instant(held.created_at),
    'expiresAt', vigil_instant(held.expires_at));
end $$;
--> statement-breakpoint
-- Whether a contact is over and how its risk was judged, as soon as it is written down: asked by what waits for a judgement.
alter table note_facts add column ended_at timestamptz(6);
--> statement-breakpoint
alter table alert drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'signature_failures', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged'));
--> statement-breakpoint
-- Who supervises a site today, for those who must tell them.
create function vigil_supervisors(at_site uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct membership.staff_id from membership join site on site.id = at_site and site.study_id = membership.study_id
  where role = 'supervisor' and suspended_at is null and (membership.site_id is null or membership.site_id = at_site)
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and at_site in (select vigil_sites('{therapist,cotherapist,session_staff,coordinator}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_supervisors(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_supervisors(uuid) to vigil_app;
--> statement-breakpoint
create policy owner_tells on alert for insert to vigil_owner with check (kind = 'concern_unjudged' and raised_by is null);
--> statement-breakpoint
-- Tells the supervisors, once, of each raised concern whose visit is over without a judgement of risk: its note says that it has
-- ended, or the study's hours have gone by since the form was completed. Gives the forms of whom somebody was told.
create function tell_of_concerns() returns table (form_id uuid, study_id uuid, site_id uuid, participant_id uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare form measure_form;
begin
  for form in
    select f.* from measure_form f join study s on s.id = f.study_id
    where f.concern = 'raised' and f.state = 'completed'
      and not exists (select 1 from alert a where a.chain = f.study_id::text and a.subject_id = f.id and a.kind = 'concern_unjudged')
      and not exists (select 1 from note n join note_facts facts on facts.note_id = n.id
        where n.visit_id = f.visit_id and n.status not in ('entered_in_error', 'discarded') and facts.risk_level is not null)
      and (f.completed_at <= vigil_now() - make_interval(hours => coalesce((s.settings ->> 'judgeHours')::integer, 3))
        or exists (select 1 from note n join note_facts facts on facts.note_id = n.id
          where n.visit_id = f.visit_id and n.status not in ('entered_in_error', 'discarded') and facts.ended_at <= vigil_now()))
    order by f.completed_at, f.id
    limit 100
  loop
    insert into alert (id, study_id, chain, recipient, kind, subject_id)
      select distinct on (m.staff_id) gen_random_uuid(), form.study_id, form.study_id::text, m.staff_id, 'concern_unjudged', form.id
      from membership m
      where m.study_id = form.study_id and m.role = 'supervisor' and (m.site_id is null or m.site_id = form.site_id)
        and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now());
    if found then
      form_id := form.id; study_id := form.study_id; site_id := form.site_id; participant_id := form.participant_id;
      return next;
    end if;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function tell_of_concerns() from public;
--> statement-breakpoint
grant execute on function tell_of_concerns() to vigil_job;
