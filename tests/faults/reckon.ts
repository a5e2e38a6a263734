import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { verifyTrail } from '@/lib/audit/verify'
import { answersOf, changesAt } from '@/lib/notes/draft/answer-repository'
import { openAnswer, openChange, recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { findNote } from '@/lib/notes/note-repository'
import type { Acknowledged } from './writer'

export interface Reckoning {
  /** Acknowledged, but not in the note as it was said, or not standing where it is the last. */
  lost: number
  /** In the note without anybody having been told, or twice. */
  doubled: number
  readonly verify: string
}
/** A change as its row holds it, opened. */
type Kept = Omit<Acknowledged, 'state'> & { readonly state: string }

/** Holds what the writers were told against what the database has. */
export async function reckon(
  reader: Actor,
  notes: readonly string[],
  acknowledged: readonly Acknowledged[],
  checkpoints: string,
): Promise<Reckoning> {
  const counted = { lost: 0, doubled: 0 }
  for (const noteId of notes) {
    const told = new Map(acknowledged.filter(one => one.noteId === noteId).map(one => [one.id, one]))
    const paths = [...new Set([...told.values()].map(one => one.path))]
    const { kept, standing } = await inside(reader, noteId, paths)
    const right = kept.filter(row => isSame(row, told.get(row.id)))
    counted.lost += told.size - right.length
    counted.lost += paths.filter(path => standing.get(path) !== lastOf(told, path)?.value).length
    counted.doubled += kept.filter(row => !told.has(row.id)).length
    counted.doubled += repeated(kept.filter(row => row.state === 'applied'))
  }
  await makeCheckpoint(checkpoints)
  const { verdict, words } = await verifyTrail(checkpoints)
  return { ...counted, verify: verdict === 'intact' ? verdict : `${verdict}: ${words}` }
}

const inside = (reader: Actor, noteId: string, paths: readonly string[]) =>
  asActor(reader.staffId, async tx => {
    const note = await findNote(tx, reader, noteId)
    const key = await recordKeyOf(tx, note)
    const rows = await changesAt(tx, noteId, paths)
    const answers = await answersOf(tx, noteId)
    return {
      kept: rows.map(row => ({ ...row, value: String(openChange(key, row)) })),
      standing: new Map(answers.map(row => [row.path, openAnswer(key, row)])),
    }
  })

const isSame = (row: Kept, told: Acknowledged | undefined) =>
  row.path === told?.path && row.value === told.value && row.revision === told.revision && row.state === told.state

const lastOf = (told: ReadonlyMap<string, Acknowledged>, path: string) =>
  [...told.values()]
    .filter(one => one.path === path && one.state === 'applied')
    .sort((one, other) => one.revision - other.revision)
    .at(-1)

/** Revisions of a path that more than one change holds. */
const repeated = (applied: readonly Kept[]) =>
  applied.length - new Set(applied.map(row => `${row.path} ${row.revision}`)).size
