import type { NoteDefinition } from '@/lib/notes/fields'
import { afterEffects1 } from './after-effects-1'
import { deviations1 } from './deviations-1'
import { header1 } from './header-1'
import { integrationSince1 } from './integration-since-1'
import { nextContact1 } from './next-contact-1'
import { notInTheLog1 } from './not-in-the-log-1'
import { risk1 } from './risk-1'
import { sinceLast1 } from './since-last-1'

const spoken = { field: 'reached', is: ['nothing_new', 'something'] } as const
const something = { field: 'reached', is: ['something'] } as const
const { modality, started_at, ended_at, staff_present, recording, interpreter_language, late_reason } = header1
const { sleep_quality, mood } = integrationSince1
const { medication_changes, substance_use, ae_review } = sinceLast1

/** A call between visits. "Reached, nothing new" closes all that is asked only when it is not so. */
export const contactCall1 = {
  id: 'contact_call@1',
  kind: 'contact_call',
  title: 'Call note',
  fields: {
    modality: { ...modality, label: 'How did you speak?', options: { phone: 'By telephone', video: 'By video' } },
    started_at,
    ended_at,
    staff_present,
    recording: { ...recording, optional: true },
    interpreter_language,
    late_reason,
    days_since_session: { ...integrationSince1.days_since_session, section: 'Call' },
    reached: {
      kind: 'choice',
      section: 'Call',
      label: 'Reached?',
      options: {
        nothing_new: 'Reached, nothing new',
        something: 'Reached, something to record',
        no_answer: 'No answer',
        message_left: 'Message left',
        declined: 'Declined to talk',
      },
      readers: 'structured',
      deid: 'keep',
    },
    attempts: {
      kind: 'group',
      section: 'Call',
      label: 'Earlier attempts',
      item: 'Attempt',
      optional: true,
      when: { field: 'reached', is: ['no_answer', 'message_left'] },
      members: {
        at: { kind: 'datetime', section: 'Call', label: 'When', readers: 'structured', deid: 'study_day' },
        outcome: {
          kind: 'choice',
          section: 'Call',
          label: 'Outcome',
          options: { no_answer: 'No answer', message_left: 'Message left', engaged: 'Line engaged' },
          readers: 'structured',
          deid: 'keep',
        },
      },
      readers: 'structured',
      deid: 'members',
    },
    sleep_quality: { ...sleep_quality, when: something },
    mood: { ...mood, when: something },
    ongoing_effects: { ...afterEffects1, when: something },
    medication_changes: { ...medication_changes, when: something },
    substance_use: { ...substance_use, when: something },
    ae_review: { ...ae_review, when: something },
    cssrs: { ...risk1.cssrs, when: spoken },
    risk_level: { ...risk1.risk_level, when: spoken },
    safety_plan: risk1.safety_plan,
    escalation: risk1.escalation,
    next_contact: nextContact1,
    deviations: { ...deviations1, when: { field: 'reached', is: ['something', 'no_answer', 'declined'] } },
    summary: { ...notInTheLog1, when: something },
  },
} as const satisfies NoteDefinition
