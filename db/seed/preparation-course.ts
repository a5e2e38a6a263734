import { preparation1 } from '@/lib/notes/definitions/preparation-1'
import { type Answers, plain } from './answers'
import type { ParticipantCode } from './participants'
import type { Preparation } from './preparation-notes'
import { gap } from './story'

const { boundaries_reviewed: boundaries, care_touch_explained: careTouch } = preparation1.fields

/** What each participant wants help with, as it was first understood. */
const focus: Partial<Record<ParticipantCode, string>> = {
  'WK-101': 'Guilt and watchfulness since the accident in which she drove; getting into a car with others again.',
  'WK-102': 'Irritability and broken nights since leaving the ambulance; being present with his children.',
  'WK-103': 'Being alone with things too early in life; trusting that somebody stays.',
  'WK-104': 'The colleague lost overboard, and the tiredness since; sleeping in a bed again.',
  'WK-106': 'Being on guard since what happened, and wanting ordinary days to be ordinary.',
  'WK-107': 'Memories that come with her former work, and the losses that followed it.',
  'CS-201': 'A search in the mountains that ended at dawn; waking at four every morning since.',
  'CS-202': 'The fire and the lost house; smelling smoke where there is none.',
  'CS-203': 'One night of her working life and the inquiry after it; having it quiet.',
  'CS-204': 'The climbing accident in which his partner was hurt; sleeping through the night.',
}

/** The facts of the course as they stand after a visit: settled at the last one, on their way before it. */
export function courseFacts(note: Preparation): Answers {
  const last = note.readiness !== 'more_needed'
  const first = note.visit === 'PREP1'
  return {
    ...allOf('care_touch_explained', careTouch.options),
    ...allOf('boundaries_reviewed', boundaries.options),
    ...plain({
      presenting_focus: focus[note.of] ?? 'What happened, and what it has changed since.',
      prior_experience: note.of === 'WK-107' ? 'prefers_not_to_say' : 'never',
      complaint_route_given: 'yes',
      recording_consent: note.recording === 'stopped_at_request' ? gap('not_done', 'Still deciding.') : 'video_audio',
      support_person: last ? 'named_briefed' : first ? 'none_yet' : 'named_not_briefed',
      transport_plan: last ? 'support_person' : 'not_settled',
      transport_plan_agreed: last ? 'yes' : 'no',
      overnight_plan: first ? 'not_settled' : note.of === 'WK-102' ? 'on_site_attendant' : 'home_with_adult',
    }),
  }
}

const allOf = (field: string, options: object): Answers =>
  Object.fromEntries(Object.keys(options).map(option => [`${field}.${option}`, { done: true }]))
