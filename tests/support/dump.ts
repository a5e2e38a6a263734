import { pastWalls } from './past-walls'

/** Every row of every table as text, past every wall: what a stolen dump would show. */
export const wholeDatabase = (): Promise<string> => pastWalls(ask => dumped(statement => ask<Row>(statement)))

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
