ALTER TABLE "alert" DROP CONSTRAINT "kind_vocabulary";--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "kind_vocabulary" CHECK ("alert"."kind" in ('note_waits_for_you', 'note_sent_back', 'note_returned', 'note_countersigned', 'countersignature_overdue', 'signature_failures', 'enrols_again', 'you_enrol_again', 'signer_confirmed', 'role_granted', 'account_corrected', 'export_built', 'export_failed', 'export_released', 'export_refused', 'risk_judged', 'safety_limit', 'measure_limit', 'concern_unjudged', 'event_serious', 'unblinding_waits', 'letter_received', 'care_check_raised', 'room_concern', 'night_concern', 'stop_signal', 'touch_outside', 'day_event', 'checkpoint_late', 'password_guessing', 'many_records'));--> statement-breakpoint
-- A site's name, and its clock while no visit is planned by it: by another, what was recorded would stand on other days.
grant update (name, time_zone) on site to vigil_app;
--> statement-breakpoint
create policy administrator_corrects on site for update to vigil_app
  using (study_id in (select vigil_studies('{administrator}'))) with check (study_id in (select vigil_studies('{administrator}')));
--> statement-breakpoint
create trigger fixed before update on site for each row execute function vigil_fixed('id', 'study_id', 'code');
--> statement-breakpoint
create function vigil_sites_with_visits(in_study uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from site where study_id = in_study and in_study in (select vigil_studies('{administrator}'))
    and exists (select 1 from visit where visit.site_id = site.id)
$$;
--> statement-breakpoint
create function vigil_clock_kept() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.time_zone <> old.time_zone and exists (select 1 from visit where site_id = new.id) then
    raise exception 'the clock of a site with visits stays as it is' using errcode = 'VG011';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger clock_kept before update on site for each row execute function vigil_clock_kept();
--> statement-breakpoint
-- A link that was made for another address ends with it.
create policy owner_withdraws on invitation for update to vigil_owner using (accepted_at is null and withdrawn_at is null) with check (withdrawn_for = 'address_corrected');
--> statement-breakpoint
create function vigil_links_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update invitation set withdrawn_at = vigil_now(), withdrawn_by = vigil_staff(), withdrawn_for = 'address_corrected'
    where staff_id = new.id and accepted_at is null and withdrawn_at is null;
  return null;
end $$;
--> statement-breakpoint
create trigger links_end after update on staff for each row when (new.email <> old.email) execute function vigil_links_end();
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['vigil_sites_with_visits', 'vigil_clock_kept', 'vigil_links_end'] loop
    execute format('revoke execute on function %s from public', name::regproc);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function vigil_sites_with_visits(uuid) to vigil_app;
