import { z } from 'zod'
import type { FoundNote } from '@/lib/notes/note-repository'
import { unblindingIn } from '@/lib/notes/unblinding'
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
export function decidedBeside({ settings }: Pick<FoundNote, 'settings'>, text: string, decision: Decision) {
  const found = [...new Set(unblindingIn(text, settings.armNames ?? []))]
  return decided(found.length > 0 ? ['words'] : [], decision, shown(found))
}

const stand = 'Say whether these words stand as they are.'
export const shown = (found: readonly string[]): string => `${found.map(word => `“${word}”`).join(', ')}. ${stand}`
