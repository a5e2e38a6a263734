import { Client } from 'pg'
import { database } from '@/db/client'

/** Runs SQL past every wall, as whoever holds the database itself would. */
export async function asOwner(statement: string): Promise<void> {
  const { engine, home } = database()
  if (engine) {
    await engine.exec(statement)
    return
  }
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  url.pathname = home.kind === 'postgres' ? new URL(home.url).pathname : ''
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
