-- Whoever only rates is named to nobody who might meet the participants: to those alone who arrange and oversee the ratings.
create or replace function vigil_colleagues_in(of_study uuid) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare arranges boolean := of_study in (select vigil_studies('{investigator,coordinator,administrator,rater}'));
begin
  return query select distinct staff_id from membership where study_id = of_study and (role <> 'rater' or arranges or staff_id = vigil_staff())
    and of_study in (select vigil_studies('{therapist,cotherapist,session_staff,supervisor,investigator,coordinator,data_manager,monitor,rater,safety_officer,administrator}'));
end $$;
