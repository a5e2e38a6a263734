import type { Field } from '@/lib/notes/fields'
import { nextContact1 } from './next-contact-1'

/** What comes after the visit. Frozen with integration@1. */
export const integrationNext1 = {
  next_readiness: {
    kind: 'choice',
    section: 'Next',
    label: 'Prepared for the next medication session?',
    help: 'About preparation only. Whether somebody may take part is decided elsewhere.',
    requiredAt: 'before_session',
    options: {
      prepared: 'Prepared',
      more_needed: 'More work needed',
      not_wanted: 'Does not want it',
    },
    readers: 'structured',
    deid: 'keep',
  },
  referral: {
    kind: 'choice',
    section: 'Next',
    label: 'Care outside the study',
    help: 'Whether any was suggested or arranged at this visit.',
    optional: true,
    options: { yes: 'Yes', no: 'No' },
    readers: 'structured',
    deid: 'keep',
  },
  referral_detail: {
    kind: 'prose',
    section: 'Next',
    label: 'Which care',
    optional: true,
    maxLength: 2000,
    when: { field: 'referral', is: ['yes'] },
    readers: 'team',
    deid: 'withhold',
  },
  plan: {
    kind: 'prose',
    section: 'Next',
    label: 'Until next contact',
    maxLength: 4000,
    readers: 'team',
    deid: 'scrub',
  },
  next_contact: nextContact1,
} as const satisfies Readonly<Record<string, Field>>
