import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import type { HeldSession } from '@/lib/credentials/session-repository'
import { readSessionToken, sentSessionToken } from './session-cookie'

/** The session of this request, locked or not; null when nobody is signed in. Read once a request: layout and page ask both. */
export const currentSession = cache(async (): Promise<HeldSession | null> => {
  const token = await readSessionToken()
  return token === null ? null : sessionOf(token)
})

/** The session of a request to a route, once. */
export async function sentSession(cookieHeader: string | null): Promise<HeldSession | null> {
  const token = await sentSessionToken(cookieHeader)
  return token === null ? null : sessionOf(token)
}

/** Who asks: the only maker of an Actor from a request. Refused when nobody is signed in, or the screen is locked. */
export const currentActor = async (): Promise<Actor> => actorOf(await currentSession())
