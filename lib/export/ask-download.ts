import type { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { allowDownload } from './allow-download'
import type { downloadExportInput } from './download-export'

/** Whether a package would be handed out, so that a page can say why not; nothing has left by it, and no download is recorded. */
export async function askDownload(actor: Actor, { exportId }: z.output<typeof downloadExportInput>): Promise<void> {
  await asActor(actor.staffId, tx => allowDownload(tx, actor, exportId))
}
