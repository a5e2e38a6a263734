import { z } from 'zod'
import { line } from '@/lib/trial/input'
import {
  type EventFacts,
  enteredFacts,
  eventFacts,
  facts,
  keyOf,
  leavingOut,
  maybeNotAsked,
  wallClock,
} from './event-facts'
import { eventForm } from './event-forms'
import { anyRelatedLabels, criteriaLabels, decisionLabels, yesNoLabels } from './event-words'

const { fields: asked } = eventForm
const whyNot = line(asked.why_not.maxLength)
const decision = keyOf(decisionLabels, 'Choose what it is.')

/** What the form says, whatever it is entered from. */
const entered = {
  decision,
  /** Why it is no adverse event. */
  whyNot: whyNot.optional(),
  /** When the first of the study's staff knew the facts; the entry's own time where nothing else is said. */
  awareAt: wallClock.optional(),
  facts: enteredFacts,
}
interface Decided {
  readonly decision: string
  readonly whyNot?: string | undefined
}
const reasonIsSaid = ({ decision, whyNot }: Decided) => decision !== 'not_ae' || !!whyNot
const sayTheReason = { path: ['whyNot'], message: 'Say why it is none, in a word or two.' }
const isHidden = { whyNot: ({ decision }: { readonly decision?: unknown }) => decision !== 'not_ae' }

/** Of an event whose participant and visit the effects of a note tell. */
export const formOfEvent = z.preprocess(
  leavingOut(isHidden),
  z.strictObject(entered).refine(reasonIsSaid, sayTheReason),
)

export const enterEventInput = z.preprocess(
  leavingOut(isHidden),
  z
    .strictObject({
      participantId: z.uuid(),
      /** The contact at which it was heard of. */
      visitId: z.uuid().optional(),
      ...entered,
    })
    .refine(reasonIsSaid, sayTheReason),
)

/**
 * What is said of an effect that is none, in a word. That it names a term of the abuse-potential list is asked all the same:
 * the listing of those terms is drawn also from what nobody takes for adverse.
 */
export const noneOfEffect = { whyNot, abuse_related: facts.abuse_related, awareAt: wallClock.optional() }

/** What a follow-up says of it. */
const followed = {
  decision,
  whyNot: entered.whyNot,
  facts: eventFacts,
  /** Since when it was known, where what was said of that is corrected, and why. */
  awareAt: wallClock.optional(),
  awareWhy: line(500).optional(),
}
const following = <S extends z.ZodType<Decided & Corrected & { readonly facts: EventFacts }>>(schema: S) =>
  z.preprocess(
    leavingOut({ ...isHidden, awareWhy: ({ awareAt }) => !awareAt }),
    schema.refine(reasonIsSaid, sayTheReason).refine(correctionIsSaid, sayTheCorrection).superRefine(askedOfOne),
  )
interface Corrected {
  readonly awareAt?: string | undefined
  readonly awareWhy?: string | undefined
}
const correctionIsSaid = ({ awareAt, awareWhy }: Corrected) => !awareAt || !!awareWhy
const sayTheCorrection = { path: ['awareWhy'], message: 'Say why that is corrected, in a word or two.' }

/** What is taken for one, or still may be, is told in full. */
function askedOfOne({ decision, facts }: Decided & { readonly facts: EventFacts }, context: z.RefinementCtx): void {
  if (decision === 'not_ae') return
  for (const [name, message] of Object.entries(maybeNotAsked))
    if (facts[name as keyof typeof maybeNotAsked] === undefined)
      context.addIssue({ code: 'custom', path: ['facts', name], message })
}

export const followUpOfEvent = following(z.strictObject(followed))
export const followEventInput = following(z.strictObject({ eventId: z.uuid(), ...followed }))

export const sayRelated = 'Choose how far it is related.'

/** What a physician says of it; how far it is related, as its form asks. */
export const assessment = z
  .strictObject({
    AESER: keyOf(yesNoLabels, 'Say whether it is serious.'),
    criteria: z.array(keyOf(criteriaLabels, 'Choose from the list.')).max(6),
    AEREL: keyOf(anyRelatedLabels, sayRelated),
    related_therapy: keyOf(anyRelatedLabels, sayRelated),
    listed: keyOf(yesNoLabels, 'Say whether it is listed.'),
    words: line(asked.assessment_words.maxLength).optional(),
  })
  .refine(({ AESER, criteria }) => (AESER === 'yes') === criteria.length > 0, {
    path: ['criteria'],
    message: 'A serious event names what makes it so; another one names nothing.',
  })
export type Assessment = z.output<typeof assessment>

/** A reason why it is none stands with what is none alone, whatever was typed before somebody chose otherwise. */
export const whyNone = (decision: string, whyNot: string | undefined): { readonly whyNot?: string } =>
  decision === 'not_ae' && whyNot ? { whyNot } : {}
