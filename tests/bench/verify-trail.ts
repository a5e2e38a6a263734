import { Pool } from 'pg'
import { closeDatabase, openDatabase } from '@/db/client'
import { verifyTrail } from '@/lib/audit/verify'
import { loadKeys } from '@/lib/seal/key-ring'

const zero = '00000000-0000-0000-0000-000000000000'
const eventsAfter =
  'select *, chain as one, seq as two from audit_event where (chain, seq) > ($1, $2::bigint) order by chain, seq limit 500'
const changesAfter =
  'select *, note_id as one, id as two from note_change where (note_id, id) > ($1, $2) order by note_id, id limit 500'
const answersAfter =
  'select *, note_id as one, path as two from note_answer where (note_id, path) > ($1, $2) order by note_id, path limit 500'

/** Verifies a trail, and says how long that took, how long it takes to read its rows and no more, and what it needed at its height. */
const [url = '', keys = '', file = ''] = process.argv.slice(2)
loadKeys(keys)
await openDatabase({ kind: 'postgres', url, poolSize: 4 })
const began = performance.now()
const { verdict, words, counted } = await verifyTrail(file)
const seconds = (performance.now() - began) / 1000
if (verdict !== 'intact') throw new Error(words)
const peakMegabytes = process.resourceUsage().maxRSS / 1024
const readSeconds = await reading()
await closeDatabase()
console.log(JSON.stringify({ verified: counted.events, seconds, readSeconds, peakMegabytes }))

/** Every event and every row of the two tables that saves write, in pages of the same length. */
async function reading(): Promise<number> {
  const pool = new Pool({ connectionString: url, max: 1 })
  const client = await pool.connect()
  await client.query('set role vigil_verify')
  const from = performance.now()
  await pages(after => client.query({ name: 'events', text: eventsAfter, values: after ?? ['', 0] }))
  await pages(after => client.query({ name: 'changes', text: changesAfter, values: after ?? [zero, zero] }))
  await pages(after => client.query({ name: 'answers', text: answersAfter, values: after ?? [zero, ''] }))
  const took = (performance.now() - from) / 1000
  client.release()
  await pool.end()
  return took
}

async function pages(read: (after: unknown[] | null) => Promise<{ rows: Record<string, unknown>[] }>): Promise<void> {
  for (let after: unknown[] | null = null; ; ) {
    const last: Record<string, unknown> | undefined = (await read(after)).rows.at(-1)
    if (!last) return
    after = [last.one, last.two]
  }
}
