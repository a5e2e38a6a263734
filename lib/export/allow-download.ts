import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { allow } from '@/lib/outcome/refusal'
import { allowSharing } from './allow-sharing'
import { findExport } from './export-repository'

/** The package, where it would be handed out to this person now. */
export async function allowDownload(tx: Tx, actor: Actor, exportId: string) {
  const found = await findExport(tx, actor, exportId)
  allow(mayExports.download(actor, { ...found, state: 'released' }))
  allow(found.state === 'released', 'not_now', 'This package has not been released.')
  await allowSharing(tx, found)
  allow(actor.proven, 'proof_due')
  return found
}
