import type { GroupField } from '@/lib/notes/fields'

/** Deviations from the protocol: a list, or openly none. Frozen with the definitions that use it. */
export const deviations1 = {
  kind: 'group',
  section: 'Close',
  label: 'Protocol deviations',
  item: 'Deviation',
  none: 'No deviations',
  members: {
    category: {
      kind: 'choice',
      section: 'Close',
      label: 'Kind',
      options: {
        visit_window: 'Visit window',
        staffing: 'Staffing',
        consent: 'Consent',
        procedure: 'Procedure',
        recording: 'Recording',
        touch: 'Touch agreement',
        way_home: 'Way home',
        other: 'Other',
      },
      readers: 'structured',
      deid: 'keep',
    },
    what: {
      kind: 'prose',
      section: 'Close',
      label: 'What happened',
      maxLength: 2000,
      readers: 'team',
      deid: 'scrub',
    },
    action: {
      kind: 'prose',
      section: 'Close',
      label: 'What was done about it',
      optional: true,
      maxLength: 2000,
      readers: 'team',
      deid: 'scrub',
    },
  },
  readers: 'structured',
  deid: 'members',
} as const satisfies GroupField
