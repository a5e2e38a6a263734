-- A licence stands as it was entered. It may end earlier than was printed on it, for its authority may take it back, and it may
-- be struck once as entered wrongly; it is never made longer: a renewal is another.
ALTER TABLE "licence" ADD COLUMN "struck_at" timestamp(6) with time zone;
--> statement-breakpoint
create function vigil_licence_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.struck_at is not null then
    raise exception 'a licence that was struck stays so' using errcode = 'VG007';
  end if;
  if new.ends_on > old.ends_on then
    raise exception 'a licence is never made longer' using errcode = 'VG007';
  end if;
  if (new.id, new.staff_id, new.title, new.number, new.authority, new.starts_on)
    is distinct from (old.id, old.staff_id, old.title, old.number, old.authority, old.starts_on) then
    raise exception 'a licence stands as it was entered' using errcode = 'VG007';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function vigil_licence_arrow() from public;
--> statement-breakpoint
create trigger licence_arrow before update on licence for each row execute function vigil_licence_arrow();
