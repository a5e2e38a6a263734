import type { statement } from '@/db/schema/course'
import type { measureForm } from '@/db/schema/measures'
import { type Actor, holds } from './actor'
import type { Assignment } from './may-notes'
import { therapists } from './sight'

interface Place {
  readonly studyId: string
  readonly siteId: string
  /** The care team as it is today. */
  readonly team: readonly Assignment[]
}
/** What the rules need to know of a form. */
export type FormStanding = Place & Pick<typeof measureForm.$inferSelect, 'state' | 'concern' | 'seenAt' | 'reviewedAt'>

/** Who may do what with measures, used by the button and by the use-case. That the participant or the form is in sight is settled before. */
export const mayMeasures = {
  /** Hands the screen over for it, writes its answers down, takes it back unanswered. */
  askMeasure: (actor: Actor, place: Place) => isTherapist(actor, place),
  fillMeasure: (actor: Actor, form: FormStanding) => isTherapist(actor, form) && form.state === 'open',
  /** What asks for a judgement is shown to the hand that took the tablet back, until it says that it was read. */
  seeConcern: (actor: Actor, form: FormStanding) =>
    isTherapist(actor, form) && form.state === 'completed' && form.concern !== null && form.seenAt === null,
  /** An answer that is as it was the last time alerts nobody; a supervisor looks at it in the queue. */
  reviewConcern: (actor: Actor, form: FormStanding) =>
    holds(actor, ['supervisor'], form) &&
    form.state === 'completed' &&
    form.concern === 'as_before' &&
    form.reviewedAt === null,
  strikeMeasure: (actor: Actor, form: FormStanding) => isTherapist(actor, form) && form.state === 'completed',
}

/** What the rules need to know of a statement. */
export type StatementStanding = Place & Pick<typeof statement.$inferSelect, 'state' | 'askedBy'>

/** The same for a participant's statements: their own words, which nobody edits. */
export const mayStatements = {
  /** Hands the screen over for one, or writes down what they say. */
  askStatement: (actor: Actor, place: Place) => isTherapist(actor, place) || holds(actor, ['coordinator'], place),
  /** A coordinator reads no words of the notes; of statements only those they asked for themselves. */
  readStatement: (actor: Actor, one: StatementStanding) =>
    holds(actor, ['supervisor', 'investigator'], one) || isTherapist(actor, one) || asked(actor, one),
  fillStatement: (actor: Actor, one: StatementStanding) =>
    one.state === 'open' && (isTherapist(actor, one) || asked(actor, one)),
  strikeStatement: (actor: Actor, one: StatementStanding) =>
    one.state === 'completed' && (isTherapist(actor, one) || asked(actor, one)),
}

const asked = (actor: Actor, one: StatementStanding): boolean =>
  one.askedBy === actor.staffId && holds(actor, ['coordinator'], one)

/** Whether it is the person or only the moment that stands against a deed: the code of its refusal. */
export function whyNotMeasure(
  deed: Exclude<keyof typeof mayMeasures, 'askMeasure'>,
  actor: Actor,
  form: FormStanding,
): 'not_now' | 'not_permitted' {
  const moments = [
    { state: 'open', concern: null },
    { state: 'completed', concern: 'raised' },
    { state: 'completed', concern: 'as_before' },
  ] as const
  const some = moments.some(moment => mayMeasures[deed](actor, { ...form, ...moment, seenAt: null, reviewedAt: null }))
  return some ? 'not_now' : 'not_permitted'
}

const isTherapist = (actor: Actor, place: Place): boolean =>
  holds(actor, therapists, place) &&
  place.team.some(one => one.staffId === actor.staffId && one.role !== 'session_staff')
