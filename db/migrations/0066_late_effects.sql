ALTER TABLE "effect_review" DROP CONSTRAINT "of a log or of a report";--> statement-breakpoint
ALTER TABLE "effect_review" ADD COLUMN "late_id" uuid;--> statement-breakpoint
ALTER TABLE "effect_review" ADD CONSTRAINT "effect_review_late_id_late_arrival_id_fk" FOREIGN KEY ("late_id") REFERENCES "public"."late_arrival"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "effect_review_late" ON "effect_review" USING btree ("note_id","late_id");--> statement-breakpoint
CREATE INDEX "late_arrival_effects" ON "late_arrival" USING btree ("study_id","note_id") WHERE "late_arrival"."kind" in ('crying', 'trembling', 'dissociation', 'panic', 'nausea', 'jaw_tension', 'feeling_hot', 'feeling_cold', 'headache', 'dizziness', 'palpitations', 'restlessness', 'other_effect');--> statement-breakpoint
ALTER TABLE "effect_review" ADD CONSTRAINT "of one effect" CHECK (num_nonnulls("effect_review"."entry_id", "effect_review"."late_id", "effect_review"."item_id") = 1);
--> statement-breakpoint
-- What came too late for a log leaves with an export as the log does: the effects in it, in codes.
create policy building on late_arrival for select to vigil_app using (study_id in (select vigil_export_studies()));
--> statement-breakpoint
-- How many effects a session has, those too that came too late for its log, and of how many nobody has settled what they are. What is
-- signed stands as it is: a void that came too late strikes only what came too late as well.
create or replace function vigil_effects(of_note uuid) returns table (logged integer, unsettled integer) language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer, (count(*) filter (where not exists (select 1 from effect_review r join adverse_event a on a.id = r.event_id
      where r.note_id = of_note and (r.entry_id = e.id or r.late_id = e.id) and a.struck_at is null and a.decision <> 'undecided')))::integer
  from (
    select x.id, x.kind, x.participant_id, x.site_id, false as is_late from entry x where x.note_id = of_note
    union all select x.id, x.kind, x.participant_id, x.site_id, true from late_arrival x where x.note_id = of_note) e
  where e.kind in ('crying', 'trembling', 'dissociation', 'panic', 'nausea', 'jaw_tension', 'feeling_hot', 'feeling_cold', 'headache', 'dizziness', 'palpitations', 'restlessness', 'other_effect')
    and not exists (select 1 from entry v where v.note_id = of_note and v.kind = 'void' and v.concerns = e.id)
    and not (e.is_late and exists (select 1 from late_arrival v where v.note_id = of_note and v.kind = 'void' and v.concerns = e.id))
    and (e.participant_id in (select vigil_care('{therapist,cotherapist,session_staff}')) or e.site_id in (select vigil_sites('{supervisor,investigator,monitor}')))
$$;
