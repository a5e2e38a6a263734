import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { parsed } from '@/lib/outcome/parsed'
import { recordPinUsed, recordPinUsedInput } from '@/lib/session/log/record-pin-used'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const use = (more: object = {}) => ({
  id: randomUUID(),
  openedAt: '2026-03-12T10:42:03.120Z',
  deviceNow: '2026-03-12T11:40:00.000Z',
  screen: 'log',
  isRight: true,
  ...more,
})
const used = (actor: Actor, note: { id: string }, ...openings: object[]) =>
  recordPinUsed(actor, parsed(recordPinUsedInput, { note: note.id, openings }))
const usesOf = async (note: { id: string }) =>
  (await trailOf(note.id)).filter(({ action }) => action === 'log.pin_used')

test('each use of the PIN of a day is in the note’s trail once, right or wrong, with the device’s time, however often it is sent', async () => {
  const note = await aNote(study, { kind: 'session' })
  const [wrong, right] = [use({ isRight: false }), use({ screen: 'lock', openedAt: '2026-03-12T10:43:00.000Z' })]
  expect(await used(study.therapist, note, wrong)).toEqual({ recorded: [wrong.id] })
  await Promise.all([1, 2, 3].map(() => used(study.therapist, note, wrong, right, right)))
  await used(study.cotherapist, note, right)
  expect((await usesOf(note)).map(({ chain, actor, body }) => ({ chain, actor, ...body }))).toMatchObject([
    { chain: note.id, actor: study.therapist.staffId, ...wrong },
    { chain: note.id, actor: study.therapist.staffId, ...right },
    { chain: note.id, actor: study.cotherapist.staffId, ...right },
  ])
})

test('nobody but who keeps the log has a PIN of its day, and a use says what it was tried on', async () => {
  const note = await aNote(study, { kind: 'session' })
  for (const person of ['supervisor', 'investigator', 'monitor', 'coordinator', 'sessionStaff', 'outsider'] as const)
    await expect(used(study[person], note, use())).rejects.toMatchObject({ code: /not_(permitted|found)/ })
  expect(() => parsed(recordPinUsedInput, { note: note.id, openings: [use({ screen: 'door' })] })).toThrow(
    expect.objectContaining({ code: 'invalid' }),
  )
  expect(await usesOf(note)).toEqual([])
})
