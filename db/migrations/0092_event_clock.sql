ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'signer_confirmed', 'colleague_confirmed', 'role_granted', 'account_corrected', 'address_corrected', 'account_closed', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_entered', 'event_clock_short', 'event_clock_over', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event', 'checkpoint_late', 'password_guessing', 'many_records', 'emergency_opened'));
--> statement-breakpoint
create policy owner_tells_of_clocks on alert for insert to vigil_owner with check (kind in ('event_clock_short', 'event_clock_over') and raised_by is null);
--> statement-breakpoint
-- Who is told at once that an event of a site was entered: its investigators today; where it has none, its supervisors.
create function vigil_told_of_event(at_site uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct told.staff_id
  from (select m.staff_id, m.role = 'investigator' as first, bool_or(m.role = 'investigator') over () as any_first
    from membership m join site on site.id = at_site and site.study_id = m.study_id join staff on staff.id = m.staff_id and staff.state = 'active'
    where m.role in ('supervisor', 'investigator') and (m.site_id is null or m.site_id = at_site)
      and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now())) told
  where (told.first or not told.any_first) and at_site in (select vigil_sites('{therapist,cotherapist,session_staff,coordinator,investigator}'))
$$;
--> statement-breakpoint
-- Tells whoever supervises and oversees the site, once, of each clock of an event that is short of its end, and once of each that ran out before
-- the sponsor was told. What was told since a clock came that far stands for it; a clock whose beginning is corrected to later comes that far anew.
-- Where there is nobody, it waits until there is.
create function tell_of_event_clocks(serious_hours integer, short_hours integer)
returns table (event_id uuid, study_id uuid, site_id uuid, participant_id uuid, number integer, due_at timestamptz, is_over boolean, told integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare clock record;
begin
  perform pg_advisory_xact_lock(hashtext('vigil/tell/event_clocks'));
  for clock in
    select e.id, e.study_id, e.site_id, e.participant_id, e.number, e.due, e.is_over, e.kind
    from (select running.*, running.due <= vigil_now() as is_over, case when running.due <= vigil_now() then 'event_clock_over' else 'event_clock_short' end as kind,
        case when running.due <= vigil_now() then running.due else running.due - make_interval(hours => short_hours) end as since
      from (select a.*, coalesce(a.aware_corrected_at, a.aware_at) + make_interval(hours => coalesce((s.settings ->> 'seriousHours')::integer, serious_hours)) as due
        from adverse_event a join study s on s.id = a.study_id
        where a.decision <> 'not_ae' and a.serious is distinct from 'no' and a.reported_at is null and a.struck_at is null) running) e
    where e.since <= vigil_now()
      and not exists (select 1 from alert b where b.chain = e.study_id::text and b.subject_id = e.id and b.kind = e.kind and b.raised_at >= e.since)
      and exists (select 1 from membership m join staff on staff.id = m.staff_id and staff.state = 'active'
        where m.study_id = e.study_id and m.role in ('supervisor', 'investigator') and (m.site_id is null or m.site_id = e.site_id)
          and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now()))
    order by e.due, e.id
    limit 100
  loop
    insert into alert (id, study_id, chain, recipient, kind, subject_id)
      select distinct on (m.staff_id) gen_random_uuid(), clock.study_id, clock.study_id::text, m.staff_id, clock.kind, clock.id
      from membership m join staff on staff.id = m.staff_id and staff.state = 'active'
      where m.study_id = clock.study_id and m.role in ('supervisor', 'investigator') and (m.site_id is null or m.site_id = clock.site_id)
        and m.suspended_at is null and m.starts_at <= vigil_now() and (m.ends_at is null or m.ends_at > vigil_now());
    get diagnostics told = row_count;
    event_id := clock.id; study_id := clock.study_id; site_id := clock.site_id; participant_id := clock.participant_id;
    number := clock.number; due_at := clock.due; is_over := clock.is_over;
    return next;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function vigil_told_of_event(uuid), tell_of_event_clocks(integer, integer) from public;
--> statement-breakpoint
grant execute on function vigil_told_of_event(uuid) to vigil_app;
--> statement-breakpoint
grant execute on function tell_of_event_clocks(integer, integer) to vigil_job;
