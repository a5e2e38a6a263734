import { randomUUID } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { sql } from 'drizzle-orm'
import { asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { keepUp, makeCheckpoint } from '@/lib/audit/checkpoint'
import { checkpointStanding } from '@/lib/audit/checkpoint-standing'
import { recordThrottled } from '@/lib/credentials/record-throttled'
import { signIn } from '@/lib/credentials/sign-in'
import { alertsOf } from '@/lib/messages/alerts-of'
import { tellOfLateCheckpoint } from '@/lib/messages/tell-of-late-checkpoint'
import { tellOfReadings } from '@/lib/messages/tell-of-readings'
import { eachAlone } from '@/lib/ops/each-alone'
import { health } from '@/lib/ops/health'
import { running } from '@/lib/ops/running'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { anInvitation } from '@/tests/support/newcomer'
import { accept, password, signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

const file = () => running().configuration.checkpoints
/** Beside that a colleague was given a role, which the making of these studies is. */
const told = async (actor: Actor) =>
  (await alertsOf(actor)).map(({ kind }) => kind).filter(kind => kind !== 'colleague_granted')

async function inTrail(action: string): Promise<{ body: Record<string, unknown> }[]> {
  const question = sql`select body::jsonb as body from audit_event where action = ${action} order by at, chain, seq`
  return ((await asVerifier(tx => tx.execute(question))) as unknown as { rows: { body: Record<string, unknown> }[] })
    .rows
}

test('an event that waits longer than a quarter of an hour to be anchored is told to administrators, and to who asks how the server is', async () => {
  await passTime('25 hours')
  const study = await aStudy()
  await makeCheckpoint(file())
  await passTime('3 hours')
  expect((await checkpointStanding(file())).late, 'nothing happened, so nothing waits').toBe(false)
  await aParticipant(study)
  await passTime('14 minutes')
  expect((await checkpointStanding(file())).late).toBe(false)
  await passTime('2 minutes')
  const standing = await checkpointStanding(file())
  expect(standing).toEqual({ age: expect.any(Number), late: true })
  expect(standing.age).toBeGreaterThan(3 * 3600)
  expect(await health()).toMatchObject({ status: 'ok', checkpoint: { late: true } })
  for (let turn = 0; turn < 2; turn++) await tellOfLateCheckpoint(file())
  expect(await told(study.administrator)).toEqual(['checkpoint_late'])
  expect(await inTrail('checkpoint.late')).toHaveLength(1)
  await makeCheckpoint(file())
  const anchored = await checkpointStanding(file())
  expect(anchored.late).toBe(false)
  expect(anchored.age).toBeLessThan(60)
  expect(await checkpointStanding(dirname(file()))).toEqual({ age: null, late: true })
})

test('what another server anchored is made up in the file of one that did not draw the job', async () => {
  const other = `${file()}.other`
  await makeCheckpoint(file())
  copyFileSync(file(), other)
  try {
    await aStudy()
    await makeCheckpoint(file())
    await passTime('16 minutes')
    expect((await checkpointStanding(other)).late).toBe(true)
    await Promise.all([keepUp(other), keepUp(other)])
    expect((await checkpointStanding(other)).late).toBe(false)
    expect(readFileSync(other, 'utf8')).toBe(readFileSync(file(), 'utf8'))
  } finally {
    rmSync(other)
  }
})

test('a step of the sweep that fails is told by itself, and the alarms after it are raised', async () => {
  const [done, faults]: [string[], string[]] = [[], []]
  const step = (name: string) => async () => void done.push(name)
  const broken = (name: string) => () => Promise.reject(name)
  await eachAlone([step('a'), broken('b'), step('c'), broken('d'), step('e')], fault => faults.push(String(fault)))
  expect([done, faults]).toEqual([
    ['a', 'c', 'e'],
    ['b', 'd'],
  ])
  await expect(eachAlone([step('f')], () => {}, AbortSignal.abort(new Error('stopping')))).rejects.toThrow('stopping')
  expect(done).not.toContain('f')
})

test('one password tried at many accounts is told to the administrators once, and slips of people who then got in are not counted', async () => {
  await passTime('2 hours')
  const study = await aStudy()
  const address = `192.0.2.${Math.floor(Math.random() * 200)}`
  const miss = (email: string) => signIn({ email, password: 'Spring2026!', address }).catch(() => {})
  const anybody = () => miss(`${randomUUID()}@example.org`)
  const before = (await inTrail('sign_in.guessed')).length
  await miss(study.therapist.email)
  await signIn({ email: study.therapist.email, password, address })
  for (let n = 0; n < 9; n++) await anybody()
  await miss(study.cotherapist.email)
  await signIn({ email: study.cotherapist.email, password, address: '198.51.100.9' })
  for (let n = 0; n < 2; n++) await miss(study.rater.email)
  expect(await told(study.administrator)).toEqual([])
  await anybody()
  await anybody()
  expect(await told(study.administrator)).toEqual(['password_guessing'])
  expect(await told(study.investigator)).toEqual([])
  const lines = (await inTrail('sign_in.guessed')).slice(before)
  expect(lines).toMatchObject([{ body: { accounts: 12 } }])
  expect(JSON.stringify(lines)).not.toContain(address)
})

test('one password tried at many accounts from as many addresses of one IPv6 network is told too', async () => {
  await passTime('2 hours')
  const study = await aStudy()
  for (let n = 0; n < 12; n++) {
    const email = `${randomUUID()}@example.org`
    await signIn({ email, password: 'Spring2026!', address: `2001:db8:77:1::${n}` }).catch(() => {})
  }
  expect(await told(study.administrator)).toEqual(['password_guessing'])
})

test('attempts that are turned away are counted without the database, and written as one line, however many come', async () => {
  await passTime('2 hours')
  await recordThrottled()
  const email = `${randomUUID()}@example.org`
  const tryIt = () =>
    signIn({ email, password: 'wrong', address: randomUUID() }).catch((no: { code: string }) => no.code)
  const lines = async () => (await inTrail('sign_in.throttled')).map(({ body }) => body.attempts)
  const before = (await lines()).length
  for (let n = 0; n < 9; n++) {
    await passTime('1 minute')
    await tryIt()
  }
  expect(await Promise.all(Array.from({ length: 30 }, tryIt))).toEqual(Array(30).fill('throttled'))
  expect((await lines()).length).toBe(before)
  for (let turn = 0; turn < 2; turn++) await recordThrottled()
  expect((await lines()).slice(before)).toEqual([30])
})

test('who opens the records of unusually many participants in an hour is told to the investigator of their sites once, and goes on reading', async () => {
  const study = await aStudy()
  const { staffId, token } = await anInvitation({ ...study, siteId: study.otherSiteId }, 'investigator')
  await accept(token)
  const elsewhere = await signedIn(staffId)
  const settings = { ...studySettings.parse({}), readingsPerHour: 5 }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  const look = async () => {
    const { id: participantId } = await aParticipant(study)
    await revealIdentity(study.coordinator, { participantId, part: 'person', reason: 'confirm_person' })
    await tellOfReadings()
  }
  for (let n = 0; n < 5; n++) await look()
  expect(await told(study.investigator)).toEqual([])
  for (let n = 0; n < 2; n++) await look()
  expect(await told(study.investigator)).toEqual(['many_records'])
  expect(await told(study.coordinator)).toEqual([])
  expect(await told(elsewhere)).toEqual([])
  const widely = (await trailOf(study.coordinator.staffId)).filter(({ action }) => action === 'records.read_widely')
  expect(widely).toMatchObject([{ chain: study.id, actor: null, body: { participants: 6 } }])
  for (let n = 0; n < 16; n++) await look()
  expect(await told(study.investigator)).toEqual(['many_records'])
  await look()
  expect(await told(study.investigator)).toEqual(['many_records', 'many_records'])
})
