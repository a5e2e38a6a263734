ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'signature_failures', 'enrols_again', 'you_enrol_again', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event'));--> statement-breakpoint
-- An account reaches into every study of its person: whose every role that holds now lies in studies of the actor's, it is theirs to keep.
create function vigil_keeps_account(of_staff uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from membership where staff_id = of_staff and suspended_at is null
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and study_id not in (select vigil_studies('{administrator}')))
$$;
--> statement-breakpoint
revoke execute on function vigil_keeps_account(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_keeps_account(uuid) to vigil_app;
--> statement-breakpoint
alter policy administrator_changes on staff
  using (id <> (select vigil_staff()) and id in (select vigil_colleagues()) and exists (select vigil_studies('{administrator}')) and vigil_keeps_account(id));
--> statement-breakpoint
alter policy administrator_invites on invitation
  with check (invited_by = (select vigil_staff()) and study_id in (select vigil_studies('{administrator}')) and vigil_keeps_account(staff_id));
--> statement-breakpoint
create or replace function end_sessions_of_member(of_staff uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare ended integer;
begin
  if of_staff = vigil_staff() or not vigil_keeps_account(of_staff)
    or not exists (select 1 from membership where staff_id = of_staff and study_id in (select vigil_studies('{administrator}'))) then
    raise exception 'only who administers all studies of somebody else ends their sessions' using errcode = 'insufficient_privilege';
  end if;
  perform from credential where staff_id = of_staff for update;
  update auth_session set state = 'ended', ended_at = vigil_now() where staff_id = of_staff and state <> 'ended';
  get diagnostics ended = row_count;
  return ended;
end $$;
--> statement-breakpoint
create policy owner_tells_of_enrolling on alert for insert to vigil_owner with check (kind in ('enrols_again', 'you_enrol_again'));
--> statement-breakpoint
-- A link past somebody's password is told to the investigators of all their studies, those that the actor can't see too, and to themselves.
create function tell_of_enrolling(of_staff uuid, in_study uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if in_study not in (select vigil_studies('{administrator}')) or not vigil_keeps_account(of_staff) then
    raise exception 'only an administrator lets somebody else enrol again' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select 1 from credential where staff_id = of_staff) then return; end if;
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    select distinct on (other.staff_id) gen_random_uuid(), theirs.study_id, 'system', other.staff_id, 'enrols_again', of_staff, vigil_staff()
    from membership theirs join membership other on other.study_id = theirs.study_id and other.role = 'investigator'
      and other.staff_id not in (of_staff, vigil_staff())
      and (other.site_id is null or theirs.site_id is null or other.site_id = theirs.site_id)
    where theirs.staff_id = of_staff and (theirs.ends_at is null or theirs.ends_at > vigil_now())
      and other.suspended_at is null and other.starts_at <= vigil_now() and (other.ends_at is null or other.ends_at > vigil_now());
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    values (gen_random_uuid(), in_study, 'system', of_staff, 'you_enrol_again', of_staff, vigil_staff());
end $$;
--> statement-breakpoint
revoke execute on function tell_of_enrolling(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function tell_of_enrolling(uuid, uuid) to vigil_app;
