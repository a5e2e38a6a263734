import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { aPlace, serve } from '@/tests/support/server'
import { expect, test } from './test'

test('a server that is asked to stop finishes what is under way, then ends with exit code 0', async ({ home }) => {
  const place = await aPlace(home)
  const server = await serve(place)
  const underWay = connect(Number(new URL(server.url).port), 'localhost')
  await once(underWay, 'connect')
  underWay.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n')
  await pause(200)
  const asked = performance.now()
  const ended = server.stop()
  await pause(300)
  underWay.write('Connection: close\r\n\r\n')
  const [answer] = await once(underWay, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1.1 200/)
  expect(await ended).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  await place.leave()
})

test('a request that never ends does not keep a server from stopping within ten seconds', async ({ home }) => {
  const place = await aPlace(home)
  const server = await serve(place)
  const endless = connect(Number(new URL(server.url).port), 'localhost')
  await once(endless, 'connect')
  endless.on('error', () => endless.destroy()).write('GET /api/health HTTP/1.1\r\n')
  await pause(200)
  const asked = performance.now()
  expect(await server.stop()).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  await place.leave()
})

test('a server that is killed starts again on the same data', async ({ home }) => {
  const place = await aPlace(home)
  await (await serve(place)).stop('SIGKILL')
  const again = await serve(place)
  expect(await (await fetch(`${again.url}/api/health`)).json()).toMatchObject({ status: 'ok', database: home })
  await again.stop()
  await place.leave()
})
