import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asExport, asJob, asVerifier } from '@/db/work'
import { buildExport } from '@/lib/export/build-export'
import { claim, findUnfinished } from '@/lib/export/build-repository'
import { cancelExport } from '@/lib/export/cancel-export'
import { failExport } from '@/lib/export/fail-export'
import { releaseExport } from '@/lib/export/release-export'
import { type Build, BuildOver, step } from '@/lib/export/step'
import { alertsOf } from '@/lib/messages/alerts-of'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { endMembership } from '@/lib/trial/people/end-membership'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { expect, test } from '@/tests/support/database'
import { aBuiltExport, exportOf, request, undisturbed } from '@/tests/support/export-makers'
import { frozenNotes } from '@/tests/support/frozen-notes'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { downloaded } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

/** Fifteen signed notes a participant: 34 of them fill the first page. */
async function aStudyOf(participants: number): Promise<TestStudy> {
  const study = await aStudy()
  for (let person = 0; person < participants; person++) {
    const participant = await aParticipant(study)
    const visits = Object.keys(participant.visits).filter(code => !code.startsWith('CALL'))
    await frozenNotes(study, participant, visits)
  }
  return study
}

/** A signal at whose n-th look something happens to the builder. */
const atLook = (n: number, happens: () => void): AbortSignal => {
  let looks = 0
  return Object.assign(undisturbed(), { throwIfAborted: () => (++looks === n ? happens() : undefined) })
}
const death = () => {
  throw new Error('killed')
}

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudyOf(36)
})

test('a build killed at any step goes on from there, and its package is the one that an unbroken build gives', async () => {
  const unbroken = await aBuiltExport(study)
  expect(unbroken).toMatchObject({ total: 612, done: 612 })
  const exportId = await request(study)
  const progress: number[] = []
  for (const look of [1, 2, 3, 3]) {
    await expect(buildExport(exportId, atLook(look, death))).rejects.toThrow('killed')
    progress.push((await exportOf(study, exportId)).done)
  }
  await buildExport(exportId, undisturbed())
  expect(progress).toEqual([0, 0, 510, 612])
  expect((await exportOf(study, exportId)).sha256).toBe(unbroken.sha256)
  expect(await leftOver(exportId)).toEqual({ chunks: 0, parts: 1 })
})

test('a build that is taken over by another ends quietly, and the other’s package is whole', async () => {
  const exportId = await request(study, 'Taken over')
  let other: Promise<void> | undefined
  await buildExport(
    exportId,
    atLook(3, () => (other = buildExport(exportId, undisturbed()))),
  )
  await other
  expect(await exportOf(study, exportId)).toMatchObject({ state: 'built', done: 612 })
})

test('a build that dies again and again without getting further is given up, calmly', async () => {
  const exportId = await request(study, 'Given up')
  for (let times = 0; times < 5; times++)
    await expect(buildExport(exportId, atLook(1, death))).rejects.toThrow('killed')
  await buildExport(exportId, undisturbed())
  await buildExport(exportId, undisturbed())
  expect(await exportOf(study, exportId)).toMatchObject({ state: 'failed', failure: 'given_up' })
  expect(await toldOf(study, exportId)).toEqual([{ kind: 'export_failed', raisedBy: null }])
  expect(await leftOver(exportId)).toEqual({ chunks: 0, parts: 0 })
})

/** A build that has been taken up and has not come far. */
async function aBuild(of: TestStudy): Promise<Build> {
  const exportId = await request(of, 'Interrupted')
  await expect(buildExport(exportId, atLook(2, death))).rejects.toThrow('killed')
  const unfinished = await asJob(tx => findUnfinished(tx, exportId))
  if (!unfinished) throw new Error('The build is over.')
  const build = { ...unfinished, builder: randomUUID() }
  await asExport(build.requestedBy, exportId, tx => claim(tx, exportId, build.builder))
  await step(build, async () => {})
  return build
}

