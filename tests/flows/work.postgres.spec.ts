import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { asActor } from '@/db/work'
import { expect, test } from '@/tests/support/database'

test('a connection that is cut in the middle of a deed undoes that deed alone; the process lives and takes another', async () => {
  const deed = asActor(randomUUID(), async tx => {
    const answer = await tx.execute(sql`select pg_backend_pid() as pid`)
    await cut((answer as unknown as { rows: { pid: number }[] }).rows[0]?.pid ?? 0)
    return tx.execute(sql`select 1`)
  })
  await expect(deed).rejects.toThrow()
  expect(await asActor(randomUUID(), async () => 'again')).toBe('again')
})

async function cut(pid: number): Promise<void> {
  const administrator = new Client({ connectionString: process.env.VIGIL_TEST_POSTGRES })
  await administrator.connect()
  await administrator.query('select pg_terminate_backend($1, 1000)', [pid])
  await administrator.end()
}
