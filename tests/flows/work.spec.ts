import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { lastly, prepared } from '@/db/prepared'
import { asActor, askSignIn, asVerifier } from '@/db/work'
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

test('a question that travels with its commit is answered under its role, and fails as any other', async () => {
  expect(await askSignIn(tx => role(tx, {}))).toEqual([{ value: 'vigil_auth' }])
  await expect(askSignIn(tx => quotient(tx, { by: 0 }))).rejects.toMatchObject({ cause: { code: '22012' } })
  expect(await askSignIn(tx => quotient(tx, { by: 1 }))).toEqual([{ value: 1 }])
  const person = randomUUID()
  const { rows } = await asActor(person, tx => tx.execute(setting('vigil.staff_id')) as unknown as Promise<Rows>)
  expect(rows).toEqual([{ value: person }])
})

const one = sql`(select) one`
const role = prepared('test_role', tx => tx.select({ value: sql<string>`current_user` }).from(one))
const quotient = prepared<{ by: number }, { value: number }[]>('test_quotient', tx =>
  tx.select({ value: sql<number>`1 / ${sql.placeholder('by')}::integer` }).from(one),
)

test('a deed inside another is refused', async () => {
  await expect(asActor(randomUUID(), () => asVerifier(async () => 'inside'))).rejects.toThrow('inside another')
})

interface Rows {
  readonly rows: { value: string }[]
}
