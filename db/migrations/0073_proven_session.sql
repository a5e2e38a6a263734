ALTER TABLE "auth_session" ADD COLUMN "proven_at" timestamptz(6);--> statement-breakpoint
ALTER TABLE "auth_session" ADD COLUMN "proven_from" text;
--> statement-breakpoint
-- What a person proves before the gravest readings holds as long as a signature's period does, in this session and from that address alone.
-- It stands apart from last_signed_at: the first signature still asks for everything. A signature is a proof too.
create function mark_proven(session_id uuid, from_address text) returns void language sql security definer set search_path = public, pg_temp as $$
  update auth_session set proven_at = vigil_now(), proven_from = from_address, signing_failures = 0 where id = session_id
$$;
--> statement-breakpoint
revoke execute on function mark_proven(uuid, text) from public;
--> statement-breakpoint
grant execute on function mark_proven(uuid, text) to vigil_auth;
--> statement-breakpoint
create or replace function mark_signed(session_id uuid, from_address text) returns void language sql security definer set search_path = public, pg_temp as $$
  update auth_session set last_signed_at = vigil_now(), proven_at = vigil_now(), proven_from = from_address, signing_failures = 0, address = from_address
    where id = session_id
$$;
--> statement-breakpoint
create or replace function session_by_token(wanted bytea) returns json language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare moment timestamptz := vigil_now(); of json;
begin
  select json_build_object(
      'id', held.id,
      'staff', json_build_object('id', person.id, 'name', person.name, 'email', person.email),
      'memberships', coalesce(own.memberships, '[]'),
      'locked', held.state = 'locked' or held.last_input_at <= moment - make_interval(mins => coalesce(own.idle, 15)),
      'handedForms', case when held.state = 'locked' then held.handed_forms end,
      'idleMinutes', coalesce(own.idle, 15),
      'secondsSinceInput', extract(epoch from moment - held.last_input_at),
      'address', held.address,
      'provenFrom', case when held.proven_at > moment - make_interval(mins => coalesce(own.proof, 15)) then held.proven_from end,
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
    where held.token_hash = wanted and held.state <> 'ended' and held.expires_at > moment;
  return of;
end $$;
