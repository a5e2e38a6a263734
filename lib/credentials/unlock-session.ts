import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { Refusal } from '@/lib/outcome/refusal'
import { attempt } from './attempt'
import { type Given, given, notThatPasskey, triedBy } from './given'
import { type HeldSession, resumeSession } from './session-repository'
import { accountById } from './sign-in-repository'
import { limitOfAddress, limitOfUnlocking } from './throttle'
import { hashToken, newToken } from './token'

export const unlockInput = z.strictObject({ password: given.password, passkey: given.passkey })

interface Unlocking extends Pick<Given, 'password' | 'passkey'> {
  readonly address: string
}

/** The same person goes on where they were, under a new id and token, which is returned; a signing period begins anew. */
export async function unlockSession(session: HeldSession, { address, ...shown }: Unlocking): Promise<string> {
  const staffId = session.staff.id
  const token = await attempt(
    {
      limits: [limitOfUnlocking(staffId), limitOfAddress(address)],
      ...shown,
      asked: { purpose: 'unlock', boundTo: session.id },
      find: async tx => ({ account: await accountById(tx, staffId), asksCode: false }),
    },
    (tx, checked) =>
      checked.right
        ? resumed(tx, session, { address, by: triedBy(shown) })
        : refused(tx, session, { told: checked.told, by: triedBy(shown) }),
  )
  if (token === null && shown.passkey) throw notThatPasskey()
  if (token === null) throw new Refusal('wrong_password', 'That password is not right. What you were doing is kept.')
  return token
}

interface By {
  readonly by: { by?: string }
}

async function resumed(tx: Tx, { id, staff }: HeldSession, { address, by }: By & { address: string }): Promise<string> {
  const [newId, token] = [uuid(), newToken()]
  if (!(await resumeSession(tx, { id, newId, tokenHash: hashToken(token), address }))) throw new Refusal('signed_out')
  const recorder = { staffId: staff.id, role: 'none', sessionId: newId }
  await record(tx, recorder, {
    chain: 'system',
    action: 'staff.unlocked',
    subject: { type: 'staff', id: staff.id },
    body: { session: id, ...by },
  })
  return token
}

async function refused(
  tx: Tx,
  { id, staff }: HeldSession,
  { told, by }: By & { told: readonly AuditEvent[] },
): Promise<null> {
  const recorder = { staffId: null, role: 'none', sessionId: id }
  const subject = { type: 'staff', id: staff.id }
  await record(tx, recorder, { chain: 'system', action: 'staff.unlock_failed', subject, body: by }, ...told)
  return null
}
