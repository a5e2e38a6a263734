import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { asJob, asVerifier } from '@/db/work'
import { makeCheckpoint, makeDueCheckpoint } from '@/lib/audit/checkpoint'
import { record } from '@/lib/audit/record'
import { verifyTrail } from '@/lib/audit/verify'
import { readHashes } from '@/lib/audit/verify-repository'
import { startNote } from '@/lib/notes/begin/start-note'
import { saveAnswers } from '@/lib/notes/draft/save-answers'
import { running } from '@/lib/ops/running'
import { loadKeys, makeKeys } from '@/lib/seal/key-ring'
import { test as base, expect } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { passTime } from '@/tests/support/worker-clock'

/** A worker of its own, whose database is empty at first. */
const test = base.extend<object, { alone: true }>({
  alone: [async ({ database: _ }, use) => use(true), { scope: 'worker', auto: true }],
})

const file = () => running().configuration.checkpoints
const verdict = () => verifyTrail(file())
const system = { staffId: null, role: 'system', sessionId: null }
const swept = { chain: 'system', action: 'swept', subject: { type: 'installation', id: 'installation' } }

let study: TestStudy

test('where nothing was ever recorded, nothing can be said', async () => {
  expect(await verdict()).toMatchObject({ verdict: 'undecided', words: expect.stringContaining('nothing to check') })
})

test('without a checkpoint nothing can be said, and the path of the file is', async () => {
  study = await aStudy()
  expect(await verdict()).toMatchObject({ verdict: 'undecided', words: expect.stringContaining(file()) })
  expect(await makeCheckpoint(file())).toBe(1)
  expect(await verdict()).toMatchObject({ verdict: 'intact' })
})

test('with the keys of another installation nothing can be said', async () => {
  const other = join(running().configuration.data, 'other-keys')
  makeKeys(other)
  loadKeys(other)
  const found = await verdict()
  loadKeys(running().configuration.keys)
  rmSync(other)
  expect(found).toMatchObject({ verdict: 'undecided', words: expect.stringContaining('another audit key') })
})

test('a checkpoint is made after five minutes or a thousand events, and only of what changed', async () => {
  expect(await makeDueCheckpoint(file())).toBe(null)
  await asJob(tx => record(tx, system, swept))
  expect(await makeDueCheckpoint(file())).toBe(null)
  await passTime('5 minutes')
  expect(await makeDueCheckpoint(file())).toBe(2)
  await passTime('5 minutes')
  expect(await makeDueCheckpoint(file())).toBe(null)
  await asJob(tx => record(tx, system, ...Array.from({ length: 999 }, () => swept)))
  expect(await makeDueCheckpoint(file())).toBe(3)
  expect(await verdict()).toMatchObject({ verdict: 'intact', counted: { checkpoints: 3 } })
})

test('a thousand anchored heads are looked up at once', async () => {
  const places = Array.from({ length: 1_000 }, (_, index) => ({ chain: 'system', seq: index + 1 }))
  const hashes = await asVerifier(tx => readHashes(tx, [...places, { chain: randomUUID(), seq: 1 }]))
  expect([...hashes.keys()].sort()).toEqual(places.map(({ chain, seq }) => `${chain} ${seq}`).sort())
})

test('of checkpoints asked for at once, one is made', async () => {
  await asJob(tx => record(tx, system, swept))
  const made = await Promise.all(Array.from({ length: 4 }, () => makeCheckpoint(file())))
  expect(made.filter(n => n !== null)).toHaveLength(1)
  expect(await verdict()).toMatchObject({ verdict: 'intact' })
})

test('an event of before a checkpoint, committed after it, stands in the next, once', async () => {
  await makeCheckpoint(file())
  const { anchors } = (await verdict()).counted
  await passTime('-1 minute')
  await asJob(tx => record(tx, system, { ...swept, chain: study.id }))
  await passTime('1 minute')
  expect(await makeCheckpoint(file())).toBeGreaterThan(0)
  expect(await makeCheckpoint(file())).toBe(null)
  expect((await verdict()).counted.anchors).toBe(anchors + 1)
})

test('while others write, it is intact', async () => {
  const drafts = [await aDraft(), await aDraft()]
  let writing = true
  const saved = Promise.all(
    drafts.map(async ({ noteId }) => {
      let base = 0
      for (; writing; base++) {
        const change = { id: randomUUID(), path: 'summary', value: `Calm, ${base}.`, base }
        await saveAnswers(study.therapist, { noteId, changes: [change] })
        await breathe() // the embedded database never does
      }
      return base
    }),
  )
  try {
    for (let round = 0; round < 4; round++) {
      expect(await verdict()).toMatchObject({ verdict: 'intact' })
      await makeCheckpoint(file())
    }
  } finally {
    writing = false
  }
  for (const count of await saved) expect(count).toBeGreaterThan(4)
})

async function aDraft() {
  const participant = await aParticipant(study)
  return startNote(study.therapist, { visitId: participant.visits.PREP1 ?? '' })
}
