import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { record } from '@/lib/audit/record'
import { Refusal } from '@/lib/outcome/refusal'
import { attempt } from './attempt'
import { type HeldSession, resumeSession } from './session-repository'
import { accountById } from './sign-in-repository'
import { limitOfAddress, limitOfUnlocking } from './throttle'
import { hashToken, newToken } from './token'

interface Unlocking {
  readonly password: string
  readonly address: string
}

/** The same person goes on where they were, under a new id and token, which is returned; a signing period begins anew. */
export async function unlockSession(session: HeldSession, { password, address }: Unlocking): Promise<string> {
  const staffId = session.staff.id
  const token = await attempt(
    {
      limits: [limitOfUnlocking(staffId), limitOfAddress(address)],
      password,
      find: async tx => ({ account: await accountById(tx, staffId), asksCode: false }),
    },
    (tx, { right }) => (right ? resumed(tx, session, address) : refused(tx, session)),
  )
  if (token === null) throw new Refusal('wrong_password', 'That password is not right. What you were doing is kept.')
  return token
}

async function resumed(tx: Tx, { id, staff }: HeldSession, address: string): Promise<string> {
  const [newId, token] = [uuid(), newToken()]
  if (!(await resumeSession(tx, { id, newId, tokenHash: hashToken(token), address }))) throw new Refusal('signed_out')
  const recorder = { staffId: staff.id, role: 'none', sessionId: newId }
  await record(tx, recorder, {
    chain: 'system',
    action: 'staff.unlocked',
    subject: { type: 'staff', id: staff.id },
    body: { session: id },
  })
  return token
}

async function refused(tx: Tx, { id, staff }: HeldSession): Promise<null> {
  const recorder = { staffId: null, role: 'none', sessionId: id }
  await record(tx, recorder, {
    chain: 'system',
    action: 'staff.unlock_failed',
    subject: { type: 'staff', id: staff.id },
  })
  return null
}
