import type { Field } from '@/lib/notes/fields'

/**
 * The working relationship, as the therapists see it. How the participant was treated, and what they say about touch, is
 * the care check’s: it stands beside the note, and its therapists don’t read it. Frozen with integration@1.
 */
export const integrationCare1 = {
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
} as const satisfies Readonly<Record<string, Field>>
