ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'signer_confirmed', 'colleague_confirmed', 'role_granted', 'account_corrected', 'address_corrected', 'account_closed', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event', 'checkpoint_late', 'password_guessing', 'many_records', 'emergency_opened'));
--> statement-breakpoint
-- An irreversible deed of whoever came in past their password waits as their signature does: the argument names the column of who does it.
create or replace function vigil_known_signer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if vigil_unconfirmed((to_jsonb(new) ->> coalesce(tg_argv[0], 'signer'))::uuid, new.study_id) then
    raise exception 'nobody has confirmed yet that this signer is who they are' using errcode = 'VG010';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger known_requester before insert on unblinding for each row execute function vigil_known_signer('requested_by');
--> statement-breakpoint
create trigger known_decider before update on unblinding for each row when (new.state = 'confirmed') execute function vigil_known_signer('decided_by');
--> statement-breakpoint
create trigger known_decider before insert on release for each row when (new.decision = 'released') execute function vigil_known_signer('by');
--> statement-breakpoint
-- When a link past somebody's password was made that they chose their password by.
create function vigil_let_in_at(of_staff uuid) returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
  select max(created_at) from invitation where staff_id = of_staff and accepted_at is not null
$$;
--> statement-breakpoint
-- Whether a role was given since an instant; by the trail, for its first day may lie before.
create function vigil_granted_since(in_study uuid, of_membership uuid, since timestamptz) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from audit_event where study_id = in_study and at > to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    and action = 'membership.granted' and subject_id = of_membership::text)
$$;
--> statement-breakpoint
-- Investigators of the study; where it has none for this, its supervisors. Never the person, who made the link, an administrator there, or who waits too.
-- Nor who could have been made up for it: given the role since the link, or in the week before it and after the person came to the study.
create or replace function vigil_confirmers(of_staff uuid, in_study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with holding as (
    select id, staff_id, role from membership
    where study_id = in_study and suspended_at is null and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
  ), able as (
    select holding.staff_id, bool_or(role = 'investigator') as investigates
    from holding join staff on staff.id = holding.staff_id and staff.state = 'active'
    where role in ('investigator', 'supervisor') and holding.staff_id <> of_staff
      and holding.staff_id is distinct from (select reenrolled_by from credential where credential.staff_id = of_staff)
      and not exists (select 1 from holding other where other.staff_id = holding.staff_id and other.role = 'administrator')
      and not vigil_unconfirmed(holding.staff_id, in_study)
      and not vigil_granted_since(in_study, holding.id, vigil_let_in_at(of_staff))
      and not (vigil_granted_since(in_study, holding.id, vigil_let_in_at(of_staff) - interval '7 days')
        and exists (select 1 from membership earlier
          join audit_event theirs on theirs.chain = in_study::text and theirs.action = 'membership.granted' and theirs.subject_id = holding.id::text
          where earlier.staff_id = of_staff and earlier.study_id = in_study and not vigil_granted_since(in_study, earlier.id, theirs.at::timestamptz)))
    group by holding.staff_id
  )
  select staff_id from able where (investigates or not exists (select 1 from able other where other.investigates))
    and exists (select 1 from holding where holding.staff_id = vigil_staff())
$$;
--> statement-breakpoint
create or replace function vigil_waiting_signers(in_study uuid) returns table (staff_id uuid, since timestamptz) language sql stable security definer set search_path = public, pg_temp as $$
  select credential.staff_id, reenrolled_at from credential join staff on staff.id = credential.staff_id and staff.state = 'active'
  where vigil_unconfirmed(credential.staff_id, in_study) and vigil_staff() in (select vigil_confirmers(credential.staff_id, in_study))
    and exists (select 1 from membership m where m.staff_id = credential.staff_id and study_id = in_study and suspended_at is null
      and role in ('therapist', 'cotherapist', 'session_staff', 'supervisor', 'investigator', 'coordinator', 'safety_officer', 'data_manager')
      and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now()))
$$;
--> statement-breakpoint
-- An account reaches into every study of its person: whose every role, now and to come, lies in studies of the actor's, it is theirs to keep.
-- A suspended role does not count: so one study's administrators hand an account over to another's while it is opened anew.
create or replace function vigil_keeps_account(of_staff uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from membership where staff_id = of_staff and suspended_at is null
    and (ends_at is null or ends_at > vigil_now())
    and study_id not in (select vigil_studies('{administrator}')))
