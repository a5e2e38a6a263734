import { expect, test } from '@playwright/test'
import { configurationOf } from '@/lib/ops/configuration'

const real = {
  DATABASE_URL: 'postgres://vigil@db.example.org/vigil',
  VIGIL_URL: 'https://vigil.example.org',
  VIGIL_SECRET: 'thirty-two characters or more than that',
  VIGIL_KEYS: '/etc/vigil/keys',
  VIGIL_CHECKPOINTS: '/mnt/anchor/checkpoints',
  VIGIL_DATA: '/var/lib/vigil',
}

test('an evaluation needs nothing: embedded database, demo study, this machine', () => {
  const evaluation = configurationOf({})
  expect(evaluation).toMatchObject({
    database: { kind: 'embedded' },
    demo: true,
    url: 'http://localhost:3000',
    port: 3000,
  })
})

test('a setting left blank is a setting not made', () => {
  expect(configurationOf({ DATABASE_URL: '', VIGIL_SECRET: '', PORT: '' })).toEqual(configurationOf({}))
})

test('a real deployment has no demo study unless it asks for one', () => {
  expect(configurationOf(real).demo).toBe(false)
  expect(configurationOf({ ...real, VIGIL_DEMO: '1' }).demo).toBe(true)
})

for (const name of ['VIGIL_URL', 'VIGIL_SECRET', 'VIGIL_KEYS', 'VIGIL_CHECKPOINTS'])
  test(`a real deployment without ${name} is refused, naming it`, () => {
    expect(() => configurationOf({ ...real, [name]: '' })).toThrow(`${name} is missing`)
  })

test('everything that is missing is named at once', () => {
  expect(() => configurationOf({ DATABASE_URL: real.DATABASE_URL })).toThrow(
    /VIGIL_URL[\s\S]*VIGIL_SECRET[\s\S]*VIGIL_KEYS[\s\S]*VIGIL_CHECKPOINTS/,
  )
})

const refused: [change: Record<string, string>, because: RegExp][] = [
  [{ VIGIL_CHECKPOINTS: '/var/lib/vigil/checkpoints' }, /inside VIGIL_DATA/],
  [{ VIGIL_CHECKPOINTS: '/var/lib/vigil/deep/../checkpoints' }, /inside VIGIL_DATA/],
  [{ VIGIL_CHECKPOINTS: '/var/lib/vigil/..checkpoints' }, /inside VIGIL_DATA/],
  [{ VIGIL_CHECKPOINTS: '/' }, /VIGIL_CHECKPOINTS names a folder/],
  [{ VIGIL_KEYS: '/' }, /VIGIL_KEYS names a folder/],
  [{ VIGIL_URL: 'http://vigil.example.org' }, /must be https/],
  [{ VIGIL_URL: 'vigil.example.org' }, /VIGIL_URL must be the address/],
  [{ VIGIL_SECRET: 'short' }, /at least 32 characters/],
  [{ DATABASE_URL: `${real.DATABASE_URL}?sslmode=no-verify` }, /takes any certificate/],
  [{ DATABASE_URL: `${real.DATABASE_URL}?uselibpqcompat=true&sslmode=require` }, /takes any certificate/],
  [{ VIGIL_PROXIES: 'proxy.example.org' }, /VIGIL_PROXIES must be/],
  [{ VIGIL_PROXIES: '10.0.0.5,10.0.0.0/33' }, /VIGIL_PROXIES must be/],
  [{ DATABASE_URL: 'mysql://db' }, /must begin with postgres/],
  [{ VIGIL_DEMO: 'perhaps' }, /1 or 0/],
  [{ PORT: 'http' }, /PORT/],
]
for (const [change, because] of refused)
  test(`a real deployment is refused with ${Object.entries(change).join().replace(',', '=')}`, () => {
    expect(() => configurationOf({ ...real, ...change })).toThrow(because)
  })

test('checkpoints beside the data folder are not inside it, whatever the names begin with', () => {
  expect(() => configurationOf({ ...real, VIGIL_CHECKPOINTS: '/var/lib/vigil-anchor' })).not.toThrow()
})

for (const mode of ['verify-full', 'verify-ca'])
  test(`a link that checks the certificate is let through, in libpq’s way of reading too: ${mode}`, () => {
    const url = `${real.DATABASE_URL}?uselibpqcompat=true&sslmode=${mode}`
    expect(() => configurationOf({ ...real, DATABASE_URL: url })).not.toThrow()
  })

test('behind https a proxy on this machine is believed unless others are named; on plain http nobody is', () => {
  expect(configurationOf(real).proxies).toEqual(['127.0.0.0/8', '::1'])
  expect(configurationOf({ ...real, VIGIL_PROXIES: '10.0.0.5, fd00::/8' }).proxies).toEqual(['10.0.0.5', 'fd00::/8'])
  expect(configurationOf({}).proxies).toEqual([])
})
