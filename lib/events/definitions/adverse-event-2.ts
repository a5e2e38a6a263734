import type { FormDefinition } from '@/lib/notes/fields'
import { adverseEvent1 } from './adverse-event-1'

const { AETERM, AESTDAT, AEONGO, AEENDAT, AETOXGR, valence, AECONTRT, ...following } = adverseEvent1.fields

/** Also asks what was done where it was treated. Events that were entered under adverse_event@1 stay in it. */
export const adverseEvent2 = {
  id: 'adverse_event@2',
  title: adverseEvent1.title,
  fields: {
    ...{ AETERM, AESTDAT, AEONGO, AEENDAT, AETOXGR, valence, AECONTRT },
    treatment_words: {
      kind: 'text',
      section: AECONTRT.section,
      label: 'How it was treated',
      help: 'What was done, no amounts.',
      maxLength: 500,
      when: { field: 'AECONTRT', is: ['yes'] },
      readers: 'team',
      deid: 'scrub',
      absolute: true,
    },
    ...following,
  },
} as const satisfies FormDefinition
