import { askDownload } from '@/lib/export/ask-download'
import { buildExport } from '@/lib/export/build-export'
import { downloadExport } from '@/lib/export/download-export'
import { readExport } from '@/lib/export/read-export'
import { releaseExport } from '@/lib/export/release-export'
import { requestExport } from '@/lib/export/request-export'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { expect, test } from '@/tests/support/database'
import { aPackage, exportOf, undisturbed } from '@/tests/support/export-makers'
import { aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { downloaded, rowsIn } from '@/tests/support/package'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const said = (participant: TestParticipant, decision: 'given' | 'withdrawn') =>
  recordConsent(study.coordinator, {
    ...{ participantId: participant.id, purpose: 'future_sharing', decision, source: 'signed_form' },
    ...{ decidedOn: '2026-02-01', formVersion: '2.1' },
  } as const)
const forOthers = async (recipient: string) => {
  const { exportId } = await requestExport(study.dataManager, {
    ...{ studyId: study.id, recipient, profile: 'coded', purpose: 'other_research' },
  } as const)
  await buildExport(exportId, undisturbed())
  const { sha256 } = await exportOf(study, exportId)
  return { exportId, sha256: sha256 ?? '' }
}

test('a package for other research holds only who agreed to that; the trial’s own holds everybody', async () => {
  const agreed = await aSignedNote(study)
  const withdrew = await aSignedNote(study)
  await aSignedNote(study)
  await said(agreed.participant, 'given')
  await said(withdrew.participant, 'given')
  await said(withdrew.participant, 'withdrawn')
  expect(rowsIn((await aPackage(study)).files['preparation.csv'])).toHaveLength(3)
  const built = await forOthers('A registry')
  const { leaving } = await readExport(study.investigator, { studyId: study.id, exportId: built.exportId })
  expect(leaving?.participants.filter(({ agrees }) => agrees).map(({ id }) => id)).toEqual([agreed.participant.id])
  await releaseExport(study.investigator, built)
  const { files } = await downloaded(study.dataManager, built.exportId)
  expect(rowsIn(files['preparation.csv'])).toHaveLength(1)
  const manifest = JSON.parse(files['manifest.json'] ?? '')
  expect(manifest.purpose).toContain('Other research')
  expect(manifest.counts.participants).toEqual({ in: 1, outWithoutSignedNote: 0, outWithoutConsent: 2 })
})

test('a consent taken back since stops the package: it is neither released nor handed out', async () => {
  const { participant } = await aSignedNote(study)
  await said(participant, 'given')
  const [first, second] = [await forOthers('A registry'), await forOthers('A university')]
  await releaseExport(study.investigator, first)
  await said(participant, 'withdrawn')
  const refused = { code: 'not_now', message: expect.stringContaining('took back their consent') }
  await expect(releaseExport(study.investigator, second)).rejects.toMatchObject(refused)
  for (const take of [askDownload, downloadExport])
    await expect(take(study.dataManager, { exportId: first.exportId })).rejects.toMatchObject(refused)
  const own = await aPackage(study)
  expect(rowsIn(own.files['preparation.csv'])).toHaveLength(1)
})
