import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

/** Words that only the server's code has; each must be found in the server's build, or it would prove nothing. */
const serversOwn = ['vigil.staff_id', 'aes-256-gcm', 'vigil/audit/1', 'VIGIL_SECRET', 'note_answer', 'drizzle']

const under = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.js'))
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

const browsers = under('.next/static')
const servers = under('.next/server')

for (const word of serversOwn)
  test(`nothing of "${word}" is sent to a browser`, () => {
    expect(servers.some(({ text }) => text.includes(word))).toBe(true)
    expect(browsers.filter(({ text }) => text.includes(word)).map(({ name }) => name)).toEqual([])
  })

test('nothing of Node is sent to a browser', () => {
  expect(browsers.length).toBeGreaterThan(3)
  expect(browsers.filter(({ text }) => /["']node:[a-z]/.test(text)).map(({ name }) => name)).toEqual([])
})

test('no source map is sent to a browser', () => {
  const all = readdirSync('.next/static', { recursive: true, encoding: 'utf8' })
  expect(all.filter(name => name.endsWith('.map'))).toEqual([])
})
