-- The course of a participant: what they consent to, what is never to be done, what departed from the schedule, what they say in
-- their own words, and how the touch agreement was narrowed or widened since.
create table consent_change (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  purpose text not null,
  decision text not null,
  decided_on date not null,
  form_version text,
  source text not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamptz(6) not null default vigil_now(),
  constraint purpose_vocabulary check (purpose in ('taking_part', 'recording', 'verbatim_quotes', 'reviewed_prose', 'future_sharing', 'contact_after')),
  constraint decision_vocabulary check (decision in ('given', 'declined', 'withdrawn')),
  constraint source_vocabulary check (source in ('signed_form', 'electronic', 'in_person', 'telephone', 'in_writing')),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id)
);
--> statement-breakpoint
create index consent_change_participant on consent_change (participant_id, purpose, recorded_at);
--> statement-breakpoint
create index consent_change_study on consent_change (study_id, id);
--> statement-breakpoint
create table please_never (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  sealed bytea not null,
  written_by uuid not null references staff (id),
  written_at timestamptz(6) not null default vigil_now(),
  ended_by uuid references staff (id),
  ended_at timestamptz(6),
  constraint "an end says when and by whom" check ((ended_at is null) = (ended_by is null)),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id)
);
--> statement-breakpoint
create index please_never_participant on please_never (participant_id);
--> statement-breakpoint
create index please_never_study on please_never (study_id, id);
--> statement-breakpoint
create table deviation (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  visit_id uuid not null references visit (id),
  kind text not null,
  about_on date not null,
  state text not null default 'drafted',
  reason text,
  sealed bytea,
  drafted_at timestamptz(6) not null default vigil_now(),
  closed_by uuid references staff (id),
  closed_at timestamptz(6),
  constraint kind_vocabulary check (kind in ('visit_early', 'visit_late', 'visit_missed')),
  constraint state_vocabulary check (state in ('drafted', 'completed', 'dismissed', 'lapsed')),
  constraint reason_vocabulary check (reason in ('participant_asked', 'participant_unwell', 'staff_away', 'site_closed', 'other')),
  constraint "what is closed says when" check ((state = 'drafted') = (closed_at is null)),
  constraint "a person completes or dismisses it" check (state not in ('completed', 'dismissed') or closed_by is not null),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id)
);
--> statement-breakpoint
create unique index deviation_once on deviation (visit_id, kind) where state <> 'lapsed';
--> statement-breakpoint
create index deviation_participant on deviation (participant_id);
--> statement-breakpoint
create index deviation_drafted on deviation (site_id, about_on) where state = 'drafted';
--> statement-breakpoint
create index deviation_study on deviation (study_id, id);
--> statement-breakpoint
create table statement (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  visit_id uuid not null references visit (id),
  way text not null,
  state text not null default 'open',
  revision integer not null default 0,
  sealed bytea,
  said_on date,
  asked_by uuid not null references staff (id),
  asked_at timestamptz(6) not null default vigil_now(),
  completed_at timestamptz(6),
  constraint way_vocabulary check (way in ('participant', 'written_down')),
  constraint state_vocabulary check (state in ('open', 'completed', 'declined', 'entered_in_error')),
  constraint "a completed statement has its words, a day and a time" check (state not in ('completed', 'entered_in_error') or (sealed is not null and said_on is not null and completed_at is not null)),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id)
);
--> statement-breakpoint
create index statement_participant on statement (participant_id);
--> statement-breakpoint
create index statement_visit on statement (visit_id);
--> statement-breakpoint
create index statement_study on statement (study_id, id);
--> statement-breakpoint
create table touch_change (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  touch text not null,
  seat text not null,
  value text not null,
  way text not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamptz(6) not null default vigil_now(),
  constraint seat_vocabulary check (seat in ('lead', 'second')),
  constraint value_vocabulary check (value in ('no', 'ask', 'welcome')),
  constraint way_vocabulary check (way in ('narrowed', 'widened')),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id)
);
--> statement-breakpoint
create index touch_change_participant on touch_change (participant_id, recorded_at);
--> statement-breakpoint
create index touch_change_study on touch_change (study_id, id);
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['consent_change', 'please_never', 'deviation', 'statement', 'touch_change'] loop
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
  end loop;
  foreach name in array array['consent_change', 'touch_change'] loop
    execute format('create trigger append_only before update on %I for each row execute function vigil_refuse()', name);
  end loop;
  foreach name in array array['please_never', 'deviation', 'statement'] loop
    execute format('grant update on %I to vigil_app', name);
  end loop;
