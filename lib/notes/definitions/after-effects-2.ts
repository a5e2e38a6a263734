import type { GroupField } from '@/lib/notes/fields'
import { afterEffects1 } from './after-effects-1'

const { term, words, status, ...others } = afterEffects1.members

/** What a medication session left behind, with the days it began and ended on (DOMAIN 1.7, row 5). Frozen with the definitions that use it. */
export const afterEffects2 = {
  ...afterEffects1,
  members: {
    term,
    words,
    domain: {
      kind: 'choice',
      section: 'Since last contact',
      label: 'Domain',
      optional: true,
      options: {
        mood: 'Mood',
        perception: 'Perception',
        body: 'Body',
        thinking: 'Thinking',
        behaviour: 'Behaviour',
        relational: 'Relational',
        existential: 'Existential',
      },
      when: { field: 'term', is: ['other'] },
      readers: 'structured',
      deid: 'keep',
    },
    status,
    began_on: {
      kind: 'date',
      section: 'Since last contact',
      label: 'Began on',
      help: 'Leave it open where the day is not known.',
      optional: true,
      readers: 'structured',
      deid: 'study_day',
    },
    ended_on: {
      kind: 'date',
      section: 'Since last contact',
      label: 'Ended on',
      optional: true,
      notBefore: 'began_on',
      when: { field: 'status', is: ['gone'] },
      readers: 'structured',
      deid: 'study_day',
    },
    ...others,
  },
} as const satisfies GroupField
