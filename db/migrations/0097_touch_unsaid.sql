ALTER TABLE "note_facts" ADD COLUMN "touch_unsaid" integer;--> statement-breakpoint
-- Beside touch otherwise than agreed: of how much that is to be asked each time nobody said how it began.
drop function vigil_count_touch(uuid, integer, uuid[], uuid[]);
--> statement-breakpoint
create function vigil_count_touch(of_note uuid, counted integer, voided uuid[], late uuid[], unsaid integer) returns void language sql security definer set search_path = public, pg_temp as $$
  update note_facts set touch_outside = counted, touch_voided_by = voided, touch_late = late, touch_unsaid = unsaid
    where note_id = of_note and (touch_outside, touch_voided_by, touch_late, touch_unsaid) is distinct from (counted, voided, late, unsaid)
    and (participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or site_id in (select vigil_sites('{investigator}')))
$$;
--> statement-breakpoint
revoke execute on function vigil_count_touch(uuid, integer, uuid[], uuid[], integer) from public;
--> statement-breakpoint
grant execute on function vigil_count_touch(uuid, integer, uuid[], uuid[], integer) to vigil_app;