test('a cancelled build takes no further step and leaves nothing', async () => {
  const build = await aBuild(study)
  const { exportId } = build
  await cancelExport(study.dataManager, { exportId })
  await expect(step(build, async () => {})).rejects.toThrow(BuildOver)
  await buildExport(exportId, undisturbed())
  expect(await exportOf(study, exportId)).toMatchObject({ state: 'failed', failure: 'cancelled' })
  expect(await toldOf(study, exportId)).toEqual([])
  expect(await leftOver(exportId)).toEqual({ chunks: 0, parts: 0 })
})

const losses: Readonly<Record<string, (of: TestStudy) => Promise<void>>> = {
  'whose membership ends': async of => {
    const person = (await peopleOfStudy(of.administrator, of.id)).find(one => one.id === of.dataManager.staffId)
    await endMembership(of.administrator, { reason: 'left', membershipId: person?.memberships[0]?.id ?? '' })
  },
  'whose account is suspended': async of => {
    await suspendStaff(of.administrator, { studyId: of.id, staffId: of.dataManager.staffId })
  },
}
for (const [loss, lose] of Object.entries(losses))
  test(`a requester ${loss} while the package is built gets none: no further step is taken, and the build fails`, async () => {
    const own = await aStudyOf(1)
    const build = await aBuild(own)
    const { exportId } = build
    await lose(own)
    await expect(step(build, async () => {})).rejects.toMatchObject({ code: 'not_permitted' })
    await buildExport(exportId, undisturbed())
    await failExport(build, 'rights_lost')
    expect(await exportOf(own, exportId)).toMatchObject({ state: 'failed', failure: 'rights_lost' })
    expect(await toldOf(own, exportId)).toEqual([{ kind: 'export_failed', raisedBy: null }])
    expect((await trailOf(exportId)).at(-1)).toMatchObject({ action: 'export.failed', actor: null })
    expect(await leftOver(exportId)).toEqual({ chunks: 0, parts: 0 })
  })

test('who has lost the right to a package after its release gets no further byte of it', async () => {
  const own = await aStudy()
  const { id: exportId, sha256 } = await aBuiltExport(own)
  await releaseExport(own.investigator, { exportId, sha256 })
  await losses['whose membership ends']?.(own)
  await expect(downloaded(own.dataManager, exportId)).rejects.toMatchObject({ code: 'not_found' })
})

/** What its requester was told of an export. */
const toldOf = async ({ dataManager }: TestStudy, exportId: string) =>
  (await alertsOf(dataManager))
    .filter(({ subjectId }) => subjectId === exportId)
    .map(({ kind, raisedBy }) => ({ kind, raisedBy }))

test('the system tells nobody but the requester of an export, and only of one that failed', async () => {
  const { id: subjectId } = await aBuiltExport(study, 'Not failed')
  const tell = (recipient: string, about: string) => {
    const alert = { studyId: study.id, chain: study.id, recipients: [recipient], subjectId: about }
    return asJob(tx => raiseAlert(tx, { staffId: null }, { ...alert, kind: 'export_failed' }))
  }
  const refused = { cause: { code: '42501' } }
  await expect(tell(study.dataManager.staffId, subjectId)).rejects.toMatchObject(refused)
  const cancelled = await request(study, 'Cancelled')
  await cancelExport(study.dataManager, { exportId: cancelled })
  await expect(tell(study.investigator.staffId, cancelled)).rejects.toMatchObject(refused)
})

/** What of an export's content lies in the database. */
async function leftOver(exportId: string) {
  const { rows } = (await asVerifier(tx =>
    tx.execute(sql`select (select count(*)::int from export_chunk where export_id = ${exportId}) as chunks,
      (select count(*)::int from export_part where export_id = ${exportId}) as parts`),
  )) as unknown as { rows: { chunks: number; parts: number }[] }
  return rows[0]
}
