import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { treatmentGuess } from '@/db/schema/guesses'
import type { Instant } from '@/lib/clock/instant'
import { blindIndex } from '@/lib/seal/blind-index'

export type GuessRow = typeof treatmentGuess.$inferSelect

/** What holds a session and a person to one guess, and tells nobody of either. */
export const markOf = (visitId: string, person: 'participant' | { readonly staffId: string }): Buffer =>
  blindIndex('treatment_guess', `${visitId} ${person === 'participant' ? person : person.staffId}`)

/** Adds a guess; a second one of the same mark breaks on its constraint. Nothing is returned, as nothing may be read. */
export async function insertGuess(tx: Tx, row: GuessRow): Promise<void> {
  await tx.insert(treatmentGuess).values(row)
}

/** Whether the person whose work this is has given theirs; of anybody else's the answer is always no. */
export async function isOwnGiven(tx: Tx, mark: Buffer): Promise<boolean> {
  const { rows } = (await tx.execute(sql`select vigil_guess_given(${mark}) as given`)) as unknown as {
    rows: { given: boolean }[]
  }
  return rows[0]?.given === true
}

/** When two persons opened the study's guesses; null where nobody has. */
export async function unblindedAt(tx: Tx, studyId: string): Promise<Instant | null> {
  const { rows } = (await tx.execute(sql`select vigil_unblinded_at(${studyId}) as at`)) as unknown as {
    rows: { at: Instant | null }[]
  }
  return rows[0]?.at ?? null
}

/** All of a study, where the wall lets them be read. */
export async function guessesOf(tx: Tx, studyId: string): Promise<GuessRow[]> {
  return tx.select().from(treatmentGuess).where(eq(treatmentGuess.studyId, studyId)).orderBy(asc(treatmentGuess.id))
}
