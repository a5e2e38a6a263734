import type { Tx } from '@/db/client'
import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/outcome/refusal'
import { holdRolesOf, membershipsIn } from './membership-repository'
import { meets, type Term } from './term'

/** Those whose role alone shows them notes of a site. */
const readsNotes: readonly StaffRole[] = ['supervisor', 'investigator', 'monitor']

/**
 * A blinded rater reads no notes where they rate (ICH E9, 2.3: blinded assessment of the outcome), so nobody holds both
 * roles at one site at one time, whichever comes first, and where both come at once. @throws a refusal at `role`
 */
export async function keepBlindedApart(tx: Tx, actor: Actor, term: Term): Promise<void> {
  if (term.role !== 'rater' && !readsNotes.includes(term.role)) return
  await holdRolesOf(tx, term.staffId)
  const apart = (role: StaffRole) => (term.role === 'rater' ? readsNotes.includes(role) : role === 'rater')
  const held = (await membershipsIn(tx, actor, term.studyId)).filter(one => one.staffId === term.staffId)
  if (held.some(one => apart(one.role) && meets(one, term)))
    throw new Refusal('invalid', undefined, { role: why(term) })
}

const why = ({ role }: Term) =>
  role === 'rater'
    ? 'This person may read notes at this site then. A blinded rater reads none: end that role first.'
    : 'This person is a blinded rater at this site then, who reads no notes. End that role first.'
