-- What a coordinator corrects, moves and follows. An entry of the vault is never written over: it ends, with a reason, and another
-- version of it begins; what it said stays under its own seal. A visit keeps the day it was first planned for. How far a visit's
-- note has come is told to coordinators by one function, which gives a word and nothing else of the note.

alter table identity add column entry_id uuid references identity (id);
--> statement-breakpoint
alter table identity add column ended_at timestamptz(6);
--> statement-breakpoint
alter table identity add column ended_by uuid references staff (id);
--> statement-breakpoint
alter table identity add column end_reason text constraint end_reason_vocabulary check (end_reason in ('entered_wrong', 'has_changed', 'participant_asked', 'other'));
--> statement-breakpoint
alter table identity add constraint "an end says when, by whom and why" check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null));
--> statement-breakpoint
alter table identity add constraint "what has ended is not found by index" check (ended_at is null or (family_name_index is null and birth_date_index is null and phone_index is null));
--> statement-breakpoint
create unique index identity_entry on identity (entry_id, version);
--> statement-breakpoint
create trigger fixed before update on identity for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'part', 'sealed', 'version', 'entry_id', 'updated_at');
--> statement-breakpoint
create trigger ended_stays before update on identity for each row when (old.ended_at is not null) execute function vigil_refuse();
--> statement-breakpoint
-- The only change of an entry is its end, by whoever ends it.
alter policy coordinator_changes on identity with check (ended_by = (select vigil_staff()) and site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
alter table visit add column moved_from date;
--> statement-breakpoint
alter table visit add column move_reason text constraint move_reason_vocabulary check (move_reason in ('participant_asked', 'participant_unwell', 'staff_away', 'site_closed', 'other'));
--> statement-breakpoint
alter table visit add column cancel_reason text constraint cancel_reason_vocabulary check (cancel_reason in ('participant_withdrew', 'not_needed', 'planned_in_error', 'other'));
--> statement-breakpoint
alter table visit add constraint "a cancelled visit says why" check ((state = 'cancelled') = (cancel_reason is not null));
--> statement-breakpoint
create trigger fixed before update on visit for each row execute function vigil_fixed('id', 'study_id', 'site_id', 'participant_id', 'code', 'kind', 'window_from', 'window_to');
--> statement-breakpoint
create function vigil_note_states(visits uuid[]) returns table (visit_id uuid, status text) language sql stable security definer set search_path = public, pg_temp as $$
  select note.visit_id, note.status from note
  where note.visit_id = any (visits) and note.status not in ('entered_in_error', 'discarded')
    and note.site_id in (select vigil_sites('{coordinator}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_note_states(uuid[]) from public;
--> statement-breakpoint
grant execute on function vigil_note_states(uuid[]) to vigil_app;
