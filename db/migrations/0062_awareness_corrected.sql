-- Since when an event was known may be corrected with a reason, which stands in the entry: what was said first stays fixed, and
-- a correction gives way to another alone.
ALTER TABLE "adverse_event" ADD COLUMN "aware_corrected_at" timestamp(6) with time zone;
--> statement-breakpoint
create or replace function vigil_event_arrow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.struck_at is not null then
    raise exception 'an event that was struck stays so' using errcode = 'VG007';
  end if;
  if old.reported_at is not null and new.reported_at is distinct from old.reported_at then
    raise exception 'the sponsor was told once' using errcode = 'VG007';
  end if;
  if old.aware_corrected_at is not null and new.aware_corrected_at is null then
    raise exception 'since when it was known is corrected anew, and not taken back' using errcode = 'VG007';
  end if;
  if new.review is not null and new.review is distinct from old.review and new.site_id not in (select vigil_sites('{investigator}')) then
    raise exception 'an investigator reviews what is said to be none' using errcode = '42501';
  end if;
  return new;
end $$;
