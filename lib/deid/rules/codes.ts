import type { Rule } from '@/lib/deid/span'

/** Numbers that are identifiers for what stands before them, or for their length alone. */
export const codeRules = {
  cued: {
    id: 'id-with-cue',
    type: 'ID',
    band: 'certain',
    reason: 'Digits after a word such as MRN, policy, badge, serial or code.',
    example: 'MRN ‹00482913›, VA claim ‹C-31 882 104›, door code ‹4471#›.',
    nearMiss: 'Chart reviewed for 30 minutes; plan 3; code word.',
  },
  mixed: {
    id: 'id-mixed',
    type: 'ID',
    band: 'certain',
    reason: 'Letters and digits in one word, too long for a scale, a code of diagnosis or an amount.',
    example: 'Hearing aid ‹HA-20931-L›.',
    nearMiss: 'PCL-5, 5-HT2A, F43.10, CHA2DS2-VASc, COVID-19, 40yo.',
  },
  long: {
    id: 'id-long',
    type: 'ID',
    band: 'review',
    reason: 'Five digits or more that are no amount.',
    example: 'He remembered ‹1284419076› from his tags.',
    nearMiss: 'Walked 10000 steps; 12,500 dollars; 0.00001.',
  },
} as const satisfies Record<string, Rule>
