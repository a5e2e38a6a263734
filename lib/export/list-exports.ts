import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findStudy } from '@/lib/trial/study/study-repository'
import { type ExportRow, exportsOf } from './export-repository'

const atATime = 50

/** A study's exports, newest first, with how far each has come; `next` leads to the older ones. */
export async function listExports(
  actor: Actor,
  { studyId, before }: { readonly studyId: string; readonly before?: string },
): Promise<{ exports: ExportRow[]; next: string | null }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId, ['data_manager', 'investigator'])
    const exports = await exportsOf(tx, actor, studyId, atATime, before)
    return { exports, next: exports.length === atATime ? (exports.at(-1)?.id ?? null) : null }
  })
}
