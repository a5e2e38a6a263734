import { medicationChanges1 } from '@/lib/notes/definitions/medication-changes-1'
import type { NoteDefinition } from '@/lib/notes/fields'

const coded = { section: 'Planted', readers: 'structured', deid: 'keep' } as const
const moment = { section: 'Planted', readers: 'structured', deid: 'study_day' } as const
const yesNo = { yes: 'Yes', no: 'No' } as const
const skipped = { field: 'went_ahead', is: ['no'] } as const

/** Every kind and every rule that no definition in use has yet, in one. */
export const planted: NoteDefinition = {
  id: 'session@9',
  kind: 'session',
  title: 'Planted',
  fields: {
    started_at: { ...moment, kind: 'datetime', label: 'Started', absolute: true },
    ended_at: { ...moment, kind: 'datetime', label: 'Ended', absolute: true, notBefore: 'started_at' },
    staff_present: {
      kind: 'staff',
      section: 'Planted',
      label: 'Who was there',
      absolute: true,
      roles: { lead: 'Lead therapist', second: 'Co-therapist', observer: 'Observer' },
      readers: 'structured',
      deid: 'code',
    },
    clock_zero: { ...moment, kind: 'datetime', label: 'Clock zero' },
    presence: { ...coded, kind: 'computed', label: 'Time attended', compute: 'presence_minutes', unit: 'minutes' },
    below_two: {
      ...coded,
      kind: 'computed',
      label: 'Fewer than two in the room',
      compute: 'minutes_below_two',
      unit: 'minutes',
      unless: skipped,
    },
    went_ahead: { ...coded, kind: 'choice', label: 'Went ahead?', options: yesNo },
    cssrs: {
      ...coded,
      kind: 'measure',
      label: 'C-SSRS',
      unless: skipped,
      parts: {
        ideation: { label: 'Highest ideation', min: 0, max: 5 },
        intensity: { label: 'Intensity', min: 2, max: 25, optional: true },
        attempt: { label: 'Actual attempt', flag: true },
        preparatory: { label: 'Preparatory acts', flag: true },
      },
    },
    attempt_care: {
      ...coded,
      kind: 'choice',
      label: 'Care after the attempt',
      options: yesNo,
      when: { field: 'cssrs', is: ['attempt'] },
    },
    checks: { ...coded, kind: 'checks', label: 'Checks', by: 'one', options: { room: 'Room', phone: 'Telephone' } },
    phone_where: {
      kind: 'text',
      section: 'Planted',
      label: 'Where the telephone is',
      maxLength: 60,
      readers: 'team',
      deid: 'scrub',
      when: { field: 'checks', is: ['phone'] },
    },
    bodily: {
      ...coded,
      kind: 'multi',
      label: 'Bodily effects',
      none: 'None of these',
      options: { headache: 'Headache', dizziness: 'Dizziness', palpitations: 'Palpitations' },
    },
    alliance: {
      ...coded,
      kind: 'scale',
      label: 'Working alliance',
      min: 0,
      max: 10,
      anchors: ['none', 'full'],
      switch: 'alliance_therapist',
    },
    escalations: {
      kind: 'group',
      section: 'Planted',
      label: 'Who was told',
      item: 'Escalation',
      none: 'Nobody needed telling',
      members: {
        reached: { ...coded, kind: 'choice', label: 'Reached?', options: yesNo },
        who: {
          kind: 'person',
          section: 'Planted',
          label: 'Who',
          readers: 'structured',
          deid: 'code',
          when: { field: 'reached', is: ['yes'] },
        },
        at: { ...moment, kind: 'datetime', label: 'When' },
        about: { ...coded, kind: 'multi', label: 'About', options: { risk: 'Risk', sleep: 'Sleep', other: 'Else' } },
        what_else: {
          kind: 'text',
          section: 'Planted',
          label: 'What else',
          optional: true,
          maxLength: 60,
          readers: 'team',
          deid: 'scrub',
          when: { field: 'about', is: ['other'] },
        },
      },
      readers: 'structured',
      deid: 'members',
    },
    medication_changes: medicationChanges1,
  },
}
