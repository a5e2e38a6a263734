import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { day } from '@/lib/trial/input'
import { findDelegation, setDelegationEnd } from './delegation-repository'

export const endDelegationInput = z.strictObject({ delegationId: z.uuid(), endsOn: day })

/** The last day on which the task is entrusted, never a later one than before; what was signed until then stays valid. */
export async function endDelegation(
  actor: Actor,
  { delegationId, endsOn }: z.output<typeof endDelegationInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const delegation = await findDelegation(tx, actor, delegationId)
    allow(mayTrial.endDelegation(actor, delegation))
    if (endsOn < delegation.startsOn)
      throw new Refusal('invalid', undefined, { endsOn: 'The last day lies before the first.' })
    if (delegation.endsOn !== null && endsOn >= delegation.endsOn)
      throw new Refusal('invalid', undefined, { endsOn: 'It ends by then already. To go on is to delegate it anew.' })
    await setDelegationEnd(tx, delegation, endsOn)
    const { studyId, siteId, staffId, task } = delegation
    await record(tx, recorderOf(actor, delegation, mayTrial.endDelegation), {
      chain: studyId,
      action: 'delegation.ended',
      subject: { type: 'delegation', id: delegationId },
      scope: { studyId, siteId },
      body: { staff: staffId, task, endsOn },
    })
  })
}
