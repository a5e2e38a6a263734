import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayExports } from '@/lib/access/may-exports'
import { record } from '@/lib/audit/record'
import { Refusal } from '@/lib/outcome/refusal'
import { allowDownload } from './allow-download'
import { exportEvent } from './export-event'
import { partOf } from './package-repository'

export const downloadExportInput = z.strictObject({ exportId: z.string() })

export interface Download {
  readonly name: string
  readonly byteCount: number
  readonly sha256: string
  readonly parts: AsyncIterable<Buffer>
}

/** Hands a released package to whoever asked for it, on a page or on the command line. The event is written before the first byte leaves. */
export async function downloadExport(
  actor: Actor,
  { exportId }: z.output<typeof downloadExportInput>,
  { byCommand = false } = {},
): Promise<Download> {
  const one = await asActor(actor.staffId, async tx => {
    const found = await allowDownload(tx, actor, exportId)
    const { sha256 } = found
    const body = { sha256, ...(byCommand ? { by: 'command line' } : {}) }
    await record(
      tx,
      recorderOf(actor, found, mayExports.download),
      exportEvent({ ...found, exportId }, 'export.downloaded', body),
    )
    return found
  })
  const { sha256, byteCount } = one
  if (sha256 === null || byteCount === null) throw new Error('A released package has no content.')
  const name = `${one.studyCode.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-coded-${sha256.slice(0, 8)}.zip`
  return { name, byteCount, sha256, parts: partsOf(actor, exportId, byteCount) }
}

/** The rights to each part are asked for anew; a package that breaks off never ends as if it were whole. */
async function* partsOf(actor: Actor, exportId: string, byteCount: number): AsyncGenerator<Buffer> {
  let sent = 0
  for (let part = 0; sent < byteCount; part++) {
    const content = await asActor(actor.staffId, tx => partOf(tx, exportId, part))
    if (!content) throw new Refusal('not_found')
    sent += content.length
    yield content
  }
}
