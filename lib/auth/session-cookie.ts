import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { running } from '@/lib/ops/running'
import { cookieOptions, sessionCookie } from './cookies'

/** Longer than any session may last: when one ends is decided in the database. */
export const cookieSeconds = 18 * 3600

/** The opaque token inside next-auth's cookie; null when there is none or it is not ours. */
export const readSessionToken = async (): Promise<string | null> =>
  tokenIn((await cookies()).get(sessionCookie())?.value)

/** The same, where Next does not read the request. */
export function sentSessionToken(cookieHeader: string | null): Promise<string | null> {
  const sent = cookieHeader?.split(';').findLast(one => one.trim().startsWith(`${sessionCookie()}=`))
  return tokenIn(sent?.trim().slice(sessionCookie().length + 1))
}

interface Opened {
  readonly token: string
  /** Seconds since 1970, as the cookie itself says. */
  readonly until: number
}
/** What is inside a cookie never changes, and opening one costs as much as a save does. Whether its session still holds, the database is asked each time. */
const opened = new Map<string, Opened>()
const mostOpened = 1_000

async function tokenIn(sent: string | undefined): Promise<string | null> {
  if (!sent) return null
  const known = opened.get(sent)
  if (known) return known.until > Date.now() / 1000 ? known.token : null
  const inside = await decode({ token: sent, secret: running().secret }).catch(() => null)
  if (typeof inside?.session !== 'string') return null
  if (opened.size >= mostOpened) opened.clear()
  opened.set(sent, { token: inside.session, until: Number(inside.exp) })
  return inside.session
}

/** After unlocking: the same cookie, another token. */
export async function writeSessionToken(session: string): Promise<void> {
  const sealed = await encode({ token: { session }, secret: running().secret, maxAge: cookieSeconds })
  const jar = await cookies()
  jar.set(sessionCookie(), sealed, { ...cookieOptions(), maxAge: cookieSeconds })
}

export async function forgetSessionToken(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 })
}
