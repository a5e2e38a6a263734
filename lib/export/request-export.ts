import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { exportProfiles, exportPurposes } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { record } from '@/lib/audit/record'
import { enqueue } from '@/lib/jobs/jobs'
import { allow } from '@/lib/outcome/refusal'
import { unstorable } from '@/lib/outcome/text'
import { findStudy } from '@/lib/trial/study/study-repository'
import { exportEvent } from './export-event'
import { addExport, isBeingBuilt, projectFor } from './export-repository'

export const requestExportInput = z.strictObject({
  studyId: z.string(),
  recipient: z
    .string()
    .trim()
    .min(1, 'Name who the package is for.')
    .max(200, 'At most 200 characters.')
    .transform(text => text.replace(/\s+/g, ' '))
    .refine(text => !unstorable(text), 'There is a character here that can’t be stored.'),
  profile: z.enum(exportProfiles),
  /** Left out for the trial's own analysis; other research holds only participants who agreed to that. */
  purpose: z.enum(exportPurposes).optional(),
})

/** Asks for a coded export of everything signed until now. It is built in the background and waits for its releaser. */
export async function requestExport(
  actor: Actor,
  { studyId, recipient, profile, purpose }: z.output<typeof requestExportInput>,
): Promise<{ exportId: string }> {
  return asActor(actor.staffId, async tx => {
    const study = await findStudy(tx, actor, studyId)
    allow(mayExports.request(actor, { studyId: study.id }))
    const projectId = await projectFor(tx, { id: uuid(), studyId, recipient, createdBy: actor.staffId })
    allow(!(await isBeingBuilt(tx, projectId)), 'not_now', 'A package for this recipient is being built already.')
    const exportId = uuid()
    const { touchKinds } = study.settings
    await addExport(tx, { id: exportId, projectId, studyId, profile, purpose, touchKinds, requestedBy: actor.staffId })
    await enqueue(tx, 'export.build', { exportId })
    await record(
      tx,
      recorderOf(actor, { studyId: study.id }, mayExports.request),
      exportEvent({ exportId, studyId }, 'export.requested', {
        profile,
        purpose: purpose ?? null,
        project: projectId,
      }),
    )
    return { exportId }
  })
}
