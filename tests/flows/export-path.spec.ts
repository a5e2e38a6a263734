import { downloadExport } from '@/lib/export/download-export'
import { listExports } from '@/lib/export/list-exports'
import { readExport } from '@/lib/export/read-export'
import { refuseExport } from '@/lib/export/refuse-export'
import { releaseExport } from '@/lib/export/release-export'
import { requestExport } from '@/lib/export/request-export'
import { alertsOf } from '@/lib/messages/alerts-of'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { expect, test } from '@/tests/support/database'
import { aBuiltExport, exportOf, request } from '@/tests/support/export-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aSignedNote } from '@/tests/support/note-makers'
import { downloaded, sha256 } from '@/tests/support/package'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
const reason = 'The agreement with them has not been signed.'
test.beforeAll(async () => {
  study = await aStudy()
  const { participant } = await aSignedNote(study)
  await aSignedNote(study, { kind: 'session', participant })
  await aSignedNote(study, { kind: 'integration', participant })
  await aNote(study)
})

test('a package goes from request to download by two persons, and the trail tells each step', async () => {
  const built = await aBuiltExport(study)
  expect(built).toMatchObject({ state: 'built', total: 3, done: 3, recipient: 'Statistics' })
  const { id: exportId } = built
  await releaseExport(study.investigator, { exportId, sha256: built.sha256 })
  const { bytes, files } = await downloaded(study.dataManager, exportId)
  expect(sha256(bytes)).toBe(built.sha256)
  expect(bytes.length).toBe(built.byteCount)
  expect(Object.keys(files)).toEqual([
    'baseline.csv',
    'contact_call.csv',
    'contact_call-attempts.csv',
    'contact_call-deviations.csv',
    'contact_call-escalation.csv',
    'contact_call-medication-changes.csv',
    'contact_call-ongoing-effects.csv',
    'contact_call-practices.csv',
    'integration.csv',
    'integration-deviations.csv',
    'integration-escalation.csv',
    'integration-medication-changes.csv',
    'integration-ongoing-effects.csv',
    'integration-practices.csv',
    'overnight.csv',
    'overnight-entries.csv',
    'overnight-told.csv',
    'preparation.csv',
    'preparation-deviations.csv',
    'preparation-escalation.csv',
    'preparation-medication-changes.csv',
    'preparation-ongoing-effects.csv',
    'preparation-practices.csv',
    'session.csv',
    'session-boundary-concerns.csv',
    'session-deviations.csv',
    'session-disturbances.csv',
    'session-escalation.csv',
    'session-ongoing-effects.csv',
    'session-practices.csv',
    'session-requests.csv',
    'ae.csv',
    'dv.csv',
    'qs.csv',
    'sv.csv',
    'xt.csv',
    'xe.csv',
    'xh.csv',
    'vs.csv',
    'care-checks.csv',
    'data-dictionary.csv',
    'datapackage.json',
    'manifest.json',
  ])
  const actions = (await trailOf(exportId)).map(({ action }) => action)
  expect(actions.filter(action => action !== 'export.coded')).toEqual([
    'export.requested',
    'export.building',
    'export.built',
    'export.released',
    'export.downloaded',
  ])
})

test('the investigators learn that a package waits, and its requester that it was released', async () => {
  const { id: exportId, sha256 } = await aBuiltExport(study, 'Told')
  const toldOf = async (who: 'investigator' | 'dataManager') =>
    (await alertsOf(study[who])).filter(alert => alert.subjectId === exportId).map(alert => alert.kind)
  expect(await toldOf('investigator')).toEqual(['export_built'])
  expect(await toldOf('dataManager')).toEqual([])
  await releaseExport(study.investigator, { exportId, sha256 })
  expect(await toldOf('dataManager')).toEqual(['export_released'])
})

test('nobody downloads a package before it is released, nor one that was kept, nor another person’s', async () => {
  const { id: exportId, sha256 } = await aBuiltExport(study, 'Kept')
  const download = (who: keyof TestStudy & ('dataManager' | 'investigator' | 'supervisor' | 'outsider')) =>
    downloadExport(study[who], { exportId })
  await expect(download('dataManager')).rejects.toMatchObject({ code: 'not_now' })
  await expect(download('investigator')).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(download('supervisor')).rejects.toMatchObject({ code: 'not_found' })
  await expect(download('outsider')).rejects.toMatchObject({ code: 'not_found' })
  await refuseExport(study.investigator, { exportId, sha256, reason })
  await expect(download('dataManager')).rejects.toMatchObject({ code: 'not_now' })
  expect((await trailOf(exportId)).map(({ action }) => action)).not.toContain('export.downloaded')
  expect(await exportOf(study, exportId)).toMatchObject({ state: 'refused' })
})

