import { addressOf } from '@/lib/auth/address'
import { firstPage } from '@/lib/auth/first-page'
import { ofItsPage } from '@/lib/auth/its-page'
import { originsOf } from '@/lib/auth/origins'
import { ownPath } from '@/lib/auth/own-path'
import { refusalOf } from '@/lib/auth/refusal-of'
import { requestInput } from '@/lib/auth/request-input'
import { securityHeaders } from '@/lib/auth/security-headers'
import { statusOf } from '@/lib/auth/status'
import type { HeldSession } from '@/lib/credentials/session-repository'
import { Refusal, reasons } from '@/lib/outcome/refusal'
import { expect, test } from '@/tests/support/database'

test('every refusal has a status, and none says that all is well', () => {
  for (const code of Object.keys(reasons)) expect(statusOf[code as keyof typeof statusOf]).toBeGreaterThanOrEqual(400)
})

const leadAway = [
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  's/1',
  '',
  undefined,
  null,
]
for (const wanted of leadAway)
  test(`signing in with ${JSON.stringify(wanted)} as the way back leads to the first page`, () => {
    expect(ownPath(wanted)).toBe('/')
  })

test('signing in leads back to a path of our own, query and all', () => {
  expect(ownPath('/s/1/notes/2?at=3')).toBe('/s/1/notes/2?at=3')
  expect(ownPath('/s/../admin')).toBe('/admin')
})

test('a change is taken from the configured origin alone; on this machine from any of its names', () => {
  expect(originsOf('https://vigil.example.org')).toEqual(['https://vigil.example.org'])
  expect(originsOf('http://localhost:3000')).toEqual([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
  ])
})

test('an address is what the nearest proxy says, not what the sender wrote before it', () => {
  const from = (forwarded: string | null) => addressOf({ get: () => forwarded })
  expect(from('203.0.113.9, 192.0.2.7')).toBe('192.0.2.7')
  expect(from('::ffff:127.0.0.1')).toBe('127.0.0.1')
  expect(from(null)).toBe('unknown')
  expect(from('x'.repeat(1000))).toBe('unknown')
})

test('a database that is away is a refusal to try again; a fault of ours is none', () => {
  const broken = (code: string) => new Error('query', { cause: Object.assign(new Error(), { code }) })
  for (const code of ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '53300', '53100'])
    expect(refusalOf(broken(code))?.code, code).toBe('unavailable')
  expect(refusalOf(new Error('Connection terminated unexpectedly'))?.code).toBe('unavailable')
  expect(refusalOf(new Refusal('stale'))?.code).toBe('stale')
  for (const code of ['23505', '42501', 'VG001']) expect(refusalOf(broken(code)), code).toBeNull()
  expect(refusalOf(new TypeError('x is undefined'))).toBeNull()
})

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/api/notes/1', { method: 'POST', body, headers })

test('the path’s parameters are part of the input, and the body can’t replace them', async () => {
  expect(await requestInput(post('{"a":1,"note":"2"}'), { note: '1' })).toEqual({ a: 1, note: '1' })
  expect(await requestInput(post(null), { note: '1' })).toEqual({ note: '1' })
  const get = new Request('http://localhost:3000/api/notes?after=5')
  expect(await requestInput(get, {})).toEqual({ after: '5' })
})

for (const body of ['{', '[]', '"text"', 'null', '1', '{"__proto__":{"a":1}}', '{"a":{"__proto__":1}}'])
  test(`${body} is no request`, async () => {
    await expect(requestInput(post(body), {})).rejects.toMatchObject({ code: 'invalid' })
  })

test('bytes that are no UTF-8 are refused, not mended', async () => {
  await expect(requestInput(post(Buffer.from('{"a":"\xff"}', 'latin1')), {})).rejects.toMatchObject({ code: 'invalid' })
})

test('a megabyte is read; a byte more is refused, whatever its length is said to be', async () => {
  const of = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`
  expect(await requestInput(post(of(1_048_576)), {})).toHaveProperty('a')
  await expect(requestInput(post(of(1_048_577)), {})).rejects.toMatchObject({ code: 'too_large' })
  await expect(requestInput(post('{}', { 'content-length': '2000000' }), {})).rejects.toMatchObject({
    code: 'too_large',
  })
})

test('a page’s policy lets nothing run but what bears its nonce; what is no page runs nothing', () => {
  const page = securityHeaders({ nonce: 'abc', https: true, development: false })
  expect(page['Content-Security-Policy']).toContain("default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; ")
  expect(page['Content-Security-Policy']).not.toContain('unsafe')
  expect(page['Strict-Transport-Security']).toMatch(/max-age=63072000/)
  const data = securityHeaders({ nonce: null, https: false, development: false })
  expect(data['Content-Security-Policy']).toContain("script-src 'none'")
  expect(data).not.toHaveProperty('Strict-Transport-Security')
})

test('a page acts for the person whose it is and for nobody who signs in beside it; a program has no page', () => {
  const session = { staff: { id: 'maren' } } as HeldSession
  const from = (person: string | null) => ({ get: (name: string) => (name === 'x-vigil-person' ? person : null) })
  expect(ofItsPage(session, from('maren'))).toBe(session)
  expect(ofItsPage(session, from(null))).toBe(session)
  expect(() => ofItsPage(session, from('ruth'))).toThrow(new Refusal('somebody_else'))
  expect(ofItsPage(null, from('maren'))).toBeNull()
})

test('each role begins where its work is; who holds none begins nowhere', () => {
  const at = (...roles: string[]) =>
    firstPage({ memberships: roles.map(role => ({ id: '', studyId: 'S', siteId: null, role: role as 'rater' })) })
  expect(at('therapist')).toBe('/s/S/today')
  expect(at('administrator', 'investigator')).toBe('/s/S/oversight')
  expect(at('administrator')).toBe('/admin')
  expect(at()).toBeNull()
})
