import canonicalize from 'canonicalize'
import type { Tx } from '@/db/client'
import { Refusal } from '@/lib/outcome/refusal'
import type { DataKey } from '@/lib/seal/envelope'
import { conflictOf, type Saved, type SentChange } from './answer-change'
import { answersAt, type ChangeRow, changesById } from './answer-repository'
import { openChange } from './sealed-answer'

/** Which of these changes came before. The same id with other content is refused. */
export async function sorted(tx: Tx, noteId: string, key: DataKey, changes: readonly SentChange[]) {
  const ids = changes.map(one => one.id)
  const known = await changesById(tx, noteId, ids)
  for (const one of changes) {
    const row = known.get(one.id)
    if (row && !isSame(one, row, key)) {
      throw new Refusal('conflict', undefined, { [one.path]: 'This change was sent before with other content.' })
    }
  }
  const replayed = ids.flatMap(id => known.get(id) ?? [])
  return { fresh: changes.filter(one => !known.has(one.id)), replayed }
}

/** The first answer once more: also after the note was signed, also when somebody has written since. */
export async function answeredAgain(
  tx: Tx,
  noteId: string,
  key: DataKey,
  rows: readonly ChangeRow[],
): Promise<Saved | null> {
  const last = rows.at(-1)
  if (!last) return null
  const lost = rows.filter(row => row.state === 'conflict')
  const current = await answersAt(
    tx,
    noteId,
    lost.map(row => row.path),
  )
  return {
    savedAt: last.at,
    revisions: Object.fromEntries(rows.map(row => [row.path, row.revision])),
    conflicts: lost.flatMap(row => {
      const stands = current.get(row.path)
      return stands ? [conflictOf(key, row, openChange(key, row), stands)] : []
    }),
  }
}

const isSame = (one: SentChange, row: ChangeRow, key: DataKey) =>
  one.path === row.path && one.base === row.base && canonicalize(one.value) === canonicalize(openChange(key, row))
