import { v7 as uuid } from 'uuid'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { hashPassword } from '@/lib/credentials/password'
import { actorOf } from '@/lib/credentials/session'
import { openSession, sessionByToken } from '@/lib/credentials/session-repository'
import { spendInvitation } from '@/lib/credentials/sign-in-repository'
import { hashToken, newToken } from '@/lib/credentials/token'

export const password = 'demo-only-not-secret'

/** Accepts an invitation without the page's questions; the password is hashed once for all. */
export async function accept(...tokens: readonly string[]): Promise<void> {
  passwordHash ??= hashPassword(password)
  const credential = { passwordHash: await passwordHash, factorSealed: null, step: null }
  await asSignIn(async tx => {
    for (const token of tokens) {
      const staffId = await spendInvitation(tx, hashToken(token), credential)
      if (!staffId) throw new Error('The invitation is spent.')
      await record(
        tx,
        { staffId, role: 'none', sessionId: null },
        { chain: 'system', action: 'invitation.accepted', subject: { type: 'staff', id: staffId } },
      )
    }
  })
}

let passwordHash: Promise<string> | undefined

/** The person as a new session of theirs makes them: with the memberships that hold now, and who they are just proved again. */
export async function signedIn(staffId: string): Promise<Actor> {
  const [actor] = await allSignedIn([staffId])
  if (!actor) throw new Error('Somebody signs in.')
  return actor
}

/** The same of several people at once. */
export const allSignedIn = (people: readonly string[]): Promise<Actor[]> =>
  asSignIn(async tx => {
    const actors = []
    for (const staffId of people) {
      const tokenHash = hashToken(newToken())
      const session = { id: uuid(), tokenHash, staffId, address: '127.0.0.1', hours: 12 }
      if (!(await openSession(tx, session))) throw new Error('Only an active person signs in.')
      actors.push({ ...actorOf(await sessionByToken(tx, tokenHash)), proven: true })
    }
    return actors
  })
