import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { decideExport, type decideExportInput } from './decide-export'

/** The investigator keeps a package; it is never handed out. */
export const refuseExport = (actor: Actor, input: z.output<typeof decideExportInput>): Promise<void> =>
  decideExport(actor, input, 'refused')
