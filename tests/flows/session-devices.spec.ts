import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { parsed } from '@/lib/outcome/parsed'
import { hearDevice, hearDeviceInput } from '@/lib/session/live/hear-device'
import { readSilentDevices } from '@/lib/session/live/read-silent-devices'
import { expect, test } from '@/tests/support/database'
import { about, aSessionDay, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const aDay = () => aSessionDay(study)
const heard = (actor: Actor, note: { id: string }, device: string, { waiting = 0, closed = false } = {}) =>
  hearDevice(actor, parsed(hearDeviceInput, { note: note.id, device, waiting, closed }))
const silent = async (actor: Actor, note: { id: string }) =>
  (await readSilentDevices(actor, note.id)).map(({ id, name, waiting }) => [id, name, waiting])

test('a device that fell silent with the log open is named to both authors, until it reports or the log is closed on it', async () => {
  const note = await aDay()
  const [tablet, phone] = [randomUUID(), randomUUID()]
  const { name } = study.cotherapist
  await heard(study.cotherapist, note, tablet)
  await heard(study.therapist, note, phone, { closed: true })
  expect(await silent(study.therapist, note)).toEqual([])
  await passTime('10 minutes')
  for (const author of [study.therapist, study.cotherapist])
    expect(await silent(author, note)).toEqual([[tablet, name, 0]])
  await heard(study.cotherapist, note, tablet, { waiting: 2, closed: true })
  expect(await silent(study.therapist, note)).toEqual([[tablet, name, 2]])
  await heard(study.cotherapist, note, tablet)
  expect(await silent(study.therapist, note)).toEqual([])
})

test('a device that was heard when the participant had left has reported; what is logged after that makes the day longer, what is said of it does not', async () => {
  const note = await aDay()
  const tablet = randomUUID()
  const left = entry('left_site')
  await log(study.therapist, note, left)
  await heard(study.cotherapist, note, tablet)
  await passTime('10 minutes')
  const nausea = entry('nausea', { at: minutesAgo(30) })
  await log(study.therapist, note, nausea, about('ended', nausea.id, {}))
  expect(await silent(study.therapist, note)).toEqual([])
  const after = [entry('handover'), entry('free_note', { body: { words: 'Rang home.' } })] // as the pads write them
  expect((await log(study.therapist, note, ...after)).saved).toHaveLength(2)
  expect(await silent(study.therapist, note)).toHaveLength(1)
  await heard(study.cotherapist, note, tablet)
  await passTime('10 minutes')
  expect(await silent(study.therapist, note)).toEqual([])
  await log(study.therapist, note, about('void', left.id, { reason: 'undone' }))
  expect(await silent(study.therapist, note)).toHaveLength(1)
})

test('a device is heard of whoever keeps the log and of nobody else; that leaves no line in the note’s trail', async () => {
  const note = await aDay()
  const before = await trailOf(note.id)
  await heard(study.therapist, note, randomUUID())
  await heard(study.cotherapist, note, randomUUID())
  expect(await trailOf(note.id)).toEqual(before)
  for (const person of ['supervisor', 'investigator', 'monitor'] as const) {
    await expect(heard(study[person], note, randomUUID())).rejects.toMatchObject({ code: 'not_permitted' })
    await expect(readSilentDevices(study[person], note.id)).rejects.toMatchObject({ code: 'not_permitted' })
  }
  for (const person of ['coordinator', 'dataManager', 'outsider', 'sessionStaff', 'suspended'] as const) {
    await expect(heard(study[person], note, randomUUID())).rejects.toMatchObject({ code: 'not_found' })
    await expect(readSilentDevices(study[person], note.id)).rejects.toMatchObject({ code: 'not_found' })
  }
  const call = await aSignedNote(study)
  expect(await readSilentDevices(study.therapist, call.id)).toEqual([])
})

test('what waits is a whole number, a device is an id, and one person’s devices are counted', async () => {
  const note = await aDay()
  const bad = { note: note.id, device: 'my tablet', waiting: -1, closed: false }
  expect(() => parsed(hearDeviceInput, bad)).toThrow(expect.objectContaining({ code: 'invalid' }))
  const own = Array.from({ length: 100 }, () => randomUUID())
  for (const device of own) await heard(study.therapist, note, device)
  await expect(heard(study.therapist, note, randomUUID())).rejects.toMatchObject({ code: 'throttled' })
  await heard(study.therapist, note, own[0] ?? '', { closed: true })
  await heard(study.cotherapist, note, randomUUID())
})
