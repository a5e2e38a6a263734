-- Emergency access and blind rating, put right. It may give more than the person's own roles show: a supervisor the contacts, session
-- staff of the care team the prose of its notes. Only the therapists of the care team and the investigators of the site, who see all of it
-- anyway, have no use for it.
-- Whether somebody rates this participant, or has.
create or replace function vigil_is_rater(of_participant uuid, whom uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from rating join rating_entry said on said.rating_id = rating.id
    where rating.participant_id = of_participant and ((said.kind in ('done', 'not_done') and said.by = whom)
      or (said.kind = 'assigned' and said.rater_id = whom and not exists (select from rating_entry later
        where later.rating_id = said.rating_id and later.kind = 'assigned' and later.number > said.number))))
$$;
--> statement-breakpoint
-- Who is or was of a participant's care team, or opened their record in an emergency, whatever else they are: nothing of their rating
-- is for them.
create or replace function vigil_cared_for() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select participant_id from care_team where staff_id = vigil_staff()
  union select participant_id from emergency_access where staff_id = vigil_staff()
$$;
--> statement-breakpoint
-- Why somebody can't rate this one: they care or cared for the participant, opened their record in an emergency, read notes at the site,
-- or hold no rater's role there.
create or replace function vigil_rater_bar(of_rating uuid, whom uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when exists (select from care_team where care_team.participant_id = rating.participant_id and care_team.staff_id = whom) then 'care_team'
    when exists (select from emergency_access e where e.participant_id = rating.participant_id and e.staff_id = whom) then 'emergency'
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
-- or before the session. A rater is chosen one after another with who comes to care for the participant, for long or in an emergency.
create or replace function vigil_rating_arrow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare was record;
begin
  if new.kind = 'assigned' then
    perform pg_advisory_xact_lock(hashtextextended('care_team ' || rating.participant_id, 0)) from rating where rating.id = new.rating_id;
  end if;
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
-- The participants whose record is open to the current person in an emergency, now; none whom they rate.
create or replace function vigil_emergency() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select participant_id from emergency_access
  where staff_id = vigil_staff() and ended_at is null and opened_at <= vigil_now() and ends_at > vigil_now()
    and site_id in (select vigil_sites('{therapist,cotherapist,session_staff}'))
    and not vigil_is_rater(participant_id, staff_id)
$$;
--> statement-breakpoint
-- Opens one, or says why not: there is no such participant at the person's sites, all that it opens is in their sight anyway, it is open
-- already, or they rate this participant and must stay blind. It waits for a rater who is being chosen.
create or replace function vigil_open_emergency(new_id uuid, in_study uuid, of_code text, why text)
returns table (answer text, participant uuid, site uuid, opened text, ends text) language plpgsql security definer set search_path = public, pg_temp as $$
declare moment timestamptz := vigil_now(); whom record;
begin
  perform pg_advisory_xact_lock(hashtextextended('emergency ' || vigil_staff(), 0));
  select p.id, p.site_id into whom from participant p where p.study_id = in_study and p.code = of_code
    and p.site_id in (select vigil_sites('{therapist,cotherapist,session_staff}'));
  if whom.id is not null then
    perform pg_advisory_xact_lock(hashtextextended('care_team ' || whom.id, 0));
  end if;
  answer := case
    when whom.id is null then 'none'
    when whom.id in (select vigil_care('{therapist,cotherapist}')) or whom.site_id in (select vigil_sites('{investigator}')) then 'in_sight'
    when vigil_is_rater(whom.id, vigil_staff()) then 'rates'
    when whom.id in (select vigil_emergency()) then 'open'
    else 'opened' end;
  if answer = 'opened' then
    participant := whom.id; site := whom.site_id; opened := vigil_instant(moment); ends := vigil_instant(moment + interval '60 minutes');
    insert into emergency_access (id, study_id, site_id, participant_id, staff_id, reason, opened_at, ends_at)
      values (new_id, in_study, whom.site_id, whom.id, vigil_staff(), why, moment, moment + interval '60 minutes');
  end if;
  return next;
end $$;
--> statement-breakpoint
drop function vigil_investigators(uuid);
--> statement-breakpoint
-- Who is told of an emergency at a site: its investigators today; where nobody else is one, its supervisors; then the administrators.
create function vigil_told_of_emergency(at_site uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct told.staff_id
  from (select m.staff_id, array_position('{investigator,supervisor,administrator}'::text[], m.role) as place,
      min(array_position('{investigator,supervisor,administrator}'::text[], m.role)) over () as first
    from membership m join site on site.id = at_site and site.study_id = m.study_id join staff on staff.id = m.staff_id and staff.state = 'active'
    where m.role in ('investigator', 'supervisor', 'administrator') and (m.role = 'administrator' or m.site_id is null or m.site_id = at_site)
      and m.staff_id <> vigil_staff() and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now())) told
  where told.place = told.first and at_site in (select vigil_sites('{therapist,cotherapist,session_staff}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_told_of_emergency(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_told_of_emergency(uuid) to vigil_app;
