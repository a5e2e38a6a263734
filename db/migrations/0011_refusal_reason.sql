-- Why a package was kept: in the refuser's own words, sealed with the study's key.
ALTER TABLE "release" ADD COLUMN "reason" "bytea";--> statement-breakpoint
-- Two persons, as before: nobody releases what they asked for. And nobody refuses without saying why.
drop policy own on release;
--> statement-breakpoint
create policy own on release for insert to vigil_app with check (by = (select vigil_staff()) and study_id in (select vigil_studies('{investigator}'))
  and (decision = 'refused') = (reason is not null)
  and export_id in (select id from export where state = 'built' and requested_by <> (select vigil_staff())));
--> statement-breakpoint
-- The system tells the requester of an export that it failed, and tells nobody else anything.
grant insert on alert to vigil_job;
--> statement-breakpoint
create policy failure_told on alert for insert to vigil_job with check (kind = 'export_failed' and raised_by is null
  and exists (select 1 from export where export.id = subject_id and export.study_id = alert.study_id and export.requested_by = recipient and export.state = 'failed'));
--> statement-breakpoint
-- Everybody who holds or held a role in a study that the current person administers.
create function vigil_administered() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select staff_id from membership where study_id in (select vigil_studies('{administrator}'))
$$;
--> statement-breakpoint
-- Sign-ins stand in the chain of accounts: an administrator sees those of these people, refused ones too.
create policy sign_ins on audit_event for select to vigil_app using (
  chain = 'system' and action in ('staff.signed_in', 'staff.sign_in_failed') and subject_type = 'staff'
  and subject_id in (select id::text from vigil_administered() id));
--> statement-breakpoint
CREATE INDEX "audit_event_sign_ins" ON "audit_event" USING btree ("at","id") WHERE chain = 'system' and action in ('staff.signed_in', 'staff.sign_in_failed');
--> statement-breakpoint
-- What was tried on accounts that there are not: how often on a day of this clock, and nothing else, since people type a password there by mistake.
create function vigil_unknown_sign_ins(zone text, days integer) returns table (day text, attempts integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select to_char(at::timestamptz at time zone zone, 'YYYY-MM-DD'), count(*)::integer from audit_event
  where chain = 'system' and action = 'staff.sign_in_failed' and subject_type = 'account'
    and at >= to_char((vigil_now() - make_interval(days => days)) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    and exists (select vigil_studies('{administrator}'))
  group by 1 order by 1 desc
$$;
--> statement-breakpoint
revoke execute on function vigil_administered(), vigil_unknown_sign_ins(text, integer) from public;
--> statement-breakpoint
grant execute on function vigil_administered(), vigil_unknown_sign_ins(text, integer) to vigil_app;
