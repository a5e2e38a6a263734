import type { RelyingParty } from '@/lib/credentials/relying-party'
import { running } from '@/lib/ops/running'
import { originsOf } from './origins'

/** Whom passkeys are for: the configured host alone. On this machine itself that is localhost, since a browser binds none to a bare address. */
export function relyingParty(): RelyingParty {
  const [first = ''] = originsOf(running().configuration.url)
  return { id: new URL(first).hostname, origin: first }
}
