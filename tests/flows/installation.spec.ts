import { createHash, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asActor, asJob, asSignIn, asVerifier } from '@/db/work'
import { health } from '@/lib/ops/health'
import { checkInstallation } from '@/lib/ops/installation'
import { findInstallation } from '@/lib/ops/installation-repository'
import { running } from '@/lib/ops/running'
import { keys, loadKeys, makeKeys } from '@/lib/seal/key-ring'
import { expect, test } from '@/tests/support/database'

test('a database says what it is, and opens under the master key it was made with', async () => {
  const { configuration } = running()
  expect(await checkInstallation(configuration)).toMatchObject({ kind: 'demo' })
})

test('another master key is refused before anything is read, naming the file', async ({ database: _ }, info) => {
  const { configuration } = running()
  const other = info.outputPath('other-keys')
  makeKeys(other)
  loadKeys(other)
  await expect(checkInstallation({ ...configuration, keys: other })).rejects.toThrow(
    `${other} does not hold the master key`,
  )
  loadKeys(configuration.keys)
  await checkInstallation(configuration)
})

test('a key file that others can read, or that is damaged, is refused in words', async ({ database: _ }, info) => {
  const file = info.outputPath('keys')
  writeFileSync(file, '{}', { mode: 0o644 })
  const before = digest()
  expect(() => loadKeys(file)).toThrow('can be read by other users')
  expect(() => loadKeys(info.outputPath('none'))).toThrow('is missing')
  expect(digest()).toBe(before)
})

test('health names the database, and tells nothing about people', async ({ home }) => {
  const checkpoint = expect.objectContaining({ late: expect.any(Boolean) })
  const disk = expect.stringMatching(/^(ok|full)$/) // as this process met it last
  expect(await health()).toEqual({ status: 'ok', database: home, kind: 'demo', disk, checkpoint })
})

test('what a database is can’t be changed in any unit of work', async () => {
  const before = await asVerifier(findInstallation)
  const change = (tx: Tx) => tx.execute(sql`update installation set kind = 'real'`)
  const refused = expect.objectContaining({
    cause: expect.objectContaining({ code: expect.stringMatching(/^(42501|25006)$/) }),
  })
  for (const unit of [
    () => asActor(randomUUID(), change),
    () => asSignIn(change),
    () => asJob(change),
    () => asVerifier(change),
  ])
    await expect(unit()).rejects.toEqual(refused)
  expect(await asVerifier(findInstallation)).toEqual(before)
})

const digest = () => createHash('sha256').update(keys().master.key).digest('hex')
