import { askSignIn, asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/outcome/refusal'
import { type HeldSession, markInput, sessionByToken } from './session-repository'
import { hashToken } from './token'

/** The session of a token as it is now, locked or not; null when there is none. Read anew at each request: what was taken away is gone at the next. */
export const sessionOf = (token: string): Promise<HeldSession | null> =>
  askSignIn(tx => sessionByToken(tx, hashToken(token)))

/** The person of a session, who may act while it is open; what they proved again counts from where they did. */
export function actorOf(session: HeldSession | null, address?: string): Actor {
  if (!session) throw new Refusal('signed_out')
  if (session.locked) throw new Refusal('locked')
  const { memberships, emergencies } = session
  const { id: staffId, name, email } = session.staff
  const proven = session.provenFrom !== null && session.provenFrom === address
  return { staffId, name, email, sessionId: session.id, memberships, emergencies, proven }
}

const oftenEnoughSeconds = 30

/** Somebody is there: keys, pointer, or a request that changes something. Polling is nobody. */
export async function recordInput(session: HeldSession): Promise<void> {
  if (session.locked || session.secondsSinceInput < oftenEnoughSeconds) return
  await asSignIn(tx => markInput(tx, session.id))
}
