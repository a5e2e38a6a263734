import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { saveAnswers } from '@/lib/notes/save-answers'
import { startNote } from '@/lib/notes/start-note'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { onFreshPostgres } from './database'
import { draftFloor } from './draft-floor'
import { during, median, percentile, say, type Window } from './figure'

const writers = 32
const notes = 64
const windows = 5
const seconds = 4

/** Draft saves of 800 bytes: the use-case in process against the database's own floor, window by window in turn. */
export const bench = () =>
  onFreshPostgres(async ({ ownerUrl }) => {
    const { therapist, ids } = await drafts()
    const floor = await draftFloor(ownerUrl, writers, notes)
    const save = saver(therapist, ids)
    const measured: Window[] = []
    const bare: Window[] = []
    await during(2, writers, save)
    for (let window = 0; window < windows; window++) {
      bare.push(await during(seconds, writers, floor.save))
      measured.push(await during(seconds, writers, save))
    }
    await floor.close()
    const all = measured.flatMap(window => window.milliseconds)
    const bareRate = median(bare.map(window => window.perSecond))
    say({
      bench: 'draft.in-process',
      value: median(measured.map(window => window.perSecond)),
      unit: 'saves/s',
      floor: bareRate,
      n: all.length,
    })
    say({ bench: 'draft.in-process.p95', value: percentile(all, 0.95), unit: 'ms', n: all.length })
    await alone(save)
  })

/** One writer, nobody else. */
async function alone(save: (worker: number) => Promise<void>): Promise<void> {
  const { milliseconds } = await during(seconds, 1, save)
  say({ bench: 'draft.alone.p50', value: percentile(milliseconds, 0.5), unit: 'ms', n: milliseconds.length })
  say({ bench: 'draft.alone.p95', value: percentile(milliseconds, 0.95), unit: 'ms', n: milliseconds.length })
}

/** Sixty-four drafts of one therapist. */
async function drafts(): Promise<{ therapist: Actor; ids: string[] }> {
  const study = await aStudy()
  const ids: string[] = []
  while (ids.length < notes) {
    const { visits } = await aParticipant(study)
    for (const visitId of Object.values(visits)) ids.push((await startNote(study.therapist, { visitId })).noteId)
  }
  return { therapist: study.therapist, ids: ids.slice(0, notes) }
}

/** Each worker writes the summary of two notes in turn, on top of what it wrote last. */
function saver(actor: Actor, ids: readonly string[]) {
  const revisions = new Map<string, number>()
  let turn = 0
  return async (worker: number) => {
    const noteId = ids[(worker + writers * (turn++ % 2)) % ids.length] ?? ''
    const base = revisions.get(noteId) ?? 0
    const value = randomBytes(600).toString('base64')
    const saved = await saveAnswers(actor, { noteId, changes: [{ id: randomUUID(), path: 'summary', value, base }] })
    revisions.set(noteId, saved.revisions.summary ?? base)
  }
}
