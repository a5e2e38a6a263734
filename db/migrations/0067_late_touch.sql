ALTER TABLE "note_facts" ADD COLUMN "touch_late" uuid[];--> statement-breakpoint
CREATE INDEX "note_facts_touch_late" ON "note_facts" USING btree ("study_id") WHERE "note_facts"."touch_late" is not null;
--> statement-breakpoint
-- How often somebody was touched otherwise than agreed, who voided the entries of it, and which of them came too late for the log.
drop function vigil_count_touch(uuid, integer, uuid[]);
--> statement-breakpoint
create function vigil_count_touch(of_note uuid, counted integer, voided uuid[], late uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update note_facts set touch_outside = counted, touch_voided_by = voided, touch_late = late
    where note_id = of_note and (touch_outside, touch_voided_by, touch_late) is distinct from (counted, voided, late)
    and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))
$$;
--> statement-breakpoint
revoke execute on function vigil_count_touch(uuid, integer, uuid[], uuid[]) from public;
--> statement-breakpoint
grant execute on function vigil_count_touch(uuid, integer, uuid[], uuid[]) to vigil_app;
