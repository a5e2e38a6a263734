ALTER TABLE "invitation" ADD COLUMN "withdrawn_at" timestamptz(6);--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "withdrawn_for" text;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_withdrawn_by_staff_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "withdrawn_for_vocabulary" CHECK ("invitation"."withdrawn_for" in ('wrong_person', 'not_joining', 'in_other_hands', 'address_corrected'));--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "a link is used or withdrawn, by somebody for a reason" CHECK (("invitation"."withdrawn_at" is null) = ("invitation"."withdrawn_by" is null) and ("invitation"."withdrawn_at" is null) = ("invitation"."withdrawn_for" is null) and ("invitation"."withdrawn_at" is null or "invitation"."accepted_at" is null));--> statement-breakpoint
create trigger fixed before update on invitation for each row execute function vigil_fixed('id', 'token_hash', 'staff_id', 'study_id', 'invited_by', 'created_at', 'expires_at');
--> statement-breakpoint
-- Every administrator of the study sees its links and withdraws one that was not used; what was withdrawn stays so.
alter policy invited on invitation using (invited_by = (select vigil_staff()) or study_id in (select vigil_studies('{administrator}')));
--> statement-breakpoint
create policy administrator_withdraws on invitation for update to vigil_app
  using (accepted_at is null and withdrawn_at is null and study_id in (select vigil_studies('{administrator}')))
  with check (accepted_at is null and withdrawn_by = (select vigil_staff()) and study_id in (select vigil_studies('{administrator}')));
--> statement-breakpoint
alter policy owner_accepts on invitation using (accepted_at is null and withdrawn_at is null);
--> statement-breakpoint
create or replace function invitation_by_token(wanted bytea) returns table (id uuid, staff_id uuid, name text, email text, expires_at text)
language sql stable security definer set search_path = public, pg_temp as $$
  select invitation.id, staff.id, staff.name, staff.email, vigil_instant(invitation.expires_at)
  from invitation join staff on staff.id = invitation.staff_id
  where token_hash = wanted and accepted_at is null and withdrawn_at is null and invitation.expires_at > vigil_now() and staff.state = 'invited'
    and not exists (select 1 from invitation later where later.staff_id = invitation.staff_id and later.created_at > invitation.created_at)
$$;
--> statement-breakpoint
create or replace function accept_invitation(wanted bytea, new_hash text, new_totp bytea, step bigint) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid; enrolled timestamptz := case when new_totp is not null then vigil_now() end;
begin
  update invitation set accepted_at = vigil_now()
    where token_hash = wanted and accepted_at is null and withdrawn_at is null and expires_at > vigil_now()
    and not exists (select 1 from invitation later where later.staff_id = invitation.staff_id and later.created_at > invitation.created_at)
    returning staff_id into person;
  update staff set state = 'active' where id = person and state = 'invited';
  if not found then return null; end if;
  insert into credential (staff_id, password_hash, totp_sealed, totp_step, totp_at) values (person, new_hash, new_totp, step, enrolled)
    on conflict (staff_id) do update
    set password_hash = new_hash, totp_sealed = new_totp, totp_step = step, totp_at = enrolled, recovery = null, changed_at = vigil_now();
  return person;
end $$;