end $$;
--> statement-breakpoint
create trigger fixed before update on please_never for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'sealed', 'written_by', 'written_at');
--> statement-breakpoint
create trigger fixed before update on deviation for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'visit_id', 'kind', 'about_on', 'drafted_at');
--> statement-breakpoint
create trigger fixed before update on statement for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'visit_id', 'way', 'asked_by', 'asked_at');
--> statement-breakpoint
-- What was closed stays closed; a statement that was given keeps its words, and at most is marked as entered in error.
create function vigil_course_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare before jsonb := to_jsonb(old); after jsonb := to_jsonb(new);
begin
  if tg_table_name = 'please_never' and before ->> 'ended_at' is not null then
    raise exception 'what has ended does not come back' using errcode = 'VG007';
  elsif tg_table_name = 'deviation' and before ->> 'state' <> 'drafted' then
    raise exception 'a deviation that is % stays so', before ->> 'state' using errcode = 'VG007';
  elsif tg_table_name = 'statement' and before ->> 'state' = 'open' then
    if after ->> 'state' = 'entered_in_error' then
      raise exception 'a statement that was not given is no error' using errcode = 'VG007';
    end if;
  elsif tg_table_name = 'statement' then
    if (before ->> 'state', after ->> 'state') <> ('completed', 'entered_in_error') then
      raise exception 'a statement that is % does not become %', before ->> 'state', after ->> 'state' using errcode = 'VG007';
    end if;
    if (before - 'state') is distinct from (after - 'state') then
      raise exception 'a statement keeps its words' using errcode = 'VG004';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function vigil_course_arrow() from public;
--> statement-breakpoint
grant execute on function vigil_course_arrow() to vigil_app, vigil_auth, vigil_verify, vigil_job;
--> statement-breakpoint
create trigger arrow before update on please_never for each row execute function vigil_course_arrow();
--> statement-breakpoint
create trigger arrow before update on deviation for each row execute function vigil_course_arrow();
--> statement-breakpoint
create trigger arrow before update on statement for each row execute function vigil_course_arrow();
--> statement-breakpoint
create policy in_sight on consent_change for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}'))
  or study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy office_records on consent_change for insert to vigil_app with check (recorded_by = (select vigil_staff()) and site_id in (select vigil_sites('{coordinator,investigator}')));
--> statement-breakpoint
create policy team_hears on consent_change for insert to vigil_app with check (recorded_by = (select vigil_staff()) and decision = 'withdrawn'
  and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')));
--> statement-breakpoint
create policy in_sight on please_never for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{investigator,coordinator}')));
--> statement-breakpoint
create policy written on please_never for insert to vigil_app with check (written_by = (select vigil_staff())
  and (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{coordinator}'))));
--> statement-breakpoint
create policy ended on please_never for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{coordinator}')))
  with check (ended_by = (select vigil_staff()));
--> statement-breakpoint
create policy in_sight on deviation for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}')));
--> statement-breakpoint
create policy team_drafts on deviation for insert to vigil_app with check (state = 'drafted' and kind <> 'visit_missed' and participant_id in (select vigil_care('{therapist,cotherapist}')));
--> statement-breakpoint
create policy closed on deviation for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}')) or site_id in (select vigil_sites('{coordinator,investigator}')))
  with check (closed_by = (select vigil_staff()) and state in ('completed', 'dismissed'));
--> statement-breakpoint
create policy owner_drafts on deviation for insert to vigil_owner with check (state = 'drafted' and kind = 'visit_missed');
--> statement-breakpoint
create policy owner_lapses on deviation for update to vigil_owner using (state = 'drafted') with check (state = 'lapsed');
--> statement-breakpoint
-- A coordinator reads no words of the notes; of what participants say they have the statements that they wrote down themselves.
create policy in_sight on statement for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}'))
  or site_id in (select vigil_sites('{supervisor,investigator}'))
  or (asked_by = (select vigil_staff()) and site_id in (select vigil_sites('{coordinator}'))));
--> statement-breakpoint
create policy asked on statement for insert to vigil_app with check (asked_by = (select vigil_staff())
  and (participant_id in (select vigil_care('{therapist,cotherapist}')) or site_id in (select vigil_sites('{coordinator}'))));
--> statement-breakpoint
create policy moved on statement for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}'))
  or (asked_by = (select vigil_staff()) and site_id in (select vigil_sites('{coordinator}'))))
  with check (participant_id in (select vigil_care('{therapist,cotherapist}'))
  or (asked_by = (select vigil_staff()) and site_id in (select vigil_sites('{coordinator}'))));
