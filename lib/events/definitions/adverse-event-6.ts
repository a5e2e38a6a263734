import type { FormDefinition } from '@/lib/notes/fields'
import { adverseEvent4 } from './adverse-event-4'
import { adverseEvent5 } from './adverse-event-5'

const { AEREL, related_therapy } = adverseEvent4.fields

/** For studies whose protocol takes an event for related or not, without degrees. Beside adverse_event@5, as @4 is beside @3. */
export const adverseEvent6 = {
  id: 'adverse_event@6',
  title: adverseEvent5.title,
  fields: { ...adverseEvent5.fields, AEREL, related_therapy },
} as const satisfies FormDefinition
