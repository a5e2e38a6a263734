import { headers } from 'next/headers'
import { running } from '@/lib/ops/running'
import { allow } from '@/lib/outcome/refusal'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** The origins that may ask for a change: the configured one; on this machine itself, by any of its names. */
export function originsOf(url: string): string[] {
  const { protocol, hostname, port } = new URL(url)
  const names = loopback.includes(hostname) ? loopback : [hostname]
  return names.map(name => `${protocol}//${name}${port && `:${port}`}`)
}

/** A request that changes something must come from our own pages (ASVS 3.5.1). A missing Origin is no proof of it. */
export async function allowOwnOrigin(): Promise<void> {
  const origin = (await headers()).get('origin')
  allow(
    origin !== null && originsOf(running().configuration.url).includes(origin),
    'not_permitted',
    'This request did not come from a page of this server. Nothing was changed.',
  )
}
