import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'

const page: Readonly<Record<StaffRole, string>> = {
  therapist: 'today',
  cotherapist: 'today',
  session_staff: 'today',
  supervisor: 'review',
  investigator: 'oversight',
  coordinator: 'participants',
  data_manager: 'exports',
  monitor: 'notes',
  rater: 'ratings',
  safety_officer: 'events',
  administrator: 'admin',
}

/** Where each role's work begins: of several roles, the one that comes first in this list; of one study, where it is named. Null for who holds none today. */
export function firstPage({ memberships }: Pick<Actor, 'memberships'>, studyId?: string): string | null {
  for (const [role, name] of Object.entries(page)) {
    const held = memberships.find(
      membership => membership.role === role && (!studyId || membership.studyId === studyId),
    )
    if (held && name === 'admin') return studyId ? `/admin/${studyId}` : '/admin'
    if (held) return `/s/${held.studyId}/${name}`
  }
  return null
}
