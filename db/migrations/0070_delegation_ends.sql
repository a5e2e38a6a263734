-- A delegated task stands as it was entrusted. It may end, and earlier than was said first; it never goes on: that is another.
create function vigil_delegation_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.ends_on is not null and (new.ends_on is null or new.ends_on > old.ends_on) then
    raise exception 'a delegated task never goes on' using errcode = 'VG007';
  end if;
  if (new.id, new.staff_id, new.study_id, new.site_id, new.task, new.starts_on, new.authorised_by, new.authorised_at)
    is distinct from (old.id, old.staff_id, old.study_id, old.site_id, old.task, old.starts_on, old.authorised_by, old.authorised_at) then
    raise exception 'a delegated task stands as it was entrusted' using errcode = 'VG007';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function vigil_delegation_arrow() from public;
--> statement-breakpoint
create trigger delegation_arrow before update on delegation for each row execute function vigil_delegation_arrow();
