import type { Field } from '@/lib/notes/fields'

/** The header that every kind of note opens with. Frozen with the definitions that use it: a change is header-2.ts. */
export const header1 = {
  modality: {
    kind: 'choice',
    section: 'Visit',
    label: 'How did you meet?',
    options: { in_person: 'In person', video: 'By video', phone: 'By telephone' },
    readers: 'structured',
    deid: 'keep',
  },
  started_at: {
    kind: 'datetime',
    section: 'Visit',
    label: 'Started',
    absolute: true,
    readers: 'structured',
    deid: 'study_day',
  },
  ended_at: {
    kind: 'datetime',
    section: 'Visit',
    label: 'Ended',
    absolute: true,
    notBefore: 'started_at',
    readers: 'structured',
    deid: 'study_day',
  },
  staff_present: {
    kind: 'staff',
    section: 'Visit',
    label: 'Who was there',
    help: 'Everybody who was with the participant, each with the time they came in and the time they left.',
    absolute: true,
    roles: {
      lead: 'Lead therapist',
      second: 'Co-therapist',
      observer: 'Observer',
      supervisor: 'Supervisor',
      interpreter: 'Interpreter',
      medical: 'Medical staff',
    },
    readers: 'structured',
    deid: 'code',
  },
  recording: {
    kind: 'choice',
    section: 'Visit',
    label: 'Session recording',
    options: {
      video_audio: 'Video and audio',
      audio: 'Audio only',
      none: 'None',
      failed: 'Failed',
      stopped_at_request: 'Stopped at the participant’s request',
    },
    readers: 'structured',
    deid: 'keep',
  },
} as const satisfies Readonly<Record<string, Field>>
