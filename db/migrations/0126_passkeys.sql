CREATE TABLE "passkey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"credential_id" "bytea" NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"name" text NOT NULL,
	"added_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	"used_at" timestamptz(6),
	"removed_at" timestamptz(6),
	CONSTRAINT "passkey_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "passkey_challenge" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"bound_to" "bytea" NOT NULL,
	"rp_id" text NOT NULL,
	"origin" text NOT NULL,
	"asked_at" timestamptz(6) DEFAULT vigil_now() NOT NULL,
	CONSTRAINT "purpose_vocabulary" CHECK ("passkey_challenge"."purpose" in ('sign_in', 'add', 'sign', 'prove', 'unlock', 'uncover', 'account'))
);
--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "passkey_name" ON "passkey" USING btree ("staff_id",lower("name")) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "passkey_staff" ON "passkey" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "passkey_challenge_asked" ON "passkey_challenge" USING btree ("asked_at");
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['passkey', 'passkey_challenge'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy verifier on %I for select to vigil_verify using (true)', name);
    execute format('create policy owner_keeps on %I for all to vigil_owner using (true) with check (true)', name);
  end loop;
end $$;
--> statement-breakpoint
create trigger touch after insert or update on passkey for each row execute function vigil_touch('system', 'id');
--> statement-breakpoint
create constraint trigger recorded after insert or update on passkey deferrable initially deferred for each row execute function vigil_unrecorded();
--> statement-breakpoint
create trigger kept before delete on passkey for each row execute function vigil_refuse();
--> statement-breakpoint
create trigger kept_whole before truncate on passkey for each statement execute function vigil_refuse();
--> statement-breakpoint
create trigger fixed before update on passkey for each row execute function vigil_fixed('id', 'staff_id', 'credential_id', 'public_key', 'transports', 'name', 'added_at');
--> statement-breakpoint
-- What a device is asked to sign, by its hash; what was asked more than five minutes ago is swept by whoever asks next.
create function ask_passkey(new_hash bytea, new_purpose text, bound bytea, rp text, from_origin text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from passkey_challenge where asked_at <= vigil_now() - interval '5 minutes';
  insert into passkey_challenge (hash, purpose, bound_to, rp_id, origin) values (new_hash, new_purpose, bound, rp, from_origin);
end $$;
--> statement-breakpoint
-- Once: whatever comes of the answer, nothing else answers it.
create function spend_passkey_challenge(wanted bytea, for_purpose text, bound bytea) returns table (rp_id text, origin text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query delete from passkey_challenge asked where asked.hash = wanted and asked.purpose = for_purpose and asked.bound_to = bound
    and asked.asked_at > vigil_now() - interval '5 minutes' returning asked.rp_id, asked.origin;
end $$;
--> statement-breakpoint
create function passkey_by_credential(wanted bytea) returns table (id uuid, staff_id uuid, public_key bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, staff_id, public_key from passkey where credential_id = wanted and removed_at is null
$$;
--> statement-breakpoint
create function passkeys_of(of_staff uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'credentialId', translate(encode(credential_id, 'base64'), E'+/=\n', '-_'), 'transports', transports,
    'addedAt', vigil_instant(added_at), 'usedAt', vigil_instant(used_at)) order by added_at, id), '[]')
  from passkey where staff_id = of_staff and removed_at is null
$$;
--> statement-breakpoint
-- In a session that is open still: whoever ends it waits for the same row. What stands in the way otherwise is its answer.
create function add_passkey(new_id uuid, of_session uuid, of_staff uuid, new_credential bytea, new_key bytea, counted bigint, reached_by text[], called text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from credential where credential.staff_id = of_staff for update;
  perform from auth_session held join staff on staff.id = held.staff_id and staff.state = 'active'
    where held.id = of_session and held.staff_id = of_staff and held.state = 'active' and vigil_session_until(held) > vigil_now();
  if not found then return 'signed_out'; end if;
  if exists (select 1 from passkey where credential_id = new_credential) then return 'known'; end if;
  if exists (select 1 from passkey where staff_id = of_staff and removed_at is null and lower(name) = lower(called)) then return 'named'; end if;
  if (select count(*) from passkey where staff_id = of_staff and removed_at is null) >= 10 then return 'many'; end if;
  insert into passkey (id, staff_id, credential_id, public_key, counter, transports, name)
    values (new_id, of_staff, new_credential, new_key, counted, reached_by, called);
  return 'added';
end $$;
--> statement-breakpoint
-- A device that counts goes up by one at least; one that does not stays at nought. Null where the passkey was taken away.
create function use_passkey(wanted uuid, shown bigint) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare before bigint;
begin
  select counter into before from passkey where id = wanted and removed_at is null for update;
  if before is null then return null; end if;
  if shown <= before and (shown > 0 or before > 0) then return 'backwards'; end if;
  update passkey set counter = shown, used_at = vigil_now() where id = wanted;
  return 'used';
end $$;
--> statement-breakpoint
create function remove_passkey(of_staff uuid, wanted uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update passkey set removed_at = vigil_now() where id = wanted and staff_id = of_staff and removed_at is null;
  return found;
end $$;
--> statement-breakpoint
-- A new link ends the passkeys with the password: nothing old opens anything.
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
  update passkey set removed_at = vigil_now() where staff_id = person and removed_at is null;
  if comes_again then perform tell_of_waiting(person); end if;
  return person;
end $$;
--> statement-breakpoint
create or replace function vigil_account_digests() returns table (source text, key text, digest text)
language sql stable security definer set search_path = public, pg_temp set timezone = 'UTC' set bytea_output = 'hex' as $$
  select 'credential', staff_id::text, vigil_digest(to_jsonb(one)) from credential one
  union all
  select 'invitation', id::text, vigil_digest(to_jsonb(one)) from invitation one
  union all
  select 'passkey', id::text, vigil_digest(to_jsonb(one)) from passkey one
$$;
--> statement-breakpoint
-- A session says whether its person has one: pages offer it then.
create or replace function session_by_token(wanted bytea) returns json language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare moment timestamptz := vigil_now(); of json;
begin
  select json_build_object(
      'id', held.id,
      'staff', json_build_object('id', person.id, 'name', person.name, 'email', person.email),
      'memberships', coalesce(own.memberships, '[]'),
      'emergencies', coalesce((select json_agg(json_build_object('id', e.id, 'studyId', e.study_id, 'siteId', e.site_id,
          'participantId', e.participant_id, 'endsAt', vigil_instant(e.ends_at)) order by e.opened_at, e.id)
        from emergency_access e where e.staff_id = person.id and e.ends_at > moment and e.ended_at is null), '[]'),
      'locked', held.state = 'locked' or held.last_input_at <= moment - make_interval(mins => coalesce(own.idle, 15)),
      'handedForms', case when held.state = 'locked' then held.handed_forms end,
      'idleMinutes', coalesce(own.idle, 15),
      'secondsSinceInput', extract(epoch from moment - held.last_input_at),
      'secondsToItsEnd', extract(epoch from held.expires_at - moment),
      'address', held.address,
      'provenFrom', case when held.proven_at > moment - make_interval(mins => coalesce(own.proof, 15)) then held.proven_from end,
      'hasPasskey', exists (select from passkey k where k.staff_id = person.id and k.removed_at is null),
      'createdAt', to_char(held.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'expiresAt', to_char(held.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    into of
    from auth_session held
      join staff person on person.id = held.staff_id and person.state = 'active'
      cross join lateral (
        select json_agg(json_build_object('id', m.id, 'studyId', m.study_id, 'siteId', m.site_id, 'role', m.role) order by m.starts_at, m.id) as memberships,
            min((s.settings ->> 'idleMinutes')::integer) as idle, min((s.settings ->> 'signatureMinutes')::integer) as proof
          from membership m join study s on s.id = m.study_id
          where m.staff_id = person.id and m.suspended_at is null and m.starts_at <= moment and (m.ends_at is null or m.ends_at > moment)) own
    where held.token_hash = wanted and held.state <> 'ended' and (held.expires_at > moment or vigil_session_until(held) > moment);
  return of;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['ask_passkey', 'spend_passkey_challenge', 'passkey_by_credential', 'passkeys_of', 'add_passkey', 'use_passkey', 'remove_passkey'] loop
    execute format('revoke execute on function %s from public', name::regproc);
    execute format('grant execute on function %s to vigil_auth', name::regproc);
  end loop;
end $$;
