import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { verifyTrail } from '@/lib/audit/verify'
import { aPlace, serve } from '@/tests/support/server'
import { trailOf } from '@/tests/support/trail'
import { expect, test } from './test'
import { signInAttempt, tooManyTries } from './turned-away'
import { within } from './within'

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

test('attempts that were turned away, the last request’s too, are in the trail of a server that is asked to stop, and anchored', async ({
  home,
}) => {
  const place = await aPlace(home)
  const email = 'rosalind.achterberg@example.org'
  await within(place, () => tooManyTries(email))
  const server = await serve(place)
  const anchored = () => readFileSync(join(place.folder, 'checkpoints'), 'utf8').split('\n').length
  const attempt = await signInAttempt(server.url, email)
  expect(await Promise.all(Array.from({ length: 7 }, attempt.whole))).toEqual(Array(7).fill('throttled'))
  const late = await attempt.begun()
  const before = anchored()
  const ended = server.stop()
  await expect.poll(anchored).toBeGreaterThan(before) // what had been turned away until now is written
  expect(await late.answered()).toContain('throttled')
  expect(await ended).toBe(0)
  await within(place, async ({ checkpoints }) => {
    const lines = (await trailOf('sign-in')).filter(({ action }) => action === 'sign_in.throttled')
    expect(lines.reduce((sum, { body }) => sum + Number(body.attempts), 0)).toBe(8)
    expect(await makeCheckpoint(checkpoints)).toBeNull()
    expect(await verifyTrail(checkpoints)).toMatchObject({ verdict: 'intact' })
  })
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
