import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { type Unblinding, unblindingIn, unblindingOf } from '@/lib/notes/unblinding'
import { writtenIn } from '@/lib/session/log/entry-words'

/** What is signed together: the answers, and the log of a session day. */
interface Signed {
  readonly answers: Answers
  readonly entries: readonly LoggedEntry[]
}

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
