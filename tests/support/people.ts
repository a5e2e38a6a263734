import { v7 as uuid } from 'uuid'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { hashPassword } from '@/lib/credentials/password'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { openSession } from '@/lib/credentials/session-repository'
import { spendInvitation } from '@/lib/credentials/sign-in-repository'
import { hashToken, newToken } from '@/lib/credentials/token'

export const password = 'demo-only-not-secret'

/** Accepts an invitation without the page's questions; the password is hashed once for all. */
export async function accept(token: string): Promise<void> {
  passwordHash ??= hashPassword(password)
  const hash = await passwordHash
  await asSignIn(async tx => {
    const staffId = await spendInvitation(tx, hashToken(token), { passwordHash: hash, factorSealed: null, step: null })
    if (!staffId) throw new Error('The invitation is spent.')
    await record(
      tx,
      { staffId, role: 'none', sessionId: null },
      { chain: 'system', action: 'invitation.accepted', subject: { type: 'staff', id: staffId } },
    )
  })
}

let passwordHash: Promise<string> | undefined

/** The person as a new session of theirs makes them: with the memberships that hold now, and who they are just proved again. */
export async function signedIn(staffId: string): Promise<Actor> {
  const token = newToken()
  const session = { id: uuid(), tokenHash: hashToken(token), staffId, address: '127.0.0.1', hours: 12 }
  if (!(await asSignIn(tx => openSession(tx, session)))) throw new Error('Only an active person signs in.')
  return { ...actorOf(await sessionOf(token)), proven: true }
}
