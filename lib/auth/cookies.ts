import { running } from '@/lib/ops/running'

/** Whether people reach this server over https: then cookies bear the `__Host-` prefix, which no other host and no plain http can set (ASVS 3.3). */
export const isSecure = (): boolean => running().configuration.url.startsWith('https:')

const nameOf = (name: string) => `${isSecure() ? '__Host-' : ''}vigil.${name}`

export const sessionCookie = (): string => nameOf('session')
export const passkeyCookie = (): string => nameOf('passkey')

/** Out of reach of scripts, sent to this host alone, and not along with what another site posts. */
export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

/** next-auth's three cookies under our names. */
export const cookies = () => ({
  sessionToken: { name: sessionCookie(), options: cookieOptions() },
  csrfToken: { name: nameOf('csrf'), options: cookieOptions() },
  callbackUrl: { name: nameOf('callback'), options: cookieOptions() },
})
