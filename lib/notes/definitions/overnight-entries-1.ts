import type { GroupField } from '@/lib/notes/fields'

/** What the attendant saw through the night, each with its time. Frozen with the definitions that use it. */
export const overnightEntries1 = {
  kind: 'group',
  section: 'Night',
  label: 'Entries of the night',
  item: 'Entry',
  none: 'Nothing to record',
  members: {
    at: { kind: 'datetime', section: 'Night', label: 'When', readers: 'structured', deid: 'study_day' },
    kind: {
      kind: 'choice',
      section: 'Night',
      label: 'What',
      options: {
        asleep: 'Asleep',
        awake_calm: 'Awake and calm',
        awake_unsettled: 'Awake and unsettled',
        talked: 'Talked',
        ate_or_drank: 'Ate or drank',
        bathroom: 'Bathroom, with escort',
        walked: 'Walked',
        called_for_help: 'Called for help',
        medical_check: 'Medical check',
        other: 'Something else',
      },
      readers: 'structured',
      deid: 'keep',
    },
    words: {
      kind: 'prose',
      section: 'Night',
      label: 'In words',
      optional: true,
      maxLength: 2000,
      readers: 'team',
      deid: 'scrub',
    },
  },
  readers: 'structured',
  deid: 'members',
} as const satisfies GroupField
