ALTER TABLE "identity" DROP CONSTRAINT "part_vocabulary";--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "part_vocabulary" CHECK ("identity"."part" in ('person', 'preferred', 'contact', 'crisis_plan'));--> statement-breakpoint
-- Whoever is with the participant has the plan for a crisis at hand, as they have whom to call.
alter policy in_sight on identity using (site_id in (select vigil_sites('{coordinator,investigator}'))
  or (part in ('preferred', 'contact', 'crisis_plan') and participant_id in (select vigil_care('{therapist,cotherapist,session_staff}'))));
