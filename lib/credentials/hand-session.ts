import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { type HeldSession, markHanded, markHandedClosed } from './session-repository'

/** Locks a session to some forms: until its own person gives their password, nothing else can be reached with it. */
export async function handSession(sessionId: string, forms: readonly string[]): Promise<void> {
  allow(await asSignIn(tx => markHanded(tx, sessionId, forms)), 'signed_out')
}

/** The person who handed the screen over and the forms it is locked to, whoever holds it now; refused for any other session. */
export function handedOf(session: HeldSession | null): { readonly actor: Actor; readonly forms: readonly string[] } {
  if (!session) throw new Refusal('signed_out')
  if (!session.handedForms) throw new Refusal('locked')
  const { memberships, emergencies } = session
  const { id: staffId, name, email } = session.staff
  const actor = { staffId, name, email, sessionId: session.id, memberships, emergencies, proven: false }
  return { actor, forms: session.handedForms }
}

/** One of the forms is answered, and nothing in the database says so: it is taken off the session that holds it. */
export async function closeHanded({ sessionId }: Actor, form: string): Promise<void> {
  allow(sessionId !== null, 'signed_out')
  await asSignIn(tx => markHandedClosed(tx, sessionId, form))
}
