import { z } from 'zod'
import { asActor, asJob } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { dropGathered } from './build-repository'
import { exportEvent } from './export-event'
import { findExport, moveExport } from './export-repository'

export const cancelExportInput = z.strictObject({ exportId: z.string() })

/** Its requester gives an export up before it is decided on: a builder stops at its next step, and what was built is dropped. */
export async function cancelExport(actor: Actor, { exportId }: z.output<typeof cancelExportInput>): Promise<void> {
  await asActor(actor.staffId, async tx => {
    const one = await findExport(tx, actor, exportId)
    allow(mayExports.cancel(actor, one), one.requestedBy === actor.staffId ? 'not_now' : 'not_permitted')
    await moveExport(tx, one, { state: 'failed', failure: 'cancelled' })
    await record(
      tx,
      recorderOf(actor, one, mayExports.cancel),
      exportEvent({ ...one, exportId }, 'export.failed', { failure: 'cancelled' }),
    )
  })
  await asJob(tx => dropGathered(tx, exportId))
}
