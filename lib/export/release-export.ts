import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { decideExport, type decideExportInput } from './decide-export'

/** The investigator lets a package go to its requester. */
export const releaseExport = (actor: Actor, input: z.output<typeof decideExportInput>): Promise<void> =>
  decideExport(actor, input, null)
