import { encode } from 'next-auth/jwt'
import { expect, test } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'

const password = 'demo-only-not-secret'
const email = 'supervisor@demo.test'
const asked = (url: string, cookie: string, headers: Record<string, string> = {}) =>
  fetch(url, { redirect: 'manual', headers: { Cookie: cookie, ...headers } })
const change = (url: string, headers: Record<string, string>, body = '{}') =>
  fetch(url, { method: 'POST', headers, body })

const everywhere = ['/', '/sign-in', '/nowhere', '/api/health', '/api/nowhere', '/api/auth/csrf', '/_next/image?url=x']
for (const path of everywhere)
  test(`${path} carries every header of protection, and stays in no cache`, async ({ served }) => {
    const { headers } = await asked(served.url + path, '')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src '(nonce-|none)/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('x-powered-by')).toBeNull()
  })

test('each page has a nonce of its own, which no request can choose', async ({ served }) => {
  const chosen = { 'x-nonce': 'chosen', 'content-security-policy': "script-src 'nonce-chosen'" }
  const pages = [await asked(`${served.url}/sign-in`, '', chosen), await asked(`${served.url}/sign-in`, '', chosen)]
  const policies = pages.map(page => page.headers.get('content-security-policy') ?? '')
  expect(policies[0]).not.toBe(policies[1])
  for (const page of pages) expect(await page.text()).not.toContain('chosen')
})

