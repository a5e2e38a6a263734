import { randomUUID } from 'node:crypto'
import { idOf } from '@/db/seed/ids'
import type { Person } from '@/db/seed/people'
import { pages } from '@/tests/rules/access/page-targets'
import { expect, test } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'

const password = 'demo-only-not-secret'
const enter = (url: string, person: Person) => signInByHttp(url, `${person}@demo.test`, password)

const known: Readonly<Record<string, string>> = {
  study: idOf('study'),
  note: idOf('note WK-101 PREP1'),
  participant: idOf('participant WK-101'),
  person: idOf('staff monitor'),
  export: randomUUID(),
  event: idOf('event WK-107 1'),
  form: idOf('form WK-101 PREP1 phq9'),
  measure: 'phq9',
  visit: idOf('visit WK-101 PREP1'),
  rating: idOf('rating WK-101'),
  check: idOf('care check WK-107 MED1'),
  letter: randomUUID(),
  token: 'none',
}
const filled = (path: string, ids: Readonly<Record<string, string>>) =>
  path.replace(/\[(\w+)\]/g, (_, name: string) => {
    const id = ids[name]
    if (id === undefined) throw new Error(`Say an id that stands for [${name}] in ${path}.`)
    return id
  })
const each = (id: string) => Object.fromEntries(Object.keys(known).map(name => [name, id]))

test('every page, found or not, whole or in parts, carries the protection and stays in no cache', async ({
  served,
}) => {
  const Cookie = await enter(served.url, 'investigator')
  for (const path of Object.keys(pages))
    for (const headers of [{ Cookie }, { Cookie, RSC: '1' }] as Record<string, string>[]) {
      const answer = await fetch(served.url + filled(path, known), { redirect: 'manual', headers })
      expect(answer.status, path).toBeLessThan(500)
      expect(answer.headers.get('cache-control'), path).toContain('no-store')
      expect(answer.headers.get('content-security-policy'), path).toMatch(/frame-ancestors 'none'/)
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
      await answer.body?.cancel()
    }
})

const strange = [
  'ffffffff-ffff-4fff-8fff-ffffffffffff',
  'not-an-id',
  '%00',
  '%F0%9F%8C%99',
  '..%2F..%2Fetc',
  "'%20or%201=1",
  'a'.repeat(2000),
]
for (const id of strange)
  test(`an id that is nobody’s is never a fault of ours: ${id.slice(0, 24)}`, async ({ served }) => {
    const Cookie = await enter(served.url, 'investigator')
    for (const path of Object.keys(pages).filter(one => one.includes('['))) {
      const inside = filled(path, { ...each(id), study: idOf('study') })
      for (const address of [filled(path, each(id)), inside]) {
        const { status } = await fetch(served.url + address, { redirect: 'manual', headers: { Cookie } })
        expect([200, 307, 400, 404], address).toContain(status)
        if (/\[(note|participant|person|export|form|measure|visit|check)\]/.test(path))
          expect(status, address).toBeGreaterThanOrEqual(400)
      }
    }
  })

test('a question in the address that makes no sense opens nothing and breaks nothing', async ({ served }) => {
  const Cookie = await enter(served.url, 'investigator')
  const words = ['after=%00', 'before=x', 'from=banana', 'action=%25%27', 'version=-1', 'version=9'.repeat(40), 'a[]=1']
  for (const path of ['notes', 'participants', 'audit', 'exports', `notes/${known.note}`, `notes/${known.note}/trail`])
    for (const word of words) {
      const address = `/s/${known.study}/${path}?${word}&${word}`
      const { status } = await fetch(served.url + address, { redirect: 'manual', headers: { Cookie } })
      expect([200, 404], address).toContain(status)
    }
})

test('answers are taken only whole, well formed and for a note that is one’s own', async ({ served }) => {
  const Cookie = await enter(served.url, 'therapist')
  const save = async (note: string, body: string) => {
    const headers = { Cookie, Origin: served.url, 'Content-Type': 'application/json' }
    const answer = await fetch(`${served.url}/api/notes/${note}/answers`, { method: 'PATCH', headers, body })
    return { status: answer.status, told: (await answer.json()) as { code?: string; fields?: object } }
  }
  const draft = idOf('note WK-107 INT2.3')
  const one = (changes: object) =>
    JSON.stringify({ changes: [{ id: randomUUID(), path: 'meaning', value: 'x', base: 0, ...changes }] })
  expect(await save(draft, '{"changes":')).toMatchObject({ status: 400, told: { code: 'invalid' } })
  expect(await save(draft, '[]')).toMatchObject({ status: 400 })
  expect(await save(draft, '{"changes":[],"noteId":"x"}')).toMatchObject({ status: 400 })
  expect(await save(draft, one({ more: true }))).toMatchObject({ status: 400 })
  expect(await save(draft, one({ base: '0' }))).toMatchObject({ status: 400 })
  expect(await save(draft, one({ path: 'no_such_field' }))).toMatchObject({ status: 400 })
  expect(await save(draft, one({ value: 'a\u0000b' }))).toMatchObject({ status: 400 })
  expect(await save(draft, one({ value: 'a\ud800b' }))).toMatchObject({ status: 400 })
  expect(await save(draft, one({ value: 'x'.repeat(1_100_000) }))).toMatchObject({ status: 413 })
  expect(await save(randomUUID(), one({}))).toMatchObject({ status: 404 })
  expect(await save('not-an-id', one({}))).toMatchObject({ status: 404 })
  expect(await save(idOf('note CS-202 INT1.1'), one({}))).toMatchObject({ status: 404 })
  expect(await save(idOf('note WK-101 PREP1'), one({}))).toMatchObject({ status: 409 })
})

test('what is answered before Next sees it is answered as Next would have it answered', async ({ served }) => {
  const Cookie = await enter(served.url, 'therapist')
  const draft = idOf('note WK-107 INT2.3')
  const wrong = JSON.stringify({ changes: [{ id: randomUUID(), path: 'no_such_field', value: 'x', base: 0 }] })
  const asked: [Record<string, string>, string][] = [
    [{ Cookie, Origin: served.url }, wrong],
    [{ Cookie, Origin: 'https://elsewhere.test' }, wrong],
    [{ Cookie }, wrong],
    [{ Cookie: `other=1; ${Cookie}`, Origin: served.url }, '{'],
    [{ Cookie: 'vigil.session=none', Origin: served.url }, wrong],
    [{ Origin: served.url }, wrong],
  ]
  const statuses: number[] = []
  for (const [headers, body] of asked) {
    const way = async (query: string) => {
      const address = `${served.url}/api/notes/${draft}/answers${query}`
      const answer = await fetch(address, { method: 'PATCH', headers, body })
      const kept = [...answer.headers].filter(([name]) => !ofNext.includes(name)).sort()
      return { status: answer.status, kept, told: await answer.json() }
    }
    const direct = await way('')
    expect(direct).toEqual(await way('?by=next'))
    statuses.push(direct.status)
  }
  expect(statuses).toEqual([400, 403, 403, 400, 401, 401])
})

/** How the answer travels, and what Next's router says to its own client. */
const ofNext = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'vary']
