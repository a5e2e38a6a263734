import { Client } from 'pg'
import { database } from '@/db/client'

/** Every row of every table as text, past every wall: what a stolen dump would show. */
export async function wholeDatabase(): Promise<string> {
  const { engine, home } = database()
  if (engine) return dumped(async text => (await engine.query<Row>(text)).rows)
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  url.pathname = home.kind === 'postgres' ? new URL(home.url).pathname : ''
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    return await dumped(async text => (await client.query<Row>(text)).rows)
  } finally {
    await client.end()
  }
}

interface Row {
  line: string
}

/** Bytes too, as the text that they might be. */
async function dumped(rows: (sql: string) => Promise<Row[]>): Promise<string> {
  const tables = await rows(
    "select format('%I.%I', schemaname, tablename) as line from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  )
  const lines: string[] = []
  for (const { line: table } of tables)
    for (const { line } of await rows(`select row_to_json(one)::text as line from ${table} one`)) lines.push(line)
  const text = lines.join('\n')
  const bytes = [...text.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex]) =>
    Buffer.from(hex ?? '', 'hex').toString('latin1'),
  )
  return [text, ...bytes].join('\n')
}
