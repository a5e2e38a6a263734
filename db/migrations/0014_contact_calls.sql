-- Calls between visits: a kind of visit and of note, written down as it happens by those who care for the participant.
alter table visit drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('preparation', 'session', 'integration', 'contact_call'));
--> statement-breakpoint
alter table note drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('preparation', 'session', 'integration', 'contact_call'));
--> statement-breakpoint
alter table note_facts drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('preparation', 'session', 'integration', 'contact_call'));
--> statement-breakpoint
create policy team_adds on visit for insert to vigil_app with check (kind = 'contact_call' and participant_id in (select vigil_care('{therapist,cotherapist}')));
--> statement-breakpoint
-- The administrator sets what the protocol sets; nothing else of a study ever changes.
grant update (settings) on study to vigil_app;
--> statement-breakpoint
create policy administrator_sets on study for update to vigil_app using (id in (select vigil_studies('{administrator}'))) with check (id in (select vigil_studies('{administrator}')));
--> statement-breakpoint
create trigger fixed before update on study for each row execute function vigil_fixed('id', 'code', 'title', 'database_kind', 'created_at');
