import type { Field } from '@/lib/notes/fields'
import { alliance1 } from './alliance-1'
import { deviations1 } from './deviations-1'
import { notInTheLog1 } from './not-in-the-log-1'

/** How a preparation visit is closed. Frozen with the preparation note. */
export const preparationClose1 = {
  alliance_therapist: alliance1,
  readiness: {
    kind: 'choice',
    section: 'Close',
    label: 'Preparation complete?',
    help: 'About preparation only. Whether somebody may take part is decided elsewhere.',
    requiredAt: 'last_preparation',
    options: {
      complete: 'Complete',
      complete_with_conditions: 'Complete, with conditions',
      more_needed: 'More preparation needed',
      withdrew: 'Participant withdrew',
    },
    readers: 'structured',
    deid: 'keep',
  },
  readiness_conditions: {
    kind: 'text',
    section: 'Close',
    label: 'Conditions',
    maxLength: 500,
    when: { field: 'readiness', is: ['complete_with_conditions'] },
    readers: 'team',
    deid: 'scrub',
  },
  fidelity_self: {
    kind: 'multi',
    section: 'Close',
    label: 'Method self-check',
    help: 'What you managed today, in your own view.',
    optional: true,
    options: {
      intention_explored: 'Explored the intention openly',
      own_pace: 'Kept to the participant’s pace',
      questions_answered: 'Left time for questions',
      uncertainty_named: 'Promised nothing',
      own_reactions: 'Noticed our own reactions',
    },
    switch: 'fidelity_self',
    readers: 'structured',
    deid: 'keep',
  },
  next_steps: {
    kind: 'prose',
    section: 'Close',
    label: 'Until next visit',
    optional: true,
    maxLength: 4000,
    readers: 'team',
    deid: 'scrub',
  },
  deviations: deviations1,
  summary: notInTheLog1,
} as const satisfies Readonly<Record<string, Field>>
