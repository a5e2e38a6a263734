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
