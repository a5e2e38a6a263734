import { headers } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import type { HeldSession } from '@/lib/credentials/session-repository'
import { addressOf } from './address'
import { ofItsPage, type Sent } from './its-page'
import { readSessionToken, sentSessionToken } from './session-cookie'

/** The session of this request, locked or not; null when nobody is signed in. Read once a request: layout and page ask both. */
export const currentSession = cache(
  async (): Promise<HeldSession | null> => ofItsPage(await browserSession(), await headers()),
)

/** The session of a request to a route, once. */
export async function sentSession(sent: Sent): Promise<HeldSession | null> {
  const token = await sentSessionToken(sent.get('cookie'))
  return ofItsPage(token === null ? null : await sessionOf(token), sent)
}

/** Who asks: the only maker of an Actor from a request. Refused when nobody is signed in, or the screen is locked. */
export const currentActor = async (): Promise<Actor> => actorOf(await currentSession(), addressOf(await headers()))

/** Whose the document is that is sent now, and whether they have a passkey; null for nobody's. Where that can't be known, the page in it can't be made either. */
export async function personOfDocument(): Promise<{ id: string; hasPasskey: boolean } | null> {
  const session = await browserSession().catch(() => null)
  return session && { id: session.staff.id, hasPasskey: session.hasPasskey }
}

const browserSession = cache(async (): Promise<HeldSession | null> => {
  const token = await readSessionToken()
  return token === null ? null : sessionOf(token)
})