--> statement-breakpoint
create policy in_sight on touch_change for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator}')));
--> statement-breakpoint
create policy narrowed on touch_change for insert to vigil_app with check (recorded_by = (select vigil_staff()) and way = 'narrowed'
  and (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{supervisor,investigator}'))));
--> statement-breakpoint
create policy widened on touch_change for insert to vigil_app with check (recorded_by = (select vigil_staff()) and way = 'widened'
  and participant_id in (select vigil_care('{therapist,cotherapist}')));
--> statement-breakpoint
-- Windows hang on the visit before: they move with it.
drop trigger fixed on visit;
--> statement-breakpoint
create trigger fixed before update on visit for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'code', 'kind');
--> statement-breakpoint
create index visit_window on visit (window_to);
--> statement-breakpoint
-- What a package is for: the trial's own analysis, or other research, which takes consent of its own.
alter table export add column purpose text constraint purpose_vocabulary check (purpose in ('other_research'));
--> statement-breakpoint
drop trigger fixed on export;
--> statement-breakpoint
create trigger fixed before update on export for each row execute function vigil_fixed('id', 'project_id', 'study_id', 'profile', 'purpose', 'requested_by', 'requested_at', 'cutoff_at');
--> statement-breakpoint
-- Whether anybody whose notes may stand in a package for other research took their consent back since.
create function vigil_sharing_ended(study uuid, since timestamptz) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from consent_change where study_id = study and purpose = 'future_sharing' and decision <> 'given' and recorded_at > since)
    and study in (select vigil_studies('{data_manager,investigator}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_sharing_ended(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function vigil_sharing_ended(uuid, timestamptz) to vigil_app;
--> statement-breakpoint
-- Drafts a deviation for each visit whose window closed within the last sixty days without a note, and lets those lapse that are none
-- any more: the visit was held after all, moved or cancelled. Gives what was done, once each.
create function draft_deviations() returns table (deviation_id uuid, study_id uuid, site_id uuid, participant_id uuid, visit text, outcome text) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
    update deviation d set state = 'lapsed', closed_at = vigil_now()
    from visit v join site s on s.id = v.site_id
    where v.id = d.visit_id and d.state = 'drafted' and d.kind = 'visit_missed'
      and (v.state <> 'planned' or greatest(v.window_to, v.target_on) >= (vigil_now() at time zone s.time_zone)::date
        or exists (select 1 from note n where n.visit_id = v.id and n.status not in ('entered_in_error', 'discarded')))
    returning d.id, d.study_id, d.site_id, d.participant_id, v.code, d.state;
  return query
    with missed as (
      select v.id, v.study_id, v.site_id, v.participant_id, v.code, greatest(v.window_to, v.target_on) as closed_on
      from visit v join site s on s.id = v.site_id
      where v.state = 'planned' and v.kind in ('preparation', 'session', 'integration')
        and v.window_to between (vigil_now() at time zone s.time_zone)::date - 60 and (vigil_now() at time zone s.time_zone)::date
        and greatest(v.window_to, v.target_on) < (vigil_now() at time zone s.time_zone)::date
        and not exists (select 1 from note n where n.visit_id = v.id and n.status not in ('entered_in_error', 'discarded'))
        and not exists (select 1 from deviation d where d.visit_id = v.id and d.kind = 'visit_missed' and d.state <> 'lapsed')
        and not exists (select 1 from consent_change c where c.participant_id = v.participant_id and c.purpose = 'taking_part' and c.decision = 'withdrawn'
          and c.decided_on <= v.target_on and not exists (select 1 from consent_change l where l.participant_id = c.participant_id and l.purpose = c.purpose and l.recorded_at > c.recorded_at))
      order by v.window_to, v.id
      limit 200),
    drafted as (
      insert into deviation (id, study_id, site_id, participant_id, visit_id, kind, about_on)
        select gen_random_uuid(), m.study_id, m.site_id, m.participant_id, m.id, 'visit_missed', m.closed_on from missed m
      returning deviation.id, deviation.study_id, deviation.site_id, deviation.participant_id, deviation.visit_id, deviation.state)
    select d.id, d.study_id, d.site_id, d.participant_id, m.code, d.state from drafted d join missed m on m.id = d.visit_id;
end $$;
--> statement-breakpoint
revoke execute on function draft_deviations() from public;
--> statement-breakpoint
grant execute on function draft_deviations() to vigil_job;
--> statement-breakpoint
-- Tells the supervisors, once, of each raised concern whose visit is over without a judgement of risk: its note says that it has
-- ended, or the study's hours have gone by since the form was completed. A form that still lies with the participant counts by when
-- it was handed over: its answers are weighed as they are saved. Gives the forms of whom somebody was told.
create or replace function tell_of_concerns() returns table (form_id uuid, study_id uuid, site_id uuid, participant_id uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare form measure_form;
begin
  for form in
    select f.* from measure_form f join study s on s.id = f.study_id
    where f.concern = 'raised' and f.state in ('open', 'completed')
      and not exists (select 1 from alert a where a.chain = f.study_id::text and a.subject_id = f.id and a.kind = 'concern_unjudged')
      and not exists (select 1 from note n join note_facts facts on facts.note_id = n.id
        where n.visit_id = f.visit_id and n.status not in ('entered_in_error', 'discarded') and facts.risk_level is not null)
      and (coalesce(f.completed_at, f.asked_at) <= vigil_now() - make_interval(hours => coalesce((s.settings ->> 'judgeHours')::integer, 3))
        or exists (select 1 from note n join note_facts facts on facts.note_id = n.id
          where n.visit_id = f.visit_id and n.status not in ('entered_in_error', 'discarded') and facts.ended_at <= vigil_now()))
    order by coalesce(f.completed_at, f.asked_at), f.id
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
