-- The outcome is rated by somebody outside the care team, and nobody of that team learns when, by whom or whether: not by a row, a
-- count, a line of the course or an event. A rating holds no day: its days count from its session, wherever that one is planned or
-- held, so that no therapist's deed ever writes here.
create table rating (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  participant_id uuid not null,
  code text not null,
  anchor_id uuid not null,
  on_days integer not null,
  from_days integer not null,
  to_days integer not null,
  planned_by uuid not null references staff (id),
  planned_at timestamptz(6) not null default vigil_now(),
  constraint "a window opens after the session and holds its day" check (0 <= from_days and from_days <= on_days and on_days <= to_days),
  constraint rating_code unique (participant_id, code),
  constraint rating_scope unique (id, site_id, study_id),
  foreign key (participant_id, site_id, study_id) references participant (id, site_id, study_id),
  foreign key (anchor_id, participant_id) references visit (id, participant_id)
);
--> statement-breakpoint
create index rating_site on rating (site_id);
--> statement-breakpoint
create index rating_study on rating (study_id, id);
--> statement-breakpoint
create table rating_entry (
  id uuid primary key,
  study_id uuid not null,
  site_id uuid not null,
  rating_id uuid not null,
  number integer not null,
  kind text not null,
  rater_id uuid references staff (id),
  done_on date,
  reason text,
  departure text,
  by uuid not null references staff (id),
  at timestamptz(6) not null default vigil_now(),
  constraint kind_vocabulary check (kind in ('assigned', 'done', 'not_done', 'taken_back', 'called_off', 'resumed', 'explained')),
  constraint reason_vocabulary check (reason in ('participant_declined', 'participant_unwell', 'not_reached', 'rater_away', 'elsewhere', 'wrong_participant', 'wrong_day', 'not_held', 'held_after_all', 'by_mistake', 'participant_withdrew', 'not_needed', 'planned_in_error', 'participant_asked', 'staff_away', 'site_closed', 'no_departure')),
  constraint departure_vocabulary check (departure in ('early', 'late', 'missed')),
  constraint "who is assigned is named" check ((kind = 'assigned') = (rater_id is not null)),
  constraint "what was done has its day" check ((kind = 'done') = (done_on is not null)),
  constraint "what was explained is named" check ((kind = 'explained') = (departure is not null)),
  constraint "what takes a reason has one" check ((kind in ('not_done', 'taken_back', 'called_off', 'explained')) = (reason is not null)),
  constraint rating_entry_number unique (rating_id, number),
  foreign key (rating_id, site_id, study_id) references rating (id, site_id, study_id)
);
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['rating', 'rating_entry'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy verifier on %I for select to vigil_verify using (true)', name);
    execute format('create policy owner_backs_up on %I for select to vigil_owner using (true)', name);
    execute format('grant select on %I to vigil_verify', name);
    execute format('grant select, insert on %I to vigil_app', name);
    execute format('create trigger touch after insert on %I for each row execute function vigil_touch(''system'', ''id'')', name);
    execute format('create constraint trigger recorded after insert on %I deferrable initially deferred for each row execute function vigil_unrecorded()', name);
    execute format('create trigger append_only before update on %I for each row execute function vigil_refuse()', name);
    execute format('create trigger kept before delete on %I for each row execute function vigil_refuse()', name);
    execute format('create trigger kept_whole before truncate on %I for each statement execute function vigil_refuse()', name);
  end loop;
end $$;
--> statement-breakpoint
-- Every rating as it stands: its days, who rates it, what was said of it last. For the functions and policies below alone.
create function vigil_rating_standings() returns table (id uuid, study_id uuid, site_id uuid, participant_id uuid, participant_code text, today date,
  anchor_on date, target_on date, window_from date, window_to date, stopped_on date, rater_id uuid, state text, said_on date, reason text, explained text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select rating.id, rating.study_id, rating.site_id, rating.participant_id, participant.code, (vigil_now() at time zone site.time_zone)::date,
    held.day, held.day + rating.on_days, held.day + rating.from_days, held.day + rating.to_days,
    case when consent.decision = 'withdrawn' then consent.decided_on end,
    assigned.rater_id, case when said.kind in ('done', 'not_done', 'called_off') then said.kind else 'planned' end, said.done_on, said.reason,
    array(select e.departure from rating_entry e where e.rating_id = rating.id and e.kind = 'explained' and e.number > coalesce(
      (select max(b.number) from rating_entry b where b.rating_id = rating.id and b.kind in ('taken_back', 'resumed')), 0))
  from rating join participant on participant.id = rating.participant_id join site on site.id = rating.site_id
  cross join lateral (select coalesce((select nullif(note_facts.service_on, '')::date from note join note_facts on note_facts.note_id = note.id
      where note.visit_id = visit.id and note.status in ('ready', 'signed', 'countersigned', 'returned') and note_facts.not_held is not true limit 1), visit.target_on) as day
    from visit where visit.id = rating.anchor_id) held
  left join lateral (select e.rater_id from rating_entry e where e.rating_id = rating.id and e.kind = 'assigned' order by e.number desc limit 1) assigned on true
  left join lateral (select e.kind, e.done_on, e.reason from rating_entry e where e.rating_id = rating.id and e.kind not in ('assigned', 'explained')
    order by e.number desc limit 1) said on true
  left join lateral (select c.decision, c.decided_on from consent_change c where c.participant_id = rating.participant_id and c.purpose = 'taking_part'
    order by c.recorded_at desc, c.id desc limit 1) consent on true
$$;
--> statement-breakpoint
-- Who is or was of a participant's care team, whatever else they are: nothing of their rating is for them.
create function vigil_cared_for() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select participant_id from care_team where staff_id = vigil_staff()
$$;
--> statement-breakpoint
-- The ratings that the current person may know of: a rater's own, and those of a site for who arranges them and answers for it. What
-- is said of a departure is for the latter.
create function vigil_ratings() returns table (id uuid, study_id uuid, site_id uuid, participant_code text, today date, anchor_on date, target_on date,
  window_from date, window_to date, stopped_on date, rater_id uuid, state text, said_on date, reason text, explained text[], as_office boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.study_id, s.site_id, s.participant_code, s.today, s.anchor_on, s.target_on, s.window_from, s.window_to, s.stopped_on, s.rater_id, s.state,
    s.said_on, s.reason, case when office.is then s.explained end, office.is
  from vigil_rating_standings() s
  cross join lateral (select s.site_id in (select vigil_sites('{coordinator,investigator}')) as is) office
  where (office.is or (s.rater_id = vigil_staff() and s.site_id in (select vigil_sites('{rater}'))))
    and s.participant_id not in (select vigil_cared_for())
$$;
--> statement-breakpoint
-- Whether somebody rates this participant, or has.
create function vigil_is_rater(of_participant uuid, whom uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from vigil_rating_standings() s where s.participant_id = of_participant and s.rater_id = whom)
    or exists (select from rating join rating_entry on rating_entry.rating_id = rating.id
      where rating.participant_id = of_participant and rating_entry.by = whom and rating_entry.kind in ('done', 'not_done'))
$$;
--> statement-breakpoint
-- The same, for those who put together a care team and must not put a rater in it.
create function vigil_rates(of_participant uuid, whom uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select vigil_is_rater(of_participant, whom) and exists (select from participant where participant.id = of_participant
    and participant.site_id in (select vigil_sites('{coordinator,investigator}')))
$$;
--> statement-breakpoint
-- Why somebody can't rate this one: they care or cared for the participant, read notes at the site, or hold no rater's role there.
create function vigil_rater_bar(of_rating uuid, whom uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when exists (select from care_team where care_team.participant_id = rating.participant_id and care_team.staff_id = whom) then 'care_team'
    when exists (select from membership m where m.staff_id = whom and m.study_id = rating.study_id and (m.site_id is null or m.site_id = rating.site_id)
      and m.role in ('supervisor', 'investigator', 'monitor') and (m.ends_at is null or m.ends_at > vigil_now())) then 'reads_notes'
    when not exists (select from membership m join staff on staff.id = m.staff_id and staff.state = 'active'
      where m.staff_id = whom and m.study_id = rating.study_id and (m.site_id is null or m.site_id = rating.site_id)
      and m.role = 'rater' and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now())) then 'no_rater'
    end
  from rating where rating.id = of_rating and rating.site_id in (select vigil_sites('{coordinator}'))
$$;
--> statement-breakpoint
-- One after another, numbered here, as a rater does not see all of them: what is said next follows from what stands. No day lies ahead,
-- or before the session.
create function vigil_rating_arrow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare was record;
begin
  perform pg_advisory_xact_lock(hashtextextended('rating ' || new.rating_id, 0));
  select * into was from vigil_rating_standings() s where s.id = new.rating_id;
  new.number := 1 + (select count(*) from rating_entry where rating_id = new.rating_id);
  if not (case new.kind
      when 'assigned' then was.state <> 'called_off' and vigil_rater_bar(new.rating_id, new.rater_id) is null
      when 'done' then was.state = 'planned' and new.done_on between was.anchor_on and least(was.today, was.stopped_on)
      when 'not_done' then was.state = 'planned' and was.anchor_on <= was.today
      when 'taken_back' then was.state in ('done', 'not_done')
      when 'called_off' then was.state = 'planned'
      when 'resumed' then was.state = 'called_off'
      else not new.departure = any (was.explained) end)
  then raise exception 'a rating does not go from % to %', was.state, new.kind using errcode = 'VG007'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger arrow before insert on rating_entry for each row execute function vigil_rating_arrow();
--> statement-breakpoint
create function vigil_keep_rater_out() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if vigil_is_rater(new.participant_id, new.staff_id) then
    raise exception 'who rates a participant does not care for them' using errcode = 'VG007';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger rater_out before insert on care_team for each row execute function vigil_keep_rater_out();
--> statement-breakpoint
revoke execute on function vigil_rating_standings(), vigil_cared_for(), vigil_ratings(), vigil_is_rater(uuid, uuid), vigil_rates(uuid, uuid), vigil_rater_bar(uuid, uuid), vigil_rating_arrow(), vigil_keep_rater_out() from public;
--> statement-breakpoint
grant execute on function vigil_ratings(), vigil_rates(uuid, uuid), vigil_rater_bar(uuid, uuid), vigil_rating_arrow(), vigil_keep_rater_out() to vigil_app;
--> statement-breakpoint
create policy in_sight on rating for select to vigil_app using (id in (select id from vigil_ratings()));
--> statement-breakpoint
create policy planned on rating for insert to vigil_app with check (planned_by = (select vigil_staff())
  and site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
create policy in_sight on rating_entry for select to vigil_app using (rating_id in (select id from vigil_ratings() where as_office or kind <> 'explained'));
--> statement-breakpoint
create policy rated on rating_entry for insert to vigil_app with check (by = (select vigil_staff()) and kind in ('done', 'not_done', 'taken_back')
  and site_id in (select vigil_sites('{rater}')) and rating_id in (select id from vigil_ratings() where rater_id = (select vigil_staff())));
--> statement-breakpoint
create policy arranged on rating_entry for insert to vigil_app with check (by = (select vigil_staff()) and kind in ('assigned', 'called_off', 'resumed')
  and site_id in (select vigil_sites('{coordinator}')) and rating_id in (select id from vigil_ratings()));
--> statement-breakpoint
create policy explained on rating_entry for insert to vigil_app with check (by = (select vigil_staff()) and kind = 'explained'
  and rating_id in (select id from vigil_ratings() where as_office));
