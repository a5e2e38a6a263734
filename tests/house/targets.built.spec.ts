import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { pages } from '@/tests/rules/access/page-targets'
import { actions, routes } from '@/tests/rules/access/targets'
import { aPlace, serve } from '@/tests/support/server'

interface ServerReference {
  readonly filename: string
  readonly exportedName: string
  readonly workers: Readonly<Record<string, unknown>>
}
const manifest = (name: string) => JSON.parse(readFileSync(`.next/server/${name}.json`, 'utf8'))
const references: [id: string, reference: ServerReference][] = Object.entries(
  manifest('server-reference-manifest').node,
)
const paths = Object.keys(manifest('app-paths-manifest')).filter(
  path => !/^\/(_global-error|_not-found|icon\.svg)\//.test(path),
)
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

let url: string
let stop: () => Promise<unknown>
test.beforeAll(async () => {
  const place = await aPlace('postgres')
  const served = await serve(place)
  url = served.url
  stop = async () => {
    await served.stop()
    await place.leave()
  }
})
test.afterAll(() => stop())

/** A path with something in the place of each parameter. */
const somewhere = (path: string) => path.replace(/\[\.\.\.\w+\]/g, 'csrf').replace(/\[\w+\]/g, crypto.randomUUID())
const asked = (path: string, init: RequestInit = {}) =>
  fetch(`${url}${somewhere(path)}`, { redirect: 'manual', ...init, headers: { origin: url, ...init.headers } })

test('every page of the build has its row, and every row its page', () => {
  const built = paths.filter(path => path.endsWith('/page')).map(path => path.replace(/\/page$/, '') || '/')
  expect(built.sort()).toEqual(Object.keys(pages).sort())
})

test('every server action of the build has its row, and every row its action', () => {
  const built = references.map(([, { filename, exportedName }]) => `${filename}#${exportedName}`)
  expect(built.sort()).toEqual(Object.keys(actions).sort())
  expect(manifest('server-reference-manifest').edge).toEqual({})
})

test('every method that a route of the build answers to has its row, and every row its method', async () => {
  const built: string[] = []
  for (const path of paths.filter(each => each.endsWith('/route')).map(each => each.replace(/\/route$/, ''))) {
    const allowed = (await asked(path, { method: 'OPTIONS' })).headers.get('allow')?.split(', ') ?? []
    built.push(
      ...allowed.filter(method => method !== 'OPTIONS' && method !== 'HEAD').map(method => `${method} ${path}`),
    )
    for (const method of methods.filter(each => !allowed.includes(each)))
      expect((await asked(path, { method })).status, `${method} ${path}`).toBe(405)
  }
  expect(built.sort()).toEqual(Object.keys(routes).sort())
})

for (const path of Object.keys(routes).flatMap(target => (target.startsWith('GET ') ? target.slice(4) : [])))
  if (routes[`GET ${path}`]?.nobody === 'turned away')
    test(`${path} is not asked for its head alone, of which the trail would say more than was sent`, async () => {
      const { status, headers } = await asked(path, { method: 'HEAD' })
      expect([status, headers.get('allow')]).toEqual([405, 'GET'])
    })

for (const [path, { nobody }] of Object.entries(pages))
  test(`${path} is ${nobody} for nobody`, async () => {
    const { status, headers } = await asked(path)
    if (nobody === 'answered') expect(status).toBe(200)
    else {
      expect(status).toBe(307)
      expect(new URL(headers.get('location') ?? '', url).pathname).toBe('/sign-in')
    }
  })

for (const [target, { nobody }] of Object.entries(routes))
  test(`${target} is ${nobody} for nobody`, async () => {
    const [method = '', path = ''] = target.split(' ')
    const body = method === 'GET' ? undefined : path.endsWith('/unlock') ? '{"password":"x"}' : '{}'
    const { status } = await asked(path, { method, body, headers: { 'content-type': 'application/json' } })
    if (nobody === 'turned away') expect(status).toBe(401)
    else expect([200, 204, 302, 303, 400]).toContain(status)
  })

for (const [target, { nobody }] of Object.entries(actions))
  test(`${target} is ${nobody} for nobody, and for no page of another site`, async () => {
    const [id = '', { workers }] = references.find(
      ([, { filename, exportedName }]) => `${filename}#${exportedName}` === target,
    ) ?? ['', { workers: {} }]
    const path = (Object.keys(workers)[0] ?? '').replace(/^app/, '').replace(/\/page$/, '') || '/'
    const post = (headers: Record<string, string>) =>
      asked(path, {
        method: 'POST',
        body: '[{}]',
        headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', ...headers },
      })
    expect(await (await post({})).text()).toContain(
      nobody === 'turned away' ? '"code":"signed_out"' : '"code":"invalid"',
    )
    const foreign = await post({ origin: 'https://elsewhere.example' })
    expect([403, 500]).toContain(foreign.status) // Next itself turns a foreign origin away before any action is run, with 500
  })

test('the build is the one that was asked for', () => {
  expect(existsSync('.next/BUILD_ID')).toBe(true)
  expect(references.length).toBeGreaterThan(20)
})
