import { reading } from '@/tests/support/followed'
import { entry } from '@/tests/support/log-makers'
import { password } from '@/tests/support/people'
import { aPlace, serve } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'
import { sessionDay } from './session-day'
import { expect, test } from './test'
import { within } from './within'

test('what is logged at one server is told at another; a server that stops ends its streams, and the reader goes on at the next', async ({
  home,
}) => {
  const place = await aPlace(home)
  const { therapist, cotherapist, noteId } = await within(place, sessionDay)
  const here = await serve(place)
  const there = home === 'postgres' ? await serve(place) : here
  const [mine, theirs] = [
    await signInByHttp(here.url, therapist.email, password),
    await signInByHttp(there.url, cotherapist.email, password),
  ]
  const tap = (one: object) =>
    fetch(`${here.url}/api/notes/${noteId}/entries`, {
      method: 'POST',
      headers: { Cookie: mine, Origin: here.url, 'Content-Type': 'application/json' },
      body: JSON.stringify({ entries: [one] }),
    })
  const follow = (url: string, headers = {}) =>
    fetch(`${url}/api/notes/${noteId}/live`, { headers: { Cookie: theirs, ...headers } })
  const answer = await follow(there.url)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-encoding')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
    null,
  ])
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const followed = reading(answer.body ?? new ReadableStream())
  await expect.poll(followed.seqs).toEqual([1])
  expect((await tap(entry('rest'))).status).toBe(200)
  await expect.poll(followed.seqs).toEqual([1, 2])
  const asked = performance.now()
  expect(await there.stop()).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  expect(followed.of('end')).toEqual([{ code: 'stopping' }])
  const next = home === 'postgres' ? here : await serve(place)
  const again = reading((await follow(next.url, { 'Last-Event-ID': '1' })).body ?? new ReadableStream())
  await expect.poll(again.seqs).toEqual([2])
  await next.stop()
  await place.leave()
})
