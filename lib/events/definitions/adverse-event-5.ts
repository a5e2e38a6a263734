import { openGradeLabels, openParticipationLabels, openYesNoLabels } from '@/lib/events/event-words'
import type { FormDefinition } from '@/lib/notes/fields'
import { adverseEvent3 } from './adverse-event-3'

const { AETOXGR, AECONTRT, AEACNOTH, abuse_related } = adverseEvent3.fields

/** What nobody may know yet is openly not known yet, and is asked again by each follow-up. Events of earlier forms stay in them. */
export const adverseEvent5 = {
  id: 'adverse_event@5',
  title: adverseEvent3.title,
  fields: {
    ...adverseEvent3.fields,
    AETOXGR: { ...AETOXGR, options: openGradeLabels },
    AECONTRT: { ...AECONTRT, options: openYesNoLabels },
    AEACNOTH: { ...AEACNOTH, options: openParticipationLabels },
    abuse_related: { ...abuse_related, options: openYesNoLabels },
  },
} as const satisfies FormDefinition
