import { Client } from 'pg'
import { database } from '@/db/client'

type Ask = <Row>(statement: string) => Promise<Row[]>

/** Asks this worker's database past every wall, as whoever holds it would. */
export async function pastWalls<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const { engine, home } = database()
  if (engine) return work(async <Row>(statement: string) => (await engine.query<Row>(statement)).rows)
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  url.pathname = home.kind === 'postgres' ? new URL(home.url).pathname : ''
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    return await work(async <Row>(statement: string) => (await client.query(statement)).rows as Row[])
  } finally {
    await client.end()
  }
}
