import { Readable } from 'node:stream'
import { z } from 'zod'
import { route } from '@/lib/auth/route'
import { downloadExport } from '@/lib/export/download-export'

/** A released package, streamed part by part; its length and hash come first, so that half of it is never taken for the whole. */
export const GET = route(z.strictObject({ export: z.string() }), async (actor, input) => {
  const { name, byteCount, sha256, parts } = await downloadExport(actor, { exportId: input.export })
  const body = Readable.toWeb(Readable.from(parts)) as ReadableStream<Uint8Array> // the same class under Node's own type
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(byteCount),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    },
  })
})
