-- The scope functions again, word for word in what they mean, in PL/pgSQL: every policy asks them, and their plans are kept
-- for the connection instead of being made anew for each statement.

create or replace function vigil_studies(roles text[]) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare person uuid := vigil_staff(); moment timestamptz := vigil_now();
begin
  return query select study_id from membership
    where staff_id = person and role = any (roles) and suspended_at is null
      and starts_at <= moment and (ends_at is null or ends_at > moment)
      and exists (select 1 from staff where staff.id = person and staff.state = 'active');
end $$;
--> statement-breakpoint
create or replace function vigil_sites(roles text[]) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare person uuid := vigil_staff(); moment timestamptz := vigil_now();
begin
  return query select site.id from membership join site on site.study_id = membership.study_id and (membership.site_id is null or membership.site_id = site.id)
    where staff_id = person and role = any (roles) and suspended_at is null
      and starts_at <= moment and (ends_at is null or ends_at > moment)
      and exists (select 1 from staff where staff.id = person and staff.state = 'active');
end $$;
--> statement-breakpoint
create or replace function vigil_care(roles text[]) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare person uuid := vigil_staff(); moment timestamptz := vigil_now();
begin
  return query select participant_id from care_team
    where care_team.staff_id = person and care_team.role = any (roles)
      and care_team.starts_at <= moment and (care_team.ends_at is null or care_team.ends_at > moment)
      and exists (select 1 from membership
        where membership.staff_id = person and membership.role = any (roles) and membership.study_id = care_team.study_id
          and (membership.site_id is null or membership.site_id = care_team.site_id) and membership.suspended_at is null
          and membership.starts_at <= moment and (membership.ends_at is null or membership.ends_at > moment))
      and exists (select 1 from staff where staff.id = person and staff.state = 'active');
end $$;
--> statement-breakpoint
create or replace function vigil_colleagues() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select staff_id from membership where study_id in (select vigil_studies('{therapist,cotherapist,session_staff,supervisor,investigator,coordinator,data_manager,monitor,rater,safety_officer,administrator}'));
end $$;
--> statement-breakpoint
create or replace function vigil_export_studies() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare building uuid := nullif(current_setting('vigil.export_id', true), '')::uuid;
begin
  if building is not null then
    return query select study_id from export
      where id = building and state = 'building' and requested_by = vigil_staff() and study_id in (select vigil_studies('{data_manager}'));
  end if;
end $$;
--> statement-breakpoint
create or replace function vigil_digest(row_value jsonb) returns text language plpgsql immutable set search_path = public, pg_temp as $$
begin
  return encode(sha256(convert_to(jsonb_strip_nulls(row_value)::text, 'UTF8')), 'hex');
end $$;
--> statement-breakpoint
create or replace function vigil_fixed() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare name text; before jsonb := to_jsonb(old); after jsonb := to_jsonb(new);
begin
  foreach name in array tg_argv loop
    if after -> name is distinct from before -> name then
      raise exception '% of % never changes', name, tg_table_name using errcode = 'VG003';
    end if;
  end loop;
  return new;
end $$;
