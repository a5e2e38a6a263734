import type { FormDefinition } from '@/lib/notes/fields'
import { adverseEvent2 } from './adverse-event-2'

const { AETERM, AESTDAT, AEONGO, AEENDAT, ...following } = adverseEvent2.fields

/** Takes a day as far as it is known: to its month, its year, or not at all, as CDASH does. Events of earlier forms stay in them. */
export const adverseEvent3 = {
  id: 'adverse_event@3',
  title: adverseEvent2.title,
  fields: {
    AETERM,
    AESTDAT: { ...AESTDAT, partial: true },
    AEONGO,
    AEENDAT: { ...AEENDAT, partial: true },
    ...following,
  },
} as const satisfies FormDefinition
