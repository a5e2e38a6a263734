import type { NoteDefinition } from '@/lib/notes/fields'
import { header1 } from './header-1'
import { notInTheLog1 } from './not-in-the-log-1'
import { overnightEntries1 } from './overnight-entries-1'

const worried = { field: 'concern', is: ['yes'] } as const
const { started_at, ended_at, staff_present, interpreter_language, late_reason } = header1

/** The night after a session, as its attendant saw it. No judgement of risk is asked of them: what worried them, and who was told. */
export const overnight1 = {
  id: 'overnight@1',
  kind: 'overnight',
  title: 'Overnight note',
  fields: {
    started_at: { ...started_at, section: 'Night', label: 'Night watch began' },
    ended_at: { ...ended_at, section: 'Night', label: 'Night watch ended' },
    staff_present: {
      ...staff_present,
      section: 'Night',
      help: 'Everybody who kept watch, each with the time they came and the time they left.',
      roles: { attendant: 'Night attendant', relief: 'Relief', medical: 'Medical staff' },
    },
    interpreter_language: { ...interpreter_language, section: 'Night' },
    late_reason: { ...late_reason, section: 'Night' },
    entries: overnightEntries1,
    sleep: {
      kind: 'choice',
      section: 'Morning',
      label: 'How they slept',
      options: { well: 'Slept well', in_parts: 'Slept in parts', hardly: 'Hardly slept' },
      readers: 'structured',
      deid: 'keep',
    },
    concern: {
      kind: 'choice',
      section: 'Morning',
      label: 'Anything that worried you?',
      help: 'About their body, their state of mind or their safety, however small. You need not judge it.',
      options: { yes: 'Yes', no: 'No' },
      readers: 'structured',
      deid: 'keep',
    },
    concern_detail: {
      kind: 'prose',
      section: 'Morning',
      label: 'What worried you',
      help: 'What you saw and heard, and what you did.',
      when: worried,
      maxLength: 4000,
      readers: 'team',
      deid: 'scrub',
    },
    told: {
      kind: 'group',
      section: 'Morning',
      label: 'Who was told, and when',
      item: 'Person told',
      when: worried,
      none: 'Nobody was told',
      members: {
        who: {
          kind: 'choice',
          section: 'Morning',
          label: 'Who was told',
          options: {
            lead: 'Lead therapist',
            second: 'Co-therapist',
            investigator: 'Investigator',
            study_physician: 'Study physician',
            emergency_service: 'Emergency service',
            other: 'Somebody else',
          },
          readers: 'structured',
          deid: 'keep',
        },
        at: { kind: 'datetime', section: 'Morning', label: 'When', readers: 'structured', deid: 'study_day' },
      },
      readers: 'structured',
      deid: 'members',
    },
    left_at: {
      kind: 'datetime',
      section: 'Morning',
      label: 'Left in the morning',
      notBefore: 'started_at',
      readers: 'structured',
      deid: 'study_day',
    },
    left_with: {
      kind: 'choice',
      section: 'Morning',
      label: 'Left with',
      options: { support_person: 'Support person', alone: 'Alone', other: 'Somebody else' },
      readers: 'structured',
      deid: 'keep',
    },
    handed_over_to: {
      kind: 'choice',
      section: 'Morning',
      label: 'Night handed over to',
      options: {
        lead: 'Lead therapist',
        second: 'Co-therapist',
        investigator: 'Investigator',
        nobody: 'Nobody yet',
      },
      readers: 'structured',
      deid: 'keep',
    },
    summary: {
      ...notInTheLog1,
      label: 'What the entries do not show',
      help: 'What a colleague who was not there needs to know.',
      optional: true,
    },
  },
} as const satisfies NoteDefinition
