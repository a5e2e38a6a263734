-- Nobody is a blinded rater and reads notes at one site at one time, also where both roles are granted at one moment: the second waits for the first.
create function vigil_rater_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare reads text[] := '{supervisor,investigator,monitor}';
begin
  perform pg_advisory_xact_lock(hashtextextended('roles of ' || new.staff_id, 0));
  if exists (select 1 from membership held
    where held.staff_id = new.staff_id and held.study_id = new.study_id and held.id <> new.id
      and case when new.role = 'rater' then held.role = any (reads) else held.role = 'rater' end
      and (held.site_id is null or new.site_id is null or held.site_id = new.site_id)
      and (held.ends_at is null or held.ends_at > new.starts_at) and (new.ends_at is null or new.ends_at > held.starts_at)) then
    raise exception 'a blinded rater reads no notes' using errcode = 'VG016';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger rater_apart after insert on membership for each row
  when (new.role in ('rater', 'supervisor', 'investigator', 'monitor')) execute function vigil_rater_apart();
--> statement-breakpoint
revoke execute on function vigil_rater_apart() from public;
