import { z } from 'zod'
import { isWallClock } from '@/lib/clock/calendar'
import { day, line } from '@/lib/trial/input'
import { eventForm } from './event-forms'
import {
  criteriaLabels,
  decisionLabels,
  gradeLabels,
  outcomeLabels,
  participationLabels,
  relatedLabels,
  valenceLabels,
  yesNoLabels,
} from './event-words'

const { fields: asked } = eventForm
const keyOf = <K extends string>(labels: Readonly<Record<K, string>>, refusal: string) =>
  z.enum(Object.keys(labels) as K[], refusal)
export const wallClock = z.string().refine(isWallClock, 'Choose a day and a time.')

/** What is known of an event, as it is entered and as it is followed up; variables as in CDASH. */
export const facts = {
  AETERM: line(asked.AETERM.maxLength),
  AESTDAT: day,
  AEENDAT: day.optional(),
  AEONGO: keyOf(yesNoLabels, 'Say whether it goes on.'),
  AETOXGR: keyOf(gradeLabels, 'Choose how strong it was.'),
  valence: keyOf(valenceLabels, 'Choose how they found it, or that nobody asked.'),
  AECONTRT: keyOf(yesNoLabels, 'Say whether it was treated.'),
  treatment_words: line(asked.treatment_words.maxLength).optional(),
  AEACNOTH: keyOf(participationLabels, 'Choose what was done about taking part.'),
  AEOUT: keyOf(outcomeLabels, 'Choose how it stands.'),
  abuse_related: keyOf(yesNoLabels, 'Say whether it names a term of the list.'),
  words: line(asked.words.maxLength).optional(),
}

interface Span {
  readonly AESTDAT: string
  readonly AEENDAT?: string
  readonly AEONGO: string
}
const endsAfter = ({ AESTDAT, AEENDAT }: Span) => !AEENDAT || AESTDAT <= AEENDAT
const endIsSaid = ({ AEENDAT, AEONGO }: Span) => (AEONGO === 'yes') === !AEENDAT
export const endsAfterIt = { path: ['AEENDAT'], message: 'It ended before it began.' }
export const sayTheEnd = { path: ['AEENDAT'], message: 'It goes on, or it has a day on which it ended.' }

/** What a control held before somebody chose otherwise, and it left the screen, is neither kept nor refused. */
const leavingOut = (isHidden: Readonly<Record<string, (said: Readonly<Record<string, unknown>>) => boolean>>) =>
  function onScreen(typed: unknown): unknown {
    if (typeof typed !== 'object' || typed === null) return typed
    const said: Readonly<Record<string, unknown>> = { ...typed }
    return Object.fromEntries(Object.entries(said).filter(([name]) => !isHidden[name]?.(said)))
  }
const factsOnScreen = leavingOut({
  AEENDAT: ({ AEONGO }) => AEONGO !== 'no',
  treatment_words: ({ AECONTRT }) => AECONTRT !== 'yes',
})
const decisionOnScreen = leavingOut({ whyNot: ({ decision }) => decision !== 'not_ae' })

export const eventFacts = z.preprocess(
  factsOnScreen,
  z.strictObject(facts).refine(endsAfter, endsAfterIt).refine(endIsSaid, sayTheEnd),
)
export type EventFacts = z.output<typeof eventFacts>

/** Asked of every event but one that was entered in a form that did not ask it. */
export const treatmentIsSaid = ({ AECONTRT, treatment_words: how }: EventFacts): boolean => AECONTRT === 'no' || !!how
export const sayTheTreatment = 'Say what was done, in a word or two.'
export const enteredFacts = eventFacts.refine(treatmentIsSaid, { path: ['treatment_words'], message: sayTheTreatment })

/** What the form says, whatever it is entered from. */
const entered = {
  decision: keyOf(decisionLabels, 'Choose what it is.'),
  /** Why it is no adverse event. */
  whyNot: line(asked.why_not.maxLength).optional(),
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

/** Of an event whose participant and visit the effects of a note tell. */
export const formOfEvent = z.preprocess(decisionOnScreen, z.strictObject(entered).refine(reasonIsSaid, sayTheReason))

export const enterEventInput = z.preprocess(
  decisionOnScreen,
  z
    .strictObject({
      participantId: z.uuid(),
      /** The contact at which it was heard of. */
      visitId: z.uuid().optional(),
      ...entered,
    })
    .refine(reasonIsSaid, sayTheReason),
)

/** What a follow-up says of it. */
const followed = { decision: entered.decision, whyNot: entered.whyNot, facts: eventFacts }
export const followUpOfEvent = z.preprocess(
  decisionOnScreen,
  z.strictObject(followed).refine(reasonIsSaid, sayTheReason),
)

export const followEventInput = z.preprocess(
  decisionOnScreen,
  z.strictObject({ eventId: z.uuid(), ...followed }).refine(reasonIsSaid, sayTheReason),
)

/** What a physician says of it. */
export const assessment = z
  .strictObject({
    AESER: keyOf(yesNoLabels, 'Say whether it is serious.'),
    criteria: z.array(keyOf(criteriaLabels, 'Choose from the list.')).max(6),
    AEREL: keyOf(relatedLabels, 'Choose how far it is related.'),
    related_therapy: keyOf(relatedLabels, 'Choose how far it is related.'),
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
