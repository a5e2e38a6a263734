import { z } from 'zod'
import type { FoundNote } from '@/lib/notes/note-repository'
import { type Unblinding, unblindingIn } from '@/lib/notes/unblinding'
import { Refusal } from '@/lib/outcome/refusal'

/** Said of words that may unblind: they stand as they are. */
export const keeping = { unblinding: z.literal('kept').optional() }
type Decision = z.output<typeof keeping.unblinding>

/** Words of a note's own that may unblind are kept only by a decision; it goes into the trail by their fields, without the words. */
export function decided(fields: readonly string[], decision: Decision, say = stand) {
  if (fields.length === 0) return {}
  if (decision !== 'kept') throw new Refusal('invalid', undefined, { unblinding: say })
  return { unblinding: { fields, decision } }
}

/** The same of words that are signed beside a note: nobody has seen them before, so the refusal shows which they are. */
export const decidedBeside = (note: Pick<FoundNote, 'settings'>, text: string, decision: Decision) =>
  decidedTogether(note, { found: [], field: 'words', text }, decision)

interface Together {
  /** Of the note itself, which the page has shown. */
  readonly found: readonly Pick<Unblinding, 'field'>[]
  /** What is written as it is signed, and what the trail calls it. */
  readonly field: string
  readonly text: string
}

/** One decision on a note and on words that are signed together with it. */
export function decidedTogether(
  { settings }: Pick<FoundNote, 'settings'>,
  { found, field, text }: Together,
  decision: Decision,
) {
  const fields = [...new Set(found.map(one => one.field))]
  const own = [...new Set(unblindingIn(text, settings.armNames ?? []))]
  return own.length > 0 ? decided([...fields, field], decision, shown(own)) : decided(fields, decision)
}

const stand = 'Say whether these words stand as they are.'
export const shown = (found: readonly string[]): string => `${found.map(word => `“${word}”`).join(', ')}. ${stand}`
