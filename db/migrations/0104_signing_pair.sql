ALTER TABLE "note_version" ADD COLUMN "pair" jsonb;--> statement-breakpoint
-- The two therapists whose signatures the present version of a session's note needs, by their part. They are fixed with the version;
-- a version that was frozen before needs those who were on the care team as it was frozen.
create function vigil_pair(of_note uuid) returns table (staff_id uuid, role text) language sql stable set search_path = public, pg_temp as $$
  select one.staff_id, one.role
  from note n join note_version v on v.note_id = n.id and v.version = n.version
    cross join lateral (
      select (fixed ->> 'staffId')::uuid as staff_id, fixed ->> 'role' as role from jsonb_array_elements(v.pair) fixed
      union all
      select t.staff_id, t.role from care_team t
      where v.pair is null and t.participant_id = n.participant_id and t.role in ('therapist', 'cotherapist')
        and t.starts_at <= v.frozen_at and (t.ends_at is null or t.ends_at > v.frozen_at)) one
  where n.id = of_note and n.kind = 'session'
$$;
--> statement-breakpoint
-- Nobody is named in it who never had that part in the care team.
create function vigil_pair_known() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from jsonb_array_elements(new.pair) fixed where not exists (select 1 from care_team t
    where t.participant_id = new.participant_id and t.staff_id = (fixed ->> 'staffId')::uuid and t.role = fixed ->> 'role' and t.role in ('therapist', 'cotherapist'))) then
    raise exception 'a version is signed by therapists of its participant' using errcode = 'VG013';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger pair_known before insert on note_version for each row execute function vigil_pair_known();
--> statement-breakpoint
-- A session is signed by those whom its version names: whoever came to the care team later signs nothing of it.
create function vigil_signer_of_day() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.appendix_id is null and new.meaning in ('authored', 'co-authored')
    and exists (select 1 from vigil_pair(new.note_id)) and not exists (select 1 from vigil_pair(new.note_id) pair where pair.staff_id = new.signer) then
    raise exception 'this session is signed by the therapists of its day' using errcode = 'VG013';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger signer_of_day before insert on signature for each row execute function vigil_signer_of_day();
--> statement-breakpoint
-- A note becomes signed under an author's signature, a session's under two of two people, either under a closing; whatever became of their
-- assignments since.
create function vigil_signed_by_all() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status = 'signed' and old.status <> 'signed'
    and not exists (select 1 from appendix a where a.note_id = new.id and a.version = new.version and a.kind = 'signature_unavailable')
    and not exists (
      select 1 from signature one
      where one.note_id = new.id and one.version = new.version and one.appendix_id is null and one.meaning in ('authored', 'co-authored')
        and (new.kind <> 'session' or exists (
          select 1 from vigil_pair(new.id) lead join vigil_pair(new.id) second on second.staff_id <> lead.staff_id
            join signature other on other.note_id = new.id and other.version = new.version and other.appendix_id is null
              and other.meaning in ('authored', 'co-authored') and other.signer = second.staff_id
          where lead.role = 'therapist' and second.role = 'cotherapist' and lead.staff_id = one.signer))) then
    raise exception 'a signature is still missing' using errcode = 'VG014';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger signed_by_all before update on note for each row execute function vigil_signed_by_all();
--> statement-breakpoint
-- Nor does somebody close a note whose own signature it waits for.
create or replace function vigil_author_closes_not() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind = 'signature_unavailable' and (
    exists (select 1 from signature s where s.note_id = new.note_id and s.signer = new."by" and s.appendix_id is null and s.meaning in ('authored', 'co-authored'))
    or exists (select 1 from note_answer a where a.note_id = new.note_id and a.by = new."by")
    or exists (select 1 from note_change c where c.note_id = new.note_id and c.by = new."by")
    or exists (select 1 from entry e where e.note_id = new.note_id and e.by = new."by")
    or exists (select 1 from vigil_pair(new.note_id) pair where pair.staff_id = new."by")) then
    raise exception 'whoever wrote in a note or signed it does not close it' using errcode = 'VG012';
  end if;
  return new;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['vigil_pair', 'vigil_pair_known', 'vigil_signer_of_day', 'vigil_signed_by_all'] loop
    execute format('revoke execute on function %s from public', name::regproc);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function vigil_pair(uuid) to vigil_app;
