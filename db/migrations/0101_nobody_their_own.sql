-- Nobody gives themselves a role. An administrator keeps the whole study: the role is granted for all its sites alone, and
-- whoever was granted it for one site before grants and ends roles of that site, none of the whole study.
ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'signer_waits', 'signer_confirmed', 'colleague_confirmed', 'role_granted', 'colleague_granted', 'administrator_reads', 'account_corrected', 'address_corrected', 'account_closed', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_entered', 'event_clock_short', 'event_clock_over', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event', 'checkpoint_late', 'password_guessing', 'many_records', 'emergency_opened'));
--> statement-breakpoint
-- The studies where the current person holds one of the roles for every site.
create function vigil_whole_studies(roles text[]) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare person uuid := vigil_staff(); moment timestamptz := vigil_now();
begin
  return query select study_id from membership
    where staff_id = person and role = any (roles) and site_id is null and suspended_at is null
      and starts_at <= moment and (ends_at is null or ends_at > moment)
      and exists (select 1 from staff where staff.id = person and staff.state = 'active');
end $$;
--> statement-breakpoint
revoke execute on function vigil_whole_studies(text[]) from public;
--> statement-breakpoint
grant execute on function vigil_whole_studies(text[]) to vigil_app;
--> statement-breakpoint
alter policy granted on membership with check (granted_by = (select vigil_staff()) and staff_id <> (select vigil_staff())
  and (role <> 'administrator' or site_id is null)
  and (study_id in (select vigil_whole_studies('{administrator}')) or site_id in (select vigil_sites('{administrator}'))
    or (role = 'monitor' and site_id in (select vigil_sites('{investigator}')))));
--> statement-breakpoint
alter policy ended on membership
  using (staff_id <> (select vigil_staff()) and (study_id in (select vigil_whole_studies('{administrator}')) or site_id in (select vigil_sites('{administrator}'))
    or (role = 'monitor' and site_id in (select vigil_sites('{investigator}')))))
  with check (staff_id <> (select vigil_staff()) and (study_id in (select vigil_whole_studies('{administrator}')) or site_id in (select vigil_sites('{administrator}'))
    or (role = 'monitor' and site_id in (select vigil_sites('{investigator}')))));
