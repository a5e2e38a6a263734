import { join } from 'node:path'
import { aPlace, serve } from '@/tests/support/server'
import { expect, test } from './test'

test('a server that could not write checkpoints does not start, and says which file and why', async ({ home }) => {
  const place = await aPlace(home)
  const file = join(place.folder, 'away', 'checkpoints')
  await expect(serve(place, { VIGIL_CHECKPOINTS: file })).rejects.toThrow(`(${file}) can’t be appended to: the folder`)
  await place.leave()
})

test('a server that is handed the owner’s address on Postgres does not start, and does not repeat its password', async ({
  home,
}) => {
  const place = await aPlace(home)
  const start = serve(
    { ...place, databaseUrl: place.databaseUrl ?? 'postgres://vigil@127.0.0.1:1/vigil' },
    {
      VIGIL_OWNER_URL: 'postgres://owner:a-password@127.0.0.1/vigil',
    },
  )
  await expect(start).rejects.toThrow('VIGIL_OWNER_URL is set: the server must not have it')
  await expect(start).rejects.not.toThrow('a-password')
  await place.leave()
})
