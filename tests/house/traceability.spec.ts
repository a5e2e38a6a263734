import { existsSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { commands } from '@/lib/cli/commands'
import { requirements } from '@/lib/cli/traceability/requirements'
import { sources, textOf } from './sources'

const rows = Object.values(requirements).flat()
const named = rows.flatMap(({ id, tests }) =>
  Object.entries(tests).flatMap(([file, titles]) => titles.map(title => ({ id, file, title }))),
)

test('each requirement stands in the table once, and every clause of Part 11 is one', () => {
  const ids = rows.map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  const clauses = [...'abcdefghijk'].map(letter => `11.10(${letter})`)
  for (const clause of [...clauses, '11.30', '11.50', '11.70', '11.100', '11.200', '11.300'])
    expect(
      ids.some(id => id === clause || id.startsWith(`${clause}(`)),
      clause,
    ).toBe(true)
  for (const rule of ['V-product', 'V-deid', 'V-matrix', 'V-verify']) expect(ids).toContain(rule)
})

test('no requirement is without a test or something of the site’s own, and none with a test without its files', () => {
  expect(rows.filter(({ tests, site }) => Object.keys(tests).length === 0 && !site).map(({ id }) => id)).toEqual([])
  expect(rows.filter(({ tests, files }) => Object.keys(tests).length > 0 && files.length === 0)).toEqual([])
  expect(rows.filter(({ tests }) => Object.values(tests).some(titles => titles.length === 0))).toEqual([])
})

test('every file that a requirement names is there', () => {
  expect(
    rows.flatMap(({ id, files }) => files.filter(file => !existsSync(file)).map(file => `${id}: ${file}`)),
  ).toEqual([])
})

test('every test that a requirement names is in its file under exactly that title', () => {
  expect(named.length).toBeGreaterThan(80)
  expect(named.filter(({ file, title }) => !sources.includes(file) || !titlesOf(file).includes(title))).toEqual([])
})

test('no word of the table claims that anything is met, or met by the software alone', () => {
  const claims = /\b(compl(y|ies|iant|iance)|conform\w*|certified|guarantee\w*|validated by|fully)\b/i
  const said = rows.flatMap(({ support, site = '', asks }) => [support, site, asks])
  expect(said.filter(text => claims.test(text))).toEqual([])
})

test('what is printed says each requirement, file and title, to a person and to a program', async () => {
  const command = await commands.traceability?.()
  const said = async (...args: string[]) => {
    const heard: string[] = []
    expect(await command?.run(args, { voice: { out: text => heard.push(text), err: () => {} }, cwd: '.' })).toBe(0)
    return heard.join('')
  }
  const words = (await said()).replace(/\s+/g, ' ')
  const read = JSON.parse(await said('--json')) as { id: string; tests: { file: string; title: string }[] }[]
  expect(read.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  expect(read.flatMap(({ id, tests }) => tests.map(each => ({ id, ...each })))).toEqual(named)
  for (const { id, source, asks, support, site, files } of rows)
    for (const text of [`${id} · ${source}`, asks, support, site ?? '', ...files]) expect(words).toContain(text)
  for (const { title } of named) expect(words).toContain(`“${title}”`)
})

/** The titles of a file’s tests; what one takes from a table is written …. */
function titlesOf(file: string): string[] {
  const titles = [...textOf(file).matchAll(/\btest\(\s*(?:'([^'\n]+)'|`([^`\n]+)`)/g)]
  return titles.map(([, plain, made = '']) => plain ?? made.replace(/\$\{[^}]*\}/g, '…'))
}
