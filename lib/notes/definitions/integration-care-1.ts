import type { Field } from '@/lib/notes/fields'

/** How the participant has been treated, as far as it is for this note. Frozen with integration@1. */
export const integrationCare1 = {
  treated_well: {
    kind: 'choice',
    section: 'Care',
    label: 'Anything to raise about how they were treated?',
    help: 'The care check, by somebody who was not in the session, is offered separately. What is told there is not written here.',
    optional: true,
    options: {
      nothing: 'Nothing to raise',
      yes: 'Yes',
      another_person: 'Prefers another person',
    },
    readers: 'structured',
    deid: 'keep',
  },
  rupture: {
    kind: 'choice',
    section: 'Care',
    label: 'Strain in the working relationship',
    optional: true,
    options: { yes: 'Yes', no: 'No' },
    readers: 'structured',
    deid: 'keep',
  },
  rupture_repaired: {
    kind: 'choice',
    section: 'Care',
    label: 'Was it repaired?',
    options: { yes: 'Yes', partly: 'Partly', no: 'No' },
    when: { field: 'rupture', is: ['yes'] },
    readers: 'structured',
    deid: 'keep',
  },
  touch_feedback: {
    kind: 'choice',
    section: 'Care',
    label: 'About touch in the session',
    help: 'In the participant’s own judgement. Not applicable where there was no touch.',
    requiredAt: 'first_integration',
    options: { as_wanted: 'As wanted', mixed: 'Mixed', not_wanted: 'Not wanted' },
    readers: 'structured',
    deid: 'keep',
  },
  touch_feedback_words: {
    kind: 'prose',
    section: 'Care',
    label: 'What they said about it',
    optional: true,
    maxLength: 2000,
    when: { field: 'touch_feedback', is: ['mixed', 'not_wanted'] },
    readers: 'team',
    deid: 'scrub',
  },
} as const satisfies Readonly<Record<string, Field>>