$$;
--> statement-breakpoint
-- Closing is for safety: any administrator of a study where somebody else holds a role closes the account at once. Only the whole of it is opened again.
create function vigil_closes_account(of_staff uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select of_staff <> vigil_staff() and (exists (select 1 from membership where staff_id = of_staff and suspended_at is null
      and (ends_at is null or ends_at > vigil_now()) and study_id in (select vigil_studies('{administrator}')))
    or (vigil_keeps_account(of_staff) and exists (select 1 from membership where staff_id = of_staff and study_id in (select vigil_studies('{administrator}')))))
$$;
--> statement-breakpoint
create policy administrator_closes on staff for update to vigil_app
  using (state = 'active' and vigil_closes_account(id)) with check (state = 'suspended' and vigil_closes_account(id));
--> statement-breakpoint
-- What one policy lets somebody at, the other must not let pass: any other change is checked for the whole account too.
alter policy administrator_changes on staff
  with check (id <> (select vigil_staff()) and id in (select vigil_colleagues()) and exists (select vigil_studies('{administrator}')) and vigil_keeps_account(id));
--> statement-breakpoint
create trigger closed_as_it_is before update on staff for each row
  when (old.state = 'active' and new.state = 'suspended' and (new.name, new.email) is distinct from (old.name, old.email))
  execute function vigil_refuse();
--> statement-breakpoint
create or replace function end_sessions_of_member(of_staff uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare ended integer;
begin
  if of_staff = vigil_staff() or not exists (select 1 from membership where staff_id = of_staff and study_id in (select vigil_studies('{administrator}')))
    or not (vigil_keeps_account(of_staff) or (vigil_closes_account(of_staff) and exists (select 1 from staff where id = of_staff and state = 'suspended'))) then
    raise exception 'only who administers all studies of somebody else, or has closed their account, ends their sessions' using errcode = 'insufficient_privilege';
  end if;
  perform from credential where staff_id = of_staff for update;
  update auth_session set state = 'ended', ended_at = vigil_now() where staff_id = of_staff and state <> 'ended';
  get diagnostics ended = row_count;
  return ended;
end $$;
--> statement-breakpoint
create policy owner_tells_of_accounts on alert for insert to vigil_owner with check (kind in ('address_corrected', 'account_closed'));
--> statement-breakpoint
-- Those of a role in all studies of somebody, also where their own role is suspended or still to come; never themselves or the actor.
create function vigil_overseers_of(of_staff uuid, wanted text) returns table (recipient uuid, in_study uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (other.staff_id) other.staff_id, theirs.study_id
  from membership theirs join membership other on other.study_id = theirs.study_id and other.role = wanted
    and other.staff_id not in (of_staff, vigil_staff())
    and (other.site_id is null or theirs.site_id is null or other.site_id = theirs.site_id)
  where theirs.staff_id = of_staff and (theirs.ends_at is null or theirs.ends_at > vigil_now())
    and other.suspended_at is null and other.starts_at <= vigil_now() and (other.ends_at is null or other.ends_at > vigil_now())
$$;
--> statement-breakpoint
create or replace function tell_of_enrolling(of_staff uuid, in_study uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_study not in (select vigil_studies('{administrator}')) or not vigil_keeps_account(of_staff) then
    raise exception 'only an administrator lets somebody else enrol again' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select 1 from credential where staff_id = of_staff) then return; end if;
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    select gen_random_uuid(), told.in_study, 'system', told.recipient, 'enrols_again', of_staff, vigil_staff() from vigil_overseers_of(of_staff, 'investigator') told;
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    values (gen_random_uuid(), in_study, 'system', of_staff, 'you_enrol_again', of_staff, vigil_staff());
end $$;
--> statement-breakpoint
create function tell_of_address(of_staff uuid, in_study uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_study not in (select vigil_studies('{administrator}')) or not vigil_keeps_account(of_staff) then
    raise exception 'only an administrator corrects somebody else''s address' using errcode = 'insufficient_privilege';
  end if;
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    select gen_random_uuid(), told.in_study, 'system', told.recipient, 'address_corrected', of_staff, vigil_staff() from vigil_overseers_of(of_staff, 'investigator') told;
end $$;
--> statement-breakpoint
create function tell_of_closing(of_staff uuid, in_study uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_study not in (select vigil_studies('{administrator}')) or not vigil_closes_account(of_staff) then
    raise exception 'only an administrator closes somebody else''s account' using errcode = 'insufficient_privilege';
  end if;
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    select gen_random_uuid(), told.in_study, 'system', told.recipient, 'account_closed', of_staff, vigil_staff() from vigil_overseers_of(of_staff, 'administrator') told
    where told.in_study <> tell_of_closing.in_study;
end $$;
--> statement-breakpoint
-- A site's clock stays once a participant is there. Both sides hold the site: an addition and a change of its clock never both go through unseen.
drop function vigil_sites_with_visits(uuid);
--> statement-breakpoint
create function vigil_sites_in_use(in_study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from site where study_id = in_study and in_study in (select vigil_studies('{administrator}'))
    and exists (select 1 from participant where participant.site_id = site.id)
$$;
--> statement-breakpoint
create or replace function vigil_clock_kept() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.time_zone = old.time_zone then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('clock of ' || new.id, 0));
  if exists (select 1 from participant where site_id = new.id) then
    raise exception 'the clock of a site with participants stays as it is' using errcode = 'VG011';
  end if;
  return new;
end $$;
--> statement-breakpoint
create function vigil_clock_held() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('clock of ' || new.site_id, 0));
  return new;
end $$;
--> statement-breakpoint
create trigger clock_held before insert on participant for each row execute function vigil_clock_held();
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['vigil_let_in_at', 'vigil_granted_since', 'vigil_closes_account', 'vigil_overseers_of', 'tell_of_address', 'tell_of_closing', 'vigil_sites_in_use', 'vigil_clock_held'] loop
    execute format('revoke execute on function %s from public', name::regproc);
  end loop;
  foreach name in array array['vigil_closes_account', 'tell_of_address', 'tell_of_closing', 'vigil_sites_in_use'] loop
    execute format('grant execute on function %s to vigil_app', name::regproc);
  end loop;
end $$;
