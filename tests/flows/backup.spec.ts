import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { closeDatabase, database, openDatabase } from '@/db/client'
import { verifyTrail } from '@/lib/audit/verify'
import type { Configuration } from '@/lib/ops/configuration'
import { embeddedFolder } from '@/lib/ops/open-embedded'
import { restoreBackup } from '@/lib/ops/restore'
import { running } from '@/lib/ops/running'
import { loadKeys, makeKeys } from '@/lib/seal/key-ring'
import { anEmptyPlace, evidence, leaveFolders, onPostgres, type Taken, twoBackups } from '@/tests/support/backups'
import { test as base, expect } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'

/** A worker of its own: its database is closed once the backups are taken, for others to be filled. */
const test = base.extend<object, { taken: Taken }>({
  taken: [
    async ({ database: _ }, use) => {
      const taken = await twoBackups()
      await closeDatabase()
      await use(taken)
      leaveFolders()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
})

/** Tables whose triggers or walls are down. */
const unguarded = sql`
  select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and (
    exists (select from pg_trigger where tgrelid = pg_class.oid and tgenabled <> 'O')
    or relname not in ('installation', 'vigil_migration') and not (relrowsecurity and relforcerowsecurity))`

const quietly = () => {}

/** Whether anything was made where a backup was to go. */
async function isUntouched(place: Configuration): Promise<boolean> {
  if (existsSync(place.checkpoints)) return false
  if (!place.ownerUrl) return !existsSync(embeddedFolder(place)) && !existsSync(`${embeddedFolder(place)}.new`)
  const name = new URL(place.ownerUrl).pathname.slice(1)
  return (await onPostgres(name, "select from pg_tables where schemaname = 'public'")).length === 0
}

test('a backup taken while somebody writes is restored and intact', async ({ taken, home }) => {
  const place = await anEmptyPlace(home)
  const { verdict } = await restoreBackup(place, { file: taken.busy, key: taken.key }, quietly)
  expect(verdict).toMatchObject({ verdict: 'intact', counted: { checkpoints: 1 } })
})

test('every row comes back as it was, guarded as before', async ({ taken, home }) => {
  const place = await anEmptyPlace(home)
  const { verdict } = await restoreBackup(place, { file: taken.quiet, key: taken.key }, quietly)
  expect(verdict).toMatchObject({ verdict: 'intact', counted: { checkpoints: 2 } })
  await openDatabase(
    place.ownerUrl ? { kind: 'postgres', url: place.ownerUrl } : { kind: 'embedded', folder: embeddedFolder(place) },
  )
  try {
    const now = evidence(await wholeDatabase())
    expect(taken.rows.filter(row => !now.includes(row))).toEqual([expect.stringContaining('"chain":"system","seq":')])
    expect(now.filter(row => !taken.rows.includes(row)).map(row => JSON.parse(row).action)).toContain(
      'restore.verified',
    )
    expect(await verifyTrail(place.checkpoints)).toMatchObject({ verdict: 'intact' })
    const { rows } = (await database().db.execute(unguarded)) as unknown as { rows: object[] }
    expect(rows).toEqual([])
  } finally {
    await closeDatabase()
  }
})

test('a backup holds no key, and without its own it is not opened', async ({ taken, home }) => {
  const file = readFileSync(taken.quiet)
  for (const form of [taken.key.toString('latin1'), taken.key.toString('hex'), taken.key.toString('base64')])
    expect(file.includes(form, 0, 'latin1')).toBe(false)
  const place = await anEmptyPlace(home)
  const another = restoreBackup(place, { file: taken.quiet, key: randomBytes(32) }, quietly)
  await expect(another).rejects.toThrow('another key')
  expect(await isUntouched(place)).toBe(true)
})

const damage: Record<string, (file: Buffer) => Buffer> = {
  'a byte of its beginning': file => flipped(file, 3),
  'a byte of its middle': file => flipped(file, Math.floor(file.length / 2)),
  'its last byte': file => flipped(file, file.length - 1),
  'cut off in the middle': file => file.subarray(0, Math.floor(file.length / 2)),
  'cut off by a byte': file => file.subarray(0, -1),
  'something added': file => Buffer.concat([file, Buffer.of(10)]),
}
for (const [name, harm] of Object.entries(damage))
  test(`a damaged backup, ${name}: found before anything is written`, async ({ taken, home }, info) => {
    const file = info.outputPath('damaged')
    writeFileSync(file, harm(readFileSync(taken.quiet)))
    const place = await anEmptyPlace(home)
    await expect(restoreBackup(place, { file, key: taken.key }, quietly)).rejects.toThrow(/backup/)
    expect(await isUntouched(place)).toBe(true)
  })

test('with other master keys a backup is refused before anything is written', async ({ taken, home }, info) => {
  const place = await anEmptyPlace(home)
  makeKeys(info.outputPath('other-keys'))
  loadKeys(info.outputPath('other-keys'))
  const restored = restoreBackup(place, { file: taken.quiet, key: taken.key }, quietly)
  await expect(restored).rejects.toThrow('does not hold the master key')
  loadKeys(running().configuration.keys)
  expect(await isUntouched(place)).toBe(true)
})

test('where the checkpoints can’t go back nothing is written, and the next try finds the place as empty as before', async ({
  taken,
  home,
}) => {
  const place = await anEmptyPlace(home)
  const away = { ...place, checkpoints: join(place.data, 'away', 'anchors') }
  const restored = restoreBackup(away, { file: taken.quiet, key: taken.key }, quietly)
  await expect(restored).rejects.toThrow(/VIGIL_CHECKPOINTS .*away.* the folder isn’t there/)
  expect(await isUntouched(away)).toBe(true)
  mkdirSync(dirname(away.checkpoints))
  const { verdict } = await restoreBackup(away, { file: taken.quiet, key: taken.key }, quietly)
  expect(verdict).toMatchObject({ verdict: 'intact', counted: { checkpoints: 2 } })
})

test('what holds records already is never restored into', async ({ taken, home }) => {
  const place = await anEmptyPlace(home)
  await restoreBackup(place, { file: taken.busy, key: taken.key }, quietly)
  const again = restoreBackup(place, { file: taken.quiet, key: taken.key }, quietly)
  await expect(again).rejects.toThrow(/already/)
})

test('a checkpoint file that goes on after the backup is not overruled', async ({ taken, home }) => {
  const place = await anEmptyPlace(home)
  writeFileSync(place.checkpoints, readFileSync(running().configuration.checkpoints))
  const older = restoreBackup(place, { file: taken.busy, key: taken.key }, quietly)
  await expect(older).rejects.toThrow(/goes on after this backup/)
  expect((await restoreBackup(place, { file: taken.quiet, key: taken.key }, quietly)).verdict.verdict).toBe('intact')
})

function flipped(file: Buffer, at: number): Buffer {
  const other = Buffer.from(file)
  other.writeUInt8(other.readUInt8(at) ^ 1, at)
  return other
}
