import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { lastly } from '@/db/prepared'
import { asActor, asVerifier } from '@/db/work'
import { expect, test } from '@/tests/support/database'

const setting = (name: string) => sql`select current_setting(${name}, true) as value`

test('a deed in which a statement failed unnoticed is not answered as if it had been kept', async () => {
  const deed = asActor(randomUUID(), async tx => {
    await tx.execute(sql`select 1 / 0`).catch(() => {})
    return 'kept'
  })
  await expect(deed).rejects.toThrow()
  expect(await asVerifier(async () => 'the next one goes on')).toBe('the next one goes on')
})

test('a statement that nothing in a deed waits for fails it all the same, and no other', async () => {
  const deed = asActor(randomUUID(), async tx => {
    lastly(tx, tx.execute(sql`select 1 / 0`) as unknown as Promise<unknown>)
    return 'kept'
  })
  await expect(deed).rejects.toMatchObject({ cause: { code: '22012' } })
  expect(await asVerifier(async () => 'the next one goes on')).toBe('the next one goes on')
})

test('who acts, and under which role, ends with the deed, kept or not', async ({ database }) => {
  const person = randomUUID()
  const { rows } = await asActor(person, tx => tx.execute(setting('vigil.staff_id')) as unknown as Promise<Rows>)
  expect(rows).toEqual([{ value: person }])
  await expect(asActor(person, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const after = async (name: string) => ((await database.db.execute(setting(name))) as unknown as Rows).rows[0]?.value
  expect(await after('vigil.staff_id')).toBe('')
  expect(await after('role')).toBe('none')
})

test('a deed inside another is refused', async () => {
  await expect(asActor(randomUUID(), () => asVerifier(async () => 'inside'))).rejects.toThrow('inside another')
})

interface Rows {
  readonly rows: { value: string }[]
}
