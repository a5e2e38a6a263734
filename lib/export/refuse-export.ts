import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { words } from '@/lib/signing/proof'
import { decideExport, decideExportInput } from './decide-export'

export const refuseExportInput = decideExportInput.extend({ reason: words })

/** The investigator keeps a package and says why; it is never handed out. */
export const refuseExport = (actor: Actor, { reason, ...shown }: z.output<typeof refuseExportInput>): Promise<void> =>
  decideExport(actor, shown, reason)