test('what a build made may be cached for ever, and nothing else of it', async ({ served }) => {
  const page = await (await asked(`${served.url}/sign-in`, '')).text()
  const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(page) ?? []
  const { headers } = await asked(served.url + script, '')
  expect(headers.get('cache-control')).toContain('immutable')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('the cookie of a session is out of reach of scripts and of other sites', async ({ served }) => {
  const csrf = await fetch(`${served.url}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, email, password, callbackUrl: 'https://elsewhere.example/' })
  const cookie = csrf.headers.getSetCookie().join('; ')
  const headers = { Cookie: cookie, Origin: served.url }
  const answer = await fetch(`${served.url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  })
  expect(answer.headers.get('location')).toBe('/')
  const session = answer.headers.getSetCookie().find(one => one.startsWith('vigil.session='))
  expect(session).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/i)
})

test('signing in without the page’s own token is refused', async ({ served }) => {
  const body = new URLSearchParams({ csrfToken: 'made up', email, password })
  const answer = await fetch(`${served.url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    body,
  })
  expect(answer.headers.get('location')).toContain('csrf=true')
  expect(answer.headers.getSetCookie().join()).not.toContain('vigil.session')
})

test('a change is taken from our own pages alone, and then only as it should be', async ({ served }) => {
  const Cookie = await signInByHttp(served.url, email, password)
  const lock = `${served.url}/api/session/lock`
  const foreign: Record<string, string>[] = [
    {},
    { Origin: 'null' },
    { Origin: 'https://elsewhere.example' },
    { Origin: `${served.url}0` },
  ]
  for (const origin of foreign) expect((await change(lock, { Cookie, ...origin })).status).toBe(403)
  const input = `${served.url}/api/session/input`
  const Origin = served.url
  expect((await change(input, { Cookie, Origin })).status).toBe(204)
  expect((await change(input, { Cookie, Origin: Origin.replace('localhost', '127.0.0.1') })).status).toBe(204)
  expect((await change(input, { Cookie, Origin }, '{"more":1}')).status).toBe(400)
  expect((await change(input, { Cookie, Origin }, '{')).status).toBe(400)
  expect((await change(input, { Cookie, Origin }, `{"more":"${'x'.repeat(1_048_576)}"}`)).status).toBe(413)
  expect((await change(input, { Origin })).status).toBe(401)
})

test('a locked screen answers 423 until the same person unlocks it, and the old cookie opens nothing more', async ({
  served,
}) => {
  const Cookie = await signInByHttp(served.url, email, password)
  const headers = { Cookie, Origin: served.url }
  expect((await change(`${served.url}/api/session/lock`, headers)).status).toBe(204)
  expect((await change(`${served.url}/api/session/input`, headers)).status).toBe(423)
  expect((await asked(`${served.url}/account`, Cookie)).headers.get('location')).toBe('/locked?callbackUrl=%2Faccount')
  const unlock = `${served.url}/api/session/unlock`
  expect((await change(unlock, headers, '{"password":"wrong"}')).status).toBe(403)
  const unlocked = await change(unlock, headers, JSON.stringify({ password }))
  const renewed = unlocked.headers.getSetCookie().join('; ')
  expect((await asked(`${served.url}/account`, renewed)).status).toBe(200)
  expect((await asked(`${served.url}/account`, Cookie)).headers.get('location')).toMatch(/^\/sign-in/)
})

test('a cookie that was made up, cut, or sealed with another secret is nobody’s, and no fault', async ({ served }) => {
  const real = (await signInByHttp(served.url, email, password)).split('vigil.session=')[1]?.split(';')[0] ?? ''
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"session":"x"}').toString('base64url')}.`
  const foreign = await encode({ token: { session: 'x' }, secret: 'some other secret of some length' })
  const late = await encode({ token: { session: 'x' }, secret: 'a secret for tests, of some length', maxAge: -3600 })
  for (const made of ['x', '%', unsigned, foreign, late, real.slice(0, -2), `${real}x`, 'x'.repeat(3000)]) {
    const answer = await asked(`${served.url}/account`, `vigil.session=${made}`, { Authorization: 'Bearer %' })
    expect(answer.headers.get('location'), made.slice(0, 20)).toMatch(/^\/sign-in/)
  }
})

test('nothing is changed by asking', async ({ served }) => {
  const Cookie = await signInByHttp(served.url, email, password)
  for (const path of ['input', 'unlock', 'sign-out'])
    expect((await asked(`${served.url}/api/session/${path}`, Cookie)).status).toBe(405)
  for (const path of ['lock', 'prove']) await asked(`${served.url}/api/session/${path}`, Cookie) // what these say is asked; nothing is locked or proven by it
  expect((await asked(`${served.url}/account`, Cookie)).status).toBe(200)
})

test('signing out ends the session at the server and clears the browser', async ({ served }) => {
  const Cookie = await signInByHttp(served.url, email, password)
  const out = await change(`${served.url}/api/session/sign-out`, { Cookie, Origin: served.url })
  expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(out.headers.getSetCookie().join()).toMatch(/vigil\.session=; .*Max-Age=0/)
  expect((await asked(`${served.url}/account`, Cookie)).headers.get('location')).toMatch(/^\/sign-in/)
  expect(await (await asked(`${served.url}/api/auth/session`, Cookie)).json()).toEqual({})
})

test('a request that only guesses what comes next gets nothing of a record', async ({ served }) => {
  const Cookie = await signInByHttp(served.url, email, password)
  const first = (await asked(served.url, Cookie)).headers.get('location') ?? ''
  const words = 'Skip to the page'
  expect(await (await asked(served.url + first, Cookie)).text()).toContain(words)
  const guesses: Record<string, string>[] = [{ 'Sec-Purpose': 'prefetch;prerender' }, { Purpose: 'prefetch' }]
  for (const guess of guesses) expect((await asked(served.url + first, Cookie, guess)).status).toBe(204)
  const segment = { RSC: '1', 'Next-Router-Prefetch': '1', Cookie }
  expect(await (await fetch(served.url + first, { headers: segment })).text()).not.toContain(words)
})

test('no header makes the server forget its own', async ({ served }) => {
  const skipped = { 'x-middleware-subrequest': Array(5).fill('proxy').join(':') }
  const answer = await asked(`${served.url}/account`, '', skipped)
  expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
  expect(answer.headers.get('content-security-policy')).not.toBeNull()
})
