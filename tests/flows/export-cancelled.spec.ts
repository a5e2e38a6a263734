import { sql } from 'drizzle-orm'
import { asVerifier } from '@/db/work'
import { cancelExport } from '@/lib/export/cancel-export'
import { releaseExport } from '@/lib/export/release-export'
import { expect, test } from '@/tests/support/database'
import { aBuiltExport, exportOf, request } from '@/tests/support/export-makers'
import { aStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

/** What of a package's content lies in the database. */
const heldOf = (exportId: string) =>
  asVerifier(async tx => {
    const { rows } = (await tx.execute(
      sql`select (select count(*)::int from export_part where export_id = ${exportId}) parts, (select count(*)::int from export_file where export_id = ${exportId}) files`,
    )) as unknown as { rows: { parts: number; files: number }[] }
    return rows[0]
  })

const cancelled = { state: 'failed', failure: 'cancelled' }
test('its requester cancels a package for as long as nobody has decided on it, and nobody else does', async () => {
  const study = await aStudy()
  await aSignedNote(study)
  for (const exportId of [await request(study, 'Given up'), (await aBuiltExport(study)).id]) {
    await expect(cancelExport(study.investigator, { exportId })).rejects.toMatchObject({ code: 'not_permitted' })
    await cancelExport(study.dataManager, { exportId })
    expect(await heldOf(exportId)).toEqual({ parts: 0, files: 0 })
    expect(await exportOf(study, exportId)).toMatchObject(cancelled)
    expect((await trailOf(exportId)).at(-1)).toMatchObject({ action: 'export.failed', body: { failure: 'cancelled' } })
    await expect(cancelExport(study.dataManager, { exportId })).rejects.toMatchObject({ code: 'not_now' })
  }
  const { id: exportId, sha256 } = await aBuiltExport(study)
  expect((await heldOf(exportId))?.files).toBeGreaterThan(40)
  await releaseExport(study.investigator, { exportId, sha256 })
  await expect(cancelExport(study.dataManager, { exportId })).rejects.toMatchObject({ code: 'not_now' })
})
