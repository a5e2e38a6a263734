import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { day } from '@/lib/trial/input'
import { findSite } from '@/lib/trial/study/study-repository'
import { delegableTasks } from './delegated-task-labels'
import { insertDelegation } from './delegation-repository'
import { findPerson } from './staff-repository'

export const grantDelegationInput = z
  .strictObject({
    studyId: z.uuid(),
    siteId: z.uuid('Choose a site.'),
    staffId: z.uuid('Choose a person.'),
    task: z.enum(delegableTasks, 'Choose a task.'),
    startsOn: day,
    endsOn: day.nullish(),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'The last day lies before the first.',
  })

/** The investigator entrusts a task to somebody for a time (ICH E6, delegation log); when it was authorised stands beside from when it counts. */
export async function grantDelegation(
  actor: Actor,
  { studyId, siteId, staffId, task, startsOn, endsOn = null }: z.output<typeof grantDelegationInput>,
  { id = uuid() } = {},
): Promise<{ delegationId: string }> {
  return asActor(actor.staffId, async tx => {
    const scope = { studyId, siteId }
    await findSite(tx, actor, scope)
    allow(mayTrial.grantDelegation(actor, scope))
    const person = await findPerson(tx, actor, staffId, studyId)
    await insertDelegation(tx, {
      id,
      staffId: person.id,
      ...scope,
      task,
      startsOn,
      endsOn,
      authorisedBy: actor.staffId,
    })
    await record(tx, recorderOf(actor, scope, mayTrial.grantDelegation), {
      chain: studyId,
      action: 'delegation.granted',
      subject: { type: 'delegation', id },
      scope,
      body: { staff: staffId, task, startsOn, endsOn },
    })
    return { delegationId: id }
  })
}
