import canonicalize from 'canonicalize'
import type { Tx } from '@/db/client'
import { Refusal } from '@/lib/outcome/refusal'
import type { DataKey } from '@/lib/seal/envelope'
import { conflictOf, type Saved, type SentChange } from './answer-change'
import { type ChangeRow, changesAt } from './answer-repository'
import { openChange } from './sealed-answer'

/** Which of these changes came before. The same id with other content, or in another note, is refused. */
export function sorted(
  noteId: string,
  key: DataKey,
  changes: readonly SentChange[],
  known: ReadonlyMap<string, ChangeRow>,
) {
  for (const one of changes) {
    const row = known.get(one.id)
    if (row && !isSame(one, noteId, row, key)) throw sentBefore(one)
  }
  const replayed = changes.flatMap(one => known.get(one.id) ?? [])
  return { fresh: changes.filter(one => !known.has(one.id)), replayed }
}

export const sentBefore = ({ path }: { path: string }) =>
  new Refusal('conflict', undefined, { [path]: 'This change was sent before with other content.' })

/** The first answer once more, word for word: also after the note was signed, also when somebody has written since. */
export async function answeredAgain(
  tx: Tx,
  noteId: string,
  key: DataKey,
  rows: readonly ChangeRow[],
): Promise<Saved | null> {
  const last = rows.at(-1)
  if (!last) return null
  const lost = rows.filter(row => row.state === 'conflict')
  const paths = lost.map(row => row.path)
  const history = paths.length > 0 ? await changesAt(tx, noteId, paths) : []
  return {
    savedAt: last.at,
    revisions: Object.fromEntries(rows.map(row => [row.path, row.revision])),
    conflicts: lost.flatMap(row => {
      const stood = history.find(
        one => one.state === 'applied' && one.path === row.path && one.revision === row.revision,
      )
      return stood ? [conflictOf(row, openChange(key, row), { ...stood, value: openChange(key, stood) })] : []
    }),
  }
}

function isSame(one: SentChange, noteId: string, row: ChangeRow, key: DataKey): boolean {
  const isSamePlace = noteId === row.noteId && one.path === row.path && one.base === row.base
  return (
    isSamePlace &&
    (one.resolves ?? null) === row.resolves &&
    canonicalize(one.value) === canonicalize(openChange(key, row))
  )
}
