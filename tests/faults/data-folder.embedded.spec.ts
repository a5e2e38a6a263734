import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { makeKeys } from '@/lib/seal/key-ring'
import { aPlace, serve } from '@/tests/support/server'
import { expect, test } from './test'

test('a second server on a data folder is refused at once, naming the first, which goes on', async () => {
  const place = await aPlace('embedded')
  const first = await serve(place)
  await expect(serve(place)).rejects.toThrow(`in use by process ${first.process.pid}`)
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200)
  await first.stop()
  await place.leave()
})

test('a first start that was killed half-way leaves nothing half-made', async () => {
  const place = await aPlace('embedded')
  const half = join(place.folder, 'data', 'database.new')
  mkdirSync(join(half, 'base'), { recursive: true })
  await (await serve(place)).stop()
  expect(existsSync(half)).toBe(false)
  await place.leave()
})

test('without its key file, or with another, a server does not start and makes no new one', async () => {
  const place = await aPlace('embedded')
  await (await serve(place)).stop()
  const keys = join(place.folder, 'data', 'keys')
  renameSync(keys, `${keys}-kept`)
  await expect(serve(place)).rejects.toThrow('is missing')
  expect(existsSync(keys)).toBe(false)
  makeKeys(keys)
  await expect(serve(place)).rejects.toThrow('does not hold the master key')
  renameSync(`${keys}-kept`, keys)
  await (await serve(place)).stop()
  await place.leave()
})
