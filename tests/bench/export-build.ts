import { sql } from 'drizzle-orm'
import { closeDatabase, openDatabase } from '@/db/client'
import { asVerifier } from '@/db/work'
import { buildExport } from '@/lib/export/build-export'
import { loadKeys } from '@/lib/seal/key-ring'

/** Builds one export and says how long it took and what it needed at its height. */
const [url = '', keys = '', exportId = ''] = process.argv.slice(2)
loadKeys(keys)
await openDatabase({ kind: 'postgres', url })
const spent = process.cpuUsage()
const began = performance.now()
await buildExport(exportId, new AbortController().signal)
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(spent)
const { rows } = (await asVerifier(tx =>
  tx.execute(
    sql`select done from export_progress join export on id = export_id where id = ${exportId} and state = 'built'`,
  ),
)) as unknown as { rows: { done: number }[] }
await closeDatabase()
if (!rows[0]) throw new Error('The export was not built.')
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ notes: rows[0].done, seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes }))
