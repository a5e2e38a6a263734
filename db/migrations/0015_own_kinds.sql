-- Two kinds of note with hands of their own: the night, kept by its attendant (session staff of the care team), and the baseline
-- form, filled in by a coordinator of the site. The policies of the other kinds stand as they were; these stand beside them.
alter table visit drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('preparation', 'session', 'integration', 'contact_call', 'overnight', 'baseline'));
--> statement-breakpoint
alter table note drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('preparation', 'session', 'integration', 'contact_call', 'overnight', 'baseline'));
--> statement-breakpoint
alter table note_facts drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('preparation', 'session', 'integration', 'contact_call', 'overnight', 'baseline'));
--> statement-breakpoint
create index note_baseline on note (site_id) where kind = 'baseline';
--> statement-breakpoint
-- PostgreSQL asks the policies of a table from the last name to the first: these are named so that the usual hand is asked before them.
-- The notes that the current person keeps by their own hand, without being a therapist of the participant.
create function vigil_own_notes() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare cared uuid[] := array(select vigil_care('{session_staff}')); sites uuid[] := array(select vigil_sites('{coordinator}'));
begin
  if cardinality(cared) > 0 then
    return query select note.id from note where note.kind = 'overnight' and note.participant_id = any (cared);
  end if;
  if cardinality(sites) > 0 then
    return query select note.id from note where note.kind = 'baseline' and note.site_id = any (sites);
  end if;
end $$;
--> statement-breakpoint
revoke execute on function vigil_own_notes() from public;
--> statement-breakpoint
grant execute on function vigil_own_notes() to vigil_app;
--> statement-breakpoint
create policy night_added on visit for insert to vigil_app with check (kind = 'overnight'
  and (participant_id in (select vigil_care('{therapist,cotherapist}')) or participant_id in (select vigil_care('{session_staff}'))));
--> statement-breakpoint
-- A record has one key for all its notes, so whoever keeps one of them holds it. The walls stand on the rows: of the other kinds
-- a coordinator is given no sealed byte that it would open.
create policy by_own_kind on data_key for select to vigil_app using (purpose = 'record' and site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
create policy by_own_kind_make on data_key for insert to vigil_app with check (purpose = 'record' and (owner_id in (select vigil_care('{session_staff}'))
  or owner_id in (select id from participant where participant.site_id = data_key.site_id and participant.site_id in (select vigil_sites('{coordinator}')))));
--> statement-breakpoint
create policy by_own_kind on note for select to vigil_app using (kind = 'baseline' and site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
create policy by_own_kind_start on note for insert to vigil_app with check (started_by = (select vigil_staff()) and (
  (kind = 'overnight' and participant_id in (select vigil_care('{session_staff}')))
  or (kind = 'baseline' and site_id in (select vigil_sites('{coordinator}')))));
--> statement-breakpoint
create policy by_own_kind_move on note for update to vigil_app
  using ((kind = 'overnight' and participant_id in (select vigil_care('{session_staff}'))) or (kind = 'baseline' and site_id in (select vigil_sites('{coordinator}'))))
  with check (status in ('draft', 'ready', 'signed', 'entered_in_error', 'discarded')
    and ((kind = 'overnight' and participant_id in (select vigil_care('{session_staff}'))) or (kind = 'baseline' and site_id in (select vigil_sites('{coordinator}')))));
--> statement-breakpoint
do $$
declare name text; author text;
begin
  foreach name in array array['note_answer', 'note_change', 'note_version', 'note_facts', 'signature', 'appendix', 'review_comment'] loop
    execute format($policy$create policy by_own_kind on %I for select to vigil_app using (note_id in (select vigil_own_notes()))$policy$, name);
  end loop;
  foreach name in array array['note_answer', 'note_change', 'note_version'] loop
    author := case name when 'note_version' then 'frozen_by' else 'by' end;
    execute format($policy$create policy by_own_kind_write on %I for insert to vigil_app with check (%I = (select vigil_staff()) and note_id in (select vigil_own_notes()))$policy$, name, author);
  end loop;
end $$;
--> statement-breakpoint
create policy by_own_kind_rewrite on note_answer for update to vigil_app using (note_id in (select vigil_own_notes()))
  with check (by = (select vigil_staff()) and note_id in (select vigil_own_notes()));
--> statement-breakpoint
create policy by_own_kind_start on note_facts for insert to vigil_app with check (note_id in (select vigil_own_notes()));
--> statement-breakpoint
create policy by_own_kind_move on note_facts for update to vigil_app using (note_id in (select vigil_own_notes())) with check (note_id in (select vigil_own_notes()));
--> statement-breakpoint
create policy by_own_kind_sign on signature for insert to vigil_app with check (signer = (select vigil_staff())
  and meaning in ('authored', 'co-authored') and note_id in (select vigil_own_notes()));
--> statement-breakpoint
create policy by_own_kind_append on appendix for insert to vigil_app with check (by = (select vigil_staff())
  and kind in ('own_words', 'late_entry', 'addendum', 'correction', 'entered_in_error') and note_id in (select vigil_own_notes()));
--> statement-breakpoint
create policy by_own_kind_resolve on review_comment for update to vigil_app using (note_id in (select vigil_own_notes()))
  with check ((resolved_by is null or resolved_by = (select vigil_staff())) and note_id in (select vigil_own_notes()));
