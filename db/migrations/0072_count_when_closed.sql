-- An investigator who closes a note without a signature counts, too, how often somebody was touched otherwise than agreed.
create or replace function vigil_count_touch(of_note uuid, counted integer, voided uuid[], late uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update note_facts set touch_outside = counted, touch_voided_by = voided, touch_late = late
    where note_id = of_note and (touch_outside, touch_voided_by, touch_late) is distinct from (counted, voided, late)
    and (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{investigator}')))
$$;
