import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor, sqlState } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { isDemoAccount } from '@/lib/credentials/account'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { email, line } from '@/lib/trial/input'
import { accountByAddress, keepsAccount, tellOfAddress } from './account-repository'
import { correctionReasons } from './correction-reasons'
import { findPerson, renameStaff, type StaffRow } from './staff-repository'
import { allowWholeAccount } from './whole-account'

export const correctStaffInput = z.strictObject({
  studyId: z.uuid(),
  staffId: z.uuid(),
  name: line(120),
  email,
  reason: z.enum(correctionReasons, 'Choose why.'),
})
type Corrected = z.output<typeof correctStaffInput>

/**
 * A name or an address that was entered wrongly, or has changed. What was signed keeps the name that was printed with it. The
 * address is the name to sign in with from now on, and opens nothing by itself: password and factor stay, the person and the
 * investigators of all their studies are told inside, and a link that was not used stops working with the old address (trigger `links_end`).
 */
export async function correctStaff(actor: Actor, { studyId, staffId, reason, ...after }: Corrected): Promise<void> {
  const done = asActor(actor.staffId, async tx => {
    const person = await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.correctStaff(actor, { studyId, staffId }))
    await allowWholeAccount(tx, person, correctedElsewhere(person))
    const changed = (['name', 'email'] as const).filter(field => person[field] !== after[field])
    if (changed.length === 0) return
    if (changed.includes('email')) await checkAddress(tx, person, after.email, studyId)
    await renameStaff(tx, person, after)
    const told = {
      studyId,
      chain: 'system',
      recipients: [staffId],
      kind: 'account_corrected',
      subjectId: staffId,
    } as const
    await raiseAlert(tx, actor, told)
    if (changed.includes('email')) await tellOfAddress(tx, staffId, studyId)
    const only = (of: Pick<StaffRow, 'name' | 'email'>) => Object.fromEntries(changed.map(field => [field, of[field]]))
    await record(tx, recorderOf(actor, { studyId, staffId }, mayAdminister.correctStaff), {
      chain: 'system',
      action: 'staff.corrected',
      subject: { type: 'staff', id: staffId },
      scope: { studyId },
      body: { reason, before: only(person), after: only(after) },
    })
  })
  // Somebody else took the address between the look and the change.
  await done.catch(error => {
    throw sqlState(error) === uniqueViolation ? taken() : error
  })
}

/** Why no correction is offered of somebody whose account reaches into a study of others; null where it does not. */
export const whyNotCorrected = (actor: Actor, person: Pick<StaffRow, 'id' | 'name'>): Promise<string | null> =>
  asActor(actor.staffId, async tx => ((await keepsAccount(tx, person.id)) ? null : correctedElsewhere(person)))

const correctedElsewhere = ({ name }: Pick<StaffRow, 'name'>) =>
  `${name} also works in a study that you do not administer, so their name and e-mail are not yours alone to correct. Ask an administrator of that study to correct them; one who does not administer this study too can do so while the roles here are suspended.`

async function checkAddress(tx: Tx, person: StaffRow, address: string, studyId: string): Promise<void> {
  if (isDemoAccount(person.email) || isDemoAccount(address))
    throw new Refusal('invalid', undefined, { email: 'The demo accounts keep their address.' })
  if (await accountByAddress(tx, address, studyId)) throw taken()
}

const taken = () => new Refusal('invalid', undefined, { email: 'Somebody has an account with this address already.' })

const uniqueViolation = '23505'
