import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, holds, recorderOf } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { record } from '@/lib/audit/record'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { allow } from '@/lib/outcome/refusal'
import { knownSigner } from '@/lib/signing/known-signer'
import { allowSharing } from './allow-sharing'
import { exportEvent } from './export-event'
import { addDecision, type ExportRow, findExport, moveExport } from './export-repository'
import { sealReason } from './sealed-reason'

export const decideExportInput = z.strictObject({
  exportId: z.string(),
  /** Of the package that the page showed: another is refused. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The second person lets a package go, or keeps it and says why: exactly the one they were shown. */
export async function decideExport(
  actor: Actor,
  { exportId, sha256 }: z.output<typeof decideExportInput>,
  whyRefused: string | null,
): Promise<void> {
  const decision = whyRefused === null ? 'released' : 'refused'
  await asActor(actor.staffId, async tx => {
    const one = await findExport(tx, actor, exportId)
    allow(mayExports.decide(actor, { ...one, state: 'built' }), 'not_permitted', reasonFor(actor, one))
    allow(one.state === 'built', 'not_now')
    allow(one.sha256 === sha256, 'stale')
    if (whyRefused === null) {
      await knownSigner(tx, actor, one.studyId)
      await allowSharing(tx, one)
      allow(actor.proven, 'proof_due')
    }
    const { studyId } = one
    const id = uuid()
    const reason = whyRefused === null ? null : await sealReason(tx, studyId, id, whyRefused)
    await addDecision(tx, { id, exportId, studyId, decision, sha256, by: actor.staffId, reason: reason?.bytes })
    await moveExport(tx, one, { state: decision })
    await raiseAlert(tx, actor, {
      studyId,
      chain: studyId,
      recipients: [one.requestedBy],
      kind: `export_${decision}`,
      subjectId: exportId,
    })
    const body = { sha256, ...(reason ? { words: reason.commitment } : {}) }
    await record(
      tx,
      recorderOf(actor, one, alone => mayExports.decide(alone, { ...one, state: 'built' })),
      exportEvent({ exportId, studyId }, `export.${decision}`, body),
    )
  })
}

function reasonFor(actor: Actor, { studyId, requestedBy }: ExportRow): string | undefined {
  if (actor.staffId === requestedBy)
    return 'Nobody releases a package that they asked for. It waits for a second person.'
  return holds(actor, ['investigator'], { studyId })
    ? 'This package holds every site of the study. It is released by an investigator of the whole study.'
    : undefined
}
