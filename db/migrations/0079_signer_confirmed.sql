CREATE TABLE "signer_confirmation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"enrolled_at" timestamptz(6) NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamptz(6) DEFAULT vigil_now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "credential" ADD COLUMN "reenrolled_at" timestamptz(6);--> statement-breakpoint
ALTER TABLE "credential" ADD COLUMN "reenrolled_by" uuid;--> statement-breakpoint
ALTER TABLE "signer_confirmation" ADD CONSTRAINT "signer_confirmation_study_id_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signer_confirmation" ADD CONSTRAINT "signer_confirmation_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signer_confirmation" ADD CONSTRAINT "signer_confirmation_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signer_confirmation_signer" ON "signer_confirmation" USING btree ("staff_id","study_id");--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_reenrolled_by_staff_id_fk" FOREIGN KEY ("reenrolled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'signer_confirmed', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event', 'checkpoint_late', 'password_guessing', 'many_records'));--> statement-breakpoint
alter table signer_confirmation enable row level security;
--> statement-breakpoint
alter table signer_confirmation force row level security;
--> statement-breakpoint
create policy verifier on signer_confirmation for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_backs_up on signer_confirmation for select to vigil_owner using (true);
--> statement-breakpoint
grant select on signer_confirmation to vigil_verify;
--> statement-breakpoint
grant insert on signer_confirmation to vigil_app;
--> statement-breakpoint
create trigger touch after insert or update on signer_confirmation for each row execute function vigil_touch('study_id', 'id');
--> statement-breakpoint
create constraint trigger recorded after insert or update on signer_confirmation deferrable initially deferred for each row execute function vigil_unrecorded();
--> statement-breakpoint
create trigger kept before delete on signer_confirmation for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger kept_whole before truncate on signer_confirmation for each statement execute function vigil_refuse();
--> statement-breakpoint
create trigger append_only before update on signer_confirmation for each row execute function vigil_refuse();
--> statement-breakpoint
-- Whoever made a link past a password could have used it: its person signs in a study only when somebody there has said that it is them.
create function vigil_unconfirmed(of_staff uuid, in_study uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from credential where credential.staff_id = of_staff and reenrolled_at is not null
    and not exists (select 1 from signer_confirmation c where c.staff_id = of_staff and c.study_id = in_study and c.enrolled_at = credential.reenrolled_at))
$$;
--> statement-breakpoint
create function vigil_waits_to_sign(in_study uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select vigil_unconfirmed(vigil_staff(), in_study)
$$;
--> statement-breakpoint
-- Investigators of the study; where it has none for this, its supervisors. Never the person, who made the link, an administrator there, or who waits too.
create function vigil_confirmers(of_staff uuid, in_study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with holding as (
    select staff_id, role from membership
    where study_id = in_study and suspended_at is null and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
  ), able as (
    select holding.staff_id, bool_or(role = 'investigator') as investigates
    from holding join staff on staff.id = holding.staff_id and staff.state = 'active'
    where role in ('investigator', 'supervisor') and holding.staff_id <> of_staff
      and holding.staff_id is distinct from (select reenrolled_by from credential where credential.staff_id = of_staff)
      and not exists (select 1 from holding other where other.staff_id = holding.staff_id and other.role = 'administrator')
      and not vigil_unconfirmed(holding.staff_id, in_study)
    group by holding.staff_id
  )
  select staff_id from able where (investigates or not exists (select 1 from able other where other.investigates))
    and exists (select 1 from holding where holding.staff_id = vigil_staff())
$$;
--> statement-breakpoint
-- Those of a study who wait for the current person, with when they chose their password.
create function vigil_waiting_signers(in_study uuid) returns table (staff_id uuid, since timestamptz) language sql stable security definer set search_path = public, pg_temp as $$
  select credential.staff_id, reenrolled_at from credential join staff on staff.id = credential.staff_id and staff.state = 'active'
  where vigil_unconfirmed(credential.staff_id, in_study) and vigil_staff() in (select vigil_confirmers(credential.staff_id, in_study))
    and exists (select 1 from membership m where m.staff_id = credential.staff_id and study_id = in_study and suspended_at is null
      and role in ('therapist', 'cotherapist', 'session_staff', 'supervisor', 'investigator', 'coordinator')
      and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now()))
$$;
--> statement-breakpoint
create policy spoken_with on signer_confirmation for insert to vigil_app with check (by = (select vigil_staff())
  and exists (select 1 from vigil_waiting_signers(study_id) waiting where waiting.staff_id = signer_confirmation.staff_id and waiting.since = enrolled_at));
--> statement-breakpoint
create function vigil_known_signer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if vigil_unconfirmed(new.signer, new.study_id) then
    raise exception 'nobody has confirmed yet that this signer is who they are' using errcode = 'VG010';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger known_signer before insert on signature for each row execute function vigil_known_signer();
--> statement-breakpoint
create trigger known_signer before insert on event_signature for each row execute function vigil_known_signer();
--> statement-breakpoint
create trigger known_signer before insert on decision_signature for each row execute function vigil_known_signer();
--> statement-breakpoint
create or replace function accept_invitation(wanted bytea, new_hash text, new_totp bytea, step bigint) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid; maker uuid; enrolled timestamptz := case when new_totp is not null then vigil_now() end;
begin
  update invitation set accepted_at = vigil_now()
    where token_hash = wanted and accepted_at is null and withdrawn_at is null and expires_at > vigil_now()
    and not exists (select 1 from invitation later where later.staff_id = invitation.staff_id and later.created_at > invitation.created_at)
    returning staff_id, invited_by into person, maker;
  update staff set state = 'active' where id = person and state = 'invited';
  if not found then return null; end if;
  insert into credential (staff_id, password_hash, totp_sealed, totp_step, totp_at) values (person, new_hash, new_totp, step, enrolled)
    on conflict (staff_id) do update
    set password_hash = new_hash, totp_sealed = new_totp, totp_step = step, totp_at = enrolled, recovery = null, changed_at = vigil_now(),
      reenrolled_at = vigil_now(), reenrolled_by = maker;
  return person;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['vigil_unconfirmed', 'vigil_waits_to_sign', 'vigil_confirmers', 'vigil_waiting_signers', 'vigil_known_signer'] loop
    execute format('revoke execute on function %s from public', name::regproc);
  end loop;
  foreach name in array array['vigil_waits_to_sign', 'vigil_confirmers', 'vigil_waiting_signers'] loop
    execute format('grant execute on function %s to vigil_app', name::regproc);
  end loop;
end $$;
