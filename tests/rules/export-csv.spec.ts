import { stringify } from 'csv-stringify/sync'
import { csv, inert } from '@/lib/export/csv'
import { headRows } from '@/lib/export/head-rows'
import { expect, test } from '@/tests/support/database'

const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '  =1+1',
  '＝1+1',
  '－1+1',
  '=cmd|" /C calc"!A0',
]
for (const formula of formulas)
  test(`a spreadsheet never runs ${JSON.stringify(formula)}, and its text can be had back`, () => {
    expect(inert(formula)).toBe(`'${formula}`)
    expect(csv([[formula]])).not.toMatch(/^"?[\s=+\-@＝－]/)
  })

test('numbers below zero and plain words are left as they are', () => {
  for (const cell of ['-3', '-0.5', '12', '', 'no', 'P-7KQF', 'e=mc²', "'quoted"]) expect(inert(cell)).toBe(cell)
})

test('a cell with a comma, a quote or a line break stays one cell', () => {
  expect(csv([['a,b', 'say "hello"', 'two\nlines', 'plain']])).toBe('"a,b","say ""hello""","two\nlines",plain\r\n')
})

test('the first rows are read back as they were written', () => {
  const rows = [
    ['name', 'values'],
    ['a,b', ''],
    ['', 'say "hello"'],
  ]
  expect(headRows(csv(rows))).toEqual(rows)
})

test('a row is written the same way whether a cell of it needs a quote or none does', () => {
  const rows = [
    [''],
    ['', ''],
    ['a'],
    ['a', ''],
    ['', 'a', ''],
    ['1', '-2', '0.5'],
    ['a b', ' a'],
    ['a\rb', ''],
    ['ä', '😀', "it's"],
  ]
  for (const row of rows)
    expect(csv([row])).toBe(stringify([row], { record_delimiter: 'windows', quoted_match: /[\r\n]/ }))
})
