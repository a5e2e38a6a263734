import { expect, test } from '@playwright/test'
import { sources, textOf, tree } from './sources'

const measured = [...sources, ...tree.filter(file => /\.(css|sh)$/.test(file))].filter(
  file => !file.startsWith('db/seed/'),
)
const linesOf = (file: string) => textOf(file).split('\n').length - 1

test('no file is longer than 200 lines', () => {
  expect(measured.filter(file => linesOf(file) > 200)).toEqual([])
})

test('half of the files have 60 lines or fewer', () => {
  const lengths = measured.map(linesOf).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
})
