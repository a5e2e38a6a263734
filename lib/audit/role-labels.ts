import type { StaffRole } from '@/db/schema/vocabulary'

/** How a role is called, on screen and in the trail. */
export const roleLabels: Readonly<Record<StaffRole, string>> = {
  therapist: 'lead therapist',
  cotherapist: 'co-therapist',
  session_staff: 'session staff',
  supervisor: 'supervisor',
  investigator: 'investigator',
  coordinator: 'coordinator',
  data_manager: 'data manager',
  monitor: 'study monitor',
  rater: 'blinded rater',
  safety_officer: 'safety officer',
  administrator: 'administrator',
}

/** The same of a role as an event holds it; one that nobody knows any more is told as it stands. */
export const roleIn = (code: unknown): string => roleLabels[code as StaffRole] ?? String(code ?? '')
