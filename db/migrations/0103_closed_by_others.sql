-- Whoever wrote in a note or signed it closes it for nobody else: one person would complete what two must sign.
create function vigil_author_closes_not() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind = 'signature_unavailable' and (
    exists (select 1 from signature s where s.note_id = new.note_id and s.signer = new."by" and s.appendix_id is null and s.meaning in ('authored', 'co-authored'))
    or exists (select 1 from note_answer a where a.note_id = new.note_id and a.by = new."by")
    or exists (select 1 from note_change c where c.note_id = new.note_id and c.by = new."by")
    or exists (select 1 from entry e where e.note_id = new.note_id and e.by = new."by")) then
    raise exception 'whoever wrote in a note or signed it does not close it' using errcode = 'VG012';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function vigil_author_closes_not() from public;
--> statement-breakpoint
create trigger closed_by_others before insert on appendix for each row execute function vigil_author_closes_not();
