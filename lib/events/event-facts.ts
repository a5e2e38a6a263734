import { z } from 'zod'
import { isWallClock } from '@/lib/clock/calendar'
import { earliestOf, isPartialDay, latestOf } from '@/lib/clock/partial-day'
import { line } from '@/lib/trial/input'
import { eventForm } from './event-forms'
import {
  openGradeLabels,
  openParticipationLabels,
  openYesNoLabels,
  outcomeLabels,
  valenceLabels,
  yesNoLabels,
} from './event-words'

const { fields: asked } = eventForm
export const keyOf = <K extends string>(labels: Readonly<Record<K, string>>, refusal: string) =>
  z.enum(Object.keys(labels) as K[], refusal)
export const wallClock = z.string().refine(isWallClock, 'Choose a day and a time.')

/** A day as far as it is known. */
export const knownDay = z
  .string()
  .refine(isPartialDay, 'Choose a day of the calendar, its month or its year, or that it is not known.')

const sayStrength = 'Choose how strong it was.'
const sayTreated = 'Say whether it was treated.'
const sayTakingPart = 'Choose what was done about taking part.'
const sayOutcome = 'Choose how it stands.'

/** What is known of an event, as it is entered and as it is followed up; variables as in CDASH. */
export const facts = {
  AETERM: line(asked.AETERM.maxLength),
  AESTDAT: knownDay,
  AEENDAT: knownDay.optional(),
  AEONGO: keyOf(yesNoLabels, 'Say whether it goes on.'),
  AETOXGR: keyOf(openGradeLabels, sayStrength),
  valence: keyOf(valenceLabels, 'Choose how they found it, or that nobody asked.'),
  AECONTRT: keyOf(openYesNoLabels, sayTreated),
  treatment_words: line(asked.treatment_words.maxLength).optional(),
  AEACNOTH: keyOf(openParticipationLabels, sayTakingPart),
  AEOUT: keyOf(outcomeLabels, sayOutcome),
  abuse_related: keyOf(openYesNoLabels, 'Say whether it names a term of the list.'),
  words: line(asked.words.maxLength).optional(),
}

/** What neither a log nor a report of an effect may know. What is said of it in a word to be none leaves it out: it was not asked. */
export const maybeNotAsked = {
  AETOXGR: sayStrength,
  AECONTRT: sayTreated,
  AEACNOTH: sayTakingPart,
  AEOUT: sayOutcome,
} as const

/** What nobody may know yet, of an event of a form that takes that for an answer. */
export const maybeNotKnown = ['AETOXGR', 'AECONTRT', 'AEACNOTH', 'abuse_related'] as const

interface Span {
  readonly AESTDAT: string
  readonly AEENDAT?: string
  readonly AEONGO: string
}
/** Of what is no day nothing is told but that. */
const endsAfter = ({ AESTDAT, AEENDAT }: Span) =>
  !AEENDAT || !isPartialDay(AESTDAT) || !isPartialDay(AEENDAT) || earliestOf(AESTDAT) <= latestOf(AEENDAT)
const endIsSaid = ({ AEENDAT, AEONGO }: Span) => (AEONGO === 'yes') === !AEENDAT
const endsAfterIt = { path: ['AEENDAT'], message: 'It ended before it began.' }
const sayTheEnd = { path: ['AEENDAT'], message: 'It goes on, or it has a day on which it ended.' }

/** What a control held before somebody chose otherwise, and it left the screen, is neither kept nor refused. */
export const leavingOut = (isHidden: Readonly<Record<string, (said: Readonly<Record<string, unknown>>) => boolean>>) =>
  function onScreen(typed: unknown): unknown {
    if (typeof typed !== 'object' || typed === null) return typed
    const said: Readonly<Record<string, unknown>> = { ...typed }
    return Object.fromEntries(Object.entries(said).filter(([name]) => !isHidden[name]?.(said)))
  }
const factsOnScreen = leavingOut({
  AEENDAT: ({ AEONGO }) => AEONGO !== 'no',
  treatment_words: ({ AECONTRT }) => AECONTRT !== 'yes',
})
const consistent = <S extends z.ZodType<Span>>(schema: S) =>
  z.preprocess(factsOnScreen, schema.refine(endsAfter, endsAfterIt).refine(endIsSaid, sayTheEnd))

const whole = z.strictObject(facts)
const wholeFacts = consistent(whole)
/** What an entry says: of what is said to be none, some of it may not have been asked. */
export const eventFacts = consistent(
  whole.partial({ AETOXGR: true, AECONTRT: true, AEACNOTH: true, AEOUT: true } satisfies Record<
    keyof typeof maybeNotAsked,
    true
  >),
)
export type EventFacts = z.output<typeof eventFacts>

/** Asked of every event but one that was entered in a form that did not ask it. */
export const treatmentIsSaid = ({ AECONTRT, treatment_words: how }: EventFacts): boolean => AECONTRT !== 'yes' || !!how
export const sayTheTreatment = 'Say what was done, in a word or two.'
export const enteredFacts = wholeFacts.refine(treatmentIsSaid, { path: ['treatment_words'], message: sayTheTreatment })

/** What queries need of it, in plain. */
export const plainOf = ({ AETOXGR, AEOUT }: EventFacts) => ({
  grade: AETOXGR && AETOXGR !== 'not_known' ? Number(AETOXGR) : null,
  outcome: AEOUT ?? null,
})

/** As it stands, without what is not known yet: a follow-up asks that again. */
export const askedAgain = (facts: EventFacts): EventFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, said]) => said !== 'not_known')) as EventFacts // its form asks the rest anew
