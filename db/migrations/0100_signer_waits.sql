-- Who chose a new password by an administrator's link signs only when somebody has spoken with them: whoever may say so is told once it waits for them.
ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'signer_waits', 'signer_confirmed', 'colleague_confirmed', 'role_granted', 'account_corrected', 'address_corrected', 'account_closed', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_entered', 'event_clock_short', 'event_clock_over', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event', 'checkpoint_late', 'password_guessing', 'many_records', 'emergency_opened'));
--> statement-breakpoint
create policy owner_tells_of_waiting on alert for insert to vigil_owner with check (kind = 'signer_waits' and raised_by = subject_id);
--> statement-breakpoint
-- Whoever may say in a study that it is them, whoever asks.
create function vigil_confirmers_of(of_staff uuid, in_study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
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
      and (exists (select 1 from membership known
          where known.staff_id = holding.staff_id and known.study_id = in_study and known.role = holding.role
            and not vigil_granted_since(in_study, known.id, vigil_let_in_at(of_staff) - interval '7 days'))
        or not vigil_granted_since(in_study, holding.id, vigil_let_in_at(of_staff)) and not (vigil_granted_since(in_study, holding.id, vigil_let_in_at(of_staff) - interval '7 days')
        and exists (select 1 from membership earlier
          join audit_event theirs on theirs.chain = in_study::text and theirs.action = 'membership.granted' and theirs.subject_id = holding.id::text
          where earlier.staff_id = of_staff and earlier.study_id = in_study and not vigil_granted_since(in_study, earlier.id, theirs.at::timestamptz))))
    group by holding.staff_id
  )
  select staff_id from able where (investigates or not exists (select 1 from able other where other.investigates))
$$;
--> statement-breakpoint
-- The same, told to who holds a role in the study.
create or replace function vigil_confirmers(of_staff uuid, in_study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select * from vigil_confirmers_of(of_staff, in_study)
  where exists (select 1 from membership
    where study_id = in_study and staff_id = vigil_staff() and suspended_at is null and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now()))
$$;
--> statement-breakpoint
-- In every study where this person's signature is asked for; whoever may say so in several is told in one.
create function tell_of_waiting(of_staff uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into alert (id, study_id, chain, recipient, kind, subject_id, raised_by)
    select distinct on (confirmer) gen_random_uuid(), signs.study_id, 'system', confirmer, 'signer_waits', of_staff, of_staff
    from (select distinct study_id from membership where staff_id = of_staff and suspended_at is null
        and role in ('therapist', 'cotherapist', 'session_staff', 'supervisor', 'investigator', 'coordinator')
        and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())) signs
      cross join lateral vigil_confirmers_of(of_staff, signs.study_id) confirmer
    order by confirmer, signs.study_id
$$;
--> statement-breakpoint
create or replace function accept_invitation(wanted bytea, new_hash text, new_totp bytea, step bigint) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid; maker uuid; comes_again boolean; enrolled timestamptz := case when new_totp is not null then vigil_now() end;
begin
  update invitation set accepted_at = vigil_now()
    where token_hash = wanted and accepted_at is null and withdrawn_at is null and expires_at > vigil_now()
    and not exists (select 1 from invitation later where later.staff_id = invitation.staff_id and later.created_at > invitation.created_at)
    returning staff_id, invited_by into person, maker;
  update staff set state = 'active' where id = person and state = 'invited';
  if not found then return null; end if;
  comes_again := exists (select 1 from credential where staff_id = person);
  insert into credential (staff_id, password_hash, totp_sealed, totp_step, totp_at) values (person, new_hash, new_totp, step, enrolled)
    on conflict (staff_id) do update
    set password_hash = new_hash, totp_sealed = new_totp, totp_step = step, totp_at = enrolled, recovery = null, changed_at = vigil_now(),
      reenrolled_at = vigil_now(), reenrolled_by = maker;
  if comes_again then perform tell_of_waiting(person); end if;
  return person;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['vigil_confirmers_of', 'tell_of_waiting'] loop
    execute format('revoke execute on function %s from public', name::regproc);
  end loop;
end $$;
