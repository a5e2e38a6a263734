import { yesNoLabels } from '@/lib/events/event-words'
import type { FormDefinition } from '@/lib/notes/fields'
import { adverseEvent3 } from './adverse-event-3'

const { AEREL, related_therapy, ...others } = adverseEvent3.fields

/** For studies whose protocol takes an event for related or not, without degrees. Beside adverse_event@3, not after it. */
export const adverseEvent4 = {
  id: 'adverse_event@4',
  title: adverseEvent3.title,
  fields: {
    ...others,
    AEREL: { ...AEREL, options: yesNoLabels },
    related_therapy: { ...related_therapy, options: yesNoLabels },
  },
} as const satisfies FormDefinition
