import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import type { Actor } from '@/lib/access/actor'
import { downloadExport } from '@/lib/export/download-export'
import { headRows } from '@/lib/export/head-rows'

export interface Package {
  readonly bytes: Buffer
  /** The text of each file by its path, in the order of the zip. */
  readonly files: Readonly<Record<string, string>>
}

/** A released package, downloaded and opened. */
export async function downloaded(actor: Actor, exportId: string): Promise<Package> {
  const { parts } = await downloadExport(actor, { exportId })
  return opened(await buffer(parts))
}

/** Opens a zip and holds each entry to its checksum. */
export async function opened(bytes: Buffer): Promise<Package> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  const files: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry))
    if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} does not have its checksum.`)
    files[entry.fileName] = content.toString('utf8')
  }
  return { bytes, files }
}

/** The rows of a CSV whose cells hold no line breaks, by column. */
export function rowsIn(csv: string | undefined): Record<string, string>[] {
  const [heading = [], ...rows] = headRows(csv ?? '')
  return rows.map(row => Object.fromEntries(heading.map((name, index) => [name, row[index] ?? ''])))
}

export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
