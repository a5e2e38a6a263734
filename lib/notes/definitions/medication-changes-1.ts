import type { GroupField } from '@/lib/notes/fields'

/** Changes of the participant's own medicines: what, when and who knows; never how much. Frozen with the definitions that use it. */
export const medicationChanges1 = {
  kind: 'group',
  section: 'Since last contact',
  label: 'Medicines changed',
  help: 'The participant’s own medicines, by name. How much of them is not recorded here.',
  item: 'Change',
  none: 'No changes',
  members: {
    name: {
      kind: 'text',
      section: 'Since last contact',
      label: 'Name',
      maxLength: 200,
      readers: 'team',
      deid: 'withhold',
    },
    change: {
      kind: 'choice',
      section: 'Since last contact',
      label: 'What changed',
      options: { started: 'Started', stopped: 'Stopped', changed: 'Changed', restarted: 'Started again' },
      readers: 'structured',
      deid: 'keep',
    },
    on: {
      kind: 'date',
      section: 'Since last contact',
      label: 'Since',
      past: true,
      readers: 'structured',
      deid: 'study_day',
    },
    told: {
      kind: 'choice',
      section: 'Since last contact',
      label: 'Who was told',
      options: {
        investigator: 'Investigator',
        study_physician: 'Study physician',
        own_doctor: 'Their own doctor',
        nobody_yet: 'Nobody yet',
      },
      readers: 'structured',
      deid: 'keep',
    },
  },
  readers: 'structured',
  deid: 'members',
} as const satisfies GroupField
