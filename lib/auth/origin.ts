import { headers } from 'next/headers'
import { running } from '@/lib/ops/running'
import { allow } from '@/lib/outcome/refusal'
import { originsOf } from './origins'

/** A request that changes something must come from our own pages (ASVS 3.5.1). A missing Origin is no proof of it. */
export async function allowOwnOrigin(): Promise<void> {
  allowOrigin((await headers()).get('origin'))
}

/** The same, where Next does not read the request. */
export const allowOrigin = (origin: string | null): void =>
  allow(
    origin !== null && originsOf(running().configuration.url).includes(origin),
    'not_permitted',
    'This request did not come from a page of this server. Nothing was changed.',
  )
