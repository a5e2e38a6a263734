import { aPlace, begin } from '@/tests/support/server'
import { expect, test } from './test'

test('a server whose journal nobody reads any more starts, serves and stops', async ({ home }) => {
  const place = await aPlace(home)
  const server = await begin(place)
  server.process.stdout?.destroy()
  server.process.stderr?.destroy()
  await server.ready()
  const answer = await fetch(`${server.url}/sign-in`)
  expect(answer.status).toBe(200)
  expect(await server.stop()).toBe(0)
  await place.leave()
})
