import type { Tx } from '@/db/client'
import { dataKeysById } from '@/lib/seal/data-key-repository'
import { dataKeyIdOf } from '@/lib/seal/envelope'
import { type CareQuestionId, careQuestions, declined } from './care-questions'
import { checksInCut } from './care-repository'
import { openCheck } from './sealed-check'

/** Fewer people than this may stand behind no number. */
const fewest = 5

/** What was said of one session, without its words: all of a check that a count needs. */
export interface SaidOfSession {
  readonly participantId: string
  readonly given: Readonly<Record<CareQuestionId, string | null>>
}
/** Why no number of a question leaves: too few stand behind one of them, or behind what it adds to an earlier package. */
export type Withheld = 'fewer_than_five' | 'too_near'
/** How often an answer was given, or why that is not told. */
export type CareCount = { readonly question: CareQuestionId; readonly option: string } & (
  | { readonly count: number; readonly withheld: null }
  | { readonly count: null; readonly withheld: Withheld }
)
/** The counts that an earlier package of the study told, by question and option. */
export type EarlierCounts = ReadonlyMap<string, number>
export const countKey = (question: string, option: string): string => `${question} ${option}`

/** What these participants last said of each session until the cut; while their export is built. */
export async function saidUntilCut(
  tx: Tx,
  participantIds: readonly string[],
  cutoffAt: string,
): Promise<SaidOfSession[]> {
  const rows = await checksInCut(tx, participantIds, cutoffAt)
  const keys = await dataKeysById(
    tx,
    rows.map(({ check }) => dataKeyIdOf(check.sealed)),
  )
  const last = new Map<string, SaidOfSession>()
  for (const { check, participantId, visitId } of rows) {
    const key = keys.get(dataKeyIdOf(check.sealed))
    if (!key) throw new Error('A care check can’t be opened.')
    const { answers } = openCheck(key, check)
    if (answers) last.set(visitId, { participantId, given: { treatment: answers.treatment, touch: answers.touch } })
  }
  return [...last.values()]
}

/**
 * Counts over a whole cut. A question is counted where at least five participants answered it and at least five stand behind
 * each answer that was given at all. Otherwise none of its counts leaves: one answer left out alone could be told from the
 * rest. Zeros of a counted question stay. What was declined or left open is counted nowhere, so that no total says of how many
 * nothing is known.
 *
 * Nor is a question counted where one of its numbers differs from an earlier package of the study by so little that fewer than
 * five participants may stand behind the difference: whoever holds both packages and knows who is in one alone would read what
 * these said. How many stand behind a difference is not known, so each is taken to have spoken of as many sessions as anybody did.
 */
export const countsOf = (said: readonly SaidOfSession[], earlier: readonly EarlierCounts[] = []): CareCount[] =>
  (Object.keys(careQuestions) as CareQuestionId[]).flatMap(question => {
    const options = Object.keys(careQuestions[question].options).filter(option => option !== declined)
    const answers = options.map(option => ({ option, by: said.filter(({ given }) => given[question] === option) }))
    const isCounted =
      people(answers.flatMap(({ by }) => by)) >= fewest &&
      answers.every(({ by }) => by.length === 0 || people(by) >= fewest)
    const most = mostSessions(said.filter(({ given }) => given[question] !== null))
    const isNear = answers.some(({ option, by }) =>
      earlier.some(counts => isTooNear(by.length, counts.get(countKey(question, option)), most)),
    )
    const withheld = isCounted ? (isNear ? 'too_near' : null) : 'fewer_than_five'
    return answers.map(({ option, by }) =>
      withheld === null
        ? { question, option, count: by.length, withheld }
        : { question, option, count: null, withheld },
    )
  })

const isTooNear = (count: number, before: number | undefined, most: number): boolean =>
  before !== undefined && count !== before && Math.abs(count - before) <= (fewest - 1) * most

/** Of how many sessions the one participant spoke who spoke of most. */
function mostSessions(said: readonly SaidOfSession[]): number {
  const sessions = new Map<string, number>()
  for (const { participantId } of said) sessions.set(participantId, (sessions.get(participantId) ?? 0) + 1)
  return Math.max(1, ...sessions.values())
}

const people = (said: readonly SaidOfSession[]): number => new Set(said.map(({ participantId }) => participantId)).size
