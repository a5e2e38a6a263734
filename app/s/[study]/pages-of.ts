import type { Membership } from '@/lib/access/actor'

type StaffRole = Membership['role']

interface StudyPage {
  readonly path: string
  readonly label: string
  readonly roles: readonly StaffRole[]
}

/** What each role finds in the study's navigation; that a page may be opened is decided where it reads. */
const pages: readonly StudyPage[] = [
  {
    path: 'today',
    label: 'Today',
    roles: ['therapist', 'cotherapist', 'session_staff', 'coordinator'],
  },
  { path: 'review', label: 'Review', roles: ['supervisor'] },
  { path: 'oversight', label: 'Oversight', roles: ['investigator'] },
  {
    path: 'participants',
    label: 'Participants',
    roles: ['therapist', 'cotherapist', 'session_staff', 'supervisor', 'investigator', 'coordinator', 'monitor'],
  },
  { path: 'notes', label: 'Notes', roles: ['supervisor', 'investigator', 'monitor'] },
  {
    path: 'events',
    label: 'Adverse events',
    roles: ['supervisor', 'investigator', 'coordinator', 'monitor', 'safety_officer'],
  },
  { path: 'unblinding', label: 'Unblinding', roles: ['safety_officer'] },
  { path: 'care-checks', label: 'Care checks', roles: ['investigator', 'safety_officer'] },
  { path: 'ratings', label: 'Independent ratings', roles: ['rater', 'coordinator', 'investigator'] },
  { path: 'correspondence', label: 'Correspondence', roles: ['investigator', 'safety_officer'] },
  { path: 'exports', label: 'Exports', roles: ['data_manager', 'investigator'] },
  { path: 'dictionary', label: 'Dictionary', roles: ['data_manager', 'monitor'] },
  {
    path: 'audit',
    label: 'Audit trail',
    roles: ['therapist', 'cotherapist', 'supervisor', 'investigator', 'monitor', 'administrator'],
  },
]

/** The pages of a study for somebody who holds these roles there. */
export const pagesOf = (studyId: string, roles: readonly StaffRole[]) => [
  ...pages
    .filter(page => page.roles.some(role => roles.includes(role)))
    .map(({ path, label }) => ({ href: `/s/${studyId}/${path}`, label })),
  ...(roles.includes('administrator') ? [{ href: `/admin/${studyId}`, label: 'People and sites' }] : []),
]
