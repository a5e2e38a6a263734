import { cancelExport } from '@/lib/export/cancel-export'
import { releaseExport } from '@/lib/export/release-export'
import { expect, test } from '@/tests/support/database'
import { aBuiltExport, exportOf, request } from '@/tests/support/export-makers'
import { aStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

const cancelled = { state: 'failed', failure: 'cancelled' }
test('its requester cancels a package for as long as nobody has decided on it, and nobody else does', async () => {
  const study = await aStudy()
  await aSignedNote(study)
  for (const exportId of [await request(study, 'Given up'), (await aBuiltExport(study)).id]) {
    await expect(cancelExport(study.investigator, { exportId })).rejects.toMatchObject({ code: 'not_permitted' })
    await cancelExport(study.dataManager, { exportId })
    expect(await exportOf(study, exportId)).toMatchObject(cancelled)
    expect((await trailOf(exportId)).at(-1)).toMatchObject({ action: 'export.failed', body: { failure: 'cancelled' } })
    await expect(cancelExport(study.dataManager, { exportId })).rejects.toMatchObject({ code: 'not_now' })
  }
  const { id: exportId, sha256 } = await aBuiltExport(study)
  await releaseExport(study.investigator, { exportId, sha256 })
  await expect(cancelExport(study.dataManager, { exportId })).rejects.toMatchObject({ code: 'not_now' })
})
