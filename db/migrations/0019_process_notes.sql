-- Process notes (45 CFR 164.501): their author's alone. No row says whom they are about, no chain but that of the accounts says
-- that one was written, and their author may delete them unless a legal hold stands.
create table process_note (
  id uuid primary key,
  study_id uuid not null references study (id),
  author uuid not null references staff (id),
  about bytea not null,
  revision integer not null,
  sealed bytea not null,
  written_at timestamptz(6) not null default vigil_now()
);
--> statement-breakpoint
create index process_note_author on process_note (author, about);
--> statement-breakpoint
alter table process_note enable row level security;
--> statement-breakpoint
alter table process_note force row level security;
--> statement-breakpoint
create policy verifier on process_note for select to vigil_verify using (true);
--> statement-breakpoint
create policy owner_backs_up on process_note for select to vigil_owner using (true);
--> statement-breakpoint
grant select on process_note to vigil_verify;
--> statement-breakpoint
grant select, insert, update, delete on process_note to vigil_app;
--> statement-breakpoint
create function vigil_held_studies() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from study where settings @> '{"legalHold": true}'
$$;
--> statement-breakpoint
revoke execute on function vigil_held_studies() from public;
--> statement-breakpoint
grant execute on function vigil_held_studies() to vigil_app;
--> statement-breakpoint
create policy own on process_note for select to vigil_app using (author = (select vigil_staff()));
--> statement-breakpoint
create policy own_written on process_note for insert to vigil_app with check (author = (select vigil_staff())
  and study_id in (select vigil_studies('{therapist,cotherapist}')));
--> statement-breakpoint
create policy own_changed on process_note for update to vigil_app using (author = (select vigil_staff()) and study_id not in (select vigil_held_studies()))
  with check (author = (select vigil_staff()));
--> statement-breakpoint
create policy own_deleted on process_note for delete to vigil_app using (author = (select vigil_staff()) and study_id not in (select vigil_held_studies()));
--> statement-breakpoint
create trigger fixed before update on process_note for each row execute function vigil_fixed('id', 'study_id', 'author', 'about', 'written_at');
--> statement-breakpoint
-- Each author's key for them is nobody else's.
alter table data_key drop constraint purpose_vocabulary, add constraint purpose_vocabulary check (purpose in ('record', 'identity', 'study', 'system', 'process'));
--> statement-breakpoint
create policy own_process on data_key for select to vigil_app using (purpose = 'process' and owner_id = (select vigil_staff()));
--> statement-breakpoint
create policy own_process_made on data_key for insert to vigil_app with check (purpose = 'process' and owner_id = (select vigil_staff()) and study_id is null);
