import { headers } from 'next/headers'

type Headers = { get(name: string): string | null }

/** Where the request comes from: what the reverse proxy in front says last, or the connection itself. */
export function addressOf(sent: Headers): string {
  const last = sent
    .get('x-forwarded-for')
    ?.split(',')
    .at(-1)
    ?.trim()
    .replace(/^::ffff:/, '')
  return last && last.length <= 64 ? last : 'unknown'
}

export const requestAddress = async (): Promise<string> => addressOf(await headers())

/** The path that was asked for, as proxy.ts passes it on; to come back to after signing in. */
export const requestPath = async (): Promise<string> => ownPath((await headers()).get('x-vigil-path'))

/** A path of our own to go to; anything else, another host above all, is the first page (ASVS 3.7.2). */
export function ownPath(wanted: string | null | undefined): string {
  const here = 'http://here.invalid'
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, here)) return '/'
  const { origin, pathname, search } = new URL(wanted, here)
  return origin === here ? `${pathname}${search}` : '/'
}
