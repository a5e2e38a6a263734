import { Client } from 'pg'
import { factsOf, type PostgresFacts, problemsOf } from '@/lib/ops/postgres-checks'
import { copyTemplate, expect, test } from '@/tests/support/database'

let sound: PostgresFacts
let walls: Awaited<ReturnType<typeof copyTemplate>>

test.beforeAll(async ({ home }, worker) => {
  expect(home).toBe('postgres')
  walls = await copyTemplate(`${worker.workerIndex}_walls`)
  sound = await factsOf(walls.url)
})
test.afterAll(() => walls.drop())

test('a migrated database and its unprivileged login are fit for a real study', () => {
  expect(problemsOf(sound)).toEqual([])
})

const unfit: [facts: Partial<PostgresFacts>, said: string][] = [
  [{ fsync: 'off' }, 'fsync is off'],
  [{ synchronousCommit: 'off' }, 'synchronous_commit is off'],
  [{ fullPageWrites: 'off' }, 'full_page_writes is off'],
  [{ version: 140009 }, 'PostgreSQL 15 or newer'],
  [{ link: 'in the open' }, 'not encrypted'],
  [{ superuser: true }, 'is a superuser'],
  [{ bypassesRls: true }, 'bypasses row-level security'],
  [{ owns: true }, 'owns the schema'],
  [{ lacks: ['vigil_job'] }, 'can’t act as vigil_job'],
  [{ inherits: ['vigil_app'] }, 'inherits vigil_app'],
  [{ open: ['note_answer'] }, 'not forced on note_answer'],
  [{ missingMigrations: 2 }, 'VIGIL_OWNER_URL=postgres://owner@host/database npm run -s vigil -- migrate'],
  [{ missingMigrations: -1 }, 'A newer version of Vigil'],
]
for (const [facts, said] of unfit)
  test(`a database is refused with ${JSON.stringify(facts)}, naming the mend`, () => {
    expect(problemsOf({ ...sound, ...facts }).join()).toContain(said)
  })

test('what an administrator changes is seen: an open wall, a missing migration, an owner’s rights, a setting', async () => {
  const { pathname, username } = new URL(walls.url)
  const admin = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  admin.pathname = pathname
  const change = async (statement: string) => {
    const client = new Client({ connectionString: admin.href })
    await client.connect()
    await client.query(statement)
    await client.end()
    return factsOf(walls.url)
  }
  expect(await change('alter table note no force row level security')).toMatchObject({ open: ['note'] })
  expect(await change('create table stray (id int)')).toMatchObject({ open: ['note', 'stray'] })
  expect(await change('delete from vigil_migration where n = (select max(n) from vigil_migration)')).toMatchObject({
    missingMigrations: 1,
  })
  expect(await change(`alter database ${pathname.slice(1)} owner to ${username}`)).toMatchObject({ owns: true })
  expect(await change(`alter database ${pathname.slice(1)} set synchronous_commit = off`)).toMatchObject({
    synchronousCommit: 'off',
  })
  expect(await factsOf(admin.href)).toMatchObject({ superuser: true, owns: true })
})

test('a database that can’t be reached is named without its password', async () => {
  const asked = factsOf('postgres://vigil:a-password@127.0.0.1:1/vigil')
  await expect(asked).rejects.toThrow('127.0.0.1:1/vigil can’t be reached')
  await expect(asked).rejects.not.toThrow('a-password')
})
