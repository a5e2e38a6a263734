-- The second wall. Each unit of work sets its role and vigil.staff_id; policies read leaf tables through the scope functions
-- below, which run as the owner and return ids. Nothing here decides what a role may do in which state: that is lib/access.

create function vigil_staff() returns uuid language sql stable as $$
  select nullif(current_setting('vigil.staff_id', true), '')::uuid
$$;
--> statement-breakpoint
-- Studies and sites where the current person, active, holds one of the roles today.
create function vigil_studies(roles text[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select study_id from membership
  where staff_id = vigil_staff() and role = any (roles) and suspended_at is null
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and exists (select 1 from staff where staff.id = vigil_staff() and staff.state = 'active')
$$;
--> statement-breakpoint
create function vigil_sites(roles text[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select site.id from membership join site on site.study_id = membership.study_id and (membership.site_id is null or membership.site_id = site.id)
  where staff_id = vigil_staff() and role = any (roles) and suspended_at is null
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and exists (select 1 from staff where staff.id = vigil_staff() and staff.state = 'active')
$$;
--> statement-breakpoint
-- Participants in the current person's care today, in one of the team's roles: assigned, and still a member of that site in one of them.
create function vigil_care(roles text[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select participant_id from care_team
  where staff_id = vigil_staff() and role = any (roles)
    and starts_at <= vigil_now() and (ends_at is null or ends_at > vigil_now())
    and site_id in (select vigil_sites(roles))
$$;
--> statement-breakpoint
create function vigil_colleagues() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select staff_id from membership where study_id in (select vigil_studies('{therapist,cotherapist,session_staff,supervisor,investigator,coordinator,data_manager,monitor,rater,safety_officer,administrator}'))
$$;
--> statement-breakpoint
-- The study whose export the current person is building now: the only way from a data manager to signed content.
create function vigil_export_studies() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select study_id from export
  where id = nullif(current_setting('vigil.export_id', true), '')::uuid and state = 'building' and requested_by = vigil_staff()
    and study_id in (select vigil_studies('{data_manager}'))
$$;
--> statement-breakpoint
-- Row-level security, forced on every table but the installation's one row.
do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not in ('installation', 'vigil_migration') loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy verifier on %I for select to vigil_verify using (true)', name);
    execute format('grant select on %I to vigil_verify', name);
  end loop;
  -- The scope functions run as the owner, who is as bound as everybody else: it may read the leaves.
  foreach name in array array['study', 'site', 'staff', 'membership', 'care_team', 'export', 'audit_event', 'audit_head'] loop
    execute format('create policy owner_reads on %I for select to vigil_owner using (true)', name);
  end loop;
end $$;
--> statement-breakpoint
revoke select on credential, auth_session, auth_throttle, invitation from vigil_verify;
--> statement-breakpoint
grant select (staff_id, changed_at) on credential to vigil_verify;
--> statement-breakpoint
grant select on installation to vigil_app, vigil_auth, vigil_verify, vigil_job;
--> statement-breakpoint
grant select on study to vigil_app;
--> statement-breakpoint
grant select, insert on site to vigil_app;
--> statement-breakpoint
grant select, insert, update on staff, membership, licence, delegation, participant, identity, care_team, visit, note, note_answer, note_facts,
  review_comment, alert, export_project, export, export_progress, invitation to vigil_app;
--> statement-breakpoint
grant select, insert on data_key, note_change, note_version, signature, appendix, export_code, export_part, release to vigil_app;
--> statement-breakpoint
grant delete on export_part to vigil_app;
--> statement-breakpoint
grant select on audit_event to vigil_app;
--> statement-breakpoint
create policy member on study for select to vigil_app using (id in (select vigil_studies('{therapist,cotherapist,session_staff,supervisor,investigator,coordinator,data_manager,monitor,rater,safety_officer,administrator}')));
--> statement-breakpoint
create policy member on site for select to vigil_app using (study_id in (select vigil_studies('{therapist,cotherapist,session_staff,supervisor,investigator,coordinator,data_manager,monitor,rater,safety_officer,administrator}')));
--> statement-breakpoint
create policy administrator_adds on site for insert to vigil_app with check (study_id in (select vigil_studies('{administrator}')));
--> statement-breakpoint
-- A study is founded from the command line, with its first administrator; everybody else is invited by an administrator.
grant select, insert on study, site, staff, membership, data_key, invitation to vigil_job;
--> statement-breakpoint
create policy founding on study for all to vigil_job using (true);
--> statement-breakpoint
create policy founding on site for all to vigil_job using (true);
--> statement-breakpoint
create policy founding on staff for all to vigil_job using (true) with check (state = 'invited');
--> statement-breakpoint
create policy founding on membership for all to vigil_job using (true) with check (role = 'administrator' and granted_by is null);
--> statement-breakpoint
create policy founding on data_key for all to vigil_job using (purpose in ('study', 'system')) with check (purpose in ('study', 'system'));
--> statement-breakpoint
create policy founding on invitation for insert to vigil_job with check (invited_by is null);
--> statement-breakpoint
create policy colleague on staff for select to vigil_app using (id = (select vigil_staff()) or id in (select vigil_colleagues()) or (state = 'invited' and exists (select vigil_studies('{administrator}'))));
--> statement-breakpoint
create policy administrator_invites on staff for insert to vigil_app with check (state = 'invited' and exists (select vigil_studies('{administrator}')));
--> statement-breakpoint
create policy administrator_changes on staff for update to vigil_app
  using (id <> (select vigil_staff()) and id in (select vigil_colleagues()) and exists (select vigil_studies('{administrator}')))
  with check (exists (select vigil_studies('{administrator}')));
--> statement-breakpoint
create policy own_or_overseen on membership for select to vigil_app using (staff_id = (select vigil_staff()) or study_id in (select vigil_studies('{administrator,investigator,supervisor,coordinator}')));
--> statement-breakpoint
create policy granted on membership for insert to vigil_app with check (granted_by = (select vigil_staff()) and
  (study_id in (select vigil_studies('{administrator}')) or (role = 'monitor' and site_id in (select vigil_sites('{investigator}')))));
--> statement-breakpoint
create policy ended on membership for update to vigil_app
  using (staff_id <> (select vigil_staff()) and (study_id in (select vigil_studies('{administrator}')) or (role = 'monitor' and site_id in (select vigil_sites('{investigator}')))))
  with check (study_id in (select vigil_studies('{administrator}')) or (role = 'monitor' and site_id in (select vigil_sites('{investigator}'))));
--> statement-breakpoint
create policy own_or_overseen on licence for select to vigil_app using (staff_id = (select vigil_staff()) or
  (staff_id in (select vigil_colleagues()) and exists (select vigil_studies('{administrator,investigator,supervisor,monitor}'))));
--> statement-breakpoint
create policy administrator_keeps on licence for insert to vigil_app with check (staff_id in (select vigil_colleagues()) and exists (select vigil_studies('{administrator}')));
--> statement-breakpoint
create policy administrator_changes on licence for update to vigil_app using (staff_id in (select vigil_colleagues()) and exists (select vigil_studies('{administrator}')))
  with check (staff_id in (select vigil_colleagues()) and exists (select vigil_studies('{administrator}')));
--> statement-breakpoint
create policy own_or_overseen on delegation for select to vigil_app using (staff_id = (select vigil_staff()) or study_id in (select vigil_studies('{investigator,administrator,supervisor,coordinator,monitor}')));
--> statement-breakpoint
create policy investigator_delegates on delegation for insert to vigil_app with check (authorised_by = (select vigil_staff()) and site_id in (select vigil_sites('{investigator}')));
--> statement-breakpoint
create policy investigator_ends on delegation for update to vigil_app using (site_id in (select vigil_sites('{investigator}'))) with check (site_id in (select vigil_sites('{investigator}')));
--> statement-breakpoint
create policy in_sight on participant for select to vigil_app using (id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}')) or study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy coordinator_adds on participant for insert to vigil_app with check (site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
create policy coordinator_changes on participant for update to vigil_app using (site_id in (select vigil_sites('{coordinator}'))) with check (site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
create policy in_sight on identity for select to vigil_app using (site_id in (select vigil_sites('{coordinator,investigator}'))
  or (part in ('preferred', 'contact') and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))));
--> statement-breakpoint
create policy coordinator_adds on identity for insert to vigil_app with check (site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
create policy coordinator_changes on identity for update to vigil_app using (site_id in (select vigil_sites('{coordinator}'))) with check (site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
create policy in_sight on care_team for select to vigil_app using (staff_id = (select vigil_staff())
  or participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}')));
--> statement-breakpoint
create policy assigned on care_team for insert to vigil_app with check (site_id in (select vigil_sites('{coordinator,investigator}')));
--> statement-breakpoint
create policy ended on care_team for update to vigil_app using (site_id in (select vigil_sites('{coordinator,investigator}'))) with check (site_id in (select vigil_sites('{coordinator,investigator}')));
--> statement-breakpoint
create policy in_sight on visit for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,coordinator,monitor}')) or study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy coordinator_plans on visit for insert to vigil_app with check (site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
create policy coordinator_changes on visit for update to vigil_app using (site_id in (select vigil_sites('{coordinator}'))) with check (site_id in (select vigil_sites('{coordinator}')));
--> statement-breakpoint
-- Keys follow what they open: the record's key the notes, the identity's key the vault, a study's key its members.
create policy in_sight on data_key for select to vigil_app using (
  (purpose = 'record' and (owner_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{supervisor,investigator,monitor}')) or study_id in (select vigil_export_studies())))
  or (purpose = 'identity' and (owner_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{coordinator,investigator}'))))
  or (purpose = 'study' and study_id in (select vigil_studies('{therapist,cotherapist,session_staff,supervisor,investigator,coordinator,data_manager,monitor,rater,safety_officer,administrator}'))));
--> statement-breakpoint
create policy made on data_key for insert to vigil_app with check (
  (purpose = 'record' and owner_id in (select vigil_care('{therapist,cotherapist}')))
  or (purpose = 'identity' and site_id in (select vigil_sites('{coordinator}'))));
--> statement-breakpoint
create policy in_sight on note for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,monitor}')) or study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy team_starts on note for insert to vigil_app with check (started_by = (select vigil_staff()) and participant_id in (select vigil_care('{therapist,cotherapist}')));
--> statement-breakpoint
create policy moved on note for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}')) or site_id in (select vigil_sites('{supervisor,investigator}')))
  with check ((status in ('draft', 'ready', 'signed', 'entered_in_error', 'discarded') and participant_id in (select vigil_care('{therapist,cotherapist}')))
    or (status in ('returned', 'countersigned') and site_id in (select vigil_sites('{supervisor}')))
    or (status in ('signed', 'entered_in_error') and site_id in (select vigil_sites('{investigator}'))));
--> statement-breakpoint
-- What therapists write.
do $$
declare name text; author text;
begin
  foreach name in array array['note_answer', 'note_change', 'note_version'] loop
    author := case name when 'note_version' then 'frozen_by' else 'by' end;
    execute format($policy$create policy in_sight on %I for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{supervisor,investigator,monitor}')))$policy$, name);
    execute format($policy$create policy team_writes on %I for insert to vigil_app with check (%I = (select vigil_staff()) and participant_id in (select vigil_care('{therapist,cotherapist}')))$policy$, name, author);
  end loop;
end $$;
--> statement-breakpoint
-- A note whose author can't be had is closed by the investigator, who freezes what was written.
create policy investigator_closes on note_version for insert to vigil_app with check (frozen_by = (select vigil_staff()) and site_id in (select vigil_sites('{investigator}')));
--> statement-breakpoint
create policy team_rewrites on note_answer for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}')))
  with check (by = (select vigil_staff()) and participant_id in (select vigil_care('{therapist,cotherapist}')));
--> statement-breakpoint
create policy in_export on note_version for select to vigil_app using (study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy in_sight on note_facts for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,monitor}')) or study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy team_starts on note_facts for insert to vigil_app with check (participant_id in (select vigil_care('{therapist,cotherapist}')));
--> statement-breakpoint
create policy moved on note_facts for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}')) or site_id in (select vigil_sites('{supervisor,investigator}')))
  with check (participant_id in (select vigil_care('{therapist,cotherapist}')) or site_id in (select vigil_sites('{supervisor,investigator}')));
--> statement-breakpoint
-- What is signed: by oneself only, and with what one's role may say.
create policy in_sight on signature for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,monitor}')) or study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy own on signature for insert to vigil_app with check (signer = (select vigil_staff()) and (
  (meaning in ('authored', 'co-authored') and participant_id in (select vigil_care('{therapist,cotherapist}')))
  or (meaning in ('reviewed', 'approved') and site_id in (select vigil_sites('{supervisor}')))
  or ((meaning = 'responsible investigator' or appendix_id is not null) and site_id in (select vigil_sites('{investigator}')))));
--> statement-breakpoint
create policy in_sight on appendix for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
  or site_id in (select vigil_sites('{supervisor,investigator,monitor}')));
--> statement-breakpoint
create policy own on appendix for insert to vigil_app with check (by = (select vigil_staff()) and (
  (kind in ('own_words', 'late_entry', 'addendum', 'correction', 'entered_in_error') and participant_id in (select vigil_care('{therapist,cotherapist}')))
  or (kind = 'attestation' and site_id in (select vigil_sites('{supervisor}')))
  or (kind in ('entered_in_error', 'signature_unavailable') and site_id in (select vigil_sites('{investigator}')))));
--> statement-breakpoint
-- Supervision talk: the monitor never reads it.
create policy in_sight on review_comment for select to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}')) or site_id in (select vigil_sites('{supervisor,investigator}')));
--> statement-breakpoint
create policy own on review_comment for insert to vigil_app with check (by = (select vigil_staff()) and site_id in (select vigil_sites('{supervisor}')));
--> statement-breakpoint
create policy resolved on review_comment for update to vigil_app using (participant_id in (select vigil_care('{therapist,cotherapist}')) or site_id in (select vigil_sites('{supervisor}')))
  with check (resolved_by is null or resolved_by = (select vigil_staff()));
--> statement-breakpoint
create policy own on alert for select to vigil_app using (recipient = (select vigil_staff()));
--> statement-breakpoint
create policy raised on alert for insert to vigil_app with check (raised_by = (select vigil_staff()) and recipient in (select vigil_colleagues()));
--> statement-breakpoint
create policy seen on alert for update to vigil_app using (recipient = (select vigil_staff())) with check (recipient = (select vigil_staff()) and seen_by = (select vigil_staff()));
--> statement-breakpoint
create policy in_sight on export_project for select to vigil_app using (study_id in (select vigil_studies('{data_manager,investigator}')));
--> statement-breakpoint
create policy data_manager_opens on export_project for insert to vigil_app with check (created_by = (select vigil_staff()) and study_id in (select vigil_studies('{data_manager}')));
--> statement-breakpoint
create policy in_sight on export for select to vigil_app using (study_id in (select vigil_studies('{data_manager,investigator}')));
--> statement-breakpoint
create policy requested on export for insert to vigil_app with check (requested_by = (select vigil_staff()) and state = 'requested' and study_id in (select vigil_studies('{data_manager}')));
--> statement-breakpoint
create policy moved on export for update to vigil_app using (study_id in (select vigil_studies('{data_manager,investigator}')))
  with check ((state in ('building', 'built', 'failed') and requested_by = (select vigil_staff())) or (state in ('released', 'refused') and study_id in (select vigil_studies('{investigator}'))));
--> statement-breakpoint
create policy in_sight on export_progress for select to vigil_app using (study_id in (select vigil_studies('{data_manager,investigator}')));
--> statement-breakpoint
create policy counted on export_progress for insert to vigil_app with check (study_id in (select vigil_studies('{data_manager}')));
--> statement-breakpoint
create policy counting on export_progress for update to vigil_app using (study_id in (select vigil_export_studies())) with check (study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy building on export_part for all to vigil_app using (study_id in (select vigil_export_studies())) with check (study_id in (select vigil_export_studies()));
--> statement-breakpoint
-- The releaser reads what will leave; the requester only what was released.
create policy handed_out on export_part for select to vigil_app using (study_id in (select vigil_studies('{investigator}'))
  or exists (select 1 from export where export.id = export_id and export.state = 'released' and export.requested_by = (select vigil_staff())));
--> statement-breakpoint
create policy building on export_code for all to vigil_app using (study_id in (select vigil_export_studies())) with check (study_id in (select vigil_export_studies()));
--> statement-breakpoint
create policy in_sight on release for select to vigil_app using (study_id in (select vigil_studies('{data_manager,investigator}')));
--> statement-breakpoint
-- Two persons: nobody releases what they asked for.
create policy own on release for insert to vigil_app with check (by = (select vigil_staff()) and study_id in (select vigil_studies('{investigator}'))
  and export_id in (select id from export where state = 'built' and requested_by <> (select vigil_staff())));
--> statement-breakpoint
create policy invited on invitation for select to vigil_app using (invited_by = (select vigil_staff()));
--> statement-breakpoint
create policy administrator_invites on invitation for insert to vigil_app with check (invited_by = (select vigil_staff()) and study_id in (select vigil_studies('{administrator}')));
--> statement-breakpoint
create policy in_sight on audit_event for select to vigil_app using (
  participant_id in (select vigil_care('{therapist,cotherapist}')) or site_id in (select vigil_sites('{supervisor,investigator,monitor}'))
  or (participant_id is null and study_id in (select vigil_studies('{investigator,administrator}')))
  or actor = (select vigil_staff()));
--> statement-breakpoint
revoke execute on all functions in schema public from public;
--> statement-breakpoint
grant execute on function vigil_now(), vigil_staff() to vigil_app, vigil_auth, vigil_verify, vigil_job;
--> statement-breakpoint
grant execute on function vigil_studies(text[]), vigil_sites(text[]), vigil_care(text[]), vigil_colleagues(), vigil_export_studies() to vigil_app;
--> statement-breakpoint
-- A database is of one kind.
create unique index installation_one_row on installation ((true));
