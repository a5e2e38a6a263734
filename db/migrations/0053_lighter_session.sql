-- The session of a token as it was read before, in one question: it is asked at every request.

drop function session_by_token(bytea);
--> statement-breakpoint
create function session_by_token(wanted bytea) returns json language plpgsql stable security definer
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
      'createdAt', to_char(held.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'expiresAt', to_char(held.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    into of
    from auth_session held
      join staff person on person.id = held.staff_id and person.state = 'active'
      cross join lateral (
        select json_agg(json_build_object('id', m.id, 'studyId', m.study_id, 'siteId', m.site_id, 'role', m.role) order by m.starts_at, m.id) as memberships,
            min((s.settings ->> 'idleMinutes')::integer) as idle
          from membership m join study s on s.id = m.study_id
          where m.staff_id = person.id and m.suspended_at is null and m.starts_at <= moment and (m.ends_at is null or m.ends_at > moment)) own
    where held.token_hash = wanted and held.state <> 'ended' and held.expires_at > moment;
  return of;
end $$;
--> statement-breakpoint
revoke execute on function session_by_token(bytea) from public;
--> statement-breakpoint
grant execute on function session_by_token(bytea) to vigil_auth;
