import type { Field } from '@/lib/notes/fields'
import { sessionSupport1 } from './session-support-1'
import { themes1 } from './themes-1'

const unless = { field: 'start_decision', is: ['did_not_take_place'] } as const
const moment = { kind: 'number', section: 'Course', min: 0, max: 720, unit: 'minutes from clock zero' } as const

/** The course of the day, as far as the log does not hold it. Frozen with session@1. */
export const sessionCourse1 = {
  session_ending: {
    kind: 'choice',
    section: 'Course',
    label: 'How the session ended',
    options: { as_planned: 'As planned', ended_early: 'Ended early' },
    unless,
    readers: 'structured',
    deid: 'keep',
  },
  ended_early_reason: {
    kind: 'prose',
    section: 'Course',
    label: 'Why it ended early',
    maxLength: 2000,
    when: { field: 'session_ending', is: ['ended_early'] },
    readers: 'team',
    deid: 'scrub',
  },
  themes: { ...themes1, unless },
  difficult_stretch: {
    kind: 'choice',
    section: 'Course',
    label: 'A difficult stretch?',
    options: { yes: 'Yes', no: 'No' },
    unless,
    readers: 'structured',
    deid: 'keep',
  },
  difficult_minutes: {
    kind: 'number',
    section: 'Course',
    label: 'How long it lasted',
    min: 1,
    max: 720,
    unit: 'minutes',
    when: { field: 'difficult_stretch', is: ['yes'] },
    readers: 'structured',
    deid: 'keep',
  },
  difficult_help: {
    kind: 'prose',
    section: 'Course',
    label: 'What helped',
    maxLength: 4000,
    when: { field: 'difficult_stretch', is: ['yes'] },
    readers: 'team',
    deid: 'scrub',
  },
  first_effects_minutes: {
    ...moment,
    label: 'First effects noticed',
    optional: true,
    unless,
    readers: 'structured',
    deid: 'keep',
  },
  strongest_minutes: {
    ...moment,
    label: 'Effects strongest',
    optional: true,
    unless,
    readers: 'structured',
    deid: 'keep',
  },
  settling_minutes: {
    ...moment,
    label: 'Effects settling',
    optional: true,
    when: { field: 'session_ending', is: ['as_planned'] },
    readers: 'structured',
    deid: 'keep',
  },
  minutes_reason: {
    kind: 'prose',
    section: 'Course',
    label: 'Why a time differs from the log',
    maxLength: 500,
    switch: 'otherwise_than_log',
    unless,
    readers: 'team',
    deid: 'scrub',
  },
  quotes: {
    kind: 'prose',
    section: 'Course',
    label: 'Participant’s words worth keeping',
    optional: true,
    maxLength: 4000,
    unless,
    readers: 'team',
    deid: 'scrub',
  },
  ...sessionSupport1,
} as const satisfies Readonly<Record<string, Field>>
