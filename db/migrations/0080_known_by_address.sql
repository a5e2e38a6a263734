ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'signer_confirmed', 'role_granted', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event', 'checkpoint_late', 'password_guessing', 'many_records'));--> statement-breakpoint
-- An account of another study, by its exact address alone: nobody lists who works elsewhere.
create function vigil_account_by_address(address text, in_study uuid) returns table (staff_id uuid, name text, is_open boolean, is_member boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select staff.id, staff.name, staff.state in ('active', 'invited'),
    exists (select 1 from membership where membership.staff_id = staff.id and study_id = in_study)
  from staff where staff.email = lower(address) and in_study in (select vigil_studies('{administrator}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_account_by_address(text, uuid) from public;
--> statement-breakpoint
grant execute on function vigil_account_by_address(text, uuid) to vigil_app;
