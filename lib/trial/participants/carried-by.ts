import type { StaffRole, TeamRole } from '@/db/schema/vocabulary'

/** Whose membership carries which part in a care team. */
export const carriedBy: Readonly<Record<TeamRole, readonly StaffRole[]>> = {
  therapist: ['therapist'],
  cotherapist: ['therapist', 'cotherapist'],
  session_staff: ['session_staff', 'therapist', 'cotherapist'],
}
