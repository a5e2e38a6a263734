import type { Field } from '@/lib/notes/fields'

/** What was explained and practised. Frozen with the preparation note. */
export const preparationOrientation1 = {
  orientation_given: {
    kind: 'checks',
    section: 'Orientation',
    label: 'Explained',
    standing: true,
    by: 'one',
    options: {
      day_length: 'Length of the day',
      blood_pressure: 'Checks of blood pressure',
      focus: 'Inner and outer focus',
      silence_talking: 'Silence and talking',
      music_eyeshades: 'Music and eyeshades',
      bathroom_escort: 'Bathroom escort',
      not_leaving_early: 'Not leaving early',
      ending: 'How it ends',
      night_week_after: 'The night and the week after',
      recording: 'Recording',
    },
    readers: 'structured',
    deid: 'keep',
  },
  skills_practised: {
    kind: 'multi',
    section: 'Orientation',
    label: 'Practised together',
    optional: true,
    options: {
      breath: 'Breath',
      grounding: 'Grounding',
      eyes_closed: 'Eyes closed',
      asking_for_help: 'Asking for help',
      stop_signal: 'Stop signal',
      movement: 'Movement',
    },
    switch: 'skills_practised',
    readers: 'structured',
    deid: 'keep',
  },
} as const satisfies Readonly<Record<string, Field>>
