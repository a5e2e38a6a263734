import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { running } from '@/lib/ops/running'
import { cookieOptions, sessionCookie } from './cookies'

/** Longer than any session may last: when one ends is decided in the database. */
export const cookieSeconds = 18 * 3600

/** The opaque token inside next-auth's cookie; null when there is none or it is not ours. */
export async function readSessionToken(): Promise<string | null> {
  const sent = (await cookies()).get(sessionCookie())?.value
  if (!sent) return null
  const inside = await decode({ token: sent, secret: running().secret }).catch(() => null)
  return typeof inside?.session === 'string' ? inside.session : null
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
