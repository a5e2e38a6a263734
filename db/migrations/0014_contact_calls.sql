-- Calls between visits: a kind of visit and of note, written down as it happens by those who care for the participant.
alter table visit drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('preparation', 'session', 'integration', 'contact_call'));
--> statement-breakpoint
alter table note drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('preparation', 'session', 'integration', 'contact_call'));
--> statement-breakpoint
alter table note_facts drop constraint kind_vocabulary, add constraint kind_vocabulary check (kind in ('preparation', 'session', 'integration', 'contact_call'));
--> statement-breakpoint
create policy team_adds on visit for insert to vigil_app with check (kind = 'contact_call' and participant_id in (select vigil_care('{therapist,cotherapist}')));
