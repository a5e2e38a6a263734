-- A data key stays the same key for the same owner; what wraps it may be renewed, by the owner of the database alone, and the trail says so.
drop trigger append_only on data_key;
--> statement-breakpoint
create trigger fixed before update on data_key for each row execute function vigil_fixed('id', 'purpose', 'owner_id', 'study_id', 'site_id', 'chain', 'created_at');
--> statement-breakpoint
create policy owner_rewraps on data_key for update to vigil_owner using (true) with check (true);