test('nobody releases what they asked for, also with both roles; nor a package other than the one they were shown', async () => {
  const { dataManager, investigator, administrator } = study
  await grantMembership(administrator, {
    studyId: study.id,
    siteId: null,
    staffId: dataManager.staffId,
    role: 'investigator',
    startsOn: null,
    endsOn: null,
  })
  const both = await signedIn(dataManager.staffId)
  const { id: exportId, sha256 } = await aBuiltExport(study, 'Two persons')
  await expect(releaseExport(both, { exportId, sha256 })).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(refuseExport(both, { exportId, sha256, reason })).rejects.toMatchObject({ code: 'not_permitted' })
  const other = { exportId, sha256: '0'.repeat(64) }
  await expect(releaseExport(investigator, other)).rejects.toMatchObject({ code: 'stale' })
  await releaseExport(investigator, { exportId, sha256 })
  await expect(releaseExport(investigator, { exportId, sha256 })).rejects.toMatchObject({ code: 'not_now' })
})

test('only a data manager of the whole study asks for a package, one at a time for a recipient', async () => {
  const input = { studyId: study.id, recipient: 'Nobody', profile: 'coded' as const }
  for (const person of ['investigator', 'supervisor', 'therapist', 'administrator', 'monitor'] as const)
    await expect(requestExport(study[person], input)).rejects.toMatchObject({ code: 'not_permitted' })
  const elsewhere = await aStudy()
  await expect(requestExport(elsewhere.dataManager, input)).rejects.toMatchObject({ code: 'not_found' })
  await grantMembership(study.administrator, {
    ...{ studyId: study.id, siteId: study.siteId, staffId: study.rater.staffId },
    ...{ role: 'data_manager', startsOn: null, endsOn: null },
  })
  const ofOneSite = await signedIn(study.rater.staffId)
  await expect(requestExport(ofOneSite, input)).rejects.toMatchObject({ code: 'not_permitted' })
  await request(study, 'Once')
  await expect(request(study, 'Once')).rejects.toMatchObject({ code: 'not_now' })
})

test('the exports of a study are listed for its data managers and investigators alone', async () => {
  const { id: exportId } = await aBuiltExport(study, 'Listed')
  for (const person of ['therapist', 'supervisor', 'administrator', 'monitor', 'outsider'] as const) {
    await expect(listExports(study[person], { studyId: study.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(readExport(study[person], { studyId: study.id, exportId })).rejects.toMatchObject({
      code: 'not_found',
    })
  }
  const other = await aStudy()
  await expect(readExport(other.investigator, { studyId: other.id, exportId })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(readExport(study.investigator, { studyId: other.id, exportId })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the releaser sees who is in and out and why, what becomes of each column, and the first real rows', async () => {
  const { id: exportId, sha256 } = await aBuiltExport(study, 'Shown')
  const { leaving, may } = await readExport(study.investigator, { studyId: study.id, exportId })
  expect(may).toEqual({ cancel: false, decide: true, download: false })
  expect(leaving?.counts).toMatchObject({
    rowsOut: 3,
    suppressed: { notesNotSigned: 1, notesEnteredInError: 0 },
    participants: { in: 1, outWithoutSignedNote: 1, outWithoutConsent: 0 },
  })
  expect(leaving?.participants.map(({ signed, unsigned }) => [signed, unsigned]).sort()).toEqual([
    [0, 1],
    [3, 0],
  ])
  const session = leaving?.tables.find(({ name }) => name === 'session')
  expect(session?.columns.find(({ name }) => name === 'started_at_study_day')).toMatchObject({
    treatment: expect.stringContaining('study day'),
    firstValues: ['1'],
  })
  expect(session?.leftOut).toContainEqual({ label: 'What the log does not show', rule: 'free text' })
  const asked = { studyId: study.id, exportId }
  expect((await readExport(study.dataManager, asked)).leaving).toBeNull()
  await releaseExport(study.investigator, { exportId, sha256 })
  expect((await readExport(study.dataManager, asked)).leaving?.counts.rowsOut).toBe(3)
})
