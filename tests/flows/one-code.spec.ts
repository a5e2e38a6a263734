import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { asActor } from '@/db/work'
import { projectFor } from '@/lib/export/export-repository'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { asOwner } from '@/tests/support/as-owner'
import { expect, test } from '@/tests/support/database'
import { aStudy, somebody } from '@/tests/support/makers'
import { harmed } from '@/tests/support/tamper'

const unmade = 'drop index participant_code; drop index export_project_recipient'
const made = `set role vigil_owner; ${readFileSync('db/migrations/0105_one_code.sql', 'utf8')}; reset role`

test('codes and recipients that stood there in two cases before stay, and are taken for whoever comes next', async () => {
  const { id: studyId, siteId, coordinator, dataManager } = await aStudy()
  const participants = ['Old-1', 'OLD-1', 'old-1'].map(
    code => `insert into participant (id, study_id, site_id, code, consent_on, enrolled_on)
      values (gen_random_uuid(), '${studyId}', '${siteId}', '${code}', '2026-01-01', '2026-01-01')`,
  )
  const [first, second] = [randomUUID(), randomUUID()]
  const projects = [[first, 'Lab of Lund', '2026-01-01'] as const, [second, 'LAB OF LUND', '2026-01-02'] as const].map(
    ([id, recipient, day]) => `insert into export_project (id, study_id, recipient, created_by, created_at)
      values ('${id}', '${studyId}', '${recipient}', '${dataManager.staffId}', '${day}')`,
  )
  try {
    await harmed([unmade, ...participants, ...projects].join(';'), async () => {
      await asOwner(made)
      const again = addParticipant(coordinator, somebody({ id: studyId, siteId }, 'oLD-1'))
      await expect(again).rejects.toMatchObject({ fields: { code: 'The study has a participant of this code.' } })
      const { staffId: createdBy } = dataManager
      const opened = (recipient: string) =>
        asActor(createdBy, tx => projectFor(tx, { id: randomUUID(), studyId, recipient, createdBy }))
      for (const name of ['Lab of Lund', 'lab of lund']) expect(await opened(name)).toBe(first)
      expect(await opened('LAB OF LUND'), 'which has codes of its own').toBe(second)
    })
  } finally {
    await asOwner(`${unmade}; ${made}`)
  }
})
