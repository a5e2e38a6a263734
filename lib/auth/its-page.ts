import type { HeldSession } from '@/lib/credentials/session-repository'
import { allow } from '@/lib/outcome/refusal'

/** The headers of a request. */
export interface Sent {
  get(name: string): string | null
}

/**
 * The cookie is the browser's, a page is a person's: what a page asks bears whose it is (app/locked/page-person.ts), and
 * whoever signed in beside it meanwhile neither writes, signs nor unlocks through it (21 CFR 11.10(e)). A request without
 * that is no doing of a page of ours: a document, what a link downloads, or a program.
 */
export function ofItsPage(session: HeldSession | null, sent: Sent): HeldSession | null {
  const person = sent.get('x-vigil-person')
  allow(!session || !person || person === session.staff.id, 'somebody_else')
  return session
}
