import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { record } from '@/lib/audit/record'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { allow } from '@/lib/outcome/refusal'
import { exportEvent } from './export-event'
import { addDecision, findExport, moveExport } from './export-repository'

export const decideExportInput = z.strictObject({
  exportId: z.string(),
  /** Of the package that the page showed: another is refused. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
type Decision = 'released' | 'refused'

/** The second person lets a package go, or keeps it: exactly the one they were shown. */
export async function decideExport(
  actor: Actor,
  { exportId, sha256 }: z.output<typeof decideExportInput>,
  decision: Decision,
): Promise<void> {
  await asActor(actor.staffId, async tx => {
    const one = await findExport(tx, actor, exportId)
    allow(mayExports.decide(actor, { ...one, state: 'built' }), 'not_permitted', reasonFor(actor, one.requestedBy))
    allow(one.state === 'built', 'not_now')
    allow(one.sha256 === sha256, 'stale')
    const { studyId } = one
    await addDecision(tx, { id: uuid(), exportId, studyId, decision, sha256, by: actor.staffId })
    await moveExport(tx, one, { state: decision })
    await raiseAlert(tx, actor, {
      studyId,
      chain: studyId,
      recipients: [one.requestedBy],
      kind: `export_${decision}`,
      subjectId: exportId,
    })
    await record(tx, recorderOf(actor, one), exportEvent({ exportId, studyId }, `export.${decision}`, { sha256 }))
  })
}

const reasonFor = (actor: Actor, requestedBy: string): string | undefined =>
  actor.staffId === requestedBy
    ? 'Nobody releases a package that they asked for. It waits for a second person.'
    : undefined
