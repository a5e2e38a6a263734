import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { release } from '@/db/schema/export'
import { asActor, asVerifier } from '@/db/work'
import { addDecision } from '@/lib/export/export-repository'
import { readExport } from '@/lib/export/read-export'
import { refuseExport, refuseExportInput } from '@/lib/export/refuse-export'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { expect, test } from '@/tests/support/database'
import { aBuiltExport, exportOf } from '@/tests/support/export-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { trailOf, wholeTrail } from '@/tests/support/trail'

const reason = 'The agreement with them has not been signed.'
let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
  await aSignedNote(study)
})

test('who keeps a package says why: its requester reads it, the trail tells that there is one, the database holds it sealed', async () => {
  const { id: exportId, sha256 } = await aBuiltExport(study, 'Explained')
  const shown = { exportId, sha256 }
  expect(refuseExportInput.safeParse(shown).success).toBe(false)
  expect(refuseExportInput.safeParse({ ...shown, reason: ' \n' }).success).toBe(false)
  await refuseExport(study.investigator, { ...shown, reason })
  const reasonFor = async (who: 'dataManager' | 'investigator') =>
    (await readExport(study[who], { studyId: study.id, exportId })).reason
  expect([await reasonFor('dataManager'), await reasonFor('investigator')]).toEqual([reason, reason])
  const { rows } = await readTrail(study.investigator, { studyId: study.id, filters: { action: 'export.refused' } })
  expect(rows[0]?.sentence).toBe(`${study.investigator.name} refused to release an export, giving a reason.`)
  expect((await trailOf(exportId)).at(-1)?.body).toMatchObject({
    sha256,
    words: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const kept = await asVerifier(tx => tx.select().from(release).where(eq(release.exportId, exportId)))
  expect(kept[0]?.reason?.length).toBeGreaterThan(reason.length)
  expect(kept[0]?.reason?.includes(reason)).toBe(false)
  expect(await wholeTrail()).not.toContain(reason)
})

test('past lib, the wall keeps a refusal without a reason and a release with one out', async () => {
  const { id: exportId, sha256 } = await aBuiltExport(study, 'Past lib')
  const decide = (decision: 'released' | 'refused', why: Buffer | null) =>
    asActor(study.investigator.staffId, tx =>
      addDecision(tx, {
        ...{ id: randomUUID(), exportId, studyId: study.id, decision, sha256, reason: why },
        by: study.investigator.staffId,
      }),
    )
  await expect(decide('refused', null)).rejects.toMatchObject({ cause: { code: '42501' } })
  await expect(decide('released', Buffer.of(1))).rejects.toMatchObject({ cause: { code: '42501' } })
  expect(await exportOf(study, exportId)).toMatchObject({ state: 'built', deciderName: null })
})
