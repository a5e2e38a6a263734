import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/outcome/refusal'
import { holdRolesOf, membershipsIn } from './membership-repository'
import { meets, type Term } from './term'

/**
 * A role is held once at a place at a time, suspended or not: of two rows, one that is ended or suspended would leave its
 * person in, and a second one would lift a suspension. @throws a refusal at `role`
 */
export async function keepHeldOnce(tx: Tx, actor: Actor, term: Term): Promise<void> {
  await holdRolesOf(tx, term.staffId)
  const same = (await membershipsIn(tx, actor, term.studyId)).find(
    one => one.staffId === term.staffId && one.role === term.role && one.siteId === term.siteId && meets(one, term),
  )
  if (!same) return
  const role = same.suspendedAt
    ? 'This person holds that role here already, suspended. Resume it, or end it first.'
    : 'This person holds that role here already in that time. End it first, or let the new one begin after it.'
  throw new Refusal('invalid', undefined, { role })
}
