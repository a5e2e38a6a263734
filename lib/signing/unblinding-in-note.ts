import type { Conflict } from '@/lib/notes/draft/answer-change'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { pathWords } from '@/lib/notes/path-words'
import { type Unblinding, unblindingIn, unblindingOf } from '@/lib/notes/unblinding'
import { writtenIn } from '@/lib/session/log/entry-words'

/** What is signed together: the answers, and the log of a session day. */
interface Signed {
  readonly answers: Answers
  readonly entries: readonly LoggedEntry[]
}

/** The same of answers that lost against another and that nobody chose between: they are kept as well. */
export const unblindingAside = (
  definition: NoteDefinition,
  unsettled: readonly Conflict[],
  armNames: readonly string[],
): Unblinding[] =>
  unsettled.flatMap(({ path, mine }) => {
    const { label, words: text, isProse } = pathWords(definition, path, mine)
    const words = isProse || typeof mine === 'object' ? unblindingIn(text, armNames) : []
    return words.length > 0 ? [{ field: path.split('.')[0] ?? path, label, words: [...new Set(words)] }] : []
  })

const nobody = { people: {}, touch: {} }

/** Words of a whole note that may unblind: of its answers by their fields, of its log together; an entry that was struck is signed too. */
export function unblindingInNote(
  definition: NoteDefinition,
  signed: Signed,
  armNames: readonly string[],
): Unblinding[] {
  const logged = signed.entries
    .flatMap(entry => writtenIn(entry, nobody))
    .flatMap(({ text }) => unblindingIn(text, armNames))
  const log = logged.length > 0 ? [{ field: 'log', label: 'The log', words: [...new Set(logged)] }] : []
  return [...unblindingOf(definition, signed.answers, armNames), ...log]
}
