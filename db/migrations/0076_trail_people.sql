-- Who works or worked in a study, for those who hold a role in it: whoever reads its trail may ask what one of them did.
create function vigil_colleagues_in(of_study uuid) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select distinct staff_id from membership where study_id = of_study
    and of_study in (select vigil_studies('{therapist,cotherapist,session_staff,supervisor,investigator,coordinator,data_manager,monitor,rater,safety_officer,administrator}'));
end $$;
--> statement-breakpoint
revoke execute on function vigil_colleagues_in(uuid) from public;
--> statement-breakpoint
grant execute on function vigil_colleagues_in(uuid) to vigil_app;
