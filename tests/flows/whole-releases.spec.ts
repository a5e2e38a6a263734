import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { readExport } from '@/lib/export/read-export'
import { refuseExport } from '@/lib/export/refuse-export'
import { releaseExport } from '@/lib/export/release-export'
import { requestExport } from '@/lib/export/request-export'
import { alertsOf } from '@/lib/messages/alerts-of'
import { endMembership } from '@/lib/trial/people/end-membership'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aBuiltExport, exportOf } from '@/tests/support/export-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { pastLib } from '@/tests/support/past-lib'
import { trailOf } from '@/tests/support/trail'

const reason = 'There is no agreement with them yet.'
let study: TestStudy
let ofOneSite: Actor
test.beforeAll(async () => {
  study = await aStudy()
  await aSignedNote(study)
  ofOneSite = await aColleague(study, 'investigator')
})

test('an investigator of one site neither looks into nor releases nor keeps a package of every site, and is told who can', async () => {
  const { id: exportId, sha256 } = await aBuiltExport(study, 'Every site')
  const shown = { exportId, sha256 }
  const no = { code: 'not_permitted', message: expect.stringContaining('an investigator of the whole study') }
  await expect(releaseExport(ofOneSite, shown)).rejects.toMatchObject(no)
  await expect(refuseExport(ofOneSite, { ...shown, reason })).rejects.toMatchObject(no)
  const read = await readExport(ofOneSite, { studyId: study.id, exportId })
  expect(read).toMatchObject({ may: { decide: false }, leaving: null, releasers: [study.investigator.name] })
  expect(await exportOf(study, exportId)).toMatchObject({ state: 'built', deciderName: null })
  expect((await trailOf(exportId)).map(({ action }) => action)).not.toContain('export.released')

  expect((await readExport(study.investigator, { studyId: study.id, exportId })).leaving).not.toBeNull()
  await releaseExport(study.investigator, shown)
  expect((await trailOf(exportId)).at(-1)).toMatchObject({
    action: 'export.released',
    actor: study.investigator.staffId,
  })
})

test('past lib, an investigator of one site reads nothing of a package and moves it nowhere', async () => {
  const { id: exportId, sha256 } = await aBuiltExport(study, 'Past lib')
  const held = (actor: Actor) =>
    asActor(actor.staffId, async tx => {
      const { rows } = (await tx.execute(
        sql`select (select count(*)::int from export_part where export_id = ${exportId}) parts, (select count(*)::int from export_file where export_id = ${exportId}) files`,
      )) as unknown as { rows: { parts: number; files: number }[] }
      return rows[0]
    })
  expect(await held(ofOneSite)).toEqual({ parts: 0, files: 0 })
  expect((await held(study.investigator))?.files).toBeGreaterThan(40)
  const decision = ({ staffId }: Actor) =>
    sql`insert into release (id, export_id, study_id, decision, sha256, by) values (gen_random_uuid(), ${exportId}, ${study.id}, 'released', ${sha256}, ${staffId})`
  expect(await pastLib(ofOneSite, decision(ofOneSite))).toBe('42501')
  expect(await pastLib(study.investigator, decision(study.investigator))).toBe('done')
  const move = sql`update export set state = 'released' where id = ${exportId}`
  expect(await pastLib(ofOneSite, move)).toBe('42501')
})

test('only who may release a package is told that it waits; where nobody may, its requester is told that', async () => {
  const own = await aStudy()
  await aSignedNote(own)
  const one = await aColleague(own, 'investigator')
  const { id: exportId } = await aBuiltExport(own, 'Told')
  const isTold = async (actor: Actor) => (await alertsOf(actor)).some(({ subjectId }) => subjectId === exportId)
  expect([await isTold(own.investigator), await isTold(one)]).toEqual([true, false])
  const asked = { studyId: own.id, exportId }
  expect((await readExport(own.dataManager, asked)).releasers).toEqual([own.investigator.name])
  const [membership] = own.investigator.memberships
  await endMembership(own.administrator, { reason: 'left', membershipId: membership?.id ?? '' })
  expect((await readExport(own.dataManager, asked)).releasers).toEqual([])
})

test('a data manager of one site asks for no package of every site, at either wall', async () => {
  const one = await aColleague(study, 'data_manager')
  const asked = { studyId: study.id, recipient: 'One site', profile: 'coded' } as const
  await expect(requestExport(one, asked)).rejects.toMatchObject({ code: 'not_permitted' })
  const opening = ({ staffId }: Actor, id: string) =>
    sql`insert into export_project (id, study_id, recipient, created_by) values (${id}, ${study.id}, ${id}, ${staffId})`
  expect(await pastLib(one, opening(one, randomUUID()))).toBe('42501')
  expect(await pastLib(study.dataManager, opening(study.dataManager, randomUUID()))).toBe('done')
  const { projectId } = await aBuiltExport(study, 'Asked past lib')
  const asking = ({ staffId }: Actor) =>
    sql`insert into export (id, project_id, study_id, profile, requested_by) values (gen_random_uuid(), ${projectId}, ${study.id}, 'coded', ${staffId})`
  expect(await pastLib(one, asking(one))).toBe('42501')
  expect(await pastLib(study.dataManager, asking(study.dataManager))).toBe('done')
})
