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
/** How often an answer was given; null where no number of the question leaves. */
export interface CareCount {
  readonly question: CareQuestionId
  readonly option: string
  readonly count: number | null
}

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
 */
export const countsOf = (said: readonly SaidOfSession[]): CareCount[] =>
  (Object.keys(careQuestions) as CareQuestionId[]).flatMap(question => {
    const options = Object.keys(careQuestions[question].options).filter(option => option !== declined)
    const answers = options.map(option => ({ option, by: said.filter(({ given }) => given[question] === option) }))
    const isCounted =
      people(answers.flatMap(({ by }) => by)) >= fewest &&
      answers.every(({ by }) => by.length === 0 || people(by) >= fewest)
    return answers.map(({ option, by }) => ({ question, option, count: isCounted ? by.length : null }))
  })

const people = (said: readonly SaidOfSession[]): number => new Set(said.map(({ participantId }) => participantId)).size
